"""What was understood of a file, as it is kept for the page: no values of protected columns."""

from typing import Any

from hoagiai.sheets.reading.fields import FIELDS
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
            {"row": left.row, "reason": left.reason.value, "text": left.text[:120]}
            for left in sheet.left_out[:MOST_LEFT_OUT]
        ],
        "left_out_count": len(sheet.left_out),
    }


def _column(column: Column) -> dict[str, Any]:
    protected = column.field in FIELDS and FIELDS[column.field].protected
    return {
        "index": column.index,
        "letter": column.letter,
        "heading": column.heading,
        "field": column.field,
        "how": column.how.value,
        "value": column.value,
        "sure": column.sure,
        "why": column.why,
        "filled": column.filled,
        "samples": [] if protected else [text[:60] for text in column.samples],
    }
