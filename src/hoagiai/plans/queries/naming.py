"""Bodies to choose from when a person says what a name of a document means."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import search
from hoagiai.agencies.resolver import Resolution
from hoagiai.plans.queries.plans.picking import nearest_first

MOST_LISTED = 50


@dataclass(frozen=True)
class Offer:
    """Bodies to show by their numbers, and those that are ticked when the list opens."""

    bodies: list[int] = field(default_factory=list)
    likely: list[int] = field(default_factory=list)


def offered(understood: Resolution | None, words: str, *, near: Agency, on: date) -> Offer:
    """What the words typed find, nearest first; without words what the name was understood as and near ones.

    Ticked is what was understood, or the sole body there is.
    """
    if words:
        found = list(nearest_first(search(words, on), near).values_list("pk", flat=True)[:MOST_LISTED])
        return Offer(found, _sole(found))
    if understood is None:
        return Offer()
    named, others = list(understood.agency_ids), list(understood.candidates)
    if len(named) > MOST_LISTED:
        return Offer(others)
    return Offer([*named, *others], named or _sole(others))


def listed(numbers: Collection[int], *, near: Agency) -> QuerySet[Agency]:
    """These bodies, nearest first, with their places."""
    bodies = nearest_first(Agency.objects.filter(pk__in=numbers), near)
    return bodies.select_related("unit__province")


def _sole(found: list[int]) -> list[int]:
    return found if len(found) == 1 else []
