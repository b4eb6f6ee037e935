"""Make the units that a reorganisation plans, and take them away again: a fixed number of statements for any number."""

from django.db import connection

from hoagiai.borders.actions.carrying import GOALS
from hoagiai.borders.models import PlannedUnit, Reorganisation
from hoagiai.places.actions.units import stand_alone
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

_NAME_THE_UNIT = """
UPDATE {goals} m SET target_id = p.unit_id, planned_id = NULL FROM borders_plannedunit p
WHERE m.reorganisation_id = %(act)s AND p.id = m.planned_id
"""
_NAME_THE_PLAN = """
UPDATE {goals} m SET target_id = NULL, planned_id = p.id FROM borders_plannedunit p
WHERE m.reorganisation_id = %(act)s AND p.reorganisation_id = %(act)s AND p.unit_id = m.target_id
"""
# A unit that keeps its code lies where it lay.
_PLACE = """
UPDATE places_unit n SET lat = o.lat, lon = o.lon, area_km2 = o.area_km2
FROM borders_plannedunit p
JOIN borders_transfer t ON t.reorganisation_id = %(act)s AND t.target_id = p.unit_id
JOIN places_unit o ON o.id = t.source_id
WHERE p.reorganisation_id = %(act)s AND n.id = p.unit_id AND o.code = n.code AND NOT t.partial
"""


def make_units(reorganisation: Reorganisation) -> list[Unit]:
    """The planned units become rows; whatever names a plan then names its row."""
    plans = list(reorganisation.planned.select_related("parent"))
    provinces = [planned for planned in plans if planned.level == Level.PROVINCE]
    communes = [planned for planned in plans if planned.level == Level.COMMUNE]
    units = _made(provinces, reorganisation, {})
    stand_alone(units=units)
    units += _made(communes, reorganisation, {each.pk: each.unit for each in provinces})
    PlannedUnit.objects.bulk_update(plans, ["unit"], batch_size=500)
    _rename(_NAME_THE_UNIT, reorganisation)
    with connection.cursor() as cursor:
        cursor.execute(_PLACE, {"act": reorganisation.pk})
    return units


def forget_units(reorganisation: Reorganisation) -> list[int]:
    """Whatever names a unit that was made names its plan again, so that the row can go; answers the ids of the rows."""
    made = reorganisation.planned.exclude(unit=None)
    ids = [key for key in made.values_list("unit", flat=True) if key]
    _rename(_NAME_THE_PLAN, reorganisation)
    made.update(unit=None)
    return ids


def _rename(statement: str, reorganisation: Reorganisation) -> None:
    with connection.cursor() as cursor:
        for goals in GOALS:
            cursor.execute(statement.format(goals=goals), {"act": reorganisation.pk})


def _made(
    plans: list[PlannedUnit], reorganisation: Reorganisation, provinces: dict[int, Unit | None]
) -> list[Unit]:
    """The rows of these plans; `provinces` are those made before them, by the ids of their plans."""
    units = Unit.objects.bulk_create(
        _unit(planned, reorganisation, planned.parent or provinces.get(planned.under_id or 0))
        for planned in plans
    )
    for planned, unit in zip(plans, units, strict=True):
        planned.unit = unit
    return units


def _unit(planned: PlannedUnit, reorganisation: Reorganisation, parent: Unit | None) -> Unit:
    unit = Unit(
        code=planned.code,
        level=planned.level,
        kind=planned.kind,
        name=planned.name,
        short_name=planned.short_name,
        valid_from=reorganisation.effective,
        settled_by=reorganisation.decision[:200],
    )
    unit.parent, unit.province = parent, parent
    return unit.with_search_columns()
