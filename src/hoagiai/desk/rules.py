"""When somebody is reminded: pure functions of plain values; the day is always given."""

from datetime import date, timedelta

from hoagiai.plans.reader.workdays import add_workdays, is_workday
from hoagiai.plans.rules import NUMBERING, REMINDER_DAYS

NUMBERING_SOURCE = NUMBERING
"""Nghị định 30/2020/NĐ-CP, Điều 15: the number and day are given by the next working day at the latest."""


def deadlines_reminded(on: date) -> list[date]:
    """The deadlines of which people are reminded on a day: 30, 7, 3 and 1 days ahead and past."""
    return sorted(on + timedelta(days=sign * days) for days in REMINDER_DAYS for sign in (1, -1))


def deadline_passed_in_silence(on: date) -> date:
    """The deadline whose silence goes one level up on this day: yesterday's."""
    return on - timedelta(days=1)


def last_day_to_chase(on: date) -> date:
    """Plans issued up to this day have had their one working day to be numbered before `on` began."""
    day = on - timedelta(days=1)
    while add_workdays(day, 1) >= on:
        day -= timedelta(days=1)
    return day


def chases_numbers(on: date) -> bool:
    """Blank numbers are asked for on working days only."""
    return is_workday(on)
