"""One place: what it is, what it came from and became, what lies in it, where it is."""

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
from hoagiai.places import queries
from hoagiai.places.errors import ReusedCodeWithoutDay, UnknownUnit
from hoagiai.places.forms import CountryForm, InsideForm
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages
from hoagiai.places.terms import Level

SORTS = {
    "ten": ("sort_key", "code"),
    "ma": ("code",),
    "xa": ("communes", "sort_key"),
    "dien-tich": ("area_km2", "sort_key"),
}


@login_required
@require_safe
def by_code(request: HttpRequest, level: Level, code: str) -> HttpResponse:
    """An address without a first day: to the one unit that ever had this code, or the choice between them."""
    try:
        return redirect(queries.unit_by_code(code, level))
    except UnknownUnit as unknown:
        raise Http404(str(unknown)) from unknown
    except ReusedCodeWithoutDay as reused:
        return render(request, "places/reused.html", {"units": reused.units, "code": code})


@login_required
@require_safe
def unit(request: HttpRequest, level: Level, code: str, since: date | None) -> HttpResponse:
    """The page of one place; what lies in it is shown on a day that stands in the address."""
    try:
        place = queries.unit_by_key(level, code, since)
    except UnknownUnit:
        return _in_force_on(level, code, since)
    chosen = CountryForm(request.GET)
    chosen.is_valid()
    asked = chosen.cleaned_data.get("ngay")
    on = asked if asked and place.exists_on(asked) else _usual_day(place)
    context = {"unit": place, "on": on, "asked": asked, "outside": asked and asked != on, "chosen": chosen}
    context |= {"above": queries.ancestors(place, on)}
    context |= _history(place) | _inside(request, place, on) | _where(place, on)
    return render(request, "places/unit.html", context)


def _in_force_on(level: Level, code: str, on: date | None) -> HttpResponse:
    """Any day in the address leads to the unit in force on it."""
    if on is None:
        raise Http404
    try:
        return redirect(queries.unit_by_code(code, level, on))
    except UnknownUnit as unknown:
        raise Http404(str(unknown)) from unknown


def _usual_day(place: Unit) -> date:
    """Today, or the day nearest to it on which the place exists."""
    today = clock.today()
    return today if place.exists_on(today) else place.valid_to or place.valid_from or today


def _history(place: Unit) -> dict[str, object]:
    day = timedelta(days=1)
    return {
        "before": queries.consisted_of(place, place.valid_from - day) if place.valid_from else [],
        "after": queries.today_units(place, place.valid_to + day) if place.valid_to else [],
    }


def _inside(request: HttpRequest, place: Unit, on: date) -> dict[str, object]:
    """The units inside on the day, narrowed and sorted by the address."""
    kinds = pages.kinds_inside(place, on)
    levels = list(dict.fromkeys(Level(level) for level, _ in kinds))
    depths = levels if len(levels) > 1 else []
    form = InsideForm(request.GET, levels=depths, kinds=sorted({kind for _, kind in kinds}), label_suffix="")
    form.is_valid()
    level, kind, text = (form.cleaned_data.get(name, "") for name in ("cap", "loai", "tim"))
    units = queries.below(place, level, on) if level else queries.children(place, on)
    units = units.filter(kind=kind) if kind else units
    units = units.filter(folded_name__contains=fold(text)) if text else units
    sort = Sort(request, SORTS, "ten")
    page = paginate(request, pages.with_communes(units, on).order_by(*sort.order), size=50)
    return {
        "form": form,
        "has_inside": bool(kinds),
        "page": page,
        "sort": sort,
        "with_parent": level == Level.COMMUNE and place.level == Level.PROVINCE,
        "with_communes": Level.DISTRICT in levels and level != Level.COMMUNE,
    }


def _where(place: Unit, on: date) -> dict[str, object]:
    """The communes of its province as a map with this place marked, and what is near a commune."""
    points = pages.points(on, within=place.province or place, linked=True)
    here = {place.pk} if place.level == Level.COMMUNE else set()
    if place.level == Level.DISTRICT:
        here = set(queries.below(place, Level.COMMUNE, on).values_list("pk", flat=True))
    drawn = maps.close(points, dict.fromkeys(here, "map-here")) if points else None
    near = pages.nearest(place, on) if place.level == Level.COMMUNE and place.lat else []
    return {"map": drawn, "near": near}
