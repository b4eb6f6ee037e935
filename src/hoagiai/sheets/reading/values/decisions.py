"""Decisions written in one cell: "QĐ số 12/QĐ-UBND ngày 05/3/2021" holds a number and a day."""

import re
from datetime import date
from functools import lru_cache

from hoagiai.sheets.reading.values.days import when

_DAY = re.compile(
    r"[,;(]?\s*(?:ngày|ngay|,)?\s*(\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\)?",
    re.I,
)
_SHORT_DAY = re.compile(
    r"(?:ngày|ngay|[,;(])\s*(?:ngày|ngay)?\s*(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2})(?![\d/])\)?", re.I
)
_YEAR = re.compile(r"[,;\s]+năm\s+\d{4}$", re.I)
_LEAD = re.compile(r"^(?:quyết định|qđ|quyết|văn bản)?\s*(?:số|so)?\s*[:.]?\s*(?=\d)", re.I)
_TAIL = re.compile(r"\s+của\s+.*$", re.I)


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[str, date | None]:
    """The number and the day of a decision."""
    found = _DAY.search(text) or _SHORT_DAY.search(text)
    day = None
    if found:
        value, _ = when(found[1], pivot=50)
        day = value.date if value else None
        text = text[: found.start()] + " " + text[found.end() :]
    number = _YEAR.sub("", _TAIL.sub("", _LEAD.sub("", " ".join(text.split())))).strip(" ,;:.()-")
    return re.sub(r"\s*([/\-])\s*", r"\1", number), day
