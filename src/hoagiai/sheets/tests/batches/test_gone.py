"""Old lists: what has ended is not brought back unasked, and what began after their day stays."""

from datetime import date

import pytest
from django.db.models import F

from hoagiai.audit import act
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.sheets import actions
from hoagiai.sheets.reading import Register
from hoagiai.sheets.terms import Settled
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.sheets.tests.batches.test_mediators import registers
from hoagiai.teams.acts import PERSON_CHANGED
from hoagiai.teams.models import Decision, Leadership, Mediator, Person, PersonFact, Team, TeamPeriod
from hoagiai.teams.tests import factories as made

LATER = date(2026, 11, 20)
ENDED = date(2026, 11, 10)
VILLAGE = {"neighbourhood": "Bản Nà Một"}


def brought(bring, apply, *rows, **more):
    return apply(bring(*rows, **more))


@pytest.mark.parametrize(
    "known", [{}, {"identity_number": "012075000001"}, {"phone": "0912345678"}, {"birth_year": None}]
)
def test_a_dissolved_team_is_not_brought_back_by_an_old_list(bring, apply, outcomes, known):
    rows = [mediator(**known), mediator("Lò Thị Hai", sex="f", birth_year=1980)]
    brought(bring, apply, *rows)
    Team.objects.update(dissolved_on=ENDED)
    Mediator.objects.update(last_day=ENDED, ending="team_dissolved")
    before = registers()

    batch = bring(*rows, on=LATER)

    assert outcomes(batch) == [("doubtful",), ("doubtful",)]
    row = batch.rows.first()
    assert (row.doubt, "đã giải thể, sáp nhập hết ngày 10/11/2026" in row.why) == ("gone", True)
    assert registers() == before


def test_a_list_as_of_a_day_before_the_end_is_the_same(bring, apply, outcomes):
    brought(bring, apply, mediator())
    Team.objects.update(dissolved_on=ENDED)

    assert outcomes(bring(mediator(), on=ENDED)) == [("same",)]


def test_a_dissolved_team_is_made_anew_by_who_knows_and_its_people_follow(bring, apply, outcomes, officer):
    rows = [mediator(), mediator("Lò Thị Hai", sex="f", birth_year=1980)]
    brought(bring, apply, *rows)
    Team.objects.update(dissolved_on=ENDED)
    Mediator.objects.update(last_day=ENDED, ending="team_dissolved")
    batch = bring(*rows, on=LATER)
    first = batch.rows.first().pk

    actions.settle(batch=batch, rows=[first], answer=Settled.NEW, by=officer)
    batch.refresh_from_db()
    assert batch.rows.filter(doubt="gone").count() == 0
    actions.unsettle(batch=batch, rows=[first], by=officer)
    assert outcomes(batch) == [("doubtful",), ("doubtful",)]
    actions.settle(batch=batch, rows=[first], answer=Settled.NEW, by=officer)
    alike = batch.rows.filter(doubt="alike").values_list("pk", flat=True)
    actions.settle(batch=batch, rows=list(alike), answer=Settled.SAME, by=officer)
    apply(batch)

    assert (Team.objects.count(), Person.objects.count(), Mediator.objects.count()) == (2, 2, 4)


def test_the_only_team_of_a_village_that_was_dissolved_is_not_made_under_the_villages_name(
    bring, communes, outcomes
):
    village = made.neighbourhood(communes[0], "Nà Một")
    made.team(communes[0], village, name="Tổ hòa giải số 7")
    Team.objects.update(dissolved_on=ENDED)

    batch = bring(mediator(team="", **VILLAGE), on=LATER)

    assert outcomes(batch) == [("doubtful",)]
    assert "Sổ ghi Tổ hòa giải số 7 đã giải thể" in batch.rows.get().why


def ended(village):
    Neighbourhood.objects.filter(pk=village.pk).update(ended_on=ENDED)


def renamed(village):
    period = village.periods.get()
    NeighbourhoodPeriod.objects.filter(pk=period.pk).update(last_day=ENDED)
    NeighbourhoodPeriod.objects.create(
        neighbourhood=village, unit=period.unit, kind=period.kind, name="Nà Mới", first_day=date(2026, 11, 11)
    )


WAYS = [
    (ended, "đã giải thể, sáp nhập hoặc chia tách hết ngày 10/11/2026"),
    (renamed, "đã đổi tên thành “Nà Mới” từ ngày 11/11/2026"),
]


