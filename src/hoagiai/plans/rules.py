"""Rules of carrying out a plan: pure functions of plain values; the day is always given."""

from datetime import date, timedelta

from hoagiai.law.instruments import DECREE_30_2020
from hoagiai.plans.terms import AssignmentState, PartyRole, Standing

SOON_DAYS = 7
"""An open assignment is "sắp đến hạn" this many days before its deadline (house rule, not law)."""

REMINDER_DAYS = (30, 7, 3, 1)
"""A person is reminded this many days before and after a deadline (house rule)."""

NUMBERING = DECREE_30_2020.article("15")
"""The number and day are given after signing, on paper at the latest the next working day."""

ROLE_RANK = {PartyRole.LEAD: 0, PartyRole.ADVISING: 1, PartyRole.COORDINATING: 2}
"""An agency named twice in one task has one assignment, in its strongest role."""

OPEN_STATES = (AssignmentState.RECEIVED, AssignmentState.UNDER_WAY, AssignmentState.RETURNED)
"""States in which the agency still owes something."""

_STEPS: dict[AssignmentState, frozenset[AssignmentState]] = {
    AssignmentState.RECEIVED: frozenset({AssignmentState.UNDER_WAY, AssignmentState.REPORTED}),
    AssignmentState.UNDER_WAY: frozenset({AssignmentState.UNDER_WAY, AssignmentState.REPORTED}),
    AssignmentState.REPORTED: frozenset({AssignmentState.ACCEPTED, AssignmentState.RETURNED}),
    AssignmentState.RETURNED: frozenset({AssignmentState.UNDER_WAY, AssignmentState.REPORTED}),
    AssignmentState.ACCEPTED: frozenset(),
}


def may_step(before: str, after: str) -> bool:
    """Whether an assignment may go from one state to another."""
    return AssignmentState(after) in _STEPS[AssignmentState(before)]


def standing(
    *, role: str, due: date | None, reported_on: date | None, accepted_on: date | None, on: date
) -> Standing:
    """How an assignment looks on a day, past days included; a coordinating agency is never late."""
    if accepted_on is not None and accepted_on <= on:
        return Standing.DONE
    if reported_on is not None and reported_on <= on:
        return Standing.WAITING
    if due is None:
        return Standing.UNDATED
    if role == PartyRole.COORDINATING:
        return Standing.PASSED if due < on else Standing.RUNNING
    if due < on:
        return Standing.LATE
    return Standing.SOON if due <= on + timedelta(days=SOON_DAYS) else Standing.RUNNING
