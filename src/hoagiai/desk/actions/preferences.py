"""One's own choices: letters, and the secret address of the calendar."""

import secrets

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.desk import terms
from hoagiai.desk.models import Preference

TOKEN_BYTES = 24


def switch_email(*, by: User, wanted: bool) -> Preference:
    """Receive the daily letter, or not (nhận thư nhắc việc)."""
    with act(terms.EMAIL_SWITCHED, by=by):
        return Preference.objects.update_or_create(user=by, defaults={"by_email": wanted})[0]


def renew_calendar(*, by: User) -> Preference:
    """Give the calendar a new secret address; the one before stops working at once."""
    with act(terms.CALENDAR_RENEWED, by=by):
        fresh = secrets.token_urlsafe(TOKEN_BYTES)
        return Preference.objects.update_or_create(user=by, defaults={"calendar_token": fresh})[0]


def close_calendar(*, by: User) -> None:
    """Take the calendar's address away."""
    with act(terms.CALENDAR_CLOSED, by=by):
        Preference.objects.filter(user=by).update(calendar_token=None)
