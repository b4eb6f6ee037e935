"""Writes about neighbourhoods (thôn, tổ dân phố)."""

from hoagiai.places.actions.neighbourhoods.changes import Outcome, record_change
from hoagiai.places.actions.neighbourhoods.entering import (
    correct_neighbourhood,
    enter_neighbourhoods,
    remove_neighbourhood,
)
from hoagiai.places.actions.neighbourhoods.facts import (
    count_households,
    count_many_households,
    mark_minority_area,
    unmark_minority_area,
)
from hoagiai.places.actions.neighbourhoods.undoing import undo_change

__all__ = [
    "Outcome",
    "correct_neighbourhood",
    "count_households",
    "count_many_households",
    "enter_neighbourhoods",
    "mark_minority_area",
    "record_change",
    "remove_neighbourhood",
    "undo_change",
    "unmark_minority_area",
]
