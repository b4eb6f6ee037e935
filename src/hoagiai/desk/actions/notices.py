"""Mark notices as read. Reading is no act of the register, so no history is kept."""

from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.desk.models import Notice


def read_notice(*, notice: Notice, by: User) -> None:
    """Mark one of one's own notices as read; the first time counts."""
    Notice.objects.filter(pk=notice.pk, user=by, read_at__isnull=True).update(read_at=timezone.now())


def read_all_notices(*, by: User) -> int:
    """Mark all of one's own notices as read; how many were not."""
    return Notice.objects.filter(user=by, read_at__isnull=True).update(read_at=timezone.now())
