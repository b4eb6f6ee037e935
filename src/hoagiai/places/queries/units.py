"""One unit, what is above it and what is below it, on a day."""

from datetime import date

from hoagiai.places.errors import ReusedCodeWithoutDay, UnknownUnit
from hoagiai.places.models import Unit, UnitQuerySet


def unit_by_code(code: str, level: str, on: date | None = None) -> Unit:
    """The unit that has this code at this level on this day.

    Raises UnknownUnit, and ReusedCodeWithoutDay when no day is given and the code named several units.
    """
    found = Unit.objects.filter(code=code, level=level).select_related("parent", "province")
    units = list((found.in_force(on) if on else found).order_by("valid_to"))
    if not units:
        raise UnknownUnit(code, level, on)
    if len(units) > 1:
        raise ReusedCodeWithoutDay(code, units)
    return units[0]


def unit_by_key(level: str, code: str, since: date | None) -> Unit:
    """The unit with this level, code and first day (None: there when the data begins); or UnknownUnit."""
    known = Unit.objects.select_related("parent", "province")
    unit = known.filter(level=level, code=code, valid_from=since).first()
    if unit is None:
        raise UnknownUnit(code, level, since)
    return unit


def children(unit: Unit, on: date) -> UnitQuerySet:
    """The units directly below this one on this day, in alphabetical order."""
    return Unit.objects.filter(parent=unit).in_force(on)


def ancestors(unit: Unit, on: date) -> list[Unit]:
    """The units above this one on this day, from the top."""
    above = [key for key in (unit.province_id, unit.parent_id) if key]
    by_key = Unit.objects.in_force(on).in_bulk(above)
    return [by_key[key] for key in dict.fromkeys(above) if key in by_key]


def below(unit: Unit, level: str, on: date) -> UnitQuerySet:
    """All units of one level below this one on this day, at any depth: the communes of a province."""
    return Unit.objects.filter(pk__in=unit.holds.values("part")).in_force(on).at_level(level)
