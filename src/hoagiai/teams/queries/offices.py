"""Who holds which office in a team on a day, and where the team then stood."""

from datetime import date

from django.db.models import QuerySet

from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.places.queries.neighbourhoods import households_on as households_of
from hoagiai.teams.models import Leadership, Mediator, Team, TeamPeriod


def in_office(team: Team, on: date) -> QuerySet[Mediator]:
    """The mediators of a team on a day, with the person, as Vietnamese lists order names."""
    held: QuerySet[Mediator] = Mediator.objects.in_force(on).filter(team=team)
    return held.select_related("person").order_by("person__sort_key", "pk")


def leader_on(team: Team, on: date) -> Leadership | None:
    """Who leads a team on a day."""
    led: QuerySet[Leadership] = Leadership.objects.in_force(on).filter(mediator__team=team)
    return led.select_related("mediator__person").first()


def period_on(team: Team, on: date) -> TeamPeriod:
    """Name, commune and fixed number on a day; the newest when the day lies outside all periods."""
    periods = team.periods.select_related("unit__parent", "unit__province")
    found: TeamPeriod = periods.in_force(on).first() or periods.get(last_day=None)
    return found


def villages_on(team: Team, on: date) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods a team serves on a day, as they are called on that day."""
    served = team.neighbourhoods.in_force(on).values("neighbourhood")
    named: QuerySet[NeighbourhoodPeriod] = NeighbourhoodPeriod.objects.in_force(on)
    return named.filter(neighbourhood__in=served).select_related("neighbourhood").order_by("sort_key")


def village_on(neighbourhood: Neighbourhood, on: date) -> NeighbourhoodPeriod:
    """A neighbourhood as it is called on a day; as it is called last when the day lies outside."""
    periods = neighbourhood.periods
    found: NeighbourhoodPeriod = periods.in_force(on).first() or periods.get(last_day=None)
    return found


def households_told(
    team: Team, neighbourhood: Neighbourhood | None, on: date
) -> list[tuple[str, int | None]]:
    """The neighbourhood of an election, or each that the team serves, with its households as known on a day."""
    served = [village_on(neighbourhood, on)] if neighbourhood else list(villages_on(team, on))
    counted = households_of([each.neighbourhood_id for each in served], on)
    return [(each.full_name, counted.get(each.neighbourhood_id)) for each in served]
