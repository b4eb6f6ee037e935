"""Somebody new to the register, entered by whatever first names them."""

from dataclasses import dataclass

from hoagiai.teams.models import Person


@dataclass(frozen=True)
class Stander:
    """Somebody new to the register: what a list of candidates says of them."""

    full_name: str
    sex: str
    birth_year: int | None = None
    ethnicity: str = ""
    address: str = ""


def entered(someone: Person | Stander, *, synthetic: bool) -> Person:
    """The person of the register; somebody new is entered, inside the act that names them."""
    if isinstance(someone, Person):
        return someone
    return Person.objects.create(
        full_name=" ".join(someone.full_name.split()),
        sex=someone.sex,
        birth_year=someone.birth_year,
        ethnicity=someone.ethnicity,
        address=someone.address.strip(),
        synthetic=synthetic,
    )
