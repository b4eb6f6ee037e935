"""One team as it was on a day: its state with the articles, its people, villages, names, decisions, reviews."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, may_in
from hoagiai.accounts.terms import Permission
from hoagiai.plans.views.telling import told
from hoagiai.teams.models import Team, TeamPeriod
from hoagiai.teams.papers.links import papers_for
from hoagiai.teams.queries import state as states
from hoagiai.teams.queries import team_page as queries
from hoagiai.teams.queries.people_then import tell_as_on
from hoagiai.teams.queries.teams import period_of, periods_of, periods_on, team_with_code
from hoagiai.teams.rules.composition import Profile, findings, state
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.elections.naming import elections_of
from hoagiai.teams.views.teams.tabs import TONES, WORDS

FORMER_SHOWN = 50


@login_required
@require_safe
def team(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one team."""
    staff, found = seen(request, code)
    asof = as_of(request)
    period = period_of(found, asof.on)
    members = queries.members_on(found, asof.on)
    former = list(queries.former_members(found, asof.on)[:FORMER_SHOWN])
    if asof.gone_by:
        tell_as_on([*(each.office.person for each in members), *(each.person for each in former)], asof.on)
    context = {
        "team": found,
        "period": period,
        "alive": _alive(found, asof),
        **_state(found, asof),
        "members": members,
        "former": former,
        "villages": queries.villages_on(found, asof.on),
        "periods": [each for each in periods_of(found) if _begun(each, asof)],
        "decisions": queries.decisions_about(found, asof.on),
        "elections": elections_of(found, asof.on, now=not asof.other_day),
        "reviews": queries.reviews_of(found, asof.on),
        "history": told(queries.history_of_team(found)) if _may_see_history(staff) else None,
        "may_write": not asof.other_day and may_write(staff, found),
        **asof.context,
    }
    return render(request, "teams/teams/team.html", context)


def seen(request: HttpRequest, code: str) -> tuple[StaffRequest, Team]:
    """The request and the team with this code; 404 when one may not see it."""
    staff = cast(StaffRequest, request)
    teams = team_with_code(staff.user, staff.on, code).select_related("established_by", "dissolved_by")
    return staff, get_object_or_404(teams)


def may_write(request: StaffRequest, team: Team) -> bool:
    """Whether one keeps the register of the commune where the team lies now."""
    unit = TeamPeriod.objects.select_related("unit").get(team=team, last_day=None).unit
    return may_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=unit)


def _state(team: Team, asof: AsOf) -> dict[str, Any]:
    profile: Profile = states.profile_of(periods_on(asof.on), team.pk, on=asof.on)
    found = findings(profile, on=asof.on)
    stands = state(found, on=asof.on)
    return {
        "profile": profile,
        "findings": [(each, papers_for(team, each)) for each in found],
        "tone": TONES[stands],
        "word": WORDS[stands],
        "stands": stands,
    }


def _alive(team: Team, asof: AsOf) -> bool:
    begun = team.established_on is None or team.established_on <= asof.on
    return begun and (team.dissolved_on is None or team.dissolved_on >= asof.on)


def _begun(period: TeamPeriod, asof: AsOf) -> bool:
    return period.first_day is None or period.first_day <= asof.on


def _may_see_history(request: StaffRequest) -> bool:
    return may(request.user, Permission.HISTORY_READ, on=request.on)
