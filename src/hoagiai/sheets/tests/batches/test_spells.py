"""Somebody who left and came back, in one list: two spells of one person, or a row too many (dữ liệu giả lập)."""

from datetime import date

import pytest

from hoagiai.sheets import actions
from hoagiai.sheets.tests.batches.conftest import mediator
from hoagiai.sheets.tests.batches.test_mediators import registers
from hoagiai.teams.models import Mediator, Person, PersonFact

FIRST = {"recognised_on": date(2018, 1, 5), "ended_on": date(2023, 5, 31), "ending": "own_wish"}
SECOND = {"recognised_on": date(2025, 3, 1)}
HELD = [(date(2018, 1, 5), date(2023, 5, 31)), (date(2025, 3, 1), None)]
LATER = date(2026, 11, 20)


def held():
    return list(Mediator.objects.order_by("first_day").values_list("first_day", "last_day"))


@pytest.mark.parametrize("known", [{}, {"birth_year": None, "sex": ""}, {"identity_number": "012075000001"}])
@pytest.mark.parametrize("turned", [False, True])
def test_two_spells_that_stand_apart_are_two_offices_of_one_person(bring, apply, outcomes, known, turned):
    rows = [mediator(**known, **FIRST), mediator(**known, **SECOND)]
    rows = rows[::-1] if turned else rows
    batch = bring(*rows)
    assert outcomes(batch) == [("new",), ("new",)]
    assert "một lần làm khác của người ấy" in batch.rows.get(position=2 if turned else 1).why

    apply(batch)

    assert Person.objects.count() == 1 and held() == HELD
    before = registers()
    assert outcomes(bring(*rows, on=LATER)) == [("same",), ("same",)]
    assert outcomes(bring(*rows[::-1], on=LATER)) == [("same",), ("same",)]
    assert registers() == before


def test_a_first_spell_without_its_first_day_and_three_spells_stand_apart(bring, apply, outcomes):
    rows = [
        mediator(recognised_on=date(2020, 1, 1), ended_on=date(2021, 12, 31)),
        mediator(ended_on=date(2018, 12, 31)),
        mediator(recognised_on=date(2024, 1, 1)),
    ]
    apply(bring(*rows))

    assert Person.objects.count() == 1 and Mediator.objects.count() == 3
    assert outcomes(bring(*rows, on=LATER)) == [("same",)] * 3


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (FIRST, "Trùng với dòng 5 của trang"),
        ({"recognised_on": date(2023, 5, 31)}, "thời gian làm chồng lên nhau"),
        ({"recognised_on": date(2020, 1, 1), "ended_on": date(2021, 1, 1)}, "thời gian làm chồng lên nhau"),
        ({}, "hãy ghi ngày công nhận lại ở dòng này"),
    ],
)
def test_spells_that_overlap_are_refused_in_clear_words(bring, outcomes, other, words):
    batch = bring(mediator(**FIRST), mediator(**other))

    assert outcomes(batch) == [("new",), ("refused",)]
    assert words in batch.rows.get(position=2).why


def test_a_row_too_many_beside_two_spells_is_the_only_one_refused(bring, outcomes):
    rows = [mediator(**FIRST), mediator(**SECOND), mediator(**SECOND)]
    assert outcomes(bring(*rows)) == [("new",), ("new",), ("refused",)]


def test_an_office_of_the_register_ends_and_another_begins(bring, apply, outcomes, officer):
    apply(bring(mediator(recognised_on=date(2018, 1, 5))))
    before = registers()
    rows = [mediator(**FIRST), mediator(**SECOND)]

    batch = bring(*rows, on=LATER)
    assert outcomes(batch) == [("changed", "ended_on", "ending"), ("new",)]
    apply(batch)

    assert Person.objects.count() == 1 and held() == HELD
    assert outcomes(bring(*rows, on=LATER)) == [("same",), ("same",)]
    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    actions.take_back(batch_id=batch.pk)
    assert registers() == before


def test_the_last_spell_says_what_is_true_of_the_person(bring, apply, outcomes):
    rows = [
        mediator(**FIRST, phone="0912345678", standing="village_head", address="Bản Nà Một"),
        mediator(**SECOND, phone="0912345679", standing="elder", address="Bản Nà Hai"),
    ]
    apply(bring(*rows))

    assert Person.objects.get().address == "Bản Nà Hai"
    assert [fact.value for fact in PersonFact.objects.all()] == ["elder"]
    assert outcomes(bring(*rows, on=LATER)) == [("same",), ("same",)]


def test_a_second_team_and_another_year_of_birth_are_no_spells(bring, apply):
    apply(
        bring(mediator(**FIRST), mediator(**SECOND, birth_year=1985), mediator("Lò Văn Hai", birth_year=1960))
    )
    assert Person.objects.count() == 3
