"""Short ways to real units for tests of every part: the whole country is loaded in each test database."""

from datetime import date

from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

BEFORE = date(2025, 6, 30)
AFTER = date(2025, 7, 1)


def unit(name: str, on: date = AFTER, within: str | None = None) -> Unit:
    """The one unit with this full name on this day, inside the province with this short name when given."""
    found = Unit.objects.in_force(on).filter(name=name)
    return (found.filter(province__short_name=within) if within else found).get()


def province(short_name: str, on: date = AFTER) -> Unit:
    """The province with this name without its kind: "Lai Châu"."""
    return Unit.objects.in_force(on).get(level=Level.PROVINCE, short_name=short_name)
