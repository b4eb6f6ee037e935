"""Units that a reorganisation makes and ends; each keeps the document that settled it."""

from datetime import date, timedelta

from django.db import connection
from django.db.models import Q

from hoagiai.places.models import Containment, Succession, Unit

# What the new one holds: itself and all that its sources held; and whoever holds its parent holds all of that.
_HOLD = """
INSERT INTO places_containment (whole_id, part_id)
SELECT whole.id, part.id
FROM (SELECT %(new)s::bigint AS id
      UNION SELECT whole_id FROM places_containment WHERE part_id = %(parent)s) whole,
     (SELECT %(new)s::bigint AS id
      UNION SELECT part_id FROM places_containment WHERE whole_id = ANY(%(sources)s)) part
ON CONFLICT (whole_id, part_id) DO NOTHING
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


def succeed(*, new: Unit, sources: dict[int, bool], effective: date) -> set[int]:
    """Say that a unit came from others (id → only a part of it); answers those of which that was not known yet.

    What holds what is brought up to date.
    """
    known = set(Succession.objects.filter(new=new, old__in=sources).values_list("old", flat=True))
    Succession.objects.bulk_create(
        Succession(old_id=old, new=new, effective=effective, partial=part)
        for old, part in sources.items()
        if old not in known
    )
    with connection.cursor() as cursor:
        cursor.execute(_HOLD, {"new": new.pk, "parent": new.parent_id, "sources": list(sources)})
    return set(sources) - known


def end_units(*, units: list[int], effective: date, settled_by: str) -> int:
    """The units exist until the day before; those that had an end keep it."""
    last = effective - timedelta(days=1)
    open_ones = Unit.objects.filter(pk__in=units, valid_to=None)
    return open_ones.update(valid_to=last, settled_by=settled_by[:200])


def part_again(*, pairs: set[tuple[int, int]], made: list[int]) -> None:
    """Undo `succeed` for pairs of old and new, and remove the units that were made."""
    wholes = Containment.objects.filter(part__in=[new for _, new in pairs]).values_list("whole", flat=True)
    affected = list(wholes.distinct())
    for old, new in pairs:
        Succession.objects.filter(old=old, new=new).delete()
    Containment.objects.filter(Q(part__in=made) | Q(whole__in=made)).delete()
    Unit.objects.filter(pk__in=made).delete()
    with connection.cursor() as cursor:
        cursor.execute(_HOLD_NO_MORE, {"wholes": [whole for whole in affected if whole not in made]})


def resume_units(*, units: list[int], effective: date) -> int:
    """Units that ended the day before are there again."""
    ended = Unit.objects.filter(pk__in=units, valid_to=effective - timedelta(days=1)).exclude(settled_by="")
    return ended.update(valid_to=None, settled_by="")
