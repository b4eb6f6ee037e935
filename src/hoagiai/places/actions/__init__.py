"""Writes of the part: the units of the country are loaded from the files of this package."""

from hoagiai.places.actions.load import Loaded, load_units

__all__ = ["Loaded", "load_units"]
