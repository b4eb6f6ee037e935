"""Registers written out as Excel files: in our own layout with codes, and as the list that provinces ask for."""

from hoagiai.sheets.exports.lists import list_of
from hoagiai.sheets.exports.writing import write

__all__ = ["list_of", "write"]
