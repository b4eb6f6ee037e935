"""What became of a unit, and what a unit came from, through every change between two days."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import connection

from hoagiai.places import rules
from hoagiai.places.models import Succession, Unit
from hoagiai.places.queries.units import below
from hoagiai.places.terms import Level

# From some units along the successions: every unit reached, and whether only by a part on the way.
_BACKWARDS = """
WITH RECURSIVE walk AS (
    SELECT unnest(%s::bigint[]) AS id, false AS partial
    UNION SELECT s.old_id, walk.partial OR s.partial FROM walk JOIN places_succession s ON s.new_id = walk.id
) SELECT id, bool_and(partial) FROM walk GROUP BY id
"""
_FORWARDS = """
WITH RECURSIVE walk AS (
    SELECT unnest(%s::bigint[]) AS id, false AS partial
    UNION SELECT s.new_id, walk.partial OR s.partial FROM walk JOIN places_succession s ON s.old_id = walk.id
) SELECT id, bool_and(partial) FROM walk GROUP BY id
"""


@dataclass(frozen=True)
class Part:
    """A unit in the history of another: what it became or came from; `partial` when the old was divided."""

    unit: Unit
    partial: bool


def successors(unit: Unit) -> list[Part]:
    """What became of this unit directly (đơn vị kế thừa), in alphabetical order."""
    links = Succession.objects.filter(old=unit).select_related("new__parent", "new__province")
    return [Part(link.new, link.partial) for link in links.order_by("new__sort_key", "new__code")]


def predecessors(unit: Unit) -> list[Part]:
    """What this unit came from directly (đơn vị tiền thân), in alphabetical order."""
    links = Succession.objects.filter(new=unit).select_related("old__parent", "old__province")
    return [Part(link.old, link.partial) for link in links.order_by("old__sort_key", "old__code")]


def consisted_of(unit: Unit, on: date, level: str | None = None) -> list[Part]:
    """The units that a unit consisted of on an earlier day: today's Gia Lai on 17/6/2024, two provinces.

    At its own level unless another is asked: a lower one gives all that lay below (the communes
    of Gia Lai then), a higher one those it was cut out of (the districts of this commune), each as a part.
    """
    at_own_level = _units(_walk(_BACKWARDS, [unit.pk]), on)
    wanted = Level(level or unit.level)
    depth = list(Level).index(wanted) - list(Level).index(Level(unit.level))
    if depth == 0:
        return at_own_level
    if depth > 0:
        return _below(at_own_level, wanted, on)
    above = {part.unit.parent_id for part in at_own_level} | {part.unit.province_id for part in at_own_level}
    return _units({key: True for key in above if key}, on, wanted)


def today_units(unit: Unit, on: date, level: str | None = None) -> list[Part]:
    """What an old unit is on a later day, say today; a district (cấp huyện) is the communes of today.

    With a lower level asked, all units of that level into which its communes went.
    """
    wanted = Level(level or (unit.level if rules.has_level(unit.level, on) else Level.COMMUNE))
    if unit.exists_on(on):
        return [Part(unit, False)] if wanted == unit.level else _below([Part(unit, False)], wanted, on)
    start = [unit.pk]
    if wanted != unit.level and unit.valid_to:
        start += below(unit, wanted, unit.valid_to).values_list("pk", flat=True)
    return _units(_walk(_FORWARDS, start), on, wanted)


def _walk(statement: str, start: Collection[int]) -> dict[int, bool]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(start)])
        return dict(cursor.fetchall())


def _units(found: dict[int, bool], on: date, level: str | None = None) -> list[Part]:
    units = Unit.objects.filter(pk__in=found).in_force(on).select_related("parent", "province")
    return [Part(unit, found[unit.pk]) for unit in (units.at_level(level) if level else units)]


def _below(parts: list[Part], level: str, on: date) -> list[Part]:
    keys = [part.unit.pk for part in parts]
    units = Unit.objects.filter(held_by__whole__in=keys).in_force(on).at_level(level).distinct()
    return [Part(unit, False) for unit in units.select_related("parent", "province")]
