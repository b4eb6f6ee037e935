"""The list of neighbourhoods: who sees which, filters, totals, the day, and a bound on statements."""

from datetime import date

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer, make_user
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.teams.models import Mediator, Person
from hoagiai.teams.tests.factories import neighbourhood, team

pytestmark = pytest.mark.django_db
LIST = "/thon-to/"


def names(response):
    return [row.period.full_name for row in response.context["rows"]]


@pytest.fixture
def minister(lai_chau):
    ministry = make_agency("Bộ Tư pháp (thử)", kind="ministry_of_justice")
    return make_officer(ministry, RoleCode.MINISTRY_SPECIALIST, "bo", username="bo")


def test_an_officer_sees_the_villages_of_the_commune_with_households_flag_and_teams(
    client, officer, villages
):
    client.force_login(officer)
    response = client.get(LIST)
    page = response.content.decode()

    assert names(response) == ["Bản Nà Bản", "Bản Nà Ít", "Bản Phiêng Ban"]
    assert "Tổ hòa giải bản Nà Bản" in page
    assert "nhiều đồng bào dân tộc thiểu số" in page
    assert "Bản Giang" not in page
    totals = response.context["totals"]
    assert (totals.number, totals.households, totals.uncounted, totals.marked, totals.unserved) == (
        3,
        240,
        1,
        1,
        1,
    )


def test_a_province_sees_all_its_communes_and_filters_by_commune(client, specialist, villages):
    client.force_login(specialist)

    assert len(names(client.get(LIST))) == 4
    assert names(client.get(LIST, {"xa": villages.other.pk})) == ["Bản Giang"]


def test_filters_by_name_kind_team_and_flag(client, specialist, villages):
    neighbourhood(villages.unit, "số 3", kind="to_dan_pho")
    client.force_login(specialist)

    assert names(client.get(LIST, {"tim": "phieng"})) == ["Bản Phiêng Ban"]
    assert names(client.get(LIST, {"loai": "to_dan_pho"})) == ["Tổ dân phố số 3"]
    assert names(client.get(LIST, {"to": "khong"})) == ["Bản Nà Ít", "Tổ dân phố số 3"]
    assert names(client.get(LIST, {"to": "co"})) == ["Bản Giang", "Bản Nà Bản", "Bản Phiêng Ban"]
    assert names(client.get(LIST, {"dan-toc": "co"})) == ["Bản Nà Bản"]
    assert len(names(client.get(LIST, {"dan-toc": "khong"}))) == 4
    assert names(client.get(LIST, {"sap-xep": "-so-ho", "xa": villages.other.pk})) == ["Bản Giang"]


def test_the_list_is_as_it_was_on_the_day(client, officer, villages):
    NeighbourhoodPeriod.objects.filter(neighbourhood=villages.phieng).update(first_day=date(2026, 6, 1))
    Neighbourhood.objects.filter(pk=villages.phieng.pk).update(established_on=date(2026, 6, 1))
    client.force_login(officer)

    then = client.get(LIST, {"ngay": "2026-05-31"})
    assert names(then) == ["Bản Nà Bản", "Bản Nà Ít"]
    assert not then.context["may_write"]
    assert "như ngày 31/05/2026" in then.content.decode()
    assert "Ngày này chưa có" in client.get(LIST, {"ngay": "2020-01-01"}).content.decode()


def test_the_whole_country_is_counted_without_reading_every_village(client, minister, villages):
    client.force_login(minister)
    response = client.get(LIST)

    assert response.context["page"].total == 4
    assert response.context["totals"] is None


def test_a_leader_sees_the_villages_of_the_own_team_alone(client, villages):
    user = make_user("Tổ trưởng", username="totruong")
    leader = Mediator.objects.filter(team=villages.team).order_by("pk").first()
    Person.objects.filter(pk=leader.person_id).update(user=user)
    client.force_login(user)

    assert names(client.get(LIST)) == ["Bản Nà Bản"]
    assert client.get(f"/thon-to/{villages.ban.code}/").status_code == 200
    assert client.get(f"/thon-to/{villages.phieng.code}/").status_code == 404


def test_a_kind_that_does_not_fit_the_commune_is_marked_when_it_is_new(client, officer, villages):
    wrong = "thon" if villages.unit.kind == "phường" else "to_dan_pho"
    late = neighbourhood(villages.unit, "số 9", kind=wrong, since=date(2026, 6, 1))
    neighbourhood(villages.unit, "số 8", kind=wrong, since=date(2025, 7, 1))
    client.force_login(officer)

    rows = client.get(LIST, {"loai": wrong}).context["rows"]
    assert {row.period.name: row.fits for row in rows} == {"số 9": False, "số 8": True}
    assert "Điều 2.3 Nghị định 185/2026/NĐ-CP" in client.get(f"/thon-to/{late.code}/").content.decode()


@pytest.mark.parametrize(
    "address", [LIST, "/thon-to/chua-co-to/", "/thon-to/to-het-dia-ban/", "/thon-to/sap-xep/"]
)
@pytest.mark.parametrize("who", ["officer", "specialist", "minister"])
def test_a_list_takes_fewer_than_twelve_statements(
    client, villages, request, who, address, django_assert_max_num_queries
):
    for number in range(30):
        place = neighbourhood(villages.unit, f"Bản {number}", minority=number % 2 == 0)
        if number % 3:
            team(villages.unit, place)
        if number % 5 == 1:
            Neighbourhood.objects.filter(pk=place.pk).update(ended_on=date(2026, 5, 31))
    client.force_login(request.getfixturevalue(who))

    with django_assert_max_num_queries(11):
        assert client.get(address).status_code == 200


def test_the_empty_register_says_what_to_do(client, officer):
    client.force_login(officer)

    assert "hoặc ghi từng nơi" in client.get(LIST).content.decode()


def test_the_side_bar_leads_here_only_for_readers(client, officer, villages):
    client.force_login(officer)
    assert 'href="/thon-to/"' in client.get("/").content.decode()

    client.force_login(make_user("Không vị trí", username="khong"))
    assert client.get(LIST).status_code == 403
