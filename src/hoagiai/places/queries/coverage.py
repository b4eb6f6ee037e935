"""Which units lie in which, through time: the ground of every check of rights by place."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from hoagiai.places.models import Containment, Unit, UnitQuerySet


def subtree(units: Iterable[Unit | int], on: date | None = None) -> UnitQuerySet:
    """These units, all below them, and what they came from, wholly or partly; on a day, or of all times.

    Today's Gia Lai holds the communes of old Bình Định, so its staff see records made there. A list or a
    query set of units or of their ids; the answer is a query set, usable inside another query.
    """
    held = Unit.objects.filter(pk__in=Containment.objects.filter(whole__in=units).values("part"))
    return held.in_force(on) if on else held


def subtree_ids(unit_ids: Iterable[int]) -> list[int]:
    """The ids of `subtree` of the units with these ids."""
    held = Containment.objects.filter(whole__in=list(unit_ids))
    return list(held.values_list("part_id", flat=True).distinct())


def parts_on(place: Unit, on: date) -> QuerySet[Containment, int]:
    """Ids of the units that made up a place on a day: not those of another unit of its level that it took in since."""
    parts = Containment.objects.filter(whole=place.pk)
    others = Unit.objects.in_force(on).filter(level=place.level, held_by__whole=place.pk).exclude(pk=place.pk)
    elsewhere = Containment.objects.filter(whole__in=others.order_by().values("pk"))
    return parts.exclude(part__in=elsewhere.values("part")).values_list("part", flat=True)
