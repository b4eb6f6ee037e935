"""The code of a team (mã tổ): "THG-000123", given once, never used again."""

from django.db import connection

NEXT = "'THG-' || to_char(nextval('teams_code'), 'FM000000')"
"""The next code, as SQL."""

ADVANCE = "SELECT setval('teams_code', %s)"
"""The highest number in use, after teams were brought in with codes of their own."""


def next_code() -> str:
    """The next free code."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {NEXT}")
        return str(cursor.fetchone()[0])
