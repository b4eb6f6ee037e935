"""The days on which a recurring task is due within a year: "trước ngày 05 hằng tháng", "trước 25/11 hằng năm"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from .passage import fold
from .time_elements import TimeFrame
from .times import dated_windows

_DAY: Final = r"(?:\bngay\s+(?:mung\s+|mong\s+)?|\btruoc\s+)(\d{1,2})\s*(?:,\s*)?"
_OF_MONTH: Final = re.compile(_DAY + r"(?:cua\s+)?(?:hang|moi|tung|cac)?\s*thang\b(?!\s*\d)(?!\s+cuoi)")
_OF_LAST_MONTH: Final = re.compile(
    _DAY + r"(?:cua\s+)?thang\s+cuoi\s+(?:cua\s+)?(?:moi\s+|hang\s+)?(?:quy|ky)\b"
)
_DAY_ALONE: Final = re.compile(r"(?:truoc|cham nhat|vao|la)\s+ngay\s+(\d{1,2})(?!\s*[\d/.-]|\s+thang)")
_MONTHS: Final = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}


def days_of(time_text: str, recurrence: str, year: int) -> list[date]:
    """The days of one year told by a recurring phrase, in order; none when it tells no day."""
    months = _MONTHS.get(recurrence)
    if months is None or not time_text:
        return []
    folded = " ".join(fold(time_text).split())
    told = (_OF_LAST_MONTH if months == 3 else _OF_MONTH).search(folded) if months < 6 else None
    if told:
        return _every(int(told.group(1)), months, year)
    if months == 1:
        alone = _DAY_ALONE.search(folded)
        return _every(int(alone.group(1)), months, year) if alone else []
    windows = dated_windows(folded, TimeFrame(year=year))
    return sorted({window.end for window in windows if window.end and window.end.year == year})


def _every(day: int, months: int, year: int) -> list[date]:
    """That day of the last month of each period; the month's last day when it is shorter."""
    if not 1 <= day <= 31:
        return []
    return [date(year, month, min(day, monthrange(year, month)[1])) for month in range(months, 13, months)]
