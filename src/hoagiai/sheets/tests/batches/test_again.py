"""The same list again: nobody is doubled, nobody put back, whoever left or was merged in between."""

from datetime import date

import pytest
from django.db import connection

from hoagiai.base.folding import fold
from hoagiai.sheets import actions
from hoagiai.sheets.naming import team_key, team_key_in_sql
from hoagiai.sheets.reading import CellError, Register, Row, Severity
from hoagiai.sheets.terms import Settled
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.sheets.tests.batches.test_mediators import registers
from hoagiai.teams.actions.merging.merge import merge_people
from hoagiai.teams.actions.merging.part import part_people
from hoagiai.teams.models import Mediator, Person, Team

LEFT = {"ended_on": date(2024, 5, 31), "ending": "own_wish"}
KNOWN = [
    {},
    {"birth_year": None, "sex": ""},
    {"identity_number": "012075000001"},
    {"identity_number": "012075000001", "birth_year": None},
    {"recognised_on": date(2019, 3, 1)},
]


@pytest.mark.parametrize("known", KNOWN)
def test_somebody_who_left_is_found_again(bring, apply, outcomes, known):
    rows = [mediator(**known, **LEFT), mediator("Lò Thị Hai", sex="f", birth_year=1980)]
    apply(bring(*rows))
    before = registers()

    again = bring(*rows, on=date(2026, 11, 20))

    assert outcomes(again) == [("same",), ("same",)]
    assert registers() == before


@pytest.mark.parametrize("known", KNOWN)
def test_an_old_list_does_not_put_back_somebody_who_has_ceased(bring, apply, outcomes, known):
    old = mediator(**known)
    apply(bring(old))
    apply(bring(old | {"ended_on": date(2026, 11, 5)}, on=date(2026, 11, 10)))

    again = bring(old, on=date(2026, 11, 20))

    assert outcomes(again) == [("doubtful",)]
    row = again.rows.get()
    assert row.doubt == "ceased" and "đến hết ngày 05/11/2026" in row.why


def test_somebody_is_back_only_when_a_person_says_so(bring, apply, officer):
    apply(bring(mediator(**LEFT)))
    batch = bring(mediator(), on=date(2026, 11, 20))

    actions.settle(batch=batch, rows=[batch.rows.get().pk], answer=Settled.SAME, by=officer)
    apply(batch)

    assert Person.objects.count() == 1
    held = Mediator.objects.order_by("pk").values_list("first_day", "last_day")
    assert list(held) == [(None, date(2024, 5, 31)), (date(2026, 11, 20), None)]


def test_a_later_recognition_is_another_office_of_the_same_person(bring, apply, outcomes):
    apply(bring(mediator(**LEFT)))
    back = mediator(recognised_on=date(2025, 8, 1))

    apply(bring(back))

    assert (Person.objects.count(), Mediator.objects.count()) == (1, 2)
    assert outcomes(bring(back)) == [("same",)]


def test_an_old_list_as_of_its_own_day_is_the_same(bring, apply, outcomes):
    apply(bring(mediator()))
    apply(bring(mediator(ended_on=date(2026, 11, 5)), on=date(2026, 11, 10)))

    assert outcomes(bring(mediator())) == [("same",)]


def test_those_who_left_a_dissolved_team_do_not_make_it_anew(bring, apply, outcomes):
    apply(bring(mediator(**LEFT)))
    Team.objects.update(dissolved_on=date(2025, 6, 30))

    assert outcomes(bring(mediator(**LEFT))) == [("same",)]


MERGED = [
    mediator(identity_number="012075000001", recognised_on=date(2018, 1, 1), training="law_bachelor"),
    mediator("Lò Văn Mốt", identity_number="012345678", phone="0912345678", birth_year=1971,
             recognised_on=date(2020, 1, 1), training="other", address="Bản Nà Một"),
]  # fmt: skip


@pytest.mark.parametrize("kept", [0, 1])
@pytest.mark.parametrize("team", ["Tổ hòa giải bản Nà Một", "Tổ hòa giải bản Nà Hai"])
def test_the_same_list_after_two_people_were_merged_changes_nothing(
    bring, apply, outcomes, officer, kept, team
):
    rows = [MERGED[0], MERGED[1] | {"team": team}]
    apply(bring(*rows))
    people = list(Person.objects.order_by("pk"))
    before = registers()
    merge = merge_people(kept=people[kept], merged=people[1 - kept], reason="Một người", by=officer)
    merged = registers()

    assert outcomes(bring(*rows)) == [("same",), ("same",)]
    assert outcomes(bring(*reversed(rows))) == [("same",), ("same",)]
    assert [outcomes(bring(row)) for row in rows] == [[("same",)], [("same",)]]
    assert registers() == merged

    part_people(merge=merge, reason="Hai người", by=officer)
    assert outcomes(bring(*rows)) == [("same",), ("same",)]
    after = registers()
    assert after["teams_person"] == before["teams_person"]


def test_a_number_of_before_a_merge_finds_who_remains(bring, apply, outcomes, officer):
    apply(bring(MERGED[0], MERGED[1]))
    kept, merged = Person.objects.order_by("pk")
    merge_people(kept=kept, merged=merged, reason="Một người", by=officer)

    batch = bring(MERGED[1] | {"team": "Tổ hòa giải bản Nà Ba"})

    assert outcomes(batch) == [("doubtful",)]
    assert batch.rows.get().person_id == kept.pk


def aged(age, on):
    """A row whose year of birth follows from an age."""
    values = mediator(birth_year=on.year - age, age=age)
    fault = CellError("Trang 1", 5, 3, "C5", "age", "age", str(age), "suy từ tuổi", Severity.WARNING)
    return Row("Trang 1", 5, Register.MEDIATORS, values, errors=(fault,))


@pytest.mark.parametrize(
    ("years", "expected"), [(0, ("same",)), (1, ("same",)), (3, ("changed", "birth_year"))]
)
def test_the_same_ages_a_year_later_change_no_year_of_birth(bring, apply, outcomes, years, expected):
    apply(bring(aged(60, ON)))

    later = bring(aged(60, date(ON.year + years, 11, 1)), on=date(ON.year + years, 11, 1))

    assert outcomes(later) == [expected]
    assert Person.objects.get().birth_year == ON.year - 60


@pytest.mark.parametrize(
    "name",
    [
        "Tổ hòa giải TDP Thanh Bình",
        "TDP Thanh Bình",
        "Tổ hòa giải KP 3",
        "Tổ HG ở cơ sở: tổ dp số 2",
        "THG số 5",
        "Tổ hòa giải bản Nà Một.",
    ],
)
def test_a_team_is_found_again_by_the_name_it_was_made_with(bring, apply, outcomes, name):
    rows = [mediator(team=name), mediator("Lò Thị Hai", sex="f", birth_year=1980, team=name)]
    apply(bring(*rows))

    assert outcomes(bring(*rows, on=date(2026, 11, 20))) == [("same",), ("same",)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {team_key_in_sql('%s::text')}", [fold(name)])
        assert cursor.fetchone() == (team_key(name),)
