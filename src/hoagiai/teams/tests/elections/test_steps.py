"""What may follow in an election and by when; each case names its article."""

from datetime import date

import pytest

from hoagiai.teams.rules.election_steps import Days, Stage, Step, cessation_due, deadlines, next_steps
from hoagiai.teams.rules.elections import Follow
from hoagiai.teams.terms import ElectionState, ElectionSubject

MEDIATORS, LEADER = ElectionSubject.MEDIATORS, ElectionSubject.LEADER


@pytest.mark.parametrize(
    ("state", "subject", "given", "steps"),
    [
        pytest.param(
            "prepared", MEDIATORS, {"candidates": 0}, "candidates cancel", id="Luật 8(1): nobody stands yet"
        ),
        pytest.param(
            "prepared", MEDIATORS, {}, "publish candidates cancel", id="NQLT 12(1): the list hangs out"
        ),
        pytest.param(
            "prepared", LEADER, {}, "count candidates cancel", id="Luật 14: no list hangs out for a leader"
        ),
        pytest.param("list_published", MEDIATORS, {}, "count cancel", id="Luật 8(2): the vote"),
        pytest.param(
            "counted", MEDIATORS, {"elected": 3}, "send count cancel", id="Luật 8(3)(d): the list goes up"
        ),
        pytest.param(
            "counted",
            MEDIATORS,
            {"elected": 2, "follow": Follow.ADDITIONAL},
            "send additional count cancel",
            id="Luật 8(3)(c): too few",
        ),
        pytest.param(
            "counted", MEDIATORS, {"follow": Follow.REPEAT}, "repeat count cancel", id="NQLT 12(3)(b): nobody"
        ),
        pytest.param(
            "counted",
            MEDIATORS,
            {"follow": Follow.REPEAT, "followed": True},
            "count cancel",
            id="NQLT 12(3)(b): repeated already",
        ),
        pytest.param(
            "list_sent", MEDIATORS, {"elected": 3}, "decide", id="Luật 8(4): the chairperson decides"
        ),
        pytest.param("decided", MEDIATORS, {"elected": 3}, "announce", id="Luật 8(4): announced in the unit"),
        pytest.param("announced", MEDIATORS, {"elected": 3}, "", id="Luật 8: done"),
        pytest.param(
            "announced",
            MEDIATORS,
            {"elected": 2, "follow": Follow.ADDITIONAL},
            "additional",
            id="Luật 8(3)(c): more may still be elected",
        ),
        pytest.param("cancelled", MEDIATORS, {}, "", id="cancelled: nothing more"),
        pytest.param(
            "refused",
            MEDIATORS,
            {"elected": 3, "follow": Follow.REPEAT},
            "repeat",
            id="Luật 8(4): nobody is recognised; elected again",
        ),
        pytest.param(
            "decided",
            MEDIATORS,
            {"elected": 3, "follow": Follow.ADDITIONAL},
            "announce additional",
            id="Luật 8(3)(c): a place is left by a refusal",
        ),
        pytest.param(
            "refused",
            LEADER,
            {"follow": Follow.REPEAT},
            "repeat",
            id="Luật 14(2): the leader is not recognised",
        ),
        pytest.param(
            "refused",
            MEDIATORS,
            {"follow": Follow.REPEAT, "followed": True},
            "",
            id="Luật 8(4): elected again already",
        ),
    ],
)
def test_each_state_leads_on(state, subject, given, steps):
    stage = Stage(ElectionState(state), subject, **{"candidates": 3, **given})

    assert next_steps(stage) == tuple(Step(word) for word in steps.split())


def test_the_chairperson_decides_within_five_working_days_of_receipt__joint_resolution_12_3_a():
    received = Days(date(2026, 10, 1), date(2026, 10, 10), date(2026, 11, 1), date(2026, 11, 6))  # a Friday
    (due,) = deadlines(received, MEDIATORS)

    assert due.day == date(2026, 11, 13)
    assert not due.provisional and "12(3)(a)" in str(due.source)


def test_working_days_leave_out_tet__joint_resolution_12_3_a():
    before_tet = Days(date(2026, 1, 5), held_on=date(2026, 2, 10), list_received_on=date(2026, 2, 13))
    (due,) = deadlines(before_tet, MEDIATORS)

    assert due.day > date(2026, 2, 20)


def test_the_days_of_preparing_and_of_notice_are_provisional__joint_resolution_12_1():
    found = deadlines(Days(date(2026, 11, 2), date(2026, 11, 16)), MEDIATORS)

    assert [(each.day, each.provisional, each.not_before) for each in found] == [
        (date(2026, 11, 22), True, True),
        (date(2026, 11, 23), True, True),
    ]


def test_the_leaders_election_is_sent_within_five_days__joint_resolution_13():
    (due,) = deadlines(Days(date(2026, 11, 2), held_on=date(2026, 11, 20)), LEADER)

    assert due.day == date(2026, 11, 25)


def test_a_decided_election_has_no_deadline_left():
    days = Days(
        date(2026, 10, 1), date(2026, 10, 10), date(2026, 11, 1), date(2026, 11, 3), date(2026, 11, 5)
    )

    assert deadlines(days, MEDIATORS) == ()


def test_before_the_joint_resolution_there_were_no_such_days__joint_resolution_16():
    days = Days(date(2014, 12, 1), date(2014, 12, 10), date(2014, 12, 20), date(2014, 12, 22))

    assert deadlines(days, MEDIATORS) == ()
    assert cessation_due(date(2015, 1, 9)) is None


def test_the_end_of_an_office_is_decided_within_five_working_days_provisionally__joint_resolution_14():
    due = cessation_due(date(2026, 11, 6))

    assert due is not None and due.day == date(2026, 11, 13) and due.provisional
