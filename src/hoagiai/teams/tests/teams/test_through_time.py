"""Teams of a place that is no more: as administered then, and the same teams where they are now."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.places.models import Unit
from hoagiai.teams.models import Team, TeamPeriod
from hoagiai.teams.queries.through_time import administered_then, rolled_forward
from hoagiai.teams.tests.factories import neighbourhood, team

pytestmark = pytest.mark.django_db
THEN, EVE, REFORM, NOW = date(2024, 6, 17), date(2025, 6, 30), date(2025, 7, 1), date(2026, 11, 21)
LIST = reverse("teams:list")


@pytest.fixture
def provinces(db):
    """Bình Định as it was, and Gia Lai of today, into which it went."""
    old = Unit.objects.get(level="province", short_name="Bình Định", valid_to=EVE)
    return old, Unit.objects.get(level="province", short_name="Gia Lai", valid_to=None)


def moved(old_province, *, dissolved=None):
    """A team in a commune of the old province, since the reform in the commune that this one became."""
    old = Unit.objects.filter(
        level="commune", province=old_province, valid_to=EVE, became__partial=False
    ).order_by("pk")[Team.objects.count()]
    made = team(old, neighbourhood(old, f"Thôn {old.pk}", since=None), name="Tổ cũ", since=None)
    TeamPeriod.objects.filter(team=made).update(last_day=EVE)
    new = old.became.get().new
    TeamPeriod.objects.create(team=made, unit=new, name="Tổ mới", first_day=REFORM)
    Team.objects.filter(pk=made.pk).update(dissolved_on=dissolved)
    return made, old, new


def test_teams_of_binh_dinh_on_17_6_2024(provinces, django_assert_num_queries):
    binh_dinh, gia_lai = provinces
    here, old, _ = moved(binh_dinh)
    other = Unit.objects.filter(level="commune", province__short_name="Gia Lai", valid_to=EVE).first()
    team(other, neighbourhood(other, "Plei Kép", since=None), name="Tổ của Gia Lai cũ", since=None)

    with django_assert_num_queries(1):
        found = list(administered_then(binh_dinh, THEN))
    assert [(row.team, row.unit, row.name) for row in found] == [(here, old, "Tổ cũ")]
    assert not administered_then(binh_dinh, NOW).exists()
    assert administered_then(gia_lai, NOW).filter(team=here).exists()


def test_the_same_teams_in_todays_gia_lai(provinces, django_assert_num_queries):
    binh_dinh, gia_lai = provinces
    here, _, new = moved(binh_dinh)
    moved(binh_dinh, dissolved=date(2025, 12, 31))

    with django_assert_num_queries(1):
        found = list(rolled_forward(binh_dinh, THEN, NOW))
    assert [(row.team, row.unit, row.name) for row in found] == [(here, new, "Tổ mới")]
    assert new.province == gia_lai
    assert rolled_forward(binh_dinh, THEN, date(2025, 8, 1)).count() == 2


def test_the_list_leads_from_then_to_now_and_back(client, provinces, django_user_model):
    from hoagiai.accounts.terms import RoleCode
    from hoagiai.accounts.tests.factories import make_agency, make_officer

    binh_dinh, _gia_lai = provinces
    _, old, new = moved(binh_dinh)
    ministry = make_agency("Bộ Tư pháp", kind="ministry_of_justice")
    client.force_login(make_officer(ministry, RoleCode.MINISTRY_SPECIALIST, "Người xem"))

    then = client.get(LIST, {"ngay": THEN.isoformat(), "tinh": binh_dinh.pk})
    page = then.content.decode()
    assert (old.name in page, new.name in page) == (True, False)
    assert "Xem các tổ này theo địa bàn hiện nay" in page

    forward = client.get(then.context["rolling"].other_url)
    page = forward.content.decode()
    assert "Tổ mới" in page
    assert f'<td data-label="Xã, phường">{new.name}</td>' in page
    assert "Xem như ngày 17/06/2024" in page
    assert forward.context["rolling"].other_url == f"{LIST}?tinh={binh_dinh.pk}&ngay=2024-06-17"


def test_a_day_that_is_none_is_as_if_not_asked(client, officer):
    client.force_login(officer)
    assert client.get(LIST, {"tu-ngay": "hôm qua"}).status_code == 200
