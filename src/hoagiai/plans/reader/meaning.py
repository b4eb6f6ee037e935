"""What a time phrase typed by a person means, with the same rules as for documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .passage import fold
from .times import TimeFrame, recurrence_of, windows_of


@dataclass(frozen=True)
class TimeMeaning:
    """Windows with open sides as None, and how the phrase recurs ("" when it does not)."""

    windows: list[tuple[date | None, date | None]]
    recurrence: str


def time_meaning(phrase: str, frame: TimeFrame) -> TimeMeaning:
    """The windows and the recurrence of a phrase; nothing for what cannot be dated."""
    folded = re.sub(r"\s", " ", fold(phrase)).strip()
    found = windows_of(folded, frame) if folded else []
    return TimeMeaning([(window.start, window.end) for window in found], recurrence_of(folded) or "")
