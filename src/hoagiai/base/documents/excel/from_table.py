"""A table of a document as a sheet, so that one table serves the annex and the Excel file."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from .. import content
from .content import Column, Kind, Sheet, Value

LETTERS_PER_LINE = 130


def sheet_of(name: str, table: content.Table, *, title: str = "", lines: Sequence[str] = ()) -> Sheet:
    """The sheet with the table's columns, rows, totals and note; a group becomes a row with its text."""
    total = sum(column.share for column in table.columns)
    columns = [
        Column(
            f"{column.over}: {column.header}" if column.over else column.header,
            max(6, round(column.share / total * LETTERS_PER_LINE)),
            _kind([row[place] for row in table.rows if not isinstance(row, content.Group)]),
        )
        for place, column in enumerate(table.columns)
    ]
    return Sheet(
        name=name,
        columns=columns,
        rows=[_row(row, len(columns)) for row in table.rows],
        title=title or table.caption,
        lines=lines,
        totals=table.totals,
        notes=[table.note] if table.note else [],
    )


def _kind(values: Sequence[Value]) -> Kind:
    present = [value for value in values if value is not None and value != ""]
    if present and all(isinstance(value, date) for value in present):
        return Kind.DATE
    if present and all(isinstance(value, int) for value in present):
        return Kind.INTEGER
    if present and all(isinstance(value, (int, float, Decimal)) for value in present):
        return Kind.DECIMAL
    return Kind.TEXT


def _row(row: Sequence[Value] | content.Group, count: int) -> Sequence[Value]:
    if not isinstance(row, content.Group):
        return row
    if count == 1:
        return [f"{row.number} {row.text}".strip()]
    return [row.number, row.text, *([None] * (count - 2))]
