"""The daily jobs: reminders at 06:30, made good within the hour when the worker was not running; clearing up."""

from datetime import date, time

from django.utils import timezone
from procrastinate.contrib.django import app

from hoagiai.audit.actions import forget_old_submissions
from hoagiai.base import clock
from hoagiai.desk.actions import Letters, Made, make_notices, send_letters
from hoagiai.desk.models import ReminderRun

BEGINS = time(6, 30)


def remind(on: date) -> tuple[Made, Letters]:
    """Make the day's notices and send its letters; running it again changes nothing.

    The day counts as done when every letter left; until then the next run tries the rest.
    """
    last = ReminderRun.objects.filter(day__lt=on).order_by("-day").first()
    made = make_notices(on=on, since=last.day if last else None)
    letters = send_letters(on=on)
    if not letters.failed:
        ReminderRun.objects.get_or_create(day=on)
    return made, letters


@app.periodic(cron="30 * * * *")  # the queue counts in UTC; half past is the same in Việt Nam
@app.task(queue="daily", name="desk.remind_today", queueing_lock="desk.remind_today")
def remind_today(timestamp: int) -> None:
    """Remind once a day, from 06:30 in Việt Nam on."""
    on = clock.today()
    if timezone.localtime().time() >= BEGINS and not ReminderRun.objects.filter(day=on).exists():
        remind(on)


@app.periodic(cron="20 1 * * *")  # 08:20 in Việt Nam, when machines are on
@app.task(queue="daily", name="desk.clear_up", queueing_lock="desk.clear_up")
def clear_up(timestamp: int) -> int:
    """Remove the tokens of forms sent long ago; how many."""
    return forget_old_submissions()
