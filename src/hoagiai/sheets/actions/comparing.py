"""Compare staged rows with the registers: what each is in them, and what it would do. A fixed number of statements."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from hoagiai.sheets.actions import comparing_changed_places, comparing_people, comparing_places
from hoagiai.sheets.actions.foretelling import foretell
from hoagiai.sheets.actions.respelling import respell
from hoagiai.sheets.actions.respelling_places import respell_places
from hoagiai.sheets.models import Batch
from hoagiai.sheets.progress import tell

LEARN = """ANALYZE sheets_stagedrow (batch_id, register, outcome, unit_id, village_folded, team_key, team_code, code,
    folded, identity_hash, neighbourhood_id, team_id, person_id, mediator_id)"""
"""What the planner must know of staged rows; their wide columns are not worth reading."""


Step = str | Callable[[Batch], None]
STEPS: tuple[Step, ...] = (
    *comparing_places.FIND,
    respell_places,
    *comparing_changed_places.JUDGE,
    *comparing_people.FIND,
    respell,
    *comparing_people.JUDGE,
)


MANY = 3000
"""From so many rows on, rows are joined by hashing: what the planner expects of rows just written is often wrong."""
BY_HASHING = """SELECT set_config('enable_nestloop', CASE WHEN count(*) > %s THEN 'off' ELSE 'on' END, true),
    set_config('work_mem', '64MB', true) FROM sheets_stagedrow WHERE batch_id = %s"""


def compare(batch: Batch) -> None:
    """Find each row's village, team and person, say what applying would do: into `counts` and `foretold`, unsaved."""
    values: dict[str, Any] = {"batch": batch.pk, "on": batch.on}
    with connection.cursor() as cursor:
        cursor.execute(LEARN)
        cursor.execute(BY_HASHING, [MANY, batch.pk])
        for number, step in enumerate(STEPS):
            tell(batch.pk, "compare", number, len(STEPS))
            if callable(step):
                step(batch)
            else:
                cursor.execute(step, values)
        batch.foretold = foretell(batch)
        batch.counts = counts_of(batch)
        cursor.execute("SET LOCAL enable_nestloop = on")


def counts_of(batch: Batch) -> dict[str, int]:
    """Rows by outcome."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT outcome, count(*) FROM sheets_stagedrow WHERE batch_id = %s GROUP BY 1", [batch.pk]
        )
        return dict(cursor.fetchall())
