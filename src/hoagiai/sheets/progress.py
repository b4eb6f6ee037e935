"""How far a worker is with a list, told while its transaction is still open.

The worker names its database session after what it does; every other session sees that name at once, and it
goes away with the transaction or with the worker. Nothing is written, so nothing has to be cleaned up.
"""

from dataclasses import dataclass

from django.db import connection

_NAME = "hoagiai list %s: %s %s/%s"


@dataclass(frozen=True)
class Progress:
    """What is being done: rows read so far (`of` is 0 when nobody knows how many), or steps of a known number."""

    doing: str
    done: int
    of: int


def tell(batch_id: int, doing: str, done: int, of: int = 0) -> None:
    """Say how far this transaction is ("read", "compare", "write", "undo"); at its end the words are gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('application_name', %s, true)", [_NAME % (batch_id, doing, done, of)]
        )


def progress_of(batch_id: int) -> Progress | None:
    """How far the worker is with a list; None when no worker is at it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
            " AND application_name LIKE %s LIMIT 1",
            [f"hoagiai list {batch_id}: %"],
        )
        found = cursor.fetchone()
    if found is None:
        return None
    _, _, said = found[0].partition(": ")
    doing, _, numbers = said.partition(" ")
    done, _, of = numbers.partition("/")
    return Progress(doing, int(done), int(of))
