"""Ethnic groups as people write them, and names in Vietnamese order."""

import pytest

from hoagiai.teams.ethnicities import ETHNICITIES, ethnicity_code, is_minority
from hoagiai.teams.names import given_name_key


def test_there_are_54_groups_one_of_which_is_no_minority():
    assert len(ETHNICITIES) == 54
    assert sum(is_minority(code) for code in ETHNICITIES) == 53
    assert not is_minority("")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kinh", "01"),
        ("H'Mông", "08"),
        ("Mông", "08"),
        ("dân tộc Thái", "03"),
        ("Khơ me", "05"),
        ("Việt", ""),
    ],
)
def test_a_group_is_known_as_people_write_it(words, code):
    assert ethnicity_code(words) == code


def test_people_are_ordered_by_given_name():
    names = ["Nguyễn Văn Anh", "Lò Thị Én", "Đinh Văn An", "Trần Ánh"]

    assert sorted(names, key=given_name_key) == ["Đinh Văn An", "Nguyễn Văn Anh", "Trần Ánh", "Lò Thị Én"]
