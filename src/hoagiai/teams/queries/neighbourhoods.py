"""Neighbourhoods (thôn, tổ dân phố) on a day as the registers list them: where, how many households, which teams."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.aggregates import Count

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.base.folding import fold
from hoagiai.places.models import (
    Containment,
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodPeriod,
    Unit,
)
from hoagiai.places.queries import parts_on
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.teams.models import Team, TeamNeighbourhood
from hoagiai.teams.queries.visible import places_of, teams_led_by

SORTS = {
    "ten": ("sort_key", "pk"),
    "xa": ("unit__sort_key", "unit", "sort_key", "pk"),
}
SORTS_BY_FACT = {**SORTS, "so-ho": ("households", "sort_key", "pk")}


def periods_visible_to(user: Someone, today: date, on: date) -> QuerySet[NeighbourhoodPeriod]:
    """Neighbourhoods that one may read today, as they were on a day; a leader those of the own team."""
    places = places_of(user, Permission.REGISTER_READ, today)
    if places is None:
        return neighbourhoods_on(on)
    newest = NeighbourhoodPeriod.objects.filter(last_day=None, unit__in=places.values("pk"))
    led = TeamNeighbourhood.objects.in_force(today).filter(team__in=teams_led_by(user, today))
    mine = newest.values_list("neighbourhood").union(led.values_list("neighbourhood"), all=True)
    return neighbourhoods_on(on).filter(neighbourhood__in=mine)


def within(periods: QuerySet[NeighbourhoodPeriod], place: Unit, on: date) -> QuerySet[NeighbourhoodPeriod]:
    """Those that lay in a place on this day; a place that did not exist then means the neighbourhoods of now."""
    if place.exists_on(on):
        return periods.filter(unit__in=parts_on(place, on))
    parts = Containment.objects.filter(whole=place.pk).values("part")
    newest = NeighbourhoodPeriod.objects.filter(last_day=None, unit__in=parts)
    return periods.filter(neighbourhood__in=newest.values("neighbourhood"))


def named(periods: QuerySet[NeighbourhoodPeriod], words: str) -> QuerySet[NeighbourhoodPeriod]:
    """Those whose kind and name hold every word, marks or no marks."""
    for word in fold(words).split():
        periods = periods.filter(folded__contains=word)
    return periods


def marked(
    periods: QuerySet[NeighbourhoodPeriod], on: date, *, yes: bool = True
) -> QuerySet[NeighbourhoodPeriod]:
    """Those that the commune marked on this day as having many ethnic-minority people, or those it did not."""
    flags = MinorityArea.objects.in_force(on).values("neighbourhood")
    return periods.filter(neighbourhood__in=flags) if yes else periods.exclude(neighbourhood__in=flags)


def served_on(on: date) -> QuerySet[TeamNeighbourhood]:
    """Which team serves which neighbourhood on a day; a dissolved team serves none."""
    gone = Team.objects.filter(dissolved_on__lt=on).values("pk")
    return TeamNeighbourhood.objects.in_force(on).exclude(team__in=gone)


def served(periods: QuerySet[NeighbourhoodPeriod], on: date, *, yes: bool) -> QuerySet[NeighbourhoodPeriod]:
    """Those that some team serves on this day, or those that none does."""
    serving = served_on(on).values("neighbourhood")
    return periods.filter(neighbourhood__in=serving) if yes else without_team(periods, on)


def without_team(periods: QuerySet[NeighbourhoodPeriod], on: date) -> QuerySet[NeighbourhoodPeriod]:
    """Neighbourhoods that no team serves on this day (thôn, tổ dân phố chưa có tổ hòa giải)."""
    serving = served_on(on).filter(neighbourhood=OuterRef("neighbourhood"))
    return periods.filter(~Exists(serving))


@dataclass(frozen=True)
class Serving:
    """A team by its code and its name of a day."""

    code: str
    name: str


def teams_of(neighbourhoods: Collection[int], on: date) -> dict[int, list[Serving]]:
    """The teams that serve each neighbourhood on a day, by their names of that day: one statement."""
    held = Q(team__periods__first_day__isnull=True) | Q(team__periods__first_day__lte=on)
    held &= Q(team__periods__last_day__isnull=True) | Q(team__periods__last_day__gte=on)
    rows = (
        served_on(on)
        .filter(neighbourhood__in=neighbourhoods)
        .annotate(named=FilteredRelation("team__periods", condition=held))
        .order_by("named__sort_key")
        .values_list("neighbourhood", "team__code", "named__name")
    )
    found: dict[int, list[Serving]] = {}
    for neighbourhood, code, name in rows:
        found.setdefault(neighbourhood, []).append(Serving(code, name))
    return found


@dataclass(frozen=True)
class Totals:
    """Of neighbourhoods: how many, their households, how many were never counted, marked, without a team."""

    number: int
    households: int
    uncounted: int
    marked: int
    unserved: int


def totals(periods: QuerySet[NeighbourhoodPeriod], on: date) -> Totals:
    """The numbers under a list of one place: one statement."""
    counts = HouseholdCount.objects.filter(neighbourhood=OuterRef("neighbourhood"), counted_on__lte=on)
    flags = MinorityArea.objects.in_force(on).filter(neighbourhood=OuterRef("neighbourhood"))
    serving = served_on(on).filter(neighbourhood=OuterRef("neighbourhood"))
    counted = (
        periods.order_by()
        .select_related(None)
        .annotate(
            has=Subquery(counts.order_by("-counted_on").values("households")[:1]),
            flag=Exists(flags),
            served=Exists(serving),
        )
        .aggregate(
            number=Count("pk"),
            households=Sum("has"),
            counted=Count("has"),
            marked=Count("pk", filter=Q(flag=True)),
            unserved=Count("pk", filter=Q(served=False)),
        )
    )
    return Totals(
        counted["number"],
        counted["households"] or 0,
        counted["number"] - counted["counted"],
        counted["marked"],
        counted["unserved"],
    )


def number_of_neighbourhoods(on: date) -> int:
    """How many neighbourhoods of the country exist on a day; every one has one period then."""
    began = Q(established_on__isnull=True) | Q(established_on__lte=on)
    return Neighbourhood.objects.filter(began, Q(ended_on__isnull=True) | Q(ended_on__gte=on)).count()
