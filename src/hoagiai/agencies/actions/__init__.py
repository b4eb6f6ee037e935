"""Writes of the part."""

from hoagiai.agencies.actions.bodies import add_agency, end_agency, rename_agency
from hoagiai.agencies.actions.corrections import forget_correction, remember_correction
from hoagiai.agencies.actions.load import load_agencies

__all__ = [
    "add_agency",
    "end_agency",
    "forget_correction",
    "load_agencies",
    "remember_correction",
    "rename_agency",
]
