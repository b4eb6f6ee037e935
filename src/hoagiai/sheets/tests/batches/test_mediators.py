"""A list of mediators: compared, applied, applied again, taken back."""

from datetime import date, timedelta

import pytest

from hoagiai.audit import history_of
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.sheets import actions
from hoagiai.sheets.actions.applying import TABLES
from hoagiai.sheets.errors import CannotUndo, NothingToApply
from hoagiai.sheets.models import Effect, StagedRow
from hoagiai.sheets.terms import Settled
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.teams.models import Leadership, Mediator, Person, PersonFact, Team, TeamNeighbourhood
from hoagiai.teams.tests import factories as made

SECOND = {"full_name": "Lò Thị Hai", "sex": "f", "birth_year": 1980}


def registers():
    """Every row of every table a list may write to."""
    from django.db import connection

    with connection.cursor() as cursor:
        found = {}
        for table in TABLES:
            cursor.execute(f"SELECT to_jsonb(t) FROM {table} t ORDER BY id")
            found[table] = cursor.fetchall()
        return found


def test_an_empty_register_gets_villages_teams_and_people(bring, apply, communes):
    batch = bring(
        mediator(neighbourhood="Bản Nà Một", leads=True, training="law_bachelor", decision="12/QĐ-UBND",
                 decided_on=date(2026, 3, 2), recognised_on=date(2026, 3, 2)),
        mediator(**SECOND, neighbourhood="Bản Nà Một"),
        mediator("Vàng A Ba", team="Tổ hòa giải bản Nà Hai", ethnicity="08"),
    )  # fmt: skip
    assert batch.counts == {"new": 3}
    assert not Person.objects.exists()

    apply(batch)

    assert batch.state == "applied"
    assert sorted(Person.objects.values_list("full_name", flat=True)) == [
        "Lò Thị Hai",
        "Lò Văn Một",
        "Vàng A Ba",
    ]
    assert Team.objects.count() == 2
    assert all(team.code == f"THG-{team.pk:07}" for team in Team.objects.all())
    period = NeighbourhoodPeriod.objects.get()
    assert (period.full_name, period.unit) == ("Bản Nà Một", communes[0])
    assert TeamNeighbourhood.objects.count() == 1
    office = Mediator.objects.get(person__full_name="Lò Văn Một")
    assert (office.first_day, office.recognised_by.number) == (date(2026, 3, 2), "12/QĐ-UBND")
    assert Leadership.objects.get().mediator == office
    assert PersonFact.objects.get().value == "law_bachelor"
    assert "ghi danh sách vào sổ" in str(history_of(office)[0])


def test_the_same_list_again_changes_nothing(bring, apply, outcomes):
    rows = [
        mediator(leads=True, training="law_bachelor", phone="0912345678", address="Bản Nà Một"),
        mediator(**SECOND),
    ]
    apply(bring(*rows))
    before = registers()

    again = bring(*rows)

    assert outcomes(again) == [("same",), ("same",)]
    with pytest.raises(NothingToApply):
        apply(again)
    assert registers() == before


def test_only_what_the_list_says_is_changed(bring, apply, outcomes):
    apply(bring(mediator(phone="0912345678", address="Bản Nà Một")))

    batch = bring(
        {
            "full_name": "Lò Văn Một",
            "team": "bản nà một",
            "sex": "m",
            "birth_year": 1970,
            "phone": "0987654321",
        }
    )
    assert outcomes(batch) == [("changed", "phone")]
    apply(batch)

    person = Person.objects.get()
    assert (person.phone, person.address, person.birth_year) == ("0987654321", "Bản Nà Một", 1970)


def test_the_same_number_in_another_team_is_the_same_person(bring, apply, officer):
    apply(bring(mediator(identity_number="012075000001")))
    batch = bring(mediator(identity_number="012075000001", team="Tổ hòa giải bản Nà Hai"))

    actions.settle(batch=batch, rows=[batch.rows.get().pk], answer=Settled.SAME, by=officer)
    apply(batch)

    assert Person.objects.count() == 1
    assert Mediator.objects.count() == 2


def test_one_number_in_two_teams_of_one_list_is_one_person(bring, apply):
    apply(
        bring(
            mediator(identity_number="012075000001"),
            mediator(identity_number="012075000001", team="Tổ hòa giải bản Nà Hai"),
        )
    )

    assert (Person.objects.count(), Mediator.objects.count()) == (1, 2)


def test_the_same_name_and_year_in_another_team_is_looked_at(bring, apply, outcomes, officer):
    apply(bring(mediator()))
    batch = bring(mediator(team="Tổ hòa giải bản Nà Hai"))
    assert outcomes(batch) == [("doubtful",)]
    row = StagedRow.objects.get(batch=batch)

    actions.settle(batch=batch, rows=[row.pk], answer=Settled.SAME, by=officer)
    apply(batch)

    assert (Person.objects.count(), Mediator.objects.count()) == (1, 2)


def test_two_people_of_one_name_stay_two_when_a_person_says_so(bring, apply, officer):
    apply(bring(mediator()))
    batch = bring(mediator(team="Tổ hòa giải bản Nà Hai"))

    actions.settle(batch=batch, rows=batch.rows.values_list("pk", flat=True), answer=Settled.NEW, by=officer)
    apply(batch)

    assert Person.objects.count() == 2