@pytest.mark.parametrize(("end", "told"), WAYS)
@pytest.mark.parametrize(
    ("register", "row", "doubt"),
    [
        (Register.NEIGHBOURHOODS, {"neighbourhood": "Bản Nà Một", "households": 90}, "gone"),
        (Register.MEDIATORS, mediator(team="", **VILLAGE), "gone"),
        (Register.MEDIATORS, mediator(team="Tổ hòa giải số 7", **VILLAGE), "act"),
        (Register.TEAMS, {"team": "Tổ hòa giải số 7", "neighbourhoods": ("Bản Nà Một", "Bản Xa")}, "act"),
        (Register.TEAMS, {"team": "Tổ hòa giải số 8", "neighbourhoods": ("Bản Nà Một",)}, "gone"),
    ],
)
def test_a_village_that_is_no_more_is_looked_at(
    bring, apply, outcomes, communes, officer, end, told, register, row, doubt
):
    village = made.neighbourhood(communes[0], "Nà Một", kind="ban")
    made.team(communes[0], made.neighbourhood(communes[0], "Xa"), name="Tổ hòa giải số 7")
    end(village)
    villages = Neighbourhood.objects.count()

    batch = bring(row, register=register, on=LATER)
    found = batch.rows.get()
    assert (found.outcome, found.doubt) == ("doubtful", doubt)
    assert told in found.why

    answer = Settled.REST if doubt == "act" else Settled.NEW
    actions.settle(batch=batch, rows=[found.pk], answer=answer, by=officer)
    batch.refresh_from_db()
    assert batch.rows.get().outcome in ("new", "changed")
    apply(batch)

    assert Neighbourhood.objects.count() == villages + (doubt == "gone")


def test_a_renamed_team_is_not_made_anew_under_its_old_name(bring, communes, outcomes):
    team = made.team(communes[0], name="Tổ hòa giải bản Nà Một")
    TeamPeriod.objects.filter(team=team).update(last_day=ENDED)
    TeamPeriod.objects.create(
        team=team, unit=communes[0], name="Tổ hòa giải Nà Mới", first_day=date(2026, 11, 11)
    )

    batch = bring(mediator(), on=LATER)

    assert outcomes(batch) == [("doubtful",)]
    assert "đã đổi tên thành Tổ hòa giải Nà Mới từ ngày 11/11/2026" in batch.rows.get().why


def facts():
    found = PersonFact.objects.filter(kind="training").order_by(F("first_day").asc(nulls_first=True))
    return list(found.values_list("value", "first_day", "last_day"))


def test_an_older_value_goes_before_what_began_later(bring, apply, outcomes):
    brought(bring, apply, mediator(training="none"))
    brought(bring, apply, mediator(training="law_bachelor"), on=LATER)
    newest = facts()[-1]

    older = bring(mediator(training="law_secondary"), on=ENDED)
    assert outcomes(older) == [("changed", "facts")]
    apply(older)

    assert newest == ("law_bachelor", LATER, None) and facts()[-1] == newest
    assert ("law_secondary", ENDED, date(2026, 11, 19)) in facts()
    assert outcomes(bring(mediator(training="law_secondary"), on=ENDED)) == [("same",)]


def test_a_value_of_its_own_day_is_no_news_and_ends_nothing(bring, apply, outcomes):
    brought(bring, apply, mediator(training="none"))
    brought(bring, apply, mediator(training="law_bachelor"), on=LATER)
    before = facts()

    older = bring(mediator(training="none", standing="elder"), on=ENDED)
    apply(older)

    assert facts() == before


def changed_at_a_page(person, officer, **values):
    with act(PERSON_CHANGED, by=officer):
        for name, value in values.items():
            setattr(person, name, value)
        person.save()


@pytest.mark.parametrize("later", ["list", "page"])
def test_an_older_list_does_not_bring_back_an_old_address_or_phone(bring, apply, outcomes, officer, later):
    old = mediator(address="Cũ", phone="0912345678")
    new = mediator(address="Mới", phone="0987654321")
    brought(bring, apply, old, on=date(2026, 6, 1))
    if later == "list":
        brought(bring, apply, new, on=LATER)
    else:
        changed_at_a_page(Person.objects.get(), officer, address="Mới", phone="0987654321")

    batch = bring(old, on=ON)

    assert outcomes(batch) == [("same",)]
    assert (
        "Giữ như trong sổ điều sổ biết sau ngày của danh sách: địa chỉ, số điện thoại" in batch.rows.get().why
    )


