"""One row of values; text stays text, whatever it begins with."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from ..wording import clean
from .content import Column, Value
from .formats import Formats

FORMULA_SIGNS = ("=", "+", "-", "@")
LONGEST_TEXT = 32_767
POINTS_PER_LINE, TALLEST_ROW = 15.75, 409
LETTER_WIDTH = 0.86


def write_row(
    page: Any,
    line: int,
    row: Sequence[Value],
    columns: Sequence[Column],
    formats: Formats,
    *,
    bold: bool = False,
) -> None:
    """Write the values of a row, each in the look of its column, in a row high enough for all."""
    page.set_row(
        line, height([(str(value or ""), column.width) for value, column in zip(row, columns, strict=True)])
    )
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        _write(page, line, place, value, column, formats, bold)


def height(cells: Iterable[tuple[str, float]]) -> float:
    """The height in points of a row with these texts in columns of these widths."""
    lines = (
        max(1, ceil(len(part) * LETTER_WIDTH / width)) for text, width in cells for part in text.split("\n")
    )
    return min(POINTS_PER_LINE * max(lines, default=1) + 2, TALLEST_ROW)


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
