"""Protected data of a person: what is known, who may look, who has looked. The values come from `actions.looking` alone."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.teams.models import Person, ProtectedLook
from hoagiai.teams.queries.people import holds_over
from hoagiai.teams.terms import Protected

LOOKS_SHOWN = 20


@dataclass(frozen=True)
class Kept:
    """One protected field: whether the register has it, never its value."""

    field: str
    label: str
    known: bool


def kept_of(person: Person) -> list[Kept]:
    """Which protected fields the register has of a person."""
    known = {
        Protected.IDENTITY: bool(person.identity_sealed),
        Protected.PHONE: bool(person.phone_sealed),
        Protected.BIRTH_DATE: person.birth_date is not None,
    }
    return [Kept(field.value, str(field.label), known[field]) for field in Protected]


def may_look(user: Someone, person: Person, on: date) -> bool:
    """Whether one may see identity and phone numbers and the day of birth of this person."""
    return holds_over(user, Permission.IDENTITY_READ, person, on)


def may_see_looks(user: Someone, person: Person, on: date) -> bool:
    """Whether one may see who looked: whoever may look, whoever reads history there, and the person."""
    if person.user_id is not None and person.user_id == user.pk:
        return True
    return may_look(user, person, on) or holds_over(user, Permission.HISTORY_READ, person, on)


def looks_at(person: Person) -> QuerySet[ProtectedLook]:
    """Who looked at protected data of a person, and of the rows merged into it, newest first."""
    rows = ProtectedLook.objects.filter(person__in=[person.pk, *merged_rows(person)])
    return rows.select_related("user").order_by("-at", "-pk")[:LOOKS_SHOWN]


def merged_rows(person: Person) -> list[int]:
    """Rows merged into this one."""
    return list(Person.objects.filter(merged_into=person).values_list("pk", flat=True))
