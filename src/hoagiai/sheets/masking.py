"""Texts of a file that are kept and shown beside the register: without what looks like a protected value."""

import re
from enum import Enum

HIDDEN = "(được bảo vệ)"
_SUSPECT = re.compile(
    r"""
    (?<!\d)(?P<first>(?:19|20)\d\d)\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)
    | (?<!\d)\d{1,2}\s*/\s*\d{1,2}\s*/\s*(?P<last>\d{4}|\d\d)(?!\d)
    | (?<!\d)\d{1,2}\s*[.\-]\s*\d{1,2}\s*[.\-]\s*(?P<short>\d{4}|\d\d)(?![\s.\-]?\d)
    | (?<!\d)\d{1,2}\s+\d{1,2}\s+(?P<bare>(?:19|20)\d\d)(?![\s.\-]?\d)
    | (?<!\d)\d{1,2}\s+tháng\s+\d{1,2}\s*,?\s+năm\s+(?P<said>\d{4})
    | [+(]?\d(?:[\s.\-–()]{0,2}\d){7,}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Days(Enum):
    """What becomes of a day in a text: it may be a birth day, whose year alone is not protected."""

    YEAR = "year"
    HIDDEN = "hidden"
    SHOWN = "shown"


def masked(text: str, days: Days = Days.YEAR) -> str:
    """The text without long numbers, also those written with spaces, dots or dashes, and without days."""
    return _SUSPECT.sub(lambda found: _instead(found, days), text)


def year_alone(text: str) -> str:
    """What may be told of a cell with a birth day or year: the year where nothing else stands there."""
    return text if _YEAR.fullmatch(text.strip()) else HIDDEN


def _instead(found: re.Match[str], days: Days) -> str:
    day = {name: value for name, value in found.groupdict().items() if value}
    if not day:
        return found[0] if _YEARS.fullmatch(found[0]) else HIDDEN
    if days is Days.SHOWN:
        return found[0]
    if days is Days.HIDDEN:
        return HIDDEN
    name, year = day.popitem()
    return f"… tháng … năm {year}" if name == "said" else f"…/…/{year}"
