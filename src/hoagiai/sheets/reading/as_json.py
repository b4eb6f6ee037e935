"""What was understood, as JSON; rows are written one by one so that a large list needs no more memory than a small one."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.listday import days_of, proposed
from hoagiai.sheets.reading.understood import CellError, Column, DayRead, Row, SheetUnderstood, Understood


def pieces(understood: Understood, *, on: date, values: bool = True) -> Iterator[str]:
    """The JSON text in pieces; with `values`, each kept row with its normalised values. `on`: the day it is read."""
    days = [day_json(each) for each in proposed(understood.sheets, on)]
    head = _dump({"file": understood.name, "format": understood.format, "notes": list(understood.notes),
                  "fingerprint": understood.fingerprint, "counts": counts(understood),
                  "day": days[0] if days else None, "other_days": days[1:],
                  "sheets": [sheet_json(sheet) for sheet in understood.sheets]})  # fmt: skip
    if not values:
        yield head + "\n"
        return
    yield head.removesuffix("\n}") + ',\n "rows": ['
    first = True
    for row in understood.rows():
        yield ("\n  " if first else ",\n  ") + json.dumps(row_json(row), ensure_ascii=False, default=_plain)
        first = False
    yield "\n ]\n}\n"


def counts(understood: Understood) -> dict[str, int]:
    """Rows kept and left out, errors and warnings, of the whole file."""
    errors = understood.errors
    return {
        "kept": understood.kept,
        "left_out": sum(len(sheet.left_out) for sheet in understood.sheets),
        "errors": sum(error.severity == "error" for error in errors),
        "warnings": sum(error.severity == "warning" for error in errors),
    }


def sheet_json(sheet: SheetUnderstood) -> dict[str, Any]:
    """One sheet: what it is, its head, columns, rows kept and left out, errors."""
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "register": sheet.register,
        "sure": sheet.sure,
        "why": sheet.why,
        "head_rows": list(sheet.head_rows),
        "fingerprint": sheet.fingerprint,
        "title": list(sheet.title),
        "given": sheet.given,
        "days": [day_json(each) for each in days_of(sheet)],
        "columns": [column_json(column) for column in sheet.columns],
        "kept": {"count": len(sheet.kept), "rows": ranges(sheet.kept)},
        "left_out": [{"row": each.row, "reason": each.reason, "text": each.text} for each in sheet.left_out],
        "errors": [error_json(error) for error in sheet.errors],
        "notes": list(sheet.notes),
    }


def day_json(read: DayRead) -> dict[str, Any]:
    """A day that the list may be of: how and where it is said; under the table the row alone is known."""
    return {
        "day": read.day,
        "said": read.said,
        "sheet": read.sheet,
        "row": read.row,
        "cell": read.cell or None,
        "words": read.words,
    }


def column_json(column: Column) -> dict[str, Any]:
    """One column and its field."""
    label = FIELDS[column.field].label if column.field in FIELDS else ""
    return {
        "column": column.letter,
        "headings": list(column.headings),
        "field": column.field or None,
        "label": label,
        "how": column.how,
        "value": column.value,
        "sure": column.sure,
        "why": column.why,
    }


def error_json(error: CellError) -> dict[str, Any]:
    """One fault at its cell."""
    return {key: value for key, value in asdict(error).items() if key not in ("column",)}


def row_json(row: Row) -> dict[str, Any]:
    """One kept row with its values."""
    return {
        "sheet": row.sheet,
        "row": row.row,
        "register": row.register,
        "values": row.values,
        "carried": list(row.carried),
        "refused": row.refused,
    }


def ranges(rows: list[int]) -> list[list[int]]:
    """Row numbers as runs of first and last: [[6, 40], [42, 90]]."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return runs


def _dump(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
