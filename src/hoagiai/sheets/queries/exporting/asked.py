"""What an export asks for, and which teams, offices and villages that is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from hoagiai.accounts.models import User
from hoagiai.accounts.terms import Permission
from hoagiai.places.models import Containment, NeighbourhoodPeriod, Unit
from hoagiai.places.queries import parts_on
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.sheets.terms import Listing
from hoagiai.teams.models import Mediator, TeamPeriod
from hoagiai.teams.queries.teams import periods_visible_to, within
from hoagiai.teams.queries.visible import places_of


@dataclass(frozen=True)
class Asked:
    """A register on a day, of a place (None: every place that the person sees), seen by somebody today."""

    listing: Listing
    on: date
    by: User
    today: date
    unit: Unit | None = None
    ended: bool = False  # mediators: also those who have left
    protected: bool = False  # also phone and identity numbers and birth days


def chosen_teams(asked: Asked) -> QuerySet[TeamPeriod]:
    """The teams asked for, by the period of the day; with protected data only where that right reaches too."""
    periods = periods_visible_to(asked.by, asked.today, asked.on)
    if asked.unit is not None:
        periods = within(periods, asked.unit, asked.on)
    places = places_of(asked.by, Permission.IDENTITY_READ, asked.today) if asked.protected else None
    if places is not None:
        there = TeamPeriod.objects.filter(last_day=None, unit__in=places.values("pk"))
        periods = periods.filter(team__in=there.values("team"))
    return periods


def chosen_villages(asked: Asked) -> QuerySet[NeighbourhoodPeriod]:
    """The villages asked for, by the period of the day."""
    periods = neighbourhoods_on(asked.on)
    places = places_of(asked.by, Permission.REGISTER_READ, asked.today)
    newest = NeighbourhoodPeriod.objects.filter(last_day=None)
    if places is not None:
        here = newest.filter(unit__in=places.values("pk"))
        periods = periods.filter(neighbourhood__in=here.values("neighbourhood"))
    if asked.unit is None:
        return periods
    if asked.unit.exists_on(asked.on):
        return periods.filter(unit__in=parts_on(asked.unit, asked.on))
    parts = Containment.objects.filter(whole=asked.unit.pk).values("part")
    return periods.filter(neighbourhood__in=newest.filter(unit__in=parts).values("neighbourhood"))


def number_of_rows(asked: Asked) -> int:
    """How many rows the list will have: one statement."""
    if asked.listing is Listing.NEIGHBOURHOODS:
        return chosen_villages(asked).count()
    teams = chosen_teams(asked)
    if asked.listing is Listing.TEAMS:
        return teams.count()
    begun = Q(first_day__isnull=True) | Q(first_day__lte=asked.on)
    lasts = Q() if asked.ended else Q(last_day__isnull=True) | Q(last_day__gte=asked.on)
    return Mediator.objects.filter(begun, lasts, team__in=teams.order_by().values("team")).count()
