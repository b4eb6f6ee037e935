"""The list of teams: who sees which, filters, order, the day, and a bound on statements."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer, make_user
from hoagiai.teams.models import Person, Team, TeamPeriod
from hoagiai.teams.tests.factories import neighbourhood, team
from hoagiai.teams.views.teams import turns

pytestmark = pytest.mark.django_db
LIST = "/to-hoa-giai/"


@pytest.fixture
def teams(communes):
    """Two teams of the officer's commune, one of the next one."""
    first, second = communes[:2]
    return (
        team(first, neighbourhood(first, "Nà Bản"), name="Tổ Nà Bản"),
        team(first, neighbourhood(first, "Phiêng Ban"), name="Tổ Phiêng Ban", men=3, women=0),
        team(second, neighbourhood(second, "Bản Giang"), name="Tổ Bản Giang", fixed_number=7),
    )


def names(response):
    return [row.period.name for row in response.context["rows"]]


def test_an_officer_sees_the_teams_of_the_commune_and_their_states(client, officer, teams):
    client.force_login(officer)
    response = client.get(LIST)

    assert names(response) == ["Tổ Nà Bản", "Tổ Phiêng Ban"]
    assert [row.word for row in response.context["rows"]] == ["Đủ", "Chưa đủ"]
    assert "chưa có nữ" in response.content.decode()
    assert [(tab["label"], tab["number"]) for tab in response.context["tabs"]] == [
        ("Tất cả", 2),
        ("Chưa đủ", 1),
        ("Còn thiếu", 0),
        ("Đủ", 1),
    ]


def test_a_province_sees_all_its_communes_and_filters_by_commune(client, specialist, teams, communes):
    client.force_login(specialist)

    assert len(names(client.get(LIST))) == 3
    assert names(client.get(LIST, {"xa": communes[1].pk})) == ["Tổ Bản Giang"]


def test_filters_by_name_village_state_and_finding(client, specialist, teams):
    client.force_login(specialist)

    assert names(client.get(LIST, {"tim": "na ban"})) == ["Tổ Nà Bản"]
    assert names(client.get(LIST, {"tim": teams[2].code})) == ["Tổ Bản Giang"]
    assert names(client.get(LIST, {"thon": "phieng"})) == ["Tổ Phiêng Ban"]
    assert names(client.get(LIST, {"tinh-trang": "thieu"})) == ["Tổ Phiêng Ban"]
    assert names(client.get(LIST, {"thieu": "khuyet"})) == ["Tổ Bản Giang"]
    assert names(client.get(LIST, {"tinh-trang": "khong-co", "tinh": "x", "trang": "-1"}))


def test_the_list_is_as_it_was_on_the_day(client, officer, teams):
    Team.objects.filter(pk=teams[0].pk).update(dissolved_on=date(2026, 6, 30))
    client.force_login(officer)

    then = client.get(LIST, {"ngay": "2026-06-30"})
    assert names(then) == ["Tổ Nà Bản", "Tổ Phiêng Ban"]
    assert "như ngày 30/06/2026" in then.content.decode()
    assert f"{reverse('teams:team', args=[teams[0].code])}?ngay=2026-06-30" in then.content.decode()
    assert not then.context["may_establish"]
    assert names(client.get(LIST)) == ["Tổ Phiêng Ban"]
    assert names(client.get(LIST, {"ngay": "hôm qua"})) == ["Tổ Phiêng Ban"]


def test_a_leader_comes_to_the_own_team_and_sees_no_other(client, teams):
    leader = make_user("Lò Văn A", username="totruong")
    Person.objects.filter(offices__team=teams[0], offices__leaderships__isnull=False).update(user=leader)
    client.force_login(leader)

    assert client.get(LIST).url == reverse("teams:team", args=[teams[0].code])
    assert client.get(reverse("teams:team", args=[teams[0].code])).status_code == 200
    assert client.get(reverse("teams:team", args=[teams[1].code])).status_code == 404


def test_who_reads_no_register_and_leads_no_team_is_refused(client, teams):
    client.force_login(make_user("Người khác"))

    assert client.get(LIST).status_code == 403


def test_a_page_of_the_list_takes_a_bounded_number_of_statements(
    client, specialist, communes, django_assert_max_num_queries
):
    for number in range(30):
        team(communes[number % 4], neighbourhood(communes[number % 4], f"Số {number}"))
    client.force_login(specialist)

    behind = TeamPeriod.objects.first().pk
    for query in (
        {},
        {"xa": communes[0].pk},
        {"tinh-trang": "du"},
        {"tinh-trang": "thieu", "sau": behind},
        {"ngay": "2025-08-01"},
    ):
        with django_assert_max_num_queries(11):
            assert client.get(LIST, query).status_code == 200


def test_the_empty_register_says_what_to_do(client, officer):
    client.force_login(officer)

    assert "Chưa có tổ hòa giải nào" in client.get(LIST).content.decode()


def test_a_team_whose_village_is_no_more_is_not_said_to_have_recorded_none(client, officer, communes):
    gone = neighbourhood(communes[0], "Háng Thầu")
    team(communes[0], gone, name="Tổ bản Háng Thầu")
    team(communes[0], name="Tổ chưa ghi")
    gone.ended_on = date(2026, 5, 31)
    gone.save()
    client.force_login(officer)

    page = client.get(LIST).content.decode()
    assert "Bản Háng Thầu (không còn)" in page and "thôn, tổ dân phố không còn" in page
    assert page.count("<small>chưa ghi thôn, tổ dân phố</small>") == 2  # as its village, and as what it lacks


@pytest.mark.parametrize("order", ["ten", "-ten"])
def test_the_list_of_the_country_is_paged_through_in_turns_to_its_end(
    client, teams, communes, monkeypatch, order
):
    for number in range(3):
        team(communes[0], name=f"Tổ Nà Bản {number}")
    team(communes[1], name="Tổ Nà Bản")  # the same name in another commune
    monkeypatch.setattr(turns, "SHOWN", 2)
    client.force_login(
        make_officer(make_agency("Bộ Tư pháp"), RoleCode.MINISTRY_SPECIALIST, "Chuyên viên Bộ")
    )
    address, found = f"{LIST}?sap-xep={order}", []
    while address:
        response = client.get(address)
        assert "7 tổ hòa giải" in response.content.decode()
        found += [row.period.pk for row in response.context["rows"]]
        address = response.context["next_url"]

    expected = TeamPeriod.objects.order_by(*(("-sort_key", "-pk") if order == "-ten" else ("sort_key", "pk")))
    assert found == list(expected.values_list("pk", flat=True))
    assert names(client.get(LIST, {"tim": "phieng", "sau": "khong-phai-so"})) == ["Tổ Phiêng Ban"]
