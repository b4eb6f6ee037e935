"""One letter a day for each person who has an address and wants it; memory stays bounded by the chunk."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.base import formats
from hoagiai.desk.models import Notice
from hoagiai.desk.terms import AT_ONCE

CHUNK = 200
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Letters:
    """How many letters left, and how many could not."""

    sent: int = 0
    failed: int = 0


def send_letters(*, on: date) -> Letters:
    """Send the day's notices that were not sent yet; nothing when no mail server is configured."""
    if not settings.EMAIL_CONFIGURED:
        return Letters()
    sent = failed = 0
    with get_connection() as connection:
        for user, notices in _by_person(on):
            message = letter(user, notices, on)
            message.connection = connection
            try:
                message.send()
            except (SMTPException, OSError) as error:
                log.warning("letter to person %s was not sent: %s", user.pk, error)
                failed += 1
                continue
            Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(mailed_at=timezone.now())
            sent += 1
    return Letters(sent, failed)


def _by_person(on: date) -> Iterator[tuple[User, list[Notice]]]:
    """A person's notices of the day together, and what was told at once yesterday and not read; in chunks."""
    missed = Q(day=on - timedelta(days=1), kind__in=AT_ONCE, read_at__isnull=True)
    waiting = Notice.objects.filter(Q(day=on) | missed, mailed_at__isnull=True, user__is_active=True)
    wanted = waiting.exclude(user__email="").exclude(user__preference__by_email=False)
    rows: Iterable[Notice] = wanted.select_related("user").order_by("user", "id").iterator(chunk_size=CHUNK)
    for _, notices in groupby(rows, key=lambda notice: notice.user_id):
        found = list(notices)
        yield found[0].user, found


def letter(user: User, notices: list[Notice], on: date) -> EmailMultiAlternatives:
    """The day's letter as plain text and HTML."""
    context = {
        "user": user,
        "notices": notices,
        "on": on,
        "site": settings.SITE_ADDRESS.rstrip("/"),
        "settings_url": reverse("desk:settings"),
    }
    subject = f"Nhắc việc ngày {formats.day(on)}: {notices[0].words}"
    if len(notices) > 1:
        subject = f"Nhắc việc ngày {formats.day(on)}: {notices[0].words} và {len(notices) - 1} mục khác"
    text = render_to_string("desk/letter.txt", context)
    message = EmailMultiAlternatives(subject, text, to=[user.email])
    message.attach_alternative(render_to_string("desk/letter.html", context), "text/html")
    return message
