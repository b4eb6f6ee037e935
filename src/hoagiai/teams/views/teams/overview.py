"""How many teams are complete, on a day: of the country, a province or a commune, with a table and a map."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.base.formats import number, of, percent
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort
from hoagiai.places import map as maps
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages
from hoagiai.places.terms import Level
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.queries import state as states
from hoagiai.teams.queries import teams as queries
from hoagiai.teams.queries.state import Tally
from hoagiai.teams.queries.visible import places_of
from hoagiai.teams.terms import FindingCode, TeamState
from hoagiai.teams.views.asof import AsOf, as_of

MARKED = {
    "map-done": "mọi tổ đều đủ",
    "map-soon": "đủ theo Luật, còn thiếu",
    "map-late": "có tổ chưa đủ theo Luật",
    "map-none": "chưa có tổ trong sổ",
}
"""What each colour of the map means."""
SORTS = {"ten": ("name",), "to": ("total",), "ty-le": ("share",), "thieu": ("lacking",)}


@dataclass(frozen=True)
class PlaceRow:
    """One province or commune with its numbers; `url` opens it, `list_url` its teams."""

    unit: Unit
    tally: Tally
    url: str
    list_url: str

    @property
    def district(self) -> str:
        """The district that it lay in, until 30/6/2025: two communes of one name differ by it."""
        above = self.unit.parent if self.unit.level == Level.COMMUNE else None
        return above.name if above and above.level == Level.DISTRICT else ""

    @property
    def share(self) -> float:
        """Part of the teams that the Law finds complete."""
        return self.tally.lawful / self.tally.total if self.tally.total else 0


@login_required
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """States of all teams one may see, by province or by commune."""
    require(request.user, Permission.REGISTER_READ, on=request.on)
    asof = as_of(request)
    form = _filter(request, asof)
    periods = queries.periods_visible_to(request.user, request.on, asof.on)
    place = form.place() or _only_place(form)
    if place:
        periods = queries.within(periods, place, asof.on)
    everywhere = places_of(request.user, Permission.REGISTER_READ, request.on) is None
    by_unit = states.tallies(periods, on=asof.on, by="unit", wide=everywhere and place is None)
    total = _sum(by_unit.values())
    by_province = place is None or (place.level == Level.PROVINCE and not place.exists_on(asof.on))
    rows = [] if place and place.level == Level.COMMUNE else _rows(by_unit, asof, by_province)
    sort = Sort(request, SORTS, "ten")
    page = paginate(request, _sorted(rows, sort.chosen), size=50)
    context = {
        "form": form,
        "place": place,
        "by_province": by_province,
        "total": total,
        "findings": _findings(total, asof, place),
        "rows": page.rows,
        "page": page,
        "sort": sort,
        "list_url": list_url(asof, place),
        "tiles": _tiles(total, asof, place),
        **_map(by_unit, place, asof),
        **asof.context,
    }
    return render(request, "teams/teams/overview.html", context)


def _tiles(total: Tally, asof: AsOf, place: Unit | None) -> list[dict[str, Any]]:
    """The three numbers at the top; they lead to the lists of these teams."""
    lacking = list_url(asof, place, {"tinh-trang": TeamState.LACKING})
    gaps = list_url(asof, place, {"tinh-trang": TeamState.GAPS})
    judged = total.judged
    if not judged:
        return [
            {
                "label": "Tổ hòa giải",
                "figure": number(total.total),
                "note": "trước khi có Luật Hòa giải ở cơ sở",
            }
        ]
    return [
        {
            "label": "Đủ số lượng, thành phần theo Luật",
            "figure": percent(total.lawful, judged),
            "part": total.lawful,
            "whole": judged,
            "note": f"{of(total.lawful, judged)} tổ · {number(total.complete)} tổ không thiếu gì",
        },
        {
            "label": "Chưa đủ theo Luật",
            "figure": number(total.lacking),
            "note": "thiếu người, nữ, người dân tộc thiểu số hoặc tổ trưởng",
            "href": lacking,
        },
        {
            "label": "Đủ theo Luật, còn thiếu",
            "figure": number(total.gaps),
            "note": "khuyết so với số ấn định, dưới mức địa phương, chưa ghi thôn",
            "href": gaps,
        },
    ]


def list_url(asof: AsOf, place: Unit | None, more: dict[str, str] | None = None) -> str:
    """The list of teams of a place, narrowed, on the same day."""
    query: dict[str, Any] = {}
    if place:
        query = {"xa": place.pk} if place.level == Level.COMMUNE else {"tinh": place.pk}
        if place.level == Level.COMMUNE and place.province_id:
            query["tinh"] = place.province_id
    query |= more or {}
    if asof.other_day:
        query["ngay"] = asof.on.isoformat()
    return f"{reverse('teams:list')}?{urlencode(query)}" if query else reverse("teams:list")


def _filter(request: StaffRequest, asof: AsOf) -> PlaceFilter:
    asked = request.GET.get("tinh", "")
    province = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    places = queries.places_to_choose(request.user, request.on, asof.on, province)
    return PlaceFilter(request.GET, places=places, on=asof.on)


def _only_place(form: PlaceFilter) -> Unit | None:
    """The one province, or the one commune, that this person reads; none when there is a choice."""
    for level in (Level.PROVINCE, Level.COMMUNE):
        found = [unit for unit in form.places.values() if unit.level == level]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for each in tallies:
        total.total += each.total
        total.states.update(each.states)
        total.findings.update(each.findings)
    return total


def _rows(by_unit: dict[int, Tally], asof: AsOf, by_province: bool) -> list[PlaceRow]:
    units = Unit.objects.select_related("province", "parent").in_bulk(list(by_unit))
    grouped: dict[Unit, list[Tally]] = {}
    for key, tally in by_unit.items():
        unit = units[key]
        grouped.setdefault(unit.province if by_province and unit.province else unit, []).append(tally)
    return [_row(unit, _sum(tallies), asof) for unit, tallies in grouped.items()]


def _row(unit: Unit, tally: Tally, asof: AsOf) -> PlaceRow:
    teams = list_url(asof, unit)
    if unit.level == Level.COMMUNE:
        return PlaceRow(unit, tally, teams, teams)
    return PlaceRow(unit, tally, f"{reverse('teams:overview')}?tinh={unit.pk}{asof.carry_more}", teams)


def _sorted(rows: list[PlaceRow], chosen: str) -> list[PlaceRow]:
    key = {
        "ten": lambda row: row.unit.sort_key,
        "to": lambda row: row.tally.total,
        "ty-le": lambda row: row.share,
        "thieu": lambda row: row.tally.lacking,
    }[chosen.removeprefix("-")]
    rows = sorted(rows, key=lambda row: row.unit.sort_key)
    return sorted(rows, key=key, reverse=chosen.startswith("-"))


def _findings(total: Tally, asof: AsOf, place: Unit | None) -> list[dict[str, Any]]:
    return [
        {
            "words": str(code.label).capitalize(),
            "number": total.findings[code],
            "url": list_url(asof, place, {"thieu": code.value}),
        }
        for code in FindingCode
        if total.findings[code]
    ]


def _map(by_unit: dict[int, Tally], place: Unit | None, asof: AsOf) -> dict[str, Any]:
    """Communes as points: red where a team is not lawful, amber where one lacks something, green otherwise."""
    if place and place.level == Level.COMMUNE:
        return {}
    marks = {key: _mark(tally) for key, tally in by_unit.items()}
    if place is None:
        return {"country": _country(marks, asof.on)}
    points = pages.points(asof.on, within=place, linked=True)
    if not points:
        return {}
    marked = {point.id: marks.get(point.id, "map-none") for point in points}
    linked = [
        replace(
            point,
            url=f"{reverse('teams:list')}?tinh={place.pk}&xa={point.id}{asof.carry_more}",
            note=MARKED[marked[point.id]],
        )
        for point in points
    ]
    return {"drawn": maps.close(linked, marked)}


def _country(marks: dict[int, str], on: date) -> dict[str, Any]:
    points = pages.points(on)
    shapes = maps.dots(points, {point.id: marks.get(point.id, "map-none") for point in points})
    units = Unit.objects.in_bulk({shape.group for shape in shapes})
    return {
        "frame": maps.COUNTRY,
        "shapes": [(units[shape.group], shape) for shape in shapes if shape.group in units],
        "labels": maps.labels(),
    }


def _mark(tally: Tally) -> str:
    if tally.lacking:
        return "map-late"
    return "map-soon" if tally.gaps else "map-done"
