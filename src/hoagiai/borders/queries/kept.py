"""Planned units that bear the code of a unit that is there: that unit as it goes on."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from hoagiai.borders.models import PlannedUnit, Reorganisation, Transfer
from hoagiai.places.models import Unit


def kept_as_they_are(reorganisation: Reorganisation, units: Collection[int]) -> QuerySet[PlannedUnit]:
    """Those of some units that keep code, kind and name, and only change their province."""
    same = Unit.objects.filter(
        pk__in=units, code=OuterRef("code"), kind=OuterRef("kind"), short_name=OuterRef("short_name")
    )
    return reorganisation.planned.filter(Exists(same))


def with_keeping(planned: QuerySet[PlannedUnit]) -> QuerySet[PlannedUnit]:
    """Each with `keeps`: whether a unit goes on as it, under the same code."""
    same = Transfer.objects.filter(reorganisation=OuterRef("reorganisation"), source__code=OuterRef("code"))
    return planned.annotate(keeps=Exists(same))


def keeps_code(transfer: Transfer) -> bool:
    """Whether the source goes on under its code, in another province or under another name or kind."""
    planned = transfer.planned
    return planned is not None and planned.code == transfer.source.code


def own_plan(reorganisation: Reorganisation, unit: Unit) -> PlannedUnit | None:
    """The planned unit as which a unit goes on, when the draft says so already."""
    into = Transfer.objects.filter(reorganisation=reorganisation, source=unit, planned=OuterRef("pk"))
    return reorganisation.planned.filter(Exists(into), code=unit.code).first()
