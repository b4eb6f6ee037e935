"""The list of mediators: who sees whom, filters, order, the day, search without marks, and a bound on statements."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer, make_user
from hoagiai.teams.models import Mediator, Person, PersonFact
from hoagiai.teams.names import given_name_key
from hoagiai.teams.queries import mediators as lists
from hoagiai.teams.queries import mediators_read as reading
from hoagiai.teams.queries.mediators import Listed
from hoagiai.teams.queries.mediators_asked import Asked
from hoagiai.teams.queries.people_named import people_named
from hoagiai.teams.tests.factories import law_trained, mediator, neighbourhood, person, team

pytestmark = pytest.mark.django_db
LIST = "/hoa-giai-vien/"
ON = date(2026, 11, 21)


@pytest.fixture
def teams(communes):
    """A team of the officer's commune with people of many names, one of the next commune."""
    first, second = communes[:2]
    here = team(first, neighbourhood(first, "Nà Bản"), name="Tổ Nà Bản", men=0, women=0, led=False)
    there = team(second, neighbourhood(second, "Bản Giang"), name="Tổ Bản Giang", men=0, women=0)
    for name, sex, ethnicity in (
        ("Lò Thị Én", "f", "03"),
        ("Giàng A Páo", "m", "08"),
        ("Nguyễn Văn Hùng", "m", "01"),
        ("Nguyễn Thị Ánh", "f", "01"),
    ):
        mediator(here, full_name=name, sex=sex, ethnicity=ethnicity)
    mediator(there, full_name="Nguyễn Văn Hưng", sex="m", ethnicity="01")
    here.mediators.get(person__full_name="Giàng A Páo").leaderships.create(first_day=date(2025, 7, 1))
    law_trained(Person.objects.get(full_name="Lò Thị Én"))
    PersonFact.objects.create(
        person=Person.objects.get(full_name="Giàng A Páo"), kind="standing", value="elder"
    )
    return here, there


def names(response):
    return [row.office.person.full_name for row in response.context["rows"]]


@pytest.fixture
def ministry(teams):
    return make_officer(make_agency("Bộ Tư pháp"), RoleCode.MINISTRY_SPECIALIST, "Chuyên viên Bộ")


def test_an_officer_sees_the_mediators_of_the_commune_by_given_name(client, officer, teams):
    client.force_login(officer)
    response = client.get(LIST)

    assert names(response) == ["Nguyễn Thị Ánh", "Lò Thị Én", "Nguyễn Văn Hùng", "Giàng A Páo"]
    page = response.content.decode()
    assert "4 hòa giải viên" in page
    assert "Tổ Nà Bản" in page
    assert "luật, cao đẳng, đại học" in page.lower()


def test_a_province_sees_all_and_chooses_a_commune(client, specialist, teams, communes):
    client.force_login(specialist)

    assert len(names(client.get(LIST))) == 5
    assert names(client.get(LIST, {"xa": communes[1].pk})) == ["Nguyễn Văn Hưng"]


@pytest.mark.parametrize("who", ["specialist", "ministry"])
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"tim": "nguyen van hung"}, ["Nguyễn Văn Hùng", "Nguyễn Văn Hưng"]),
        ({"tim": "hung nguyễn"}, ["Nguyễn Văn Hùng", "Nguyễn Văn Hưng"]),
        ({"tim": "nguyen"}, ["Nguyễn Thị Ánh", "Nguyễn Văn Hùng", "Nguyễn Văn Hưng"]),
        ({"tim": "gian"}, ["Giàng A Páo"]),
        ({"tim": "o'brien \\ ' &"}, []),
        ({"gioi-tinh": "f"}, ["Nguyễn Thị Ánh", "Lò Thị Én"]),
        ({"dan-toc": "08"}, ["Giàng A Páo"]),
        ({"dan-toc": "dtts"}, ["Lò Thị Én", "Giàng A Páo"]),
        ({"chuyen-mon": "luat"}, ["Lò Thị Én"]),
        ({"chuyen-mon": "law_postgraduate"}, []),
        ({"vi-tri": "elder"}, ["Giàng A Páo"]),
        ({"vai-tro": "to-truong"}, ["Giàng A Páo"]),
        ({"vai-tro": "thanh-vien", "dan-toc": "dtts"}, ["Lò Thị Én"]),
        ({"vi-tri": "elder", "vai-tro": "to-truong"}, ["Giàng A Páo"]),
        ({"vi-tri": "elder", "chuyen-mon": "luat"}, []),
        ({"to": "ban giang"}, ["Nguyễn Văn Hưng"]),
        ({"to": "khong co"}, []),
        ({"tim": "hung", "gioi-tinh": "f"}, []),
    ],
)
def test_each_filter_narrows_the_list_of_a_province_and_of_the_country(
    client, request, teams, who, asked, found
):
    client.force_login(request.getfixturevalue(who))

    assert names(client.get(LIST, asked)) == found


@pytest.mark.parametrize("wide", [True, False])
def test_all_ways_of_reading_give_the_same_people(teams, communes, lai_chau, wide):
    every = Mediator.objects.values_list("pk", flat=True)

    for asked in (Asked(ON), Asked(ON, own=[lai_chau.pk]), Asked(ON, own=[lai_chau.pk], place=lai_chau.pk)):
        listed = Listed(asked)
        assert sorted(listed[0:100]) == sorted(every)
        assert listed.total == len(listed) == 5
        assert not listed.more
    found = Listed(Asked(ON, own=[lai_chau.pk], words="hung", place=communes[1].pk, wide=wide))
    assert len(found) == 1
    assert len(Listed(Asked(ON, own=[communes[0].pk], words="nguyen", sex="f", wide=wide))) == 1


