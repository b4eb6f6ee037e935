"""One-time passwords between their making and their handing over."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from hoagiai.accounts.models import PasswordSlip, User
from hoagiai.accounts.sealing import seal

SLIP_MINUTES = 15
"""So long can the passwords be read again, printed or downloaded (house rule)."""


def keep_passwords(*, made: Iterable[tuple[User, str]], source: str = "", by: User) -> PasswordSlip:
    """Keep new one-time passwords, encrypted, until they are handed out; older slips are thrown away."""
    limit = timezone.now() - timedelta(minutes=SLIP_MINUTES)
    PasswordSlip.objects.filter(made_at__lt=limit).delete()
    people = [[user.full_name, user.username, password] for user, password in made]
    return PasswordSlip.objects.create(made_for=by, source=source, sealed=seal(people))


def discard_slip(*, slip: PasswordSlip) -> None:
    """Forget the passwords: they were handed out."""
    slip.delete()
