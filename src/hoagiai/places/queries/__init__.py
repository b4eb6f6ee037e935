"""Reads of the part; every question about units carries its day."""

from hoagiai.places.queries.coverage import parts_on, subtree, subtree_ids
from hoagiai.places.queries.history import Part, consisted_of, predecessors, successors, today_units
from hoagiai.places.queries.search import search
from hoagiai.places.queries.units import ancestors, below, children, unit_by_code, unit_by_key

__all__ = [
    "Part",
    "ancestors",
    "below",
    "children",
    "consisted_of",
    "parts_on",
    "predecessors",
    "search",
    "subtree",
    "subtree_ids",
    "successors",
    "today_units",
    "unit_by_code",
    "unit_by_key",
]
