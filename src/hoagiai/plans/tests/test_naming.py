"""The list from which a person says what a name means."""

import pytest

from hoagiai.agencies.models import Agency, Correction
from hoagiai.places.models import Unit
from hoagiai.plans.tests.documents import TEXT, address, upload


@pytest.fixture
def made(client, specialist, lai_chau):
    client.force_login(specialist)
    return upload(client, TEXT.encode(), "ke-hoach.txt")


LEAD = "ten/tasks.0.lead.0/"
UNKNOWN = "ten/tasks.0.coordinating.0/"


def _form(client, made, path: str):
    return client.get(address(made, path)).context["form"]


def test_what_is_understood_is_ticked_when_the_list_opens(client, made, justice):
    assert list(_form(client, made, LEAD).initial["agencies"]) == [justice.pk]


def test_the_sole_body_found_is_ticked_and_of_several_none(client, made, committee):
    sole = _form(client, made, f"{UNKNOWN}?tim=uy ban nhan dan tinh lai chau van phong")
    assert len(sole.initial["agencies"]) == len(sole.fields["agencies"].queryset) == 1
    assert _form(client, made, f"{UNKNOWN}?tim=uy ban nhan dan").initial["agencies"] == []


def test_a_search_keeps_what_was_ticked(client, made, justice, wards):
    answer = client.post(
        address(made, UNKNOWN), {"search": "1", "tim": "so tu phap lai chau", "agencies": [wards[0].pk]}
    )

    form = answer.context["form"]
    assert answer.status_code == 200
    assert form.initial["agencies"] == [wards[0].pk]
    assert {wards[0], justice} <= set(form.fields["agencies"].queryset)
    assert not Correction.objects.exists()


def test_nearer_bodies_come_first(client, made, wards):
    unit = wards[0].unit
    other = Unit.objects.get(level="province", short_name="Cao Bằng")
    far = {"folded": "cau lac bo an", "level": "province", "unit": other, "sort_key": "a"}
    Agency.objects.create(name="Câu lạc bộ An", **far)
    near = Agency.objects.create(
        name="Câu lạc bộ Yên", folded="cau lac bo yen", level="commune", unit=unit, sort_key="z"
    )

    found = list(_form(client, made, f"{UNKNOWN}?tim=cau lac bo").fields["agencies"].queryset)

    assert found[0] == near
    assert len(found) == 2


def test_a_name_must_be_chosen_or_said_to_be_nobody(client, made):
    page = client.get(address(made, UNKNOWN)).content.decode()
    assert "Là cơ quan <span" not in page

    refused = client.post(address(made, UNKNOWN), {})
    assert refused.status_code == 422
    assert "đánh dấu “không chỉ đích danh”" in refused.content.decode()

    client.post(address(made, UNKNOWN), {"open_set": "on"})
    assert Correction.objects.get().outcome["outcome"] == "open_set"


def test_the_issuer_is_one_body(client, made, committee, justice):
    form = _form(client, made, "ten/issuer/")
    assert form.initial["agencies"] == committee.pk

    client.post(address(made, "ten/issuer/?tim=so tu phap lai chau"), {"agencies": [justice.pk]})

    made.refresh_from_db()
    assert made.reading["issuer_agency"] == justice.pk


def test_there_is_one_search_box(client, made):
    page = client.get(address(made, UNKNOWN)).content.decode()

    assert page.count('type="search"') == 1
    assert "data-long" not in page


def test_a_name_that_is_not_there_has_no_page(client, made):
    assert client.get(address(made, "ten/tasks.7.lead.0/")).status_code == 404
    assert client.get(address(made, "ten/title/")).status_code == 404
