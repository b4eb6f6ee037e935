"""The map of the desk: the communes of one's province, or of the country, coloured by what is worst in each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from hoagiai.accounts.models import Position
from hoagiai.accounts.terms import Extent, Permission
from hoagiai.agencies.terms import Level
from hoagiai.desk.queries.followed import Figures
from hoagiai.places import map as maps
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages

WORST = 5


@dataclass(frozen=True)
class Place:
    """A place that needs attention: a commune, or for the country a province."""

    name: str
    url: str
    late: int


@dataclass(frozen=True)
class DeskMap:
    """What the card draws: a close map of one province, or the country; with how many communes stand how."""

    counts: Mapping[str, int]
    title: str
    close: maps.Close | None = None
    country: Mapping[str, Any] | None = None
    worst: list[Place] = field(default_factory=list)


def followed_place(positions: list[Position]) -> Unit | str | None:
    """What a person follows on a map: a province, "country", or nothing (communes, associations)."""
    for position in positions:
        extent = position.role.rights.get(Permission.PLAN_READ)
        if extent == Extent.COUNTRY:
            return "country"
        if extent == Extent.PLACE and position.agency.level == Level.PROVINCE:
            return position.agency.unit
    return None


def desk_map(where: Unit | str, by_unit: Mapping[int | None, Figures], on: date) -> DeskMap | None:
    """Draw the communes; None when the place has none on this day."""
    return _country(by_unit, on) if isinstance(where, str) else _province(where, by_unit, on)


def _province(province: Unit, by_unit: Mapping[int | None, Figures], on: date) -> DeskMap | None:
    points = [
        replace(point, url=_work_at(point.id)) for point in pages.points(on, within=province, linked=True)
    ]
    if not points:
        return None
    late = sorted(
        (p for p in points if p.id in by_unit and by_unit[p.id].late),
        key=lambda p: (-by_unit[p.id].late, p.name),
    )
    return DeskMap(
        counts=_counts(points, by_unit),
        title=province.name,
        close=maps.close(points, _marks(points, by_unit), size=460),
        worst=[Place(p.name, _work_at(p.id, late=True), by_unit[p.id].late) for p in late[:WORST]],
    )


def _country(by_unit: Mapping[int | None, Figures], on: date) -> DeskMap:
    points = pages.points(on)
    provinces = Unit.objects.in_force(on).at_level(Level.PROVINCE).in_bulk()
    drawn = maps.dots(points, _marks(points, by_unit))
    shapes = [(provinces[group.group], group) for group in drawn if group.group in provinces]
    country = {"shapes": shapes, "frame": maps.COUNTRY, "labels": maps.labels()}
    late: Counter[int] = Counter()
    for point in points:
        late[point.group] += by_unit[point.id].late if point.id in by_unit else 0
    worst = [
        Place(provinces[key].name, _work_at(key, late=True), n) for key, n in late.most_common(WORST) if n
    ]
    return DeskMap(counts=_counts(points, by_unit), title="cả nước", country=country, worst=worst)


def _marks(points: list[maps.Point], by_unit: Mapping[int | None, Figures]) -> dict[int, str]:
    return {p.id: f"map-{by_unit[p.id].worst}" if p.id in by_unit else "map-none" for p in points}


def _counts(points: list[maps.Point], by_unit: Mapping[int | None, Figures]) -> Counter[str]:
    return Counter(by_unit[p.id].worst if p.id in by_unit else "none" for p in points)


def _work_at(unit: int, *, late: bool = False) -> str:
    asked = {"pham-vi": "tat-ca", "dia-ban": unit, **({"tinh-trang": "qua-han"} if late else {})}
    return f"{reverse('plans:work_list')}?{urlencode(asked)}"
