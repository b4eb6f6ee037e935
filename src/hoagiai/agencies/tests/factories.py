"""Short ways to the bodies of some provinces."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import in_force
from hoagiai.places.models import Unit


def load_bodies_of(provinces: Iterable[str]) -> int:
    """Load the standard bodies of the provinces with these short names, before and after the reform."""
    names = list(provinces)
    return load_agencies(
        Unit.objects.filter(Q(province__short_name__in=names) | Q(level="province", short_name__in=names))
    )


def agency(name: str, on: date) -> Agency:
    """The one body with this full name on this day."""
    return in_force(Agency.objects.filter(name=name), on).get()


def names_of(ids: Iterable[int]) -> list[str]:
    """The names of bodies in the order of their numbers."""
    found = Agency.objects.in_bulk(list(ids))
    return [found[pk].name for pk in ids]
