"""Households, and the commune's finding that many ethnic-minority people live somewhere."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db.models import Q

from hoagiai.audit import act
from hoagiai.audit.actions import Person
from hoagiai.places import acts
from hoagiai.places.errors import MarkedAlready
from hoagiai.places.models import HouseholdCount, MinorityArea, Neighbourhood


def count_households(
    *, neighbourhood: Neighbourhood, counted_on: date, households: int, by: Person
) -> HouseholdCount:
    """Record how many households there are on a day (số hộ gia đình); the same day is corrected."""
    with act(acts.HOUSEHOLDS_COUNTED, by=by):
        return HouseholdCount.objects.update_or_create(
            neighbourhood=neighbourhood, counted_on=counted_on, defaults={"households": households}
        )[0]


def count_many_households(*, households: Mapping[int, int], counted_on: date, by: Person) -> int:
    """Record the households of many neighbourhoods (by key) on one day in one statement; answers how many."""
    with act(acts.HOUSEHOLDS_COUNTED, by=by):
        made = HouseholdCount.objects.bulk_create(
            (
                HouseholdCount(neighbourhood_id=key, counted_on=counted_on, households=number)
                for key, number in households.items()
            ),
            update_conflicts=True,
            unique_fields=["neighbourhood", "counted_on"],
            update_fields=["households"],
        )
    return len(made)


def mark_minority_area(
    *, neighbourhoods: Collection[Neighbourhood], first_day: date, decision: str, by: Person
) -> int:
    """Record that these are areas with many ethnic-minority people, from a day on; answers how many were not yet.

    One that has the mark keeps it, with the earlier of the two first days. Raises `MarkedAlready` when an ended
    mark reaches into the time from this day on.
    """
    with act(acts.MINORITY_AREA_MARKED, by=by, reason=decision):
        ended = MinorityArea.objects.filter(neighbourhood__in=neighbourhoods, last_day__gte=first_day)
        latest = ended.order_by("-last_day").first()
        if latest and latest.last_day:
            raise MarkedAlready(latest.last_day)
        open_marks = MinorityArea.objects.filter(neighbourhood__in=neighbourhoods, last_day=None)
        marked = set(open_marks.values_list("neighbourhood", flat=True))
        open_marks.filter(first_day__gt=first_day).update(first_day=first_day)
        made = MinorityArea.objects.bulk_create(
            MinorityArea(neighbourhood=each, first_day=first_day, decision=decision[:200])
            for each in neighbourhoods
            if each.pk not in marked
        )
    return len(made)


def unmark_minority_area(
    *, neighbourhoods: Collection[Neighbourhood], from_day: date, decision: str, by: Person
) -> int:
    """Record that they are such areas no longer from this day on; a mark that would never hold is removed."""
    with act(acts.MINORITY_AREA_UNMARKED, by=by, reason=decision):
        held = MinorityArea.objects.filter(neighbourhood__in=neighbourhoods, last_day=None)
        never = held.filter(first_day__gte=from_day).delete()[0]
        ended = held.filter(Q(first_day__isnull=True) | Q(first_day__lt=from_day)).update(
            last_day=from_day - timedelta(days=1)
        )
    return ended + never
