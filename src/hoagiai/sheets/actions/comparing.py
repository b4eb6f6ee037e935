"""Compare staged rows with the registers: what each is in them, and what it would do. A fixed number of statements."""

from typing import Any

from django.db import connection

from hoagiai.sheets.actions import comparing_people, comparing_places
from hoagiai.sheets.actions.respelling import respell
from hoagiai.sheets.models import Batch
from hoagiai.sheets.progress import tell

FIND = (*comparing_places.STATEMENTS, *comparing_people.FIND)

LEARN = """ANALYZE sheets_stagedrow (batch_id, register, outcome, unit_id, village_folded, team_key, team_code, code,
    folded, identity_hash, neighbourhood_id, team_id, person_id, mediator_id)"""
"""What the planner must know of staged rows; their wide columns are not worth reading."""


def compare(batch: Batch) -> dict[str, int]:
    """Find each row's village, team and person, say what applying would do; answers rows by outcome."""
    values: dict[str, Any] = {"batch": batch.pk, "on": batch.on}
    with connection.cursor() as cursor:
        cursor.execute(LEARN)
        for number, statement in enumerate((*FIND, *comparing_people.JUDGE)):
            if number == len(FIND):
                respell(batch)
            tell(batch.pk, "compare", number, len(FIND) + len(comparing_people.JUDGE))
            cursor.execute(statement, values)
        cursor.execute(
            "SELECT outcome, count(*) FROM sheets_stagedrow WHERE batch_id = %s GROUP BY 1", [batch.pk]
        )
        return dict(cursor.fetchall())
