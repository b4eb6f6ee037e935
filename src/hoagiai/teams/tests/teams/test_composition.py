"""What a team lacks, case by case, with the article; both sides of 1/1/2014."""

from dataclasses import replace
from datetime import date

import pytest

from hoagiai.teams.rules.composition import Profile, findings, lacks, may_set_minimum, state_of
from hoagiai.teams.terms import FindingCode, TeamState

ON = date(2026, 11, 21)
FIRST_DAY, DAY_BEFORE = date(2014, 1, 1), date(2013, 12, 31)
GOOD = Profile(mediators=5, women=2, minority=1, leader=True, villages=1)

CASES = {
    "Điều 12.1: ba hòa giải viên, một nữ, có tổ trưởng là đủ": (
        replace(GOOD, mediators=3, women=1),
        [],
        "du",
    ),
    "Điều 12.1: hai hòa giải viên là thiếu": (replace(GOOD, mediators=2), ["it-nguoi"], "thieu"),
    "Điều 12.1: không có nữ": (replace(GOOD, women=0), ["khong-nu"], "thieu"),
    "Điều 12.1: vùng đồng bào, không ai là người dân tộc thiểu số": (
        replace(GOOD, minority=0, minority_area=True),
        ["khong-dan-toc"],
        "thieu",
    ),
    "Điều 12.1: vùng đồng bào, có một người": (replace(GOOD, minority_area=True), [], "du"),
    "Điều 12.1: nơi khác không cần người dân tộc thiểu số": (replace(GOOD, minority=0), [], "du"),
    "Điều 12.1: không có tổ trưởng": (replace(GOOD, leader=False), ["khong-to-truong"], "thieu"),
    "Điều 12.1: tổ chưa có ai": (
        Profile(mediators=0, villages=1),
        ["it-nguoi", "khong-nu", "khong-to-truong"],
        "thieu",
    ),
    "Điều 2.5: không ghi thôn nào": (replace(GOOD, villages=0), ["khong-thon"], "can-bo-sung"),
    "Điều 12.2: khuyết hai so với số ấn định": (replace(GOOD, fixed_number=7), ["khuyet"], "can-bo-sung"),
    "Điều 12.2: đúng số ấn định": (replace(GOOD, fixed_number=5), [], "du"),
    "Điều 12.2: nhiều hơn số ấn định không phải là thiếu": (replace(GOOD, fixed_number=3), [], "du"),
    "địa phương: dưới số tối thiểu của tỉnh": (
        replace(GOOD, mediators=4, local_minimum=5),
        ["duoi-dia-phuong"],
        "can-bo-sung",
    ),
    "địa phương: bằng số tối thiểu của tỉnh": (replace(GOOD, local_minimum=5), [], "du"),
}


@pytest.mark.parametrize(("profile", "codes", "state"), CASES.values(), ids=CASES)
def test_what_a_team_lacks(profile, codes, state):
    assert [each.code for each in findings(profile, on=ON)] == codes
    assert state_of(profile, on=ON) == state


@pytest.mark.parametrize("code", [code for code in FindingCode if code != FindingCode.BELOW_LOCAL])
def test_every_finding_of_the_law_cites_its_article_and_says_its_cure(code):
    poor = Profile(mediators=1, minority_area=True, fixed_number=5)
    found = next(each for each in findings(poor, on=ON) if each.code == code)

    assert found.article.startswith("Điều ")
    assert found.article.endswith("Luật 35/2013/QH13")
    assert found.cure
    assert "(" not in found.article


def test_a_rule_of_the_place_cites_no_law():
    (found,) = findings(replace(GOOD, local_minimum=9), on=ON)

    assert found.source is None
    assert "địa phương quy định ít nhất 9" in found.words


def test_before_the_first_of_january_2014_the_law_says_nothing():
    poor = Profile(mediators=1)

    assert findings(poor, on=DAY_BEFORE) == ()
    assert state_of(poor, on=DAY_BEFORE) == TeamState.NO_LAW
    assert state_of(poor, on=FIRST_DAY) == TeamState.LACKING


def test_findings_of_the_law_come_before_others():
    poor = Profile(mediators=1, women=1, leader=True, fixed_number=5, local_minimum=5)

    assert [each.tone for each in findings(poor, on=ON)] == ["red", "amber", "amber", "amber"]
    assert lacks(poor, FindingCode.VACANCIES, on=ON)


def test_a_place_may_ask_for_more_than_article_12_1_and_not_for_less():
    assert may_set_minimum(3, on=ON)
    assert may_set_minimum(7, on=ON)
    assert not may_set_minimum(2, on=ON)
    assert may_set_minimum(2, on=DAY_BEFORE)
