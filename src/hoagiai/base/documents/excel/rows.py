"""One row of values; text stays text, whatever it begins with."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ..wording import clean
from .content import Column, Value
from .formats import Formats

FORMULA_SIGNS = ("=", "+", "-", "@")
LONGEST_TEXT = 32_767


def write_row(
    page: Any,
    line: int,
    row: Sequence[Value],
    columns: Sequence[Column],
    formats: Formats,
    *,
    bold: bool = False,
) -> None:
    """Write the values of a row, each in the look of its column."""
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        _write(page, line, place, value, column, formats, bold)


def _write(
    page: Any, line: int, place: int, value: Value, column: Column, formats: Formats, bold: bool
) -> None:
    look = formats.of(column.kind, bold=bold)
    if value is None or value == "":
        page.write_blank(line, place, None, look)
    elif isinstance(value, str):
        text = clean(value)[:LONGEST_TEXT]
        quoted = text.startswith(FORMULA_SIGNS)
        page.write_string(line, place, text, formats.of(column.kind, bold=bold, quoted=quoted))
    elif isinstance(value, date):
        page.write_datetime(line, place, value, look)
    elif isinstance(value, (int, float, Decimal)):
        page.write_number(line, place, value, look)
