"""The calendar of recurring tasks: which period of a recurrence ends on a day. Pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hoagiai.plans.reader.recurring import days_of
from hoagiai.plans.terms import Recurrence

MONTHS = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}
"""Length of a period in months of the calendar year; daily and weekly work is not recalled each time."""


@dataclass(frozen=True)
class Period:
    """One period (đợt) of a recurring task, first and last day included."""

    recurrence: Recurrence
    first: date
    last: date


def period_ending_on(recurrence: Recurrence, day: date) -> Period | None:
    """The period of this recurrence whose last day this is, or None."""
    after = day + timedelta(days=1)
    months = MONTHS.get(recurrence)
    if months is None or after.day != 1 or (after.month - 1) % months:
        return None
    return Period(recurrence, date(day.year, day.month - months + 1, 1), day)


def periods_ending_on(days: Iterable[date]) -> list[Period]:
    """The periods of every recurrence that end on one of these days."""
    found = (period_ending_on(recurrence, day) for day in days for recurrence in MONTHS)
    return [period for period in found if period]


def periods_told(recurrence: Recurrence, time_text: str, days: Iterable[date]) -> tuple[bool, list[Period]]:
    """Whether the words tell the day of each period ("trước ngày 05 hằng tháng"), and those due on these days."""
    asked = set(days)
    found: list[Period] = []
    told = False
    for year in sorted({day.year for day in asked}):
        due = days_of(time_text, recurrence, year)
        told |= bool(due)
        found += [Period(recurrence, _begins(recurrence, day, due), day) for day in due if day in asked]
    return told, found


def _begins(recurrence: Recurrence, day: date, due: list[date]) -> date:
    """The day after the one before it in the year, else the first day of the calendar's period."""
    before = max((one for one in due if one < day), default=None)
    months = MONTHS[recurrence]
    return before + timedelta(days=1) if before else date(day.year, (day.month - 1) // months * months + 1, 1)


def periods_ending_between(recurrence: Recurrence, first: date, last: date) -> list[Period]:
    """The periods of a recurrence that end between two days, both included."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    found = (period_ending_on(recurrence, day) for day in days)
    return [period for period in found if period]
