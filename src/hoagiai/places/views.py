"""Pages of the country and of each place, on a day that stands in the address."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from hoagiai.base import clock
from hoagiai.base.folding import fold
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort
from hoagiai.places import map as maps
from hoagiai.places import queries, rules
from hoagiai.places.errors import ReusedCodeWithoutDay, UnknownUnit
from hoagiai.places.forms import CountryForm, InsideForm
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages
from hoagiai.places.terms import Level

PROVINCE_SORTS = {
    "ten": ("sort_key", "code"),
    "ma": ("code",),
    "huyen": ("districts", "sort_key"),
    "xa": ("communes", "sort_key"),
    "dien-tich": ("area", "sort_key"),
}
INSIDE_SORTS = {
    "ten": ("sort_key", "code"),
    "loai": ("kind", "sort_key"),
    "ma": ("code",),
    "xa": ("communes", "sort_key"),
    "dien-tich": ("area_km2", "sort_key"),
}


@login_required
@require_safe
def country(request: HttpRequest) -> HttpResponse:
    """The country on a day: its provinces, its map, and search by name."""
    form = CountryForm(request.GET)
    form.is_valid()
    on = form.cleaned_data.get("ngay") or clock.today()
    text = form.cleaned_data.get("tim", "")
    context = {"form": form, "on": on, "text": text, "reform": rules.THE_REFORM}
    if text:
        return render(request, "places/search.html", {**context, "found": queries.search(text)})
    sort = Sort(request, PROVINCE_SORTS, "ten")
    provinces = list(pages.provinces(on).order_by(*sort.order))
    totals = {name: sum(getattr(unit, name) or 0 for unit in provinces) for name in ("districts", "communes")}
    context |= {"provinces": provinces, "sort": sort, "totals": totals, "map": country_map(provinces, on, {})}
    return render(request, "places/country.html", context)


def country_map(provinces: Iterable[Unit], on: date, marks: Mapping[int, str]) -> dict[str, object]:
    """What `places/_map.html` draws; `marks` colours communes: {unit id: CSS class}."""
    by_key = {unit.pk: unit for unit in provinces}
    drawn = maps.dots(pages.points(on), marks)
    shapes = [(by_key[group.group], group) for group in drawn if group.group in by_key]
    return {"shapes": shapes, "frame": maps.COUNTRY, "labels": maps.labels()}


@login_required
@require_safe
def by_code(request: HttpRequest, level: Level, code: str) -> HttpResponse:
    """An address without a first day: to the one unit that ever had this code, or the choice between them."""
    try:
        found = queries.unit_by_code(code, level)
    except UnknownUnit as unknown:
        raise Http404(str(unknown)) from unknown
    except ReusedCodeWithoutDay as reused:
        return render(request, "places/reused.html", {"units": reused.units, "code": code})
    return redirect(found)


@login_required
@require_safe
def unit(request: HttpRequest, level: Level, code: str, since: date | None) -> HttpResponse:
    """One place: what it is, what it came from and became, what lies in it, where it is."""
    try:
        place = queries.unit_by_key(level, code, since)
    except UnknownUnit:
        return _in_force_on(level, code, since)
    day = clock.today() if place.exists_on(clock.today()) else place.valid_to or clock.today()
    kinds = pages.kinds_inside(place)
    levels = [Level(each) for each in dict.fromkeys(found for found, _ in kinds)]
    form = InsideForm(
        request.GET, levels=levels if len(levels) > 1 else [], kinds=sorted({k for _, k in kinds})
    )
    form.is_valid()
    asked = form.cleaned_data.get("ngay")
    on = asked if asked and place.exists_on(asked) else day
    context = {"unit": place, "on": on, "asked": asked, "outside": asked and asked != on, "form": form}
    context |= {"above": queries.ancestors(place, on), "has_inside": bool(kinds)}
    context |= _history(place) | _inside(request, place, on, form) | _where(place, on)
    return render(request, "places/unit.html", context)


def _in_force_on(level: Level, code: str, on: date | None) -> HttpResponse:
    """Any day in the address leads to the unit in force on it."""
    if on is None:
        raise Http404
    try:
        return redirect(queries.unit_by_code(code, level, on))
    except UnknownUnit as unknown:
        raise Http404(str(unknown)) from unknown


def _history(place: Unit) -> dict[str, object]:
    day = timedelta(days=1)
    return {
        "before": queries.consisted_of(place, place.valid_from - day) if place.valid_from else [],
        "after": queries.today_units(place, place.valid_to + day) if place.valid_to else [],
    }


def _inside(request: HttpRequest, place: Unit, on: date, form: InsideForm) -> dict[str, object]:
    level, kind, text = (form.cleaned_data.get(name, "") for name in ("cap", "loai", "tim"))
    units = queries.below(place, level, on) if level else queries.children(place, on)
    units = units.filter(kind=kind) if kind else units
    units = units.filter(folded_name__contains=fold(text)) if text else units
    sort = Sort(request, INSIDE_SORTS, "ten")
    rows = paginate(request, pages.with_communes(units, on).order_by(*sort.order), size=50)
    return {"page": rows, "sort": sort, "level": level}


def _where(place: Unit, on: date) -> dict[str, object]:
    """The communes of its province as a map with this place marked, and what is near a commune."""
    points = pages.points(on, within=place.province or place, linked=True)
    is_here = {place.pk} if place.level == Level.COMMUNE else set()
    if place.level == Level.DISTRICT:
        is_here = set(queries.below(place, Level.COMMUNE, on).values_list("pk", flat=True))
    drawn = maps.close(points, dict.fromkeys(is_here, "map-here")) if points else None
    near = pages.nearest(place, on) if place.level == Level.COMMUNE and place.lat else []
    return {"map": drawn, "near": near}
