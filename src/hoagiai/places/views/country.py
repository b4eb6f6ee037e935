"""The country on a day that stands in the address, and search by name."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hoagiai.base import clock
from hoagiai.base.tables import Sort
from hoagiai.places import map as maps
from hoagiai.places import queries, rules
from hoagiai.places.forms import CountryForm
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages

SORTS = {
    "ten": ("sort_key", "code"),
    "ma": ("code",),
    "huyen": ("districts", "sort_key"),
    "xa": ("communes", "sort_key"),
    "dien-tich": ("area", "sort_key"),
}


@login_required
@require_safe
def country(request: HttpRequest) -> HttpResponse:
    """The country on a day: its provinces, its map, and search by name."""
    form = CountryForm(request.GET, label_suffix="")
    form.is_valid()
    on = form.cleaned_data.get("ngay") or clock.today()
    text = form.cleaned_data.get("tim", "")
    context = {"form": form, "on": on, "text": text, "reform": rules.THE_REFORM}
    if text:
        return render(request, "places/search.html", {**context, "found": queries.search(text)})
    sort = Sort(request, SORTS, "ten")
    provinces = list(pages.provinces(on).order_by(*sort.order))
    totals = {name: sum(getattr(unit, name) or 0 for unit in provinces) for name in ("districts", "communes")}
    context |= {"provinces": provinces, "sort": sort, "totals": totals, "map": country_map(provinces, on, {})}
    return render(request, "places/country.html", context)


def country_map(provinces: Iterable[Unit], on: date, marks: Mapping[int, str]) -> dict[str, object]:
    """What `places/_map.html` draws; `marks` colours communes: {unit id: CSS class of places.css}."""
    by_key = {unit.pk: unit for unit in provinces}
    drawn = maps.dots(pages.points(on), marks)
    shapes = [(by_key[group.group], group) for group in drawn if group.group in by_key]
    return {"shapes": shapes, "frame": maps.COUNTRY, "labels": maps.labels()}
