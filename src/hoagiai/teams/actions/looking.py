"""Looking at a protected field: the look is recorded, then the value is opened."""

from hoagiai.accounts.models import User
from hoagiai.base import clock, formats
from hoagiai.base.sealing import Unreadable
from hoagiai.teams.errors import LooksRefused
from hoagiai.teams.models import Person, ProtectedLook
from hoagiai.teams.terms import Protected


def look_at(*, person: Person, field: str, reason: str, by: User) -> str:
    """The value in words, once the look stands in the register with position and reason.

    Raises `LooksRefused` when there is nothing to see; who may look is the view's to ask.
    """
    asked = Protected(field)
    known = {
        Protected.IDENTITY: person.identity_sealed,
        Protected.PHONE: person.phone_sealed,
        Protected.BIRTH_DATE: person.birth_date,
    }[asked]
    if not known:
        raise LooksRefused(f"Sổ chưa ghi {asked.label} của người này.")
    standing = by.standing(clock.today())
    ProtectedLook.objects.create(
        person=person,
        field=asked.value,
        user=by,
        standing=", ".join(part for part in (standing.position, standing.body) if part)[:300],
        reason=reason.strip(),
    )
    return _opened(person, asked)


def _opened(person: Person, field: Protected) -> str:
    try:
        if field == Protected.IDENTITY:
            return person.identity_number
        if field == Protected.PHONE:
            return person.phone
    except Unreadable as wrong:
        raise LooksRefused(str(wrong)) from wrong
    return formats.day(person.birth_date)
