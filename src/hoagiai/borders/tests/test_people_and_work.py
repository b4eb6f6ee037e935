"""Users and the work they owe, when their commune goes into another."""

from datetime import date

import pytest

from hoagiai.accounts.models import Position
from hoagiai.accounts.queries import may_in
from hoagiai.accounts.terms import Permission
from hoagiai.borders import actions
from hoagiai.borders.queries.rehearsing import rehearse
from hoagiai.borders.terms import Finding
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of

DAY, EVE = date(2026, 12, 1), date(2026, 11, 30)


@pytest.fixture
def work(justice, wards, specialist):
    """Something the first commune's committee still owes."""
    plan = issued_plan(
        issuer=justice,
        by=specialist,
        tasks=[reading_of_task("I.1", "Rà soát tổ hòa giải", lead=["xã"], end="2026-12-20")],
        resolutions=[named("xã", wards[0])],
    )
    return work_of(plan, wards[0])


@pytest.fixture
def applied(whole, specialist, leader):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    actions.sign(reorganisation=whole, by=leader)
    actions.apply_due(on=DAY)
    return whole


def test_open_work_of_a_body_that_ends_is_counted_and_kept_as_rows(whole, work, specialist):
    found = actions.keep_rehearsal(reorganisation=whole, by=specialist)

    assert found.open_assignments == (work.pk,)
    kept = whole.rehearsals.get()
    assert kept.figures["assignment"] == 1
    assert list(kept.lines.filter(finding=Finding.ASSIGNMENT).values_list("row", flat=True)) == [work.pk]


def test_the_officer_goes_along_and_still_sees_the_open_work(work, officer, applied, wards, communes):
    assert list(assignments_visible_to(officer, EVE)) == [work]
    assert list(assignments_visible_to(officer, DAY)) == [work]
    assert may_in(officer, Permission.REGISTER_WRITE, on=DAY, unit=communes[1])
    assert Position.objects.get(user=officer, valid_to=None).agency == wards[1]


def test_an_officer_of_a_divided_commune_waits_for_a_person(divided, officer, communes, specialist):
    c = communes[2]
    for transfer in divided.transfers.filter(target=communes[0]):
        actions.remove_transfer(transfer=transfer, by=specialist)
    actions.add_transfer(reorganisation=divided, source=communes[0], target=c, partial=True, by=specialist)
    found = rehearse(divided)

    assert (len(found.positions), len(found.positions_by_hand)) == (0, 1)


def test_undoing_gives_a_position_back_the_end_it_had(whole, officer, specialist, leader, wards):
    until = date(2027, 6, 30)
    Position.objects.filter(user=officer).update(valid_to=until)
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    actions.sign(reorganisation=whole, by=leader)
    actions.apply_due(on=DAY)
    assert set(Position.objects.filter(user=officer).values_list("agency", "valid_to")) == {
        (wards[0].pk, EVE),
        (wards[1].pk, until),
    }

    actions.undo(reorganisation=whole, reason="Nhầm", by=leader)
    assert list(Position.objects.filter(user=officer).values_list("agency", "valid_to")) == [
        (wards[0].pk, until)
    ]
