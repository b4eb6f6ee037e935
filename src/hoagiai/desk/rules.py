"""When somebody is reminded: pure functions of plain values; the day is always given."""

from collections.abc import Iterable
from datetime import date, timedelta

from hoagiai.plans.reader.workdays import add_workdays, is_workday
from hoagiai.plans.rules import NUMBERING, REMINDER_DAYS

NUMBERING_SOURCE = NUMBERING
"""Nghị định 30/2020/NĐ-CP, Điều 15: the number and day are given by the next working day at the latest."""


CATCH_UP_DAYS = 31
"""So many days without a run are made good (house rule); what lies further back is told by the lists."""


def days_covered(*, last_run: date | None, on: date) -> list[date]:
    """The days whose reminders are due on `on`: itself, and those since the last run on which nothing ran."""
    first = on if last_run is None else min(last_run + timedelta(days=1), on)
    first = max(first, on - timedelta(days=CATCH_UP_DAYS - 1))
    return [first + timedelta(days=number) for number in range((on - first).days + 1)]


def deadlines_reminded(days: Iterable[date]) -> list[date]:
    """The deadlines of which people are reminded on these days: 30, 7, 3 and 1 days ahead and past."""
    away = [sign * number for number in REMINDER_DAYS for sign in (1, -1)]
    return sorted({day + timedelta(days=number) for day in days for number in away})


def deadlines_passed_in_silence(days: Iterable[date]) -> list[date]:
    """The deadlines whose silence goes one level up on these days: each day's yesterday."""
    return [day - timedelta(days=1) for day in days]


def last_day_to_chase(on: date) -> date:
    """Plans issued up to this day have had their one working day to be numbered before `on` began."""
    day = on - timedelta(days=1)
    while add_workdays(day, 1) >= on:
        day -= timedelta(days=1)
    return day


def chases_numbers(on: date) -> bool:
    """Blank numbers are asked for on working days only."""
    return is_workday(on)
