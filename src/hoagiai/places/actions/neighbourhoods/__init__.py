"""Writes about neighbourhoods (thôn, tổ dân phố)."""

from hoagiai.places.actions.neighbourhoods.changes import Outcome, record_change
from hoagiai.places.actions.neighbourhoods.facts import (
    count_households,
    mark_minority_area,
    unmark_minority_area,
)
from hoagiai.places.actions.neighbourhoods.undoing import undo_change

__all__ = [
    "Outcome",
    "count_households",
    "mark_minority_area",
    "record_change",
    "undo_change",
    "unmark_minority_area",
]
