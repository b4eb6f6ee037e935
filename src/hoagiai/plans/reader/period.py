"""The years a plan runs, and the year its phrases lean on."""

from __future__ import annotations

import re
from datetime import date

from .passage import fold
from .reading import Reading, Window
from .times import TimeFrame


def period_of(reading: Reading) -> Window | None:
    """The year in the title, else its "giai đoạn", else the year of the date."""
    title = fold(reading.title.text) if reading.title else ""
    unquoted = re.sub(r'"[^"]{0,300}"', " ", title)
    for text in (unquoted, title):
        between = re.search(r"(20\d{2})\s*(?:-|den(?: nam)?)\s*(20\d{2})", text)
        years = re.findall(r"nam (20\d{2})", text)
        if between and not (years and text is unquoted and between.group(1) not in years):
            return Window(date(int(between.group(1)), 1, 1), date(int(between.group(2)), 12, 31))
        if years:
            return Window(date(int(years[0]), 1, 1), date(int(years[-1]), 12, 31))
    year = reading.date.year if reading.date else (reading.date_partial or {}).get("year")
    return Window(date(year, 1, 1), date(year, 12, 31)) if year else None


def frame_of(reading: Reading) -> TimeFrame:
    """The plan's year: of its period when that is one year, else of its date."""
    period = reading.period
    if period and period.start and period.end and period.start.year == period.end.year:
        return TimeFrame(period.start.year, reading.date)
    year = reading.date.year if reading.date else (reading.date_partial or {}).get("year")
    return TimeFrame(year, reading.date)
