"""Codes of teams."""

from hoagiai.teams.codes import next_code


def test_each_team_gets_the_next_code(db):
    first, second = next_code(), next_code()

    assert first.startswith("THG-") and len(first) == 10
    assert int(second.removeprefix("THG-")) == int(first.removeprefix("THG-")) + 1
