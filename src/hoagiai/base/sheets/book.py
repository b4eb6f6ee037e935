"""A spreadsheet as rows of plain values; rows come one by one and may be asked for again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What stands in a cell; "" when it is empty. Numbers of Excel are floats; results of formulas are their values."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area, rows and columns from 0, both ends included; its value stands in the first cell."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; `rows()` starts at the first row of the sheet and its cells at column A, whatever is empty."""

    name: str
    hidden: bool
    _rows: Callable[[], Iterator[list[Cell]]] = field(repr=False)
    _merged: Callable[[], list[Merge]] = field(repr=False, default=list)

    def rows(self) -> Iterator[list[Cell]]:
        """Each row as a list of values, texts in Unicode (NFC); rows may differ in length."""
        return self._rows()

    @property
    def merged(self) -> list[Merge]:
        """The merged areas; none for text files."""
        return self._merged()


@dataclass(frozen=True, slots=True)
class Book:
    """A spreadsheet file: its sheets in order, its format (xlsx, xls, ods, csv, html), what had to be converted."""

    name: str
    format: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
