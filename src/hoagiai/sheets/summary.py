"""What was understood of a file, as it is kept for the page: nothing that is, or looks like, a protected value."""

from typing import Any

from hoagiai.sheets.masking import masked, year_alone
from hoagiai.sheets.reading.fields import FIELDS, Kind
from hoagiai.sheets.reading.understood import Column, SheetUnderstood, Understood

MOST_LEFT_OUT = 200


def summary(understood: Understood, *, remembered: bool = False) -> dict[str, Any]:
    """Sheets, columns, rows kept and left out; `remembered`: by what was said of this layout before."""
    return {
        "format": understood.format,
        "notes": list(understood.notes),
        "remembered": remembered,
        "sheets": [_sheet(sheet) for sheet in understood.sheets],
    }


def _sheet(sheet: SheetUnderstood) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "register": sheet.register.value if sheet.register else "",
        "sure": sheet.sure,
        "why": sheet.why,
        "head_rows": list(sheet.head_rows),
        "fingerprint": sheet.fingerprint,
        "notes": list(sheet.notes),
        "kept": len(sheet.kept),
        "columns": [_column(column) for column in sheet.columns],
        "left_out": [
            {"row": left.row, "reason": left.reason.value, "text": masked(left.text)[:120]}
            for left in sheet.left_out[:MOST_LEFT_OUT]
        ],
        "left_out_count": len(sheet.left_out),
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "index": column.index,
        "letter": column.letter,
        "heading": masked(column.heading),
        "field": column.field,
        "how": column.how.value,
        "value": column.value,
        "sure": column.sure,
        "why": masked(column.why),
        "filled": column.filled,
        "samples": _samples(column),
    }


def _samples(column: Column) -> list[str]:
    """A few cells as written; a column that is not, or wrongly, understood may hold anything."""
    known = FIELDS.get(column.field)
    if known and known.protected:
        return []
    tell = year_alone if known and known.kind is Kind.BIRTH else masked
    return [text[:60] for text in dict.fromkeys(map(tell, column.samples))]
