"""One neighbourhood as it was on a day: names, what it came from, households, flag, teams, history."""

import uuid
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, may_in
from hoagiai.accounts.terms import Permission
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.places.queries.neighbourhoods import became, came_from
from hoagiai.places.rules import KIND_RULE, name_fits
from hoagiai.plans.views.telling import told
from hoagiai.teams.queries import neighbourhood_page as queries
from hoagiai.teams.queries.visible import neighbourhoods_visible_to
from hoagiai.teams.rules.composition import cited
from hoagiai.teams.views.asof import AsOf, as_of


@login_required
@require_safe
def neighbourhood(request: HttpRequest, code: uuid.UUID) -> HttpResponse:
    """The page of one neighbourhood."""
    staff, found = seen(request, code)
    asof = as_of(request)
    periods = queries.periods_of(found)
    period = queries.period_of(periods, asof.on)
    counts = queries.counts_of(found, asof.on)
    marks = queries.marks_of(found, asof.on)
    teams = queries.teams_of(found, asof.on)
    context = {
        "neighbourhood": found,
        "period": period,
        "periods": [each for each in periods if each.first_day is None or each.first_day <= asof.on],
        "alive": _alive(found, asof),
        "counts": counts,
        "most": max((each.households for each in counts), default=0),
        "marks": marks,
        "marked": any(each.last_day is None or each.last_day >= asof.on for each in marks),
        "teams": [each for each in teams if each.now],
        "former_teams": [each for each in teams if not each.now],
        "came_from": came_from(found),
        "became": became(found),
        "changes": queries.changes_of(found),
        "fits": name_fits(period.kind, period.unit.kind, since=period.first_day),
        "kind_rule": cited(KIND_RULE),
        "history": _history(staff, found),
        "may_write": not asof.other_day and may_write(staff, periods[0]),
        **asof.context,
    }
    return render(request, "teams/neighbourhoods/one.html", context)


def seen(request: HttpRequest, code: uuid.UUID) -> tuple[StaffRequest, Neighbourhood]:
    """The request and the neighbourhood with this code; 404 when one may not see it."""
    staff = cast(StaffRequest, request)
    return staff, get_object_or_404(neighbourhoods_visible_to(staff.user, staff.on), code=code)


def may_write(request: StaffRequest, newest: NeighbourhoodPeriod) -> bool:
    """Whether one keeps the register of the commune where it lies now."""
    return may_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=newest.unit)


def _history(request: StaffRequest, found: Neighbourhood) -> list[dict[str, Any]] | None:
    if not may(request.user, Permission.HISTORY_READ, on=request.on):
        return None
    return told(queries.history_of_neighbourhood(found))


def _alive(found: Neighbourhood, asof: AsOf) -> bool:
    begun = found.established_on is None or found.established_on <= asof.on
    return begun and (found.ended_on is None or found.ended_on >= asof.on)
