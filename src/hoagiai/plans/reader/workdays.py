"""Working days (ngày làm việc) with the public holidays of Việt Nam, Tết included."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("VN", years=year))


def is_workday(day: date) -> bool:
    """Neither a Saturday or Sunday nor a public holiday (Bộ luật Lao động 2019, Điều 112)."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def add_workdays(day: date, count: int) -> date:
    """The day `count` working days after `day`, which itself does not count (Bộ luật Dân sự 2015, Điều 147)."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_workday(day)
    return day
