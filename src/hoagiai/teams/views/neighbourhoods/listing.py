"""The list of neighbourhoods on a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, chips
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import with_facts
from hoagiai.places.rules import name_fits
from hoagiai.places.terms import Level
from hoagiai.teams.forms.neighbourhoods.filters import NeighbourhoodFilter
from hoagiai.teams.queries import neighbourhoods as queries
from hoagiai.teams.queries.neighbourhoods import Serving, Totals
from hoagiai.teams.queries.teams import places_to_choose
from hoagiai.teams.queries.village_todo import unserved_ids
from hoagiai.teams.queries.visible import require_reading
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.neighbourhoods.places import asked_number, place_of, whole_country


@dataclass(frozen=True)
class Row:
    """One neighbourhood as the list draws it."""

    period: NeighbourhoodPeriod
    teams: list[Serving]
    fits: bool


@dataclass(frozen=True)
class Found:
    """The neighbourhoods of the list, their number when known, their totals when the place is small enough."""

    rows: QuerySet[NeighbourhoodPeriod]
    total: int | None = None
    totals: Totals | None = None
    sorts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: queries.SORTS)


@login_required
@require_safe
def neighbourhoods(request: StaffRequest) -> HttpResponse:
    """Neighbourhoods one may see, as on a day."""
    require_reading(request.user, request.on)
    asof = as_of(request)
    form = filter_of(request, asof)
    place = place_of(form)
    found = _found(request, asof, form, place)
    sort = Sort(request, found.sorts, "ten")
    page = paginate(request, found.rows.order_by(*sort.order), total=found.total)
    writes = not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on)
    context = {
        "form": form,
        "place": place,
        "sort": sort,
        "sorts": found.sorts,
        "page": page,
        "rows": rows_of(page.rows, asof.on, served=form.chosen().get("served") != "khong"),
        "totals": found.totals,
        "chips": chips(request, form),
        "with_commune": not (place and place.level == Level.COMMUNE),
        "may_write": writes,
        "unit": place if place and place.level == Level.COMMUNE else None,
        "part": wants_part(request),
        **asof.context,
    }
    return page_or_part(request, "teams/neighbourhoods/list.html", context)


def filter_of(request: StaffRequest, asof: AsOf) -> NeighbourhoodFilter:
    """The filters with the places that this person may choose."""
    places = places_to_choose(request.user, request.on, asof.on, asked_number(request, "tinh"))
    return NeighbourhoodFilter(request.GET, places=places, on=asof.on)


def rows_of(periods: Sequence[NeighbourhoodPeriod], on: date, *, served: bool = True) -> list[Row]:
    """What the rows of a page show: facts were read with them, teams in one statement unless there are none."""
    teams = queries.teams_of([period.neighbourhood_id for period in periods], on) if served else {}
    return [
        Row(
            each,
            teams.get(each.neighbourhood_id, []),
            name_fits(each.kind, each.unit.kind, since=each.first_day),
        )
        for each in periods
    ]


def _found(request: StaffRequest, asof: AsOf, form: NeighbourhoodFilter, place: Unit | None) -> Found:
    every = queries.periods_visible_to(request.user, request.on, asof.on)
    chosen = form.place()
    every = queries.within(every, chosen, asof.on) if chosen else every
    everywhere = place is None and whole_country(request)
    rows = narrowed(every, form, asof.on, everywhere=everywhere)
    shown = with_facts(rows, asof.on)
    if everywhere:
        plain = not any(form.chosen().get(name) for name in ("words", "kind", "served", "flag"))
        number = queries.number_of_neighbourhoods(asof.on) if plain else None
        return Found(shown, number, sorts={"ten": queries.SORTS["ten"]})
    totals = queries.totals(rows, asof.on)
    return Found(shown, totals.number, totals, queries.SORTS_BY_FACT)


def narrowed(
    periods: QuerySet[NeighbourhoodPeriod],
    form: NeighbourhoodFilter,
    on: date,
    *,
    everywhere: bool,
) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods through the filters by name, kind, team and flag."""
    wanted = form.chosen()
    periods = queries.named(periods, wanted.get("words", ""))
    if wanted.get("kind"):
        periods = periods.filter(kind=wanted["kind"])
    if wanted.get("flag"):
        periods = queries.marked(periods, on, yes=wanted["flag"] == "co")
    if wanted.get("served") == "khong" and everywhere:
        return periods.filter(neighbourhood__in=unserved_ids(on))
    if wanted.get("served"):
        return queries.served(periods, on, yes=wanted["served"] == "co")
    return periods
