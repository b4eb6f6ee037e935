"""Which neighbourhoods (thôn, tổ dân phố) a team serves, from a day on."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive
from hoagiai.teams.errors import NotInCommune
from hoagiai.teams.models import Team, TeamNeighbourhood, TeamPeriod


def change_villages(
    *, team: Team, neighbourhoods: Collection[Neighbourhood], from_day: date, by: User
) -> Team:
    """From a day on the team serves exactly these; the others end the day before, those that stay are untouched."""
    with act(acts.TEAM_VILLAGES, by=by):
        now: Team = Team.objects.select_for_update().get(pk=team.pk)
        require_alive(now, from_day)
        wanted = {each.pk for each in neighbourhoods}
        rows = TeamNeighbourhood.objects.filter(team=now, last_day=None)
        _end(rows.exclude(neighbourhood__in=wanted), from_day)
        served = set(rows.values_list("neighbourhood", flat=True))
        unit = TeamPeriod.objects.in_force(from_day).select_related("unit").get(team=now).unit
        new = [each for each in neighbourhoods if each.pk not in served]
        serve(team=now, unit=unit, neighbourhoods=new, from_day=from_day)
    return now


def serve(*, team: Team, unit: Unit, neighbourhoods: Collection[Neighbourhood], from_day: date) -> None:
    """Enter what a team serves from a day, inside the act that says so; all must lie in its commune then."""
    asked = {each.pk for each in neighbourhoods}
    here = set(
        neighbourhoods_on(from_day)
        .filter(unit=unit, neighbourhood__in=asked)
        .values_list("neighbourhood", flat=True)
    )
    if asked - here:
        named = NeighbourhoodPeriod.objects.filter(neighbourhood__in=asked - here, last_day=None)
        raise NotInCommune([each.full_name for each in named], unit.name, from_day)
    TeamNeighbourhood.objects.bulk_create(
        TeamNeighbourhood(team=team, neighbourhood_id=key, first_day=from_day) for key in sorted(asked)
    )


def _end(rows: QuerySet[TeamNeighbourhood], from_day: date) -> None:
    """A row that would end before it begins was a mistake and goes; history keeps it."""
    rows.filter(first_day__gte=from_day).delete()
    rows.update(last_day=from_day - timedelta(days=1))
