"""What writing a list would make and move, told before it is written: names, and whom it counts since when."""

from datetime import date
from typing import Any

from django.db import connection

from hoagiai.base import formats
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.sheets.actions.new_places import NEW_TEAMS, NEW_VILLAGES, first_day
from hoagiai.sheets.models import Batch

MOST = 60
"""More names than this are counted and not named."""

_NAMES = """
WITH made AS ({made})
SELECT (SELECT count(*) FROM made), {first} FROM made ORDER BY {order} LIMIT %(most)s
"""
_VILLAGES = _NAMES.format(
    made=NEW_VILLAGES, first="kind, name, established, earliest", order="unit_id, folded"
)
_TEAMS = _NAMES.format(made=NEW_TEAMS, first="team, established, earliest", order="unit_id, team_key")
_DAYS = """
SELECT count(*) FILTER (WHERE outcome = 'new' AND first_day IS NULL AND last_day IS NULL),
    count(*) FILTER (WHERE outcome = 'new' AND first_day IS NULL AND last_day IS NOT NULL),
    count(*) FILTER (WHERE outcome = 'new' AND first_day < %(on)s),
    min(first_day) FILTER (WHERE outcome = 'new' AND first_day < %(on)s),
    count(*) FILTER (WHERE outcome = 'new' AND last_day IS NOT NULL OR outcome = 'changed' AND changes ? 'ended_on'),
    count(*) FILTER (WHERE outcome <> 'refused' AND faults @> '[{"field": "note"}]')
FROM sheets_stagedrow WHERE batch_id = %(batch)s AND register = 'mediators'
"""


_NUMBERS_ALONE = """
SELECT count(*) FROM sheets_stagedrow WHERE batch_id = %(batch)s AND decision <> '' AND decided_on IS NULL
    AND outcome <> 'refused' AND register <> 'neighbourhoods'
"""


def foretell(batch: Batch) -> dict[str, Any]:
    """Villages and teams that would be made; people without a day of recognition, and with one before the list's."""
    values: dict[str, Any] = {"batch": batch.pk, "on": batch.on, "most": MOST}
    with connection.cursor() as cursor:
        cursor.execute(_VILLAGES, values)
        villages = cursor.fetchall()
        cursor.execute(_TEAMS, values)
        teams = cursor.fetchall()
        cursor.execute(_DAYS, values)
        undated, left, earlier, earliest, leaving, noted = cursor.fetchone()
        cursor.execute(_NUMBERS_ALONE, values)
        (numbers,) = cursor.fetchone()
    return {
        "villages": [
            _since(NeighbourhoodPeriod(kind=kind, name=name).full_name, established, earliest, batch)
            for _, kind, name, established, earliest in villages
        ],
        "villages_count": villages[0][0] if villages else 0,
        "teams": [_since(name, established, earliest, batch) for _, name, established, earliest in teams],
        "teams_count": teams[0][0] if teams else 0,
        "undated": undated,
        "left": left,
        "leaving": leaving,
        "noted": noted,
        "numbers": numbers,
        "earlier": earlier,
        "earliest": earliest.isoformat() if isinstance(earliest, date) else "",
    }


def _since(name: str, established: date | None, earliest: date | None, batch: Batch) -> str:
    """A name with the first day on which it would count."""
    day = first_day(established, earliest, batch)
    return f"{name}, từ ngày {formats.day(day)}" if day else f"{name}, từ trước khi lập sổ"
