"""Everything the page of one neighbourhood (thôn, tổ dân phố) shows, as on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.places.models import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
    Unit,
)
from hoagiai.places.terms import NeighbourhoodChangeKind
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.neighbourhoods import served_on
from hoagiai.teams.queries.teams import periods_on
from hoagiai.teams.queries.visible import places_of, teams_led_by


def periods_of(neighbourhood: Neighbourhood) -> list[NeighbourhoodPeriod]:
    """Every kind, name and commune, newest first."""
    held = NeighbourhoodPeriod.objects.filter(neighbourhood=neighbourhood).select_related("unit__province")
    return list(held.order_by(F("last_day").desc(nulls_first=True)))


def period_of(periods: list[NeighbourhoodPeriod], on: date) -> NeighbourhoodPeriod:
    """The one that holds on a day; before the first one the first, so that a page can always be drawn."""
    return next((each for each in periods if _holds(each, on)), periods[-1])


def counts_of(neighbourhood: Neighbourhood, on: date) -> list[HouseholdCount]:
    """Households as counted up to a day, newest first."""
    counted = HouseholdCount.objects.filter(neighbourhood=neighbourhood, counted_on__lte=on)
    return list(counted.order_by("-counted_on"))


def marks_of(neighbourhood: Neighbourhood, on: date) -> list[MinorityArea]:
    """When the commune marked it as having many ethnic-minority people, newest first."""
    begun = Q(first_day__isnull=True) | Q(first_day__lte=on)
    marks = MinorityArea.objects.filter(begun, neighbourhood=neighbourhood)
    return list(marks.order_by(F("first_day").desc(nulls_last=True)))


@dataclass(frozen=True)
class Serving:
    """A team that serves or served the neighbourhood, by its name of now or its last day."""

    period: TeamPeriod
    pair: TeamNeighbourhood
    now: bool


def teams_of(neighbourhood: Neighbourhood, on: date) -> list[Serving]:
    """Teams that serve it on a day, then those that served it before; three statements."""
    pairs = TeamNeighbourhood.objects.filter(
        Q(first_day__isnull=True) | Q(first_day__lte=on), neighbourhood=neighbourhood
    )
    rows = list(pairs.order_by(F("last_day").desc(nulls_first=True), "pk"))
    keys = [row.team_id for row in rows]
    now = {each.team_id: each for each in periods_on(on).filter(team__in=keys)}
    serving = set(served_on(on).filter(neighbourhood=neighbourhood).values_list("pk", flat=True))
    last = TeamPeriod.objects.filter(team__in=keys, last_day=None).select_related("team", "unit")
    newest = {each.team_id: each for each in last}
    found = [Serving(now.get(r.team_id) or newest[r.team_id], r, r.pk in serving) for r in rows]
    return sorted(found, key=lambda each: not each.now)


def changes_of(neighbourhood: Neighbourhood) -> list[NeighbourhoodChange]:
    """The recorded acts that name it, newest first; those taken back too."""
    links = NeighbourhoodSuccession.objects.filter(Q(old=neighbourhood) | Q(new=neighbourhood))
    return list(NeighbourhoodChange.objects.filter(pk__in=links.values("change")))


def units_of(change: NeighbourhoodChange) -> list[Unit]:
    """The communes whose registers it touches: its own, and the one that received what moved."""
    if change.kind != NeighbourhoodChangeKind.MOVED:
        return [change.unit]
    moved = NeighbourhoodSuccession.objects.filter(change=change).values("new")
    there = NeighbourhoodPeriod.objects.filter(neighbourhood__in=moved, first_day=change.effective)
    return [change.unit, *Unit.objects.filter(pk__in=there.values("unit")).exclude(pk=change.unit_id)]


def changes_visible_to(user: Someone, on: date) -> QuerySet[NeighbourhoodChange]:
    """Acts of the places one reads, and those about a neighbourhood that one may see."""
    places = places_of(user, Permission.REGISTER_READ, on)
    if places is None:
        return NeighbourhoodChange.objects.all()
    here = NeighbourhoodPeriod.objects.filter(last_day=None, unit__in=places.values("pk"))
    led = TeamNeighbourhood.objects.in_force(on).filter(team__in=teams_led_by(user, on))
    acts = NeighbourhoodChange.objects.filter(unit__in=places.values("pk")).order_by().values_list("pk")
    links = NeighbourhoodSuccession.objects.order_by().values_list("change")
    seen = [
        links.filter(**{f"{side}__in": rows.values("neighbourhood")})
        for side in ("old", "new")
        for rows in (here, led)
    ]
    return NeighbourhoodChange.objects.filter(pk__in=acts.union(*seen, all=True))


def history_of_neighbourhood(neighbourhood: Neighbourhood) -> list[Sentence]:
    """Everything done to it: names, households, flag, recorded acts, teams; newest first."""
    about = {"neighbourhood": neighbourhood.pk}
    return history_of(
        neighbourhood,
        (NeighbourhoodPeriod, about),
        (HouseholdCount, about),
        (MinorityArea, about),
        (TeamNeighbourhood, about),
        NeighbourhoodChange.objects.filter(pk__in=[each.pk for each in changes_of(neighbourhood)]),
        limit=30,
    )


def _holds(period: NeighbourhoodPeriod, on: date) -> bool:
    begun = period.first_day is None or period.first_day <= on
    return begun and (period.last_day is None or period.last_day >= on)
