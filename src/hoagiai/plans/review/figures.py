"""Figures of targets that no column holds: a misread number is told to a person, never cut. Pure."""

from collections.abc import Iterator
from typing import Any

MOST = 10**11
"""A figure has at most eleven digits before the comma."""

YEARS = range(1945, 2201)
"""Years by which a target may be reached."""


def fits(row: dict[str, Any]) -> bool:
    """Whether the figures of a target can be kept."""
    figures = [row["value"], row.get("value_max")]
    return all(figure is None or abs(figure) < MOST for figure in figures)


def year_of(row: dict[str, Any]) -> int | None:
    """The year by which it is to be reached; what is no year of our time is left out, the words keep it."""
    year = row.get("by_year")
    return year if year in YEARS else None


def odd_targets(reading: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """The place of each target whose figure cannot be kept, with words about it."""
    for place, row in enumerate(reading.get("targets") or []):
        if not fits(row):
            yield place, f"Chỉ tiêu “{row['text'][:80]}” có số quá lớn. Hãy bỏ chỉ tiêu này."
