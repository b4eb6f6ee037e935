"""Units that a reorganisation makes and ends; each keeps the document that settled it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Q

from hoagiai.places.models import Containment, Unit
from hoagiai.places.terms import Level

_SUCCEED = """
INSERT INTO places_succession (old_id, new_id, effective, partial)
SELECT old, new, %(effective)s, partial
FROM unnest(%(olds)s::bigint[], %(news)s::bigint[], %(partials)s::boolean[]) AS pair (old, new, partial)
ON CONFLICT (old_id, new_id) DO NOTHING RETURNING old_id, new_id
"""
# What a new one holds: itself and all that its sources held; and whoever holds its parent holds all of that.
_HOLD = """
WITH pair AS (
    SELECT old, new FROM unnest(%(olds)s::bigint[], %(news)s::bigint[]) AS p (old, new)
), whole AS (
    SELECT new, new AS id FROM pair
    UNION SELECT pair.new, c.whole_id FROM pair JOIN places_unit u ON u.id = pair.new
          JOIN places_containment c ON c.part_id = u.parent_id
), part AS (
    SELECT new, new AS id FROM pair
    UNION SELECT pair.new, c.part_id FROM pair JOIN places_containment c ON c.whole_id = pair.old
)
INSERT INTO places_containment (whole_id, part_id)
SELECT DISTINCT whole.id, part.id FROM whole JOIN part ON part.new = whole.new
ON CONFLICT (whole_id, part_id) DO NOTHING
"""
_PART_AGAIN = """
DELETE FROM places_succession s USING unnest(%(olds)s::bigint[], %(news)s::bigint[]) AS pair (old, new)
WHERE s.old_id = pair.old AND s.new_id = pair.new
"""
_HOLD_NO_MORE = """
WITH RECURSIVE step AS (
    SELECT parent_id AS whole_id, id AS part_id FROM places_unit WHERE parent_id IS NOT NULL
    UNION ALL SELECT new_id, old_id FROM places_succession
), held AS (
    SELECT id AS whole_id, id AS part_id FROM unnest(%(wholes)s::bigint[]) AS id
    UNION SELECT held.whole_id, step.part_id FROM held JOIN step ON step.whole_id = held.part_id
)
DELETE FROM places_containment c WHERE c.whole_id = ANY(%(wholes)s)
  AND NOT EXISTS (SELECT 1 FROM held WHERE held.whole_id = c.whole_id AND held.part_id = c.part_id)
"""


def succeed(*, pairs: Sequence[tuple[int, int, bool]], effective: date) -> set[tuple[int, int]]:
    """Say that units came from others (old, new, only a part of it); answers the pairs that were not known yet.

    What holds what is brought up to date. Two statements for any number.
    """
    values: dict[str, Any] = {**_columns([(old, new) for old, new, _ in pairs]), "effective": effective}
    values["partials"] = [partial for _, _, partial in pairs]
    with connection.cursor() as cursor:
        cursor.execute(_SUCCEED, values)
        told = {(old, new) for old, new in cursor.fetchall()}
        cursor.execute(_HOLD, values)
    return told


def stand_alone(*, units: Sequence[Unit]) -> None:
    """Units that were made hold themselves; what comes into them later is then held by them."""
    Containment.objects.bulk_create([Containment(whole=unit, part=unit) for unit in units])


def _columns(pairs: Sequence[tuple[int, int]]) -> dict[str, Any]:
    return {"olds": [old for old, _ in pairs], "news": [new for _, new in pairs]}


def end_units(*, units: list[int], effective: date, settled_by: str) -> int:
    """The units exist until the day before; those that had an end keep it."""
    last = effective - timedelta(days=1)
    open_ones = Unit.objects.filter(pk__in=units, valid_to=None)
    return open_ones.update(valid_to=last, settled_by=settled_by[:200])


def part_again(*, pairs: set[tuple[int, int]], made: list[int]) -> None:
    """Undo `succeed` for pairs of old and new, and remove the units that were made."""
    wholes = Containment.objects.filter(part__in=[new for _, new in pairs]).values_list("whole", flat=True)
    affected = list(wholes.distinct())
    with connection.cursor() as cursor:
        cursor.execute(_PART_AGAIN, _columns(sorted(pairs)))
    Containment.objects.filter(Q(part__in=made) | Q(whole__in=made)).delete()
    for level in reversed(Level):  # a province that was made goes after the communes in it
        Unit.objects.filter(pk__in=made, level=level).delete()
    with connection.cursor() as cursor:
        cursor.execute(_HOLD_NO_MORE, {"wholes": [whole for whole in affected if whole not in made]})


def resume_units(*, units: list[int], effective: date) -> int:
    """Units that ended the day before are there again."""
    ended = Unit.objects.filter(pk__in=units, valid_to=effective - timedelta(days=1)).exclude(settled_by="")
    return ended.update(valid_to=None, settled_by="")
