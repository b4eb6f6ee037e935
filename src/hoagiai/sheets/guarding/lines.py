"""What the child tells the worker: one JSON list a line, so that only plain values come through the pipe."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from hoagiai.sheets.reading.understood import (
    CellError,
    Column,
    DayRead,
    How,
    LeftOut,
    Reason,
    Register,
    Row,
    Said,
    Severity,
    SheetUnderstood,
    Understood,
)

DAY = "đ"


def line(kind: str, content: Any) -> bytes:
    """One line of the pipe."""
    return json.dumps([kind, content], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def head_of(understood: Understood) -> dict[str, Any]:
    """What is known before the rows are read."""
    return {
        "name": understood.name,
        "format": understood.format,
        "notes": list(understood.notes),
        "sheets": [_sheet(sheet) for sheet in understood.sheets],
    }


def _sheet(sheet: SheetUnderstood) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "register": sheet.register.value if sheet.register else None,
        "sure": sheet.sure,
        "why": sheet.why,
        "hidden": sheet.hidden,
        "head_rows": list(sheet.head_rows),
        "fingerprint": sheet.fingerprint,
        "title": list(sheet.title),
        "given": {name: _packed(value) for name, value in sheet.given.items()},
        "days": [[e.day.isoformat(), e.said.value, e.row, e.cell, e.words] for e in sheet.days],
        "columns": [asdict(column) for column in sheet.columns],
        "left_out": _left(sheet),
        "notes": list(sheet.notes),
    }


def _left(sheet: SheetUnderstood) -> list[list[Any]]:
    return [[left.row, left.reason.value, left.text] for left in sheet.left_out]


def tail_of(understood: Understood) -> dict[str, Any]:
    """What is known once the rows were read."""
    sheets = [{"kept": sheet.kept, "left_out": _left(sheet)} for sheet in understood.sheets]
    return {"notes": list(understood.notes), "sheets": sheets}


def packed_row(row: Row) -> list[Any]:
    """One record for the pipe."""
    errors = [[e.column, e.cell, e.field, e.code, e.value, e.message, e.severity.value] for e in row.errors]
    values = {name: _packed(value) for name, value in row.values.items()}
    return [row.sheet, row.row, row.register.value, values, list(row.carried), errors]


def row_of(packed: list[Any]) -> Row:
    """The record again."""
    sheet, number, register, values, carried, errors = packed
    found = tuple(
        CellError(sheet, number, column, cell, field, code, value, message, Severity(severity))
        for column, cell, field, code, value, message, severity in errors
    )
    unpacked = {name: _unpacked(value) for name, value in values.items()}
    return Row(sheet, number, Register(register), unpacked, tuple(carried), found)


def understood_of(head: dict[str, Any]) -> Understood:
    """The file as understood, its rows still to come."""
    sheets = tuple(_sheet_of(sheet) for sheet in head["sheets"])
    return Understood(head["name"], head["format"], sheets, tuple(head["notes"]))


def _sheet_of(sheet: dict[str, Any]) -> SheetUnderstood:
    return SheetUnderstood(
        name=sheet["name"],
        register=Register(sheet["register"]) if sheet["register"] else None,
        sure=sheet["sure"],
        why=sheet["why"],
        hidden=sheet["hidden"],
        head_rows=tuple(sheet["head_rows"]),
        columns=tuple(_column_of(column) for column in sheet["columns"]),
        fingerprint=sheet["fingerprint"],
        title=tuple(sheet["title"]),
        given={name: _unpacked(value) for name, value in sheet["given"].items()},
        days=tuple(
            DayRead(date.fromisoformat(day), Said(said), sheet["name"], row, cell, words)
            for day, said, row, cell, words in sheet["days"]
        ),
        left_out=_left_of(sheet["left_out"]),
        notes=tuple(sheet["notes"]),
    )


def _column_of(column: dict[str, Any]) -> Column:
    several = {"headings": tuple(column["headings"]), "samples": tuple(column["samples"])}
    return Column(**{**column, **several, "how": How(column["how"])})


def _left_of(left: list[list[Any]]) -> list[LeftOut]:
    return [LeftOut(row, Reason(reason), text) for row, reason, text in left]


def take_tail(understood: Understood, tail: dict[str, Any]) -> None:
    """Put what is known once the rows were read beside what was known before."""
    understood.notes = tuple(tail["notes"])
    for sheet, told in zip(understood.sheets, tail["sheets"], strict=True):
        sheet.kept, sheet.left_out = told["kept"], _left_of(told["left_out"])


def _packed(value: Any) -> Any:
    if isinstance(value, date):
        return {DAY: value.isoformat()[:10]}
    return list(value) if isinstance(value, tuple) else value


def _unpacked(value: Any) -> Any:
    if isinstance(value, dict):
        return date.fromisoformat(value[DAY])
    return tuple(value) if isinstance(value, list) else value
