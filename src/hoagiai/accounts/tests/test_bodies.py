"""Bodies that people add, rename or end; remembered corrections that they forget."""

from datetime import date
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer
from hoagiai.agencies.actions import add_agency, remember_correction
from hoagiai.agencies.models import Agency, Correction
from hoagiai.agencies.resolver import resolve
from hoagiai.agencies.terms import Level, Line
from hoagiai.audit import history_of
from hoagiai.places.tests.factories import province

ON = date(2026, 3, 2)
COURT = {
    "name": "Tòa án nhân dân khu vực 1 - Lai Châu",
    "short_name": "TAND khu vực 1",
    "kind": "regional_court",
    "level": "region",
    "place": "Lai Châu",
    "valid_from": "01/07/2025",
}


@pytest.fixture
def specialist(bodies):
    return make_officer(bodies.justice, RoleCode.PROVINCE_SPECIALIST, "Giàng A Páo")


@pytest.fixture
def client(client, specialist):
    client.force_login(specialist)
    return client


def test_a_regional_court_is_added_and_recognised(client, bodies):
    answer = client.post(reverse("bodies:add"), COURT)

    court = Agency.objects.get(name=COURT["name"])
    assert answer.headers["Location"] == court.get_absolute_url()
    assert (court.unit, court.level, court.line) == (province("Lai Châu"), Level.REGION, Line.COURTS)
    assert resolve("TAND khu vực 1", issuer=bodies.justice, on=ON).agency_ids == (court.pk,)
    assert history_of(court)[0].phrase == "thêm cơ quan"
    page = client.get(court.get_absolute_url()).content.decode()
    assert "thêm cơ quan" in page
    assert "Đổi tên" in page


