"""Reads about neighbourhoods (thôn, tổ dân phố); every question carries its day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from hoagiai.places.models import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)


def neighbourhoods_on(on: date) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods that exist on a day, each by the period that holds then, with its commune."""
    began = Q(neighbourhood__established_on__isnull=True) | Q(neighbourhood__established_on__lte=on)
    lasts = Q(neighbourhood__ended_on__isnull=True) | Q(neighbourhood__ended_on__gte=on)
    return (
        NeighbourhoodPeriod.objects.in_force(on).filter(began, lasts).select_related("neighbourhood", "unit")
    )


def with_facts(periods: QuerySet[NeighbourhoodPeriod], on: date) -> QuerySet[NeighbourhoodPeriod]:
    """Periods with `households`, `counted_on` and `minority_area` as they were known on a day."""
    counts = HouseholdCount.objects.filter(neighbourhood=OuterRef("neighbourhood"), counted_on__lte=on)
    latest = counts.order_by("-counted_on")
    return periods.annotate(
        households=Subquery(latest.values("households")[:1]),
        counted_on=Subquery(latest.values("counted_on")[:1]),
        minority_area=is_minority_area("neighbourhood", on),
    )


def is_minority_area(field: str, on: date) -> Exists:
    """Whether the neighbourhood that a field names is an area with many ethnic-minority people on a day."""
    return Exists(MinorityArea.objects.in_force(on).filter(neighbourhood=OuterRef(field)))


def households_on(neighbourhoods: Collection[int], on: date) -> dict[int, int]:
    """Households of each neighbourhood as last counted up to a day; those never counted are missing."""
    counts = HouseholdCount.objects.filter(neighbourhood__in=neighbourhoods, counted_on__lte=on)
    latest = counts.order_by("neighbourhood", "-counted_on").distinct("neighbourhood")
    return dict(latest.values_list("neighbourhood", "households"))


def period_on(neighbourhood: Neighbourhood, on: date) -> NeighbourhoodPeriod | None:
    """The period that holds on a day; None before the first."""
    held = NeighbourhoodPeriod.objects.in_force(on).filter(neighbourhood=neighbourhood)
    return held.select_related("unit").first()


def in_order(periods: QuerySet[NeighbourhoodPeriod]) -> QuerySet[NeighbourhoodPeriod]:
    """Oldest first; one without a first day was there before all others."""
    return periods.order_by(F("first_day").asc(nulls_first=True))


@dataclass(frozen=True)
class Relative:
    """Another neighbourhood that this one came from or became, by which change; named as on that change's day."""

    change: NeighbourhoodChange
    neighbourhood: Neighbourhood
    name: str


def came_from(neighbourhood: Neighbourhood) -> list[Relative]:
    """The neighbourhoods that this one was made of (tiền thân), newest change first."""
    links = NeighbourhoodSuccession.objects.filter(new=neighbourhood, change__undone=False).exclude(old=None)
    return _relatives(links.exclude(old=neighbourhood), "old")


def became(neighbourhood: Neighbourhood) -> list[Relative]:
    """What this neighbourhood became (kế thừa), newest change first."""
    links = NeighbourhoodSuccession.objects.filter(old=neighbourhood, change__undone=False).exclude(new=None)
    return _relatives(links.exclude(new=neighbourhood), "new")


def _relatives(links: QuerySet[NeighbourhoodSuccession], side: str) -> list[Relative]:
    found = list(links.select_related("change", side).order_by("-change__effective", "pk"))
    keys = {getattr(link, f"{side}_id") for link in found}
    names: dict[int, list[NeighbourhoodPeriod]] = {}
    for period in in_order(NeighbourhoodPeriod.objects.filter(neighbourhood__in=keys)):
        names.setdefault(period.neighbourhood_id, []).append(period)
    return [
        Relative(
            link.change, getattr(link, side), _named(names, getattr(link, f"{side}_id"), link.change, side)
        )
        for link in found
    ]


def _named(
    names: dict[int, list[NeighbourhoodPeriod]], key: int, change: NeighbourhoodChange, side: str
) -> str:
    """An old one by its last name before the change, a new one by its name from that day on."""
    before = [
        period for period in names[key] if period.first_day is None or period.first_day < change.effective
    ]
    from_then = [
        period for period in names[key] if period.last_day is None or period.last_day >= change.effective
    ]
    chosen = (before[-1:] or names[key][:1]) if side == "old" else (from_then[:1] or names[key][-1:])
    return chosen[0].full_name
