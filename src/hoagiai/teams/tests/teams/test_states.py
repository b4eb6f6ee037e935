"""States above the list of a province or the country: tabs, their numbers, and the way through the teams in one."""

from datetime import date
from urllib.parse import parse_qs

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer
from hoagiai.teams.queries import meeting
from hoagiai.teams.queries import state as state_queries
from hoagiai.teams.queries import teams as queries
from hoagiai.teams.queries.teams import periods_on
from hoagiai.teams.tests.factories import neighbourhood, team
from hoagiai.teams.views.teams import walk

pytestmark = pytest.mark.django_db
LIST, ON = "/to-hoa-giai/", date(2026, 11, 21)


def ministry():
    return make_officer(make_agency("Bộ Tư pháp"), RoleCode.MINISTRY_SPECIALIST, "Chuyên viên Bộ")


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


def test_the_teams_of_the_country_that_lack_something_are_a_list_too(client, teams):
    client.force_login(ministry())
    response = client.get(LIST, {"tinh-trang": "thieu"})

    assert names(response) == ["Tổ Phiêng Ban"]
    assert "Tổ hòa giải chưa đủ theo Luật" in response.content.decode()
    assert names(client.get(LIST, {"thieu": "khuyet"})) == ["Tổ Bản Giang"]
    province = teams[0].periods.get().unit.province_id
    assert names(client.get(LIST, {"tinh-trang": "thieu", "tinh": province})) == ["Tổ Phiêng Ban"]


@pytest.mark.parametrize("who", ["specialist", "ministry"])
@pytest.mark.parametrize("order", ["ten", "-ten", "xa", "-xa"])
def test_teams_in_a_state_are_walked_through_to_the_last_one(
    client, specialist, communes, monkeypatch, who, order
):
    for number in range(40):
        team(communes[number % 3], name=f"Tổ {number % 7}", women=number % 2, led=number % 5 != 0)
    monkeypatch.setattr(walk, "SIZE", 4)
    monkeypatch.setattr(meeting, "JUDGED", (3, 5))
    client.force_login(specialist if who == "specialist" else ministry())
    for asked in ("tinh-trang=thieu", "thieu=khong-to-truong", "tinh-trang=thieu&tim=to+3", "tinh-trang=du"):
        state, finding = parse_qs(asked).get("tinh-trang", [""])[0], parse_qs(asked).get("thieu", [""])[0]
        address, found = f"{LIST}?{asked}&sap-xep={order}", []
        while address:
            response = client.get(address)
            assert len(response.context["rows"]) <= 4
            found += [row.period for row in response.context["rows"]]
            address = response.context["walk"].next_url
        rows = queries.named(periods_on(ON), "Tổ 3" if "tim" in asked else "")
        expected = rows.filter(team__in=state_queries.teams_that(rows, on=ON, state=state, finding=finding))
        by = order if who == "specialist" or "ten" in order else "ten"
        fields = queries.SORTS[by.removeprefix("-")]
        expected = expected.order_by(*(f"-{each}" for each in fields) if "-" in by else fields)
        assert [each.pk for each in found] == [each.pk for each in expected]


def test_a_page_without_any_met_leads_on(client, specialist, communes, monkeypatch):
    for number in range(6):
        team(communes[0], name=f"Tổ {number}", led=number != 5)
    monkeypatch.setattr(meeting, "JUDGED", (1, 1))
    client.force_login(specialist)
    page = client.get(LIST, {"thieu": "khong-to-truong"})

    assert names(page) == []
    assert "Chưa gặp tổ nào như vậy trong 2 tổ vừa xét" in page.content.decode()
    second = client.get(client.get(page.context["walk"].next_url).context["walk"].next_url)
    assert names(second) == ["Tổ 5"]
    assert "Hết danh sách" in second.content.decode() and not second.context["walk"].next_url


def test_states_are_tabs_that_keep_the_other_filters_and_are_counted_by_the_side(
    client, specialist, teams, communes
):
    client.force_login(specialist)
    page = client.get(LIST, {"tim": "to", "sau": "7", "tinh-trang": "thieu"})
    shown = [(tab["label"], tab["url"], tab["current"]) for tab in page.context["tabs"]]

    assert shown == [
        ("Tất cả", f"{LIST}?tim=to", False),
        ("Chưa đủ", f"{LIST}?tim=to&tinh-trang=thieu", True),
        ("Còn thiếu", f"{LIST}?tim=to&tinh-trang=can-bo-sung", False),
        ("Đủ", f"{LIST}?tim=to&tinh-trang=du", False),
    ]
    side = client.get(page.context["counts_url"])
    assert [tab["number"] for tab in side.context["tabs"]] == [3, 1, 1, 1]
    assert f'href="{LIST}?tim=to&amp;tinh-trang=thieu" aria-current' in side.content.decode()
    before = client.get(LIST, {"ngay": "2013-06-01"})
    assert before.context["tabs"] == []


def test_the_country_is_not_counted_by_the_side(client, teams, django_assert_max_num_queries):
    client.force_login(ministry())
    page = client.get(LIST)

    assert [tab["label"] for tab in page.context["tabs"]] == ["Tất cả", "Chưa đủ", "Còn thiếu", "Đủ"]
    assert page.context["counts_url"] == ""
    assert all("number" not in tab for tab in client.get(reverse("teams:states")).context["tabs"])
