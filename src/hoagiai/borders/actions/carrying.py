"""Units that go on as a new row under the code they had: in another province, or under another name or kind."""

from collections.abc import Collection
from typing import Any

from django.db import connection

from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import PlannedUnit, Reorganisation
from hoagiai.places.models import Unit

GOALS = ("borders_transfer", "borders_villagemove", "borders_teammove")

_PLAN = """
INSERT INTO borders_plannedunit (reorganisation_id, level, code, kind, short_name, parent_id, under_id)
SELECT %(act)s, level, code, kind, short_name, %(parent)s, %(under)s FROM places_unit WHERE id = ANY(%(units)s)
"""
# A unit of which the draft speaks already goes where that says.
_SEND = """
INSERT INTO borders_transfer (reorganisation_id, source_id, planned_id, partial, recorded)
SELECT %(act)s, u.id, p.id, false, false
FROM places_unit u JOIN borders_plannedunit p ON p.reorganisation_id = %(act)s AND p.code = u.code
WHERE u.id = ANY(%(units)s)
  AND NOT EXISTS (SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = u.id)
"""
# What else the draft sends into the old row goes into the new one.
_REDIRECT = """
UPDATE {goals} t SET target_id = NULL, planned_id = p.id
FROM places_unit u JOIN borders_plannedunit p ON p.reorganisation_id = %(act)s AND p.code = u.code
WHERE t.reorganisation_id = %(act)s AND t.target_id = u.id AND u.id = ANY(%(units)s)
"""
# The way back of the three.
_UNSEND = """
DELETE FROM borders_transfer t USING borders_plannedunit p, places_unit u
WHERE t.reorganisation_id = %(act)s AND p.id = t.planned_id AND u.id = t.source_id AND u.code = p.code
  AND p.id = ANY(%(plans)s) AND NOT t.partial
"""
_DIRECT_AGAIN = """
UPDATE {goals} t SET target_id = u.id, planned_id = NULL
FROM places_unit u JOIN borders_plannedunit p ON p.id = ANY(%(plans)s) AND p.code = u.code
WHERE t.reorganisation_id = %(act)s AND t.planned_id = p.id AND u.id = ANY(%(units)s)
"""


def carry(reorganisation: Reorganisation, units: Collection[int], into: Unit | PlannedUnit) -> None:
    """Communes go on as new rows in a province that is there or planned, code and name as they were.

    A fixed number of statements for any number. Raises `BorderError` when a code was given to another new unit.
    """
    codes = Unit.objects.filter(pk__in=units).values("code")
    taken = reorganisation.planned.filter(code__in=codes).first()
    if taken:
        raise BorderError(f"Mã {taken.code} đã ghi cho đơn vị mới {taken.name}. Hãy bỏ đơn vị mới ấy trước.")
    values: dict[str, Any] = {"act": reorganisation.pk, "units": list(units), **ids_of(into)}
    with connection.cursor() as cursor:
        cursor.execute(_PLAN, values)
    send_on(reorganisation, units)


def send_on(reorganisation: Reorganisation, units: Collection[int]) -> None:
    """Each of the units goes into the planned one of its code, and so does all that was to go into it."""
    values: dict[str, Any] = {"act": reorganisation.pk, "units": list(units)}
    with connection.cursor() as cursor:
        cursor.execute(_SEND, values)
        for goals in GOALS:
            cursor.execute(_REDIRECT.format(goals=goals), values)


def carry_no_more(reorganisation: Reorganisation, units: Collection[int], plans: Collection[int]) -> None:
    """The way back: what went into these planned units goes into the old rows of their codes again."""
    values: dict[str, Any] = {"act": reorganisation.pk, "units": list(units), "plans": list(plans)}
    with connection.cursor() as cursor:
        cursor.execute(_UNSEND, values)
        for goals in GOALS:
            cursor.execute(_DIRECT_AGAIN.format(goals=goals), values)
    reorganisation.planned.filter(pk__in=list(plans)).delete()


def lying_in(province: Unit | PlannedUnit) -> dict[str, Unit | PlannedUnit | None]:
    """How a planned commune names its province."""
    there = isinstance(province, Unit)
    return {"parent": province if there else None, "under": None if there else province}


def goal_of(unit: Unit | PlannedUnit) -> dict[str, Unit | PlannedUnit | None]:
    """How a transfer names where it goes."""
    there = isinstance(unit, Unit)
    return {"target": unit if there else None, "planned": None if there else unit}


def ids_of(province: Unit | PlannedUnit) -> dict[str, int | None]:
    """The same for a statement."""
    return {name: each.pk if each else None for name, each in lying_in(province).items()}
