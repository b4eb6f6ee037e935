"""What an Excel file says; rows may come from a generator and are written as they come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Value = str | int | float | Decimal | date | None


class Kind(StrEnum):
    """What a column holds; the value is the Excel number format."""

    TEXT = "General"
    CODE = "@"
    INTEGER = "#,##0"
    DECIMAL = "#,##0.0"
    PERCENT = "0.0%"
    DATE = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its width is in characters. A CODE is text that looks like a number and is centred."""

    header: str
    width: float = 16
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a title, lines under it, one table, and notes. PERCENT columns hold shares (0.85)."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    title: str = ""
    lines: Sequence[str] = ()
    totals: Sequence[Value] | None = None
    notes: Sequence[str] = ()
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file of sheets; `created` is the day written into its properties."""

    title: str
    sheets: Sequence[Sheet]
    created: date | None = None