def test_a_row_that_comes_twice_counts_once(bring, outcomes):
    batch = bring(mediator(), mediator())

    assert outcomes(batch) == [("new",), ("refused",)]
    assert "Trùng với dòng 5" in batch.rows.get(position=2).why


def test_a_row_without_team_or_village_is_refused(bring, outcomes):
    batch = bring(mediator(team=""), mediator(team="", neighbourhood="Bản Nà Một"))

    assert outcomes(batch) == [("refused",), ("new",)]


def test_a_row_of_another_commune_is_refused(bring, communes):
    batch = bring(mediator(commune=communes[1].name))

    assert batch.counts == {"refused": 1}


def test_a_province_brings_rows_of_many_communes(bring, apply, communes, lai_chau, specialist):
    batch = bring(
        mediator(commune=communes[0].name), mediator(commune_code=communes[1].code), mediator(), unit=lai_chau
    )
    assert batch.counts == {"new": 2, "refused": 1}

    apply(batch, by=specialist)

    units = set(Team.objects.values_list("periods__unit", flat=True))
    assert units == {communes[0].pk, communes[1].pk}


def test_a_team_of_one_village_is_found_by_the_village(bring, apply, communes):
    village = made.neighbourhood(communes[0], "Nà Một")
    team = made.team(communes[0], village, name="Tổ hòa giải số 7")

    apply(bring(mediator(team="", neighbourhood="Bản Nà Một")))

    assert Mediator.objects.filter(team=team, person__full_name="Lò Văn Một").exists()
    assert (Team.objects.count(), Neighbourhood.objects.count()) == (1, 1)


def test_another_leader_than_the_registers_is_looked_at(bring, outcomes, communes, apply, officer):
    team = made.team(communes[0], name="Tổ hòa giải bản Nà Một")
    batch = bring(mediator(leads=True))
    assert outcomes(batch) == [("doubtful",)]

    actions.settle(batch=batch, rows=batch.rows.values_list("pk", flat=True), answer=Settled.NEW, by=officer)
    apply(batch)

    led = Leadership.objects.filter(mediator__team=team).order_by("pk")
    assert [(each.first_day, each.last_day) for each in led] == [
        (date(2025, 7, 1), date(2026, 10, 31)),
        (ON, None),
    ]


def test_a_leader_of_the_day_of_the_list_leads_that_day_and_the_next_one_after(
    bring, communes, apply, officer
):
    team = made.team(communes[0], name="Tổ hòa giải bản Nà Một", led=False)
    Leadership.objects.create(mediator=team.mediators.first(), first_day=ON)
    batch = bring(mediator(leads=True))
    actions.settle(batch=batch, rows=batch.rows.values_list("pk", flat=True), answer=Settled.NEW, by=officer)
    apply(batch)

    led = Leadership.objects.filter(team=team).order_by("first_day").values_list("first_day", "last_day")
    assert batch.state == "applied"
    assert list(led) == [(ON, ON), (ON + timedelta(days=1), None)]


def test_what_is_taken_back_is_row_for_row_as_before(bring, apply, officer):
    apply(bring(mediator(training="none", address="Cũ")))
    before = registers()
    batch = apply(
        bring(
            mediator(training="law_bachelor", address="Mới", leads=True),
            mediator(
                **SECOND, neighbourhood="Bản Nà Một", decision="12/QĐ-UBND", decided_on=date(2026, 3, 2)
            ),
            mediator("Vàng A Ba", team="Tổ hòa giải bản Nà Hai", neighbourhood="Bản Nà Hai"),
        )
    )
    assert registers() != before

    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    actions.take_back(batch_id=batch.pk)

    batch.refresh_from_db()
    assert batch.state == "undone"
    after = registers()
    for table in TABLES:
        assert after[table] == before[table], table


def test_it_is_not_taken_back_once_something_stands_on_it(bring, apply, officer):
    batch = apply(bring(mediator()))
    person = Person.objects.get()
    made.mediator(made.team(batch.unit, led=False, men=0, women=0), person)
    before = registers()

    with pytest.raises(CannotUndo, match="vào tổ khác"):
        actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    assert registers() == before


def test_it_is_not_taken_back_once_a_row_was_edited(bring, apply, officer):
    batch = apply(bring(mediator()))
    person = Person.objects.get()
    person.address = "Bản khác"
    person.save()

    with pytest.raises(CannotUndo, match="đã được sửa"):
        actions.undo(batch=batch, reason="Nhầm tệp", by=officer)


def test_applying_twice_writes_once(bring, apply, officer):
    batch = apply(bring(mediator()))
    before = registers()

    actions.carry_out(batch_id=batch.pk)

    assert registers() == before
    assert Effect.objects.filter(batch=batch).exists()


@pytest.mark.parametrize("number", [2, 40])
def test_comparing_and_applying_take_the_same_statements_for_any_length(
    bring, officer, django_assert_max_num_queries, number
):
    batch = bring(*[mediator(f"Lò Văn {n}", birth_year=1950 + n) for n in range(number)])
    actions.apply(batch=batch, by=officer)

    with django_assert_max_num_queries(272):
        actions.carry_out(batch_id=batch.pk)
    assert Person.objects.count() == number


def test_protected_values_are_sealed_where_they_wait(bring):
    batch = bring(mediator(phone="0912345678", identity_number="012075000001", birth_date=date(1970, 5, 1)))
    row = StagedRow.objects.get(batch=batch)

    assert "0912345678" not in str(row.__dict__) and "012075000001" not in str(row.__dict__)
    assert "1970-05-01" not in str(row.shown)
