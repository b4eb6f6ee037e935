"""Make the units that a reorganisation plans, and take them away again: a fixed number of statements for any number."""

from django.db import connection

from hoagiai.borders.models import PlannedUnit, Reorganisation
from hoagiai.places.models import Unit

_GOALS = ("borders_transfer", "borders_villagemove", "borders_teammove")
_NAME_THE_UNIT = """
UPDATE {goals} m SET target_id = p.unit_id, planned_id = NULL FROM borders_plannedunit p
WHERE m.reorganisation_id = %(act)s AND p.id = m.planned_id
"""
_NAME_THE_PLAN = """
UPDATE {goals} m SET target_id = NULL, planned_id = p.id FROM borders_plannedunit p
WHERE m.reorganisation_id = %(act)s AND p.reorganisation_id = %(act)s AND p.unit_id = m.target_id
"""
# A commune that only changes its province lies where it lay.
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
    units = Unit.objects.bulk_create(_unit(planned, reorganisation) for planned in plans)
    for planned, unit in zip(plans, units, strict=True):
        planned.unit = unit
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
        for goals in _GOALS:
            cursor.execute(statement.format(goals=goals), {"act": reorganisation.pk})


def _unit(planned: PlannedUnit, reorganisation: Reorganisation) -> Unit:
    unit = Unit(
        code=planned.code,
        level="commune",
        kind=planned.kind,
        name=planned.name,
        short_name=planned.short_name,
        valid_from=reorganisation.effective,
        settled_by=reorganisation.decision[:200],
    )
    unit.parent, unit.province = planned.parent, planned.parent.province or planned.parent
    return unit.with_search_columns()
