"""People who may be one: proposed over a set of places in one statement, by number, phone, name, year and village."""

from datetime import date

from hoagiai.base.folding import fold
from hoagiai.places.models import Unit
from hoagiai.teams.models import Person
from hoagiai.teams.queries.known import people_known_in

_ = date


def known_already(unit: Unit, full_name: str, birth_year: int | None) -> list[Person]:
    """People of a commune with this name, marks or no marks, whose birth year is the same or unknown."""
    named = people_known_in(unit).filter(folded=fold(full_name))
    return [each for each in named if None in (each.birth_year, birth_year) or each.birth_year == birth_year]
