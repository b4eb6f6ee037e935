"""The two lists of what waits: neighbourhoods without a team, and teams whose neighbourhood is no more."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, require
from hoagiai.accounts.terms import Permission
from hoagiai.base.pagination import Page, paginate
from hoagiai.places.models import Unit
from hoagiai.places.queries.neighbourhoods import with_facts
from hoagiai.places.terms import Level
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries import neighbourhoods as queries
from hoagiai.teams.queries import teams as team_queries
from hoagiai.teams.queries import village_todo as todo
from hoagiai.teams.queries.neighbourhoods import SORTS
from hoagiai.teams.queries.village_todo import Place
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.neighbourhoods.places import asked_number, place_of, whole_country

FOLLOW_UP = SORTS["xa"]


@login_required
@require_safe
def unserved(request: StaffRequest) -> HttpResponse:
    """Neighbourhoods that no team serves, with their numbers by province or commune."""
    asof, form, place = _asked(request)
    if form.place() is None and whole_country(request):
        found = todo.unserved_everywhere(asof.on)
    else:
        every = queries.periods_visible_to(request.user, request.on, asof.on)
        chosen = form.place()
        every = queries.within(every, chosen, asof.on) if chosen else every
        found = todo.unserved_in(every, asof.on, by_province=place is None)
    rows = with_facts(todo.listed(found.ids, asof.on), asof.on).order_by(*FOLLOW_UP)
    page = paginate(request, rows, total=len(found.ids))
    return _drawn(request, asof, form, place, page, found.places, "unserved", {"rows": page.rows})


@login_required
@require_safe
def left_behind(request: StaffRequest) -> HttpResponse:
    """Teams that name a neighbourhood which has ended or lies in another commune now."""
    asof, form, place = _asked(request)
    found = todo.left_behind(_teams(request, asof, form), asof.on, by_province=place is None)
    teams = team_queries.periods_on(asof.on).filter(pk__in=found.ids).order_by(*FOLLOW_UP)
    page = paginate(request, teams, total=len(found.ids))
    rows = todo.details(page.rows, asof.on)
    return _drawn(request, asof, form, place, page, found.places, "left_behind", {"rows": rows})


def _teams(request: StaffRequest, asof: AsOf, form: PlaceFilter) -> QuerySet[TeamPeriod]:
    teams = team_queries.periods_visible_to(request.user, request.on, asof.on)
    chosen = form.place()
    return team_queries.within(teams, chosen, asof.on) if chosen else teams


def _asked(request: StaffRequest) -> tuple[AsOf, PlaceFilter, Unit | None]:
    require(request.user, Permission.REGISTER_READ, on=request.on)
    asof = as_of(request)
    places = team_queries.places_to_choose(request.user, request.on, asof.on, asked_number(request, "tinh"))
    form = PlaceFilter(request.GET, places=places, on=asof.on)
    return asof, form, place_of(form)


def _drawn(
    request: StaffRequest,
    asof: AsOf,
    form: PlaceFilter,
    place: Unit | None,
    page: Page,
    counted: list[Place],
    which: str,
    more: dict[str, Any],
) -> HttpResponse:
    name = f"teams:neighbourhoods_{which}"
    one_commune = bool(place and place.level == Level.COMMUNE)
    context = {
        "form": form,
        "place": place,
        "page": page,
        "places": [] if one_commune else [(each, _narrower(name, each, asof)) for each in counted],
        "by_province": place is None,
        "with_commune": not one_commune,
        "may_write": not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on),
        "tabs": _tabs(request),
        "here": reverse(name),
        **more,
        **asof.context,
    }
    return render(request, f"teams/neighbourhoods/{which}.html", context)


def _narrower(name: str, place: Place, asof: AsOf) -> str:
    """The list of one commune, or of one province (which has no province)."""
    key = f"tinh={place.province}&xa={place.key}" if place.province else f"tinh={place.key}"
    return f"{reverse(name)}?{key}{asof.carry_more}"


def _tabs(request: StaffRequest) -> list[tuple[str, str, str]]:
    """The two lists as tabs, both for the same place and day."""
    kept = request.GET.copy()
    kept.pop("trang", None)
    query = f"?{kept.urlencode()}" if kept else ""
    return [
        ("Chưa có tổ hòa giải", "unserved", reverse("teams:neighbourhoods_unserved") + query),
        ("Tổ có thôn không còn", "left_behind", reverse("teams:neighbourhoods_left_behind") + query),
    ]