def test_a_commune_body_of_another_kind_names_its_line_and_its_place(client, bodies):
    values = {"name": "Trạm Y tế xã Mường Kim", "kind": "other", "level": "commune", "place": "Xã Mường Kim"}
    answer = client.post(reverse("bodies:add"), values)
    assert answer.status_code == 422
    assert "Hãy chọn hệ thống" in answer.content.decode()

    parent = bodies.commune.name
    client.post(reverse("bodies:add"), {**values, "line": "other_fields", "parent": parent})
    made = Agency.objects.get(name=values["name"])
    assert (made.unit, made.parent) == (bodies.commune.unit, bodies.commune)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"place": "Gia Lai"}, "trong phạm vi bạn được giao quyền"),
        ({"place": ""}, "Hãy ghi địa bàn"),
        ({"level": "central"}, "central"),
        ({"level": "commune", "place": "Mường"}, "Có nhiều nơi tên như vậy"),
        ({"parent": "Cơ quan không có thật"}, "Không có “Cơ quan không có thật”"),
        ({"valid_from": "31/02/2026"}, "không phải là một ngày có trong lịch"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field(client, changed, words):
    answer = client.post(reverse("bodies:add"), {**COURT, **changed})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Agency.objects.filter(name=COURT["name"]).exists()


def test_the_same_body_is_not_added_twice(client):
    client.post(reverse("bodies:add"), COURT)
    answer = client.post(reverse("bodies:add"), COURT)

    assert "Đã có cơ quan" in answer.content.decode()
    assert Agency.objects.filter(name=COURT["name"]).count() == 1


def test_one_returns_to_the_page_one_came_from(client):
    here = "/ke-hoach/nhap/5d9f1d6e-0000-4000-8000-000000000000/ten/tasks.0.lead.0/"
    page = client.get(reverse("bodies:add"), {"ten": "Tòa khu vực", "ve": here}).content.decode()
    assert 'value="Tòa khu vực"' in page
    assert f'value="{here}"' in page

    answer = client.post(reverse("bodies:add"), {**COURT, "ve": here})
    assert answer.headers["Location"] == f"{here}?{urlencode({'tim': COURT['name']})}"


@pytest.mark.parametrize(
    "address", ["https://xau.example/", "//xau.example/", "/\\\\xau.example/", "javascript:x"]
)
def test_one_never_returns_to_another_site(client, address):
    page = client.get(reverse("bodies:add"), {"ve": address}).content.decode()
    assert f'href="{address}"' not in page

    answer = client.post(reverse("bodies:add"), {**COURT, "ve": address})
    assert answer.headers["Location"].startswith("/co-quan/")


def test_a_renamed_body_keeps_its_old_name_as_a_spelling(client, bodies):
    body = make_agency("Phòng Việc lạ Lai Châu", province("Lai Châu"), standard=False)
    values = {"name": "Phòng Việc mới Lai Châu", "on": "2026-03-01", "before": body.name}
    assert client.post(reverse("bodies:rename", args=[body.code]), values).status_code == 422

    values["reason"] = "Quyết định 7/QĐ-UBND"
    assert client.post(reverse("bodies:rename", args=[body.code]), values).status_code == 302
    body.refresh_from_db()
    assert body.name == values["name"]
    spelling = body.spellings.get()
    assert (spelling.name, spelling.valid_to) == ("Phòng Việc lạ Lai Châu", date(2026, 2, 28))
    assert "Quyết định 7" in client.get(body.get_absolute_url()).content.decode()


def test_two_people_renaming_see_each_other(client, bodies):
    body = make_agency("Phòng Việc lạ Lai Châu", province("Lai Châu"), standard=False)
    values = {"name": "Tên của tôi", "on": "2026-03-01", "reason": "x", "before": "Tên đã thấy"}
    answer = client.post(reverse("bodies:rename", args=[body.code]), values)

    assert answer.status_code == 422
    assert "Người khác vừa đổi tên" in answer.content.decode()


def test_a_future_name_is_refused(client, bodies):
    values = {"name": "Tên mới", "on": "2026-03-03", "reason": "x", "before": bodies.justice.name}
    answer = client.post(reverse("bodies:rename", args=[bodies.justice.code]), values)

    assert "không được sau hôm nay" in answer.content.decode()


def test_ending_a_body_says_what_hangs_on_it_and_asks_why(client, bodies, officer):
    address = reverse("bodies:end", args=[bodies.commune.code])
    assert "1 người đang giữ vị trí" in client.get(address).content.decode()
    assert client.post(address, {"last_day": "2026-03-31"}).status_code == 422

    client.post(address, {"last_day": "2026-03-31", "reason": "Sáp nhập"})
    bodies.commune.refresh_from_db()
    assert bodies.commune.valid_to == date(2026, 3, 31)
    assert history_of(bodies.commune)[0].reason == "Sáp nhập"


def test_a_body_does_not_end_before_it_begins(client, specialist):
    body = add_agency(
        name="Hội mới",
        level=Level.PROVINCE,
        line=Line.WOMEN,
        unit=province("Lai Châu"),
        valid_from=ON,
        by=specialist,
    )
    answer = client.post(reverse("bodies:end", args=[body.code]), {"last_day": "2026-03-01", "reason": "x"})

    assert answer.status_code == 422
    assert "bắt đầu hoạt động ngày 02/03/2026" in answer.content.decode()


def test_a_remembered_meaning_is_shown_and_forgotten(client, bodies, specialist):
    made = remember_correction(
        issuer=bodies.justice, phrase="Cơ quan CA", agencies=[bodies.committee], by=specialist
    )
    page = client.get(bodies.justice.get_absolute_url()).content.decode()
    assert f"“Cơ quan CA” là {bodies.committee.name}" in page

    address = reverse("bodies:forget", args=[bodies.justice.code, made.pk])
    assert bodies.committee.name in client.get(address).content.decode()
    client.post(address)
    assert not Correction.objects.exists()
    assert history_of((Correction, {"issuer": bodies.justice.pk}))[0].phrase.startswith("bỏ cách hiểu")


def test_only_who_keeps_the_list_sees_the_buttons(client, bodies, officer):
    add, rename = reverse("bodies:add"), reverse("bodies:rename", args=[bodies.commune.code])
    assert add in client.get(reverse("agencies:list")).content.decode()
    assert rename in client.get(bodies.commune.get_absolute_url()).content.decode()
    assert rename not in client.get(bodies.elsewhere.get_absolute_url()).content.decode()

    client.force_login(officer)
    assert add not in client.get(reverse("agencies:list")).content.decode()
    assert rename not in client.get(bodies.commune.get_absolute_url()).content.decode()