def test_too_many_found_by_an_index_are_read_along_the_names(teams, communes, monkeypatch):
    monkeypatch.setattr(reading, "MOST_FOUND", 1)
    monkeypatch.setattr(reading, "SHOWN_OF_MANY", 1)
    listed = Listed(Asked(ON, words="hung"))

    assert len(listed) == 1
    assert listed.more
    assert not listed.counted


def test_the_list_is_as_on_the_day(client, officer, teams):
    gone = Mediator.objects.get(person__full_name="Lò Thị Én")
    Mediator.objects.filter(pk=gone.pk).update(last_day=date(2026, 5, 31), ending="own_wish")
    client.force_login(officer)

    assert "Lò Thị Én" not in names(client.get(LIST))
    then = client.get(LIST, {"ngay": "2026-05-31"})
    assert "Lò Thị Én" in names(then)
    assert "Đang xem sổ" in then.content.decode()
    assert names(client.get(LIST, {"ngay": "2020-01-01"})) == []


def test_a_leader_sees_the_own_team_alone(client, teams):
    leader = make_user("Giàng A Páo", username="totruong")
    Person.objects.filter(full_name="Giàng A Páo").update(user=leader)
    client.force_login(leader)

    assert len(names(client.get(LIST))) == 4
    assert names(client.get(LIST, {"to": "ban giang"})) == []
    assert [each.full_name for each in people_named(leader, "hung", ON)] == ["Nguyễn Văn Hùng"]


def test_who_reads_no_register_is_refused(client, teams):
    client.force_login(make_user("Người khác"))

    assert client.get(LIST).status_code == 403


def test_no_protected_value_stands_in_the_list(client, officer, teams):
    someone = Person.objects.get(full_name="Lò Thị Én")
    someone.identity_number, someone.phone = "012345678901", "0912345678"
    someone.birth_date = date(1975, 3, 9)
    someone.save()
    client.force_login(officer)
    page = client.get(LIST).content.decode()

    assert "012345678901" not in page
    assert "0912345678" not in page
    assert "09/03/1975" not in page


@pytest.mark.parametrize("who", ["officer", "specialist", "ministry"])
def test_a_page_of_the_list_takes_a_bounded_number_of_statements(
    client, request, teams, communes, who, django_assert_max_num_queries
):
    for number in range(30):
        mediator(teams[0], full_name=f"Lò Văn {chr(65 + number % 26)}")
    client.force_login(request.getfixturevalue(who))

    for query in ({}, {"tim": "lo"}, {"xa": communes[0].pk}, {"dan-toc": "03"}, {"ngay": "2025-08-01"}):
        with django_assert_max_num_queries(11):
            assert client.get(LIST, query).status_code == 200


def test_people_are_found_by_name_in_office_or_not(officer, specialist, stranger, ministry, teams, communes):
    Mediator.objects.filter(person__full_name="Nguyễn Văn Hùng").update(last_day=date(2026, 1, 1))
    person("Nguyễn Văn Hùng", birth_year=1960)  # never in office: nobody's commune

    assert [each.full_name for each in people_named(officer, "Nguyễn hung", ON)] == ["Nguyễn Văn Hùng"]
    assert len(people_named(specialist, "hung", ON)) == 2
    assert [each.full_name for each in people_named(stranger, "hung", ON)] == ["Nguyễn Văn Hưng"]
    assert len(people_named(ministry, "nguyen van", ON)) == 3
    assert people_named(ministry, "  ", ON) == []
    assert people_named(make_user("Người khác"), "hung", ON) == []


def test_the_search_of_everything_finds_mediators(client, officer, teams):
    client.force_login(officer)
    page = client.get(reverse("desk:search"), {"q": "giang pao"}).content.decode()

    assert "Giàng A Páo" in page
    assert reverse("teams:person", args=[Person.objects.get(full_name="Giàng A Páo").code]) in page


def test_the_empty_register_says_what_to_do(client, officer):
    client.force_login(officer)

    assert "Chưa có hòa giải viên nào" in client.get(LIST).content.decode()


def test_a_list_of_the_country_is_paged_through_to_its_end(client, ministry, teams, monkeypatch):
    monkeypatch.setattr(lists, "SHOWN_OF_ALL", 2)
    for name in ("SHOWN_OF_MANY", "SHOWN_BEHIND"):
        monkeypatch.setattr(reading, name, 2)
    client.force_login(ministry)
    for query, everybody in (
        ("", 5),
        ("tim=nguyen", 3),
        ("dan-toc=01&gioi-tinh=m", 2),
        ("vai-tro=thanh-vien", 4),
    ):
        address, found = f"{LIST}?{query}", []
        while address:
            response = client.get(address)
            found += names(response)
            address = response.context["next_url"]
        assert len(found) == len(set(found)) == everybody
        assert found == sorted(found, key=given_name_key)
    second = client.get(f"{LIST}?sau={Mediator.objects.get(person__full_name='Lò Thị Én').pk}")
    assert names(second) == ["Nguyễn Văn Hùng", "Nguyễn Văn Hưng"]
    assert second.context["first_url"] == LIST
    assert "5 hòa giải viên" in second.content.decode()


@pytest.mark.parametrize("nonsense", ["abc", "-1", "999999999", "9" * 40, ""])
def test_a_place_in_the_list_that_is_none_begins_it_anew(client, ministry, teams, nonsense):
    client.force_login(ministry)

    assert len(names(client.get(LIST, {"sau": nonsense}))) == 5
