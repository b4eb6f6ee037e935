"""What the pages of places show: rows with their counts, points of the map, what is near."""

from datetime import date
from math import cos, radians

from django.db.models import Count, ExpressionWrapper, F, FloatField, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Power, Sqrt

from hoagiai.places.map import Point
from hoagiai.places.models import Unit, UnitQuerySet
from hoagiai.places.terms import Level

KM_PER_DEGREE = 111.2


def provinces(on: date) -> QuerySet[Unit]:
    """The provinces of a day with `districts`, `communes` and `area` (km², where known) in each."""
    inside = Unit.objects.in_force(on).filter(province=OuterRef("pk"))
    return (
        Unit.objects.in_force(on)
        .at_level(Level.PROVINCE)
        .annotate(
            districts=_count(inside.at_level(Level.DISTRICT), "province"),
            communes=_count(inside.at_level(Level.COMMUNE), "province"),
            area=Subquery(inside.order_by().values("province").annotate(sum=Sum("area_km2")).values("sum")),
        )
    )


def with_communes(units: UnitQuerySet, on: date) -> QuerySet[Unit]:
    """Units with `communes`, how many communes lie directly below each on the day."""
    inside = Unit.objects.in_force(on).filter(parent=OuterRef("pk"), level=Level.COMMUNE)
    return units.select_related("parent").annotate(communes=_count(inside, "parent"))


def points(on: date, within: Unit | None = None, linked: bool = False) -> list[Point]:
    """Every commune of a day as a point of the map; within one province when given."""
    communes = Unit.objects.in_force(on).at_level(Level.COMMUNE).exclude(lat=None).order_by("pk")
    if within:
        communes = communes.filter(province=within)
    if linked:
        return [_point(u.pk, u.lat, u.lon, u.province_id, u.name, u.get_absolute_url()) for u in communes]
    return [_point(*row) for row in communes.values_list("pk", "lat", "lon", "province_id")]


def nearest(unit: Unit, on: date, limit: int = 8) -> QuerySet[Unit]:
    """The units of the same level whose points are nearest, with `km`: points, not borders."""
    north = (F("lat") - Value(unit.lat)) * KM_PER_DEGREE
    east = (F("lon") - Value(unit.lon)) * KM_PER_DEGREE * cos(radians(unit.lat or 0))
    km = ExpressionWrapper(Sqrt(Power(north, 2) + Power(east, 2)), output_field=FloatField())
    others = Unit.objects.in_force(on).at_level(unit.level).exclude(pk=unit.pk)
    return others.select_related("parent", "province").annotate(km=km).order_by("km", "pk")[:limit]


def _count(units: UnitQuerySet, group: str) -> Coalesce:
    counted = units.order_by().values(group).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def kinds_inside(unit: Unit, on: date) -> list[tuple[str, str]]:
    """Levels and kinds found inside a unit on a day, from the top: what its list can be narrowed to."""
    inside = Unit.objects.filter(pk__in=unit.holds.values("part")).in_force(on).exclude(level=unit.level)
    order = {level.value: depth for depth, level in enumerate(Level)}
    found = inside.order_by().values_list("level", "kind").distinct()
    return sorted(found, key=lambda row: (order[row[0]], row[1]))


def _point(
    key: int, lat: float | None, lon: float | None, province: int | None, name: str = "", url: str = ""
) -> Point:
    return Point(key, lat or 0, lon or 0, province or 0, name, url)
