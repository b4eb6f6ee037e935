"""Codes of teams (mã tổ): THG- and the number of the row, never given twice and never changed."""

from django.db import connection


def team_code(number: int) -> str:
    """The code of the team with this row number: 87397 → "THG-0087397"."""
    return f"THG-{number:07}"


def next_team_number() -> int:
    """A fresh row number for one team; bulk writers take theirs from the same sequence."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('teams_team', 'id'))")
        (number,) = cursor.fetchone()
    return int(number)
