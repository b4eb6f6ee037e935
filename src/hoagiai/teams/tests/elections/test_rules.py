"""Who is elected and what follows; each case names its article."""

from datetime import date

import pytest

from hoagiai.teams.rules.elections import (
    Follow,
    Votes,
    after_decision,
    leader_elected,
    mediators_elected,
    more_than,
)

NOW = date(2026, 11, 21)


def votes(*numbers):
    return [Votes(place, number) for place, number in enumerate(numbers, start=1)]


def elected(*numbers, electors=120, places=3, in_office=0, on=NOW):
    return mediators_elected(votes(*numbers), electors=electors, places=places, in_office=in_office, on=on)


@pytest.mark.parametrize(
    ("agreeing", "households", "passes"),
    [
        pytest.param(61, 120, True, id="Luật 8(3)(a): 61 of 120 households is more than half"),
        pytest.param(60, 120, False, id="Luật 8(3)(a): 60 of 120 is exactly half, not more"),
        pytest.param(61, 121, True, id="Luật 8(3)(a): 61 of 121 is more than half"),
        pytest.param(60, 121, False, id="Luật 8(3)(a): 60 of 121 is less than half"),
        pytest.param(1, 1, True, id="Luật 8(3)(a): the only household agrees"),
    ],
)
def test_more_than_half_of_the_households_must_agree(agreeing, households, passes):
    outcome = elected(agreeing, electors=households, places=1)

    assert more_than(50, agreeing, households) is passes
    assert outcome.chosen == ((1,) if passes else ())


def test_the_base_is_the_households_of_the_unit_not_those_present__law_8_3_a():
    outcome = elected(55, electors=120, places=1)  # all 55 present agree, of 120 households

    assert outcome.chosen == () and outcome.follow == Follow.REPEAT


@pytest.mark.parametrize(
    ("numbers", "chosen", "tied", "beyond", "failed"),
    [
        pytest.param(
            (90, 80, 70), (1, 2, 3), (), (), (), id="Luật 8(3)(a): as many pass as there are places"
        ),
        pytest.param(
            (70, 95, 80, 90),
            (2, 4, 3),
            (),
            (1,),
            (),
            id="Luật 8(3)(b): more pass; from the highest vote down",
        ),
        pytest.param(
            (95, 80, 80, 80), (1,), (2, 3, 4), (), (), id="NQLT 12(3): equal votes for the last two places"
        ),
        pytest.param(
            (95, 90, 80, 80, 70), (1, 2), (3, 4), (5,), (), id="NQLT 12(3): a tie, and one beyond it"
        ),
        pytest.param(
            (80, 80, 80, 70), (1, 2, 3), (), (4,), (), id="Luật 8(3)(b): equal votes that all have places"
        ),
        pytest.param((90, 60, 10), (1,), (), (), (2, 3), id="Luật 8(3)(a): one passes, two do not"),
    ],
)
def test_places_are_filled_by_votes(numbers, chosen, tied, beyond, failed):
    outcome = elected(*numbers)

    assert (outcome.chosen, outcome.tied, outcome.beyond, outcome.failed) == (chosen, tied, beyond, failed)


def test_the_chairperson_decides_a_tie_for_the_places_left__joint_resolution_12_3():
    outcome = elected(95, 80, 80, 80)

    assert outcome.open_places == 2
    assert outcome.proposed == (1, 2, 3, 4)
    assert str(outcome.source) == "Điều 12(3) Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN"


@pytest.mark.parametrize(
    ("numbers", "in_office", "follow", "missing", "required"),
    [
        pytest.param((90, 80, 70), 0, Follow.NOTHING, 0, False, id="Luật 8(3): every place is filled"),
        pytest.param((90, 80, 10), 0, Follow.ADDITIONAL, 1, True, id="Luật 8(3)(c): two do not form a team"),
        pytest.param(
            (90, 80, 10), 2, Follow.ADDITIONAL, 1, False, id="Luật 8(3)(c), 12(1): with two in office"
        ),
        pytest.param((10, 5, 0), 5, Follow.REPEAT, 3, True, id="NQLT 12(3)(b): nobody passes"),
        pytest.param((), 0, Follow.REPEAT, 3, True, id="NQLT 12(3)(b): nobody stood"),
    ],
)
def test_too_few_lead_to_an_additional_and_nobody_to_a_repeat_election(
    numbers, in_office, follow, missing, required
):
    outcome = elected(*numbers, in_office=in_office)

    assert (outcome.follow, outcome.missing, outcome.required) == (follow, missing, required)


