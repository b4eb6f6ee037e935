"""What every page of an election needs: the election one may see, the right to write it, its act page."""

from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may_in, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.plans.views.acting import ActPage
from hoagiai.teams.models import Election, Team, TeamPeriod
from hoagiai.teams.queries.elections import elections_visible_to
from hoagiai.teams.views.teams.team import seen

METHODS = ["GET", "HEAD", "POST"]
TEMPLATE = "teams/act.html"


def newest_period(team: Team) -> TeamPeriod:
    """Name and commune of a team now; who writes its register is decided there."""
    found: TeamPeriod = TeamPeriod.objects.select_related("unit__province").get(team=team, last_day=None)
    return found


def may_write(request: StaffRequest, period: TeamPeriod) -> bool:
    """Whether one keeps the register of the commune."""
    return may_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=period.unit)


def seen_election(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Election, TeamPeriod]:
    """The election with this code and its team's newest period; 404 when one may not see it."""
    staff = cast(StaffRequest, request)
    elections = elections_visible_to(staff.user, staff.on)
    found = get_object_or_404(
        elections.select_related("team", "decision__scan", "neighbourhood", "after"), code=code
    )
    return staff, found, newest_period(found.team)


def written_election(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Election, TeamPeriod]:
    """The same, to be written; seen and not one's own to write is 403."""
    staff, found, period = seen_election(request, code)
    require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=period.unit)
    return staff, found, period


def written_team(request: HttpRequest, code: str) -> tuple[StaffRequest, Team, TeamPeriod]:
    """A team to be written."""
    staff, team = seen(request, code)
    period = newest_period(team)
    require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=period.unit)
    return staff, team, period


def election_url(election: Election) -> str:
    """The page of an election."""
    return reverse("teams:election", args=[election.code])


def team_url(team: Team) -> str:
    """The page of a team."""
    return reverse("teams:team", args=[team.code])


def act_page(period: TeamPeriod, *, title: str, accept: str, back_url: str, **more: Any) -> ActPage:
    """The page of one act about a team or its election."""
    more.setdefault("template", TEMPLATE)
    return ActPage(
        title=title, heading=period.name, subtitle=period.unit.name, accept=accept, back_url=back_url, **more
    )