def test_a_later_list_changes_what_an_earlier_one_brought(bring, apply, outcomes):
    brought(bring, apply, mediator(address="Cũ"))

    assert outcomes(bring(mediator(address="Mới"), on=LATER)) == [("changed", "address")]


def led():
    return list(
        Leadership.objects.order_by("first_day").values_list(
            "mediator__person__full_name", "first_day", "last_day"
        )
    )


TWO = [mediator(), mediator("Lò Thị Hai", sex="f", birth_year=1980)]


def test_who_began_to_lead_after_the_day_of_a_list_goes_on_leading(bring, apply, officer):
    brought(bring, apply, *TWO)
    brought(bring, apply, TWO[0] | {"leads": True}, on=LATER)
    Leadership.objects.update(first_day=LATER)

    batch = bring(TWO[1] | {"leads": True}, on=ENDED)
    row = batch.rows.get()
    assert (row.doubt, "từ ngày 20/11/2026" in row.why) == ("leader", True)
    actions.settle(batch=batch, rows=[row.pk], answer=Settled.NEW, by=officer)
    apply(batch)

    assert led() == [("Lò Thị Hai", ENDED, date(2026, 11, 19)), ("Lò Văn Một", LATER, None)]


def test_an_old_list_with_the_leader_of_its_day_ends_nobodys_leadership(bring, apply, outcomes):
    brought(bring, apply, TWO[0] | {"leads": True}, TWO[1])
    office = Mediator.objects.get(person__full_name="Lò Thị Hai")
    Leadership.objects.update(last_day=date(2026, 11, 19))
    Leadership.objects.create(mediator=office, first_day=LATER)
    before = led()

    batch = bring(TWO[0] | {"leads": True, "address": "Bản khác"}, TWO[1] | {"leads": False}, on=ENDED)
    assert outcomes(batch) == [("changed", "address"), ("same",)]
    apply(batch)

    assert led() == before


@pytest.fixture
def teams(bring):
    return lambda *rows, **more: bring(*rows, register=Register.TEAMS, **more)


def known(unit):
    team = made.team(unit, name="Tổ hòa giải bản Nà Một")
    TeamPeriod.objects.filter(team=team).update(fixed_number=5)
    return team


SAID = [{"fixed_number": 7}, {"team": "Tổ hòa giải bản Nà Mới"}]
PAPER = {"decision": "15/QĐ-UBND", "decided_on": date(2026, 10, 20), "signer": "Lò Văn Ký"}


@pytest.mark.parametrize("said", SAID)
def test_another_number_or_name_of_a_team_without_a_decision_is_looked_at(
    teams, outcomes, communes, officer, said
):
    team = known(communes[0])
    batch = teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Một"} | said)
    row = batch.rows.get()
    assert (row.outcome, row.doubt) == ("doubtful", "act")
    assert "ghi số, ngày quyết định vào dòng này" in row.why

    actions.settle(batch=batch, rows=[row.pk], answer=Settled.REST, by=officer)

    assert outcomes(batch) == [("same",)]


@pytest.mark.parametrize("said", SAID)
def test_the_decision_on_another_number_or_name_stands_beside_it(teams, apply, communes, said):
    team = known(communes[0])

    apply(teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Một"} | said | PAPER))

    newest = TeamPeriod.objects.get(team=team, last_day=None)
    decision = Decision.objects.get(kind="team_changed")
    assert newest.decision == decision and newest.first_day == ON
    assert (decision.number, decision.day, decision.signer) == tuple(PAPER.values())


def test_a_number_that_began_after_the_list_stays(teams, communes, officer, outcomes):
    team = known(communes[0])
    TeamPeriod.objects.filter(team=team).update(first_day=LATER)
    batch = teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Một", "fixed_number": 9} | PAPER)
    row = batch.rows.get()
    assert (row.doubt, "từ ngày 20/11/2026, sau ngày của danh sách" in row.why) == ("act", True)

    actions.settle(batch=batch, rows=[row.pk], answer=Settled.REST, by=officer)

    assert outcomes(batch) == [("same",)]