def test_before_2014_the_law_elects_nobody_and_asks_for_nothing__law_33():
    outcome = elected(120, 119, 118, on=date(2013, 12, 31))

    assert outcome.proposed == () and outcome.follow == Follow.NOTHING and outcome.source is None
    assert elected(120, 119, 118, on=date(2014, 1, 1)).chosen == (1, 2, 3)


def test_a_tie_cites_the_joint_resolution_only_once_it_is_in_force__joint_resolution_16():
    assert elected(80, 80, places=1, on=date(2015, 1, 9)).source is None
    assert elected(80, 80, places=1, on=date(2015, 1, 10)).source is not None


@pytest.mark.parametrize(
    ("numbers", "mediators", "leader"),
    [
        pytest.param((4, 1), 6, 1, id="NQLT 13: more than half of six mediators, and the highest"),
        pytest.param((3, 1), 6, None, id="NQLT 13: half of six is not more than half"),
        pytest.param((5, 4), 6, 1, id="NQLT 13: two pass, the highest leads"),
        pytest.param((4, 4), 6, None, id="NQLT 13: two share the highest vote"),
        pytest.param((2, 3), 5, 2, id="NQLT 13: three of five"),
    ],
)
def test_the_leader_has_more_than_half_of_the_mediators_and_the_highest_vote(numbers, mediators, leader):
    outcome = leader_elected(votes(*numbers), mediators=mediators, on=NOW)

    assert outcome.chosen == ((leader,) if leader else ())
    assert outcome.follow == (Follow.NOTHING if leader else Follow.REPEAT)


def test_between_law_and_joint_resolution_the_leader_is_elected_by_the_law_alone__law_14():
    assert str(leader_elected(votes(3), mediators=5, on=date(2014, 6, 1)).source).startswith("Điều 14 Luật")


@pytest.mark.parametrize(
    ("numbers", "recognised", "in_office", "missing", "refused", "required", "follow"),
    [
        pytest.param((90, 80, 70), 3, 0, 0, 0, False, Follow.NOTHING, id="Luật 8(4): all are recognised"),
        pytest.param(
            (90, 80, 70),
            2,
            0,
            1,
            1,
            True,
            Follow.ADDITIONAL,
            id="Luật 8(3)(c): one is not, and the team is too small",
        ),
        pytest.param(
            (90, 80, 70),
            2,
            3,
            1,
            1,
            False,
            Follow.ADDITIONAL,
            id="Luật 8(3)(c): one is not, the team can do without",
        ),
        pytest.param((90, 80, 70), 0, 0, 3, 3, True, Follow.REPEAT, id="Luật 8(3)(c): nobody is recognised"),
        pytest.param(
            (90, 80),
            1,
            3,
            2,
            1,
            False,
            Follow.ADDITIONAL,
            id="Luật 8(3)(c): one place by the votes, one by the decision",
        ),
        pytest.param(
            (95, 80, 80, 80),
            3,
            0,
            0,
            0,
            False,
            Follow.NOTHING,
            id="NQLT 12(3): one of equal votes is left out, no place is",
        ),
        pytest.param(
            (95, 80, 80, 80),
            1,
            3,
            2,
            2,
            False,
            Follow.ADDITIONAL,
            id="NQLT 12(3): none of equal votes is recognised",
        ),
    ],
)
def test_places_left_by_the_decision_are_open(
    numbers, recognised, in_office, missing, refused, required, follow
):
    voted = elected(*numbers, in_office=in_office)
    outcome = after_decision(
        voted, recognised=recognised, places=3, in_office=in_office, leader=False, on=NOW
    )

    assert (outcome.missing, outcome.refused, outcome.required) == (missing, refused, required)
    assert outcome.follow == follow
    assert outcome.proposed == voted.proposed
    if refused:
        assert "8(3)(c)" in str(outcome.source)


def test_a_leader_who_is_not_recognised_is_elected_again__law_14_2():
    voted = leader_elected(votes(3, 0, 0), mediators=3, on=NOW)
    outcome = after_decision(voted, recognised=0, places=1, in_office=3, leader=True, on=NOW)

    assert (outcome.missing, outcome.required, outcome.follow) == (1, True, Follow.REPEAT)
    assert "14(2)" in str(outcome.source)
