"""Numbers of a count that cannot be true together; each case names its article."""

from dataclasses import replace
from datetime import date

import pytest

from hoagiai.teams.rules.counting import Count, most_votes, problems_of
from hoagiai.teams.terms import ElectionForm, ElectionSubject

NAMES = {1: "Lò Văn An", 2: "Lò Thị Bình"}
MEETING = Count(
    subject=ElectionSubject.MEDIATORS,
    form=ElectionForm.OPEN_VOTE,
    held_on=date(2026, 11, 21),
    electors=120,
    attending=100,
    in_favour={1: 90, 2: 61},
    names=NAMES,
)
BALLOT = replace(
    MEETING,
    form=ElectionForm.SECRET_BALLOT,
    ballots_out=100,
    ballots_in=98,
    ballots_void=2,
    witness="Tòng Văn Chứng",
)
TO_HOMES = replace(
    BALLOT, form=ElectionForm.HOUSEHOLD_BALLOT, attending=None, ballots_out=120, ballots_in=110
)
LEADER = replace(MEETING, subject=ElectionSubject.LEADER, electors=6, attending=6, in_favour={1: 4, 2: 2})


@pytest.mark.parametrize("count", [MEETING, BALLOT, TO_HOMES, LEADER], ids=lambda count: f"{count.form}")
def test_a_count_that_fits_together_has_no_problem(count):
    assert problems_of(count) == ()


@pytest.mark.parametrize(
    ("count", "field", "words"),
    [
        pytest.param(
            replace(MEETING, electors=None),
            "electors",
            "Hãy ghi tổng số hộ",
            id="Luật 8(3)(a): no households",
        ),
        pytest.param(replace(MEETING, electors=0), "electors", "lớn hơn 0", id="Luật 8(3)(a): no household"),
        pytest.param(
            replace(MEETING, in_favour={1: 90, 2: None}), "in_favour", "Lò Thị Bình", id="a vote left empty"
        ),
        pytest.param(replace(MEETING, in_favour={}), "", "chưa có ai", id="nobody on the list"),
        pytest.param(
            replace(MEETING, attending=121), "attending", "nhiều hơn số hộ", id="more came than live there"
        ),
        pytest.param(
            replace(MEETING, attending=60, in_favour={1: 60, 2: 60}),
            "attending",
            "chưa đủ (Điều 12.2",
            id="NQLT 12(2): exactly half attends",
        ),
        pytest.param(
            replace(MEETING, in_favour={1: 101, 2: 61}),
            "in_favour",
            "nhiều hơn số dự họp (100)",
            id="more votes than people",
        ),
        pytest.param(
            replace(BALLOT, ballots_out=101),
            "ballots_out",
            "nhiều hơn số dự họp",
            id="more ballots than people",
        ),
        pytest.param(replace(BALLOT, ballots_in=101), "ballots_in", "phát ra (100)", id="more back than out"),
        pytest.param(
            replace(BALLOT, ballots_void=99), "ballots_void", "thu về (98)", id="more void than back"
        ),
        pytest.param(
            replace(BALLOT, in_favour={1: 97, 2: 61}),
            "in_favour",
            "hợp lệ (96)",
            id="more votes than valid ballots",
        ),
        pytest.param(
            replace(BALLOT, witness=" "), "witness", "Điều 12.2", id="NQLT 12(2): nobody saw the count"
        ),
        pytest.param(
            replace(BALLOT, witness="Lo thi Binh"),
            "witness",
            "có tên trong danh sách",
            id="NQLT 12(2): the witness stands",
        ),
        pytest.param(
            replace(TO_HOMES, witness=""),
            "witness",
            "Điều 12.2",
            id="NQLT 12(2)(b): nobody saw the count of ballots to homes",
        ),
        pytest.param(
            replace(TO_HOMES, ballots_out=121),
            "ballots_out",
            "số hộ gia đình (120)",
            id="more ballots than homes",
        ),
        pytest.param(
            replace(LEADER, attending=7),
            "attending",
            "số hòa giải viên của tổ (6)",
            id="Luật 14: more than the team",
        ),
    ],
)
def test_a_contradiction_is_said_at_its_field(count, field, words):
    (problem,) = problems_of(count)

    assert problem.field == field
    assert words in problem.words


def test_quorum_and_witness_are_asked_for_only_since_the_joint_resolution__12_2():
    few = replace(
        BALLOT, attending=60, ballots_out=60, ballots_in=60, ballots_void=0, in_favour={1: 60}, witness=""
    )

    assert problems_of(replace(few, held_on=date(2015, 1, 9))) == ()
    assert {each.field for each in problems_of(replace(few, held_on=date(2015, 1, 10)))} == {
        "attending",
        "witness",
    }


def test_a_leaders_election_has_no_quorum_of_households_and_no_witness__13():
    assert problems_of(replace(LEADER, attending=3, in_favour={1: 3})) == ()


def test_a_candidate_can_have_no_more_votes_than_valid_ballots():
    assert most_votes(MEETING) == 100
    assert most_votes(BALLOT) == 96
