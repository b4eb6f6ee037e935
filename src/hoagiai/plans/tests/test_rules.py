from datetime import date

import pytest

from hoagiai.plans import rules
from hoagiai.plans.terms import AssignmentState, PartyRole, Standing

DUE = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("role", "reported_on", "accepted_on", "on", "expected"),
    [
        ("lead", None, None, date(2026, 6, 22), Standing.RUNNING),
        ("lead", None, None, date(2026, 6, 23), Standing.SOON),
        ("lead", None, None, DUE, Standing.SOON),
        ("lead", None, None, date(2026, 7, 1), Standing.LATE),
        ("advising", None, None, date(2026, 7, 1), Standing.LATE),
        ("coordinating", None, None, DUE, Standing.RUNNING),
        ("coordinating", None, None, date(2026, 7, 1), Standing.PASSED),
        ("lead", date(2026, 7, 1), None, date(2026, 7, 1), Standing.WAITING),
        ("lead", date(2026, 7, 2), None, date(2026, 7, 1), Standing.LATE),
        ("lead", date(2026, 7, 2), date(2026, 7, 5), date(2026, 7, 4), Standing.WAITING),
        ("lead", date(2026, 7, 2), date(2026, 7, 5), date(2026, 7, 5), Standing.DONE),
    ],
)
def test_standing_is_a_matter_of_role_days_and_deadline(role, reported_on, accepted_on, on, expected):
    assert (
        rules.standing(role=role, due=DUE, reported_on=reported_on, accepted_on=accepted_on, on=on)
        == expected
    )


def test_work_without_a_deadline_is_never_late():
    undated = rules.standing(role="lead", due=None, reported_on=None, accepted_on=None, on=date(2030, 1, 1))
    assert undated == Standing.UNDATED


@pytest.mark.parametrize(
    ("before", "after"), [("accepted", "under_way"), ("received", "accepted"), ("reported", "under_way")]
)
def test_steps_that_are_not_allowed(before, after):
    assert not rules.may_step(before, after)


def test_every_state_has_its_steps():
    assert all(not rules.may_step(state, "received") for state in AssignmentState)
    assert set(rules.ROLE_RANK) == set(PartyRole)
