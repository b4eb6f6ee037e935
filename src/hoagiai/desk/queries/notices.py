"""A person's own notices and choices."""

from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.desk.models import Notice, Preference


def notices_of(user: User) -> QuerySet[Notice]:
    """One's own notices, newest first; nobody sees another's."""
    return Notice.objects.filter(user=user)


def unread(user: User) -> int:
    """How many are not read yet: one statement."""
    return Notice.objects.filter(user=user, read_at__isnull=True).count()


def preference_of(user: User) -> Preference:
    """What the person chose, or the usual: letters yes, calendar no."""
    return Preference.objects.filter(user=user).first() or Preference(user=user)


def owner_of_calendar(token: str) -> User | None:
    """Whose calendar has this secret address; nobody's when it is unknown or the account is closed."""
    found = Preference.objects.filter(calendar_token=token, user__is_active=True).select_related("user")
    preference = found.first()
    return preference.user if preference else None
