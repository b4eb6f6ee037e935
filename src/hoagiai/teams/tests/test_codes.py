"""Codes of teams."""

from hoagiai.teams.codes import next_team_number, team_code


def test_a_code_is_the_row_number(db):
    first, second = next_team_number(), next_team_number()

    assert second == first + 1
    assert team_code(87397) == "THG-0087397"
