"""What was understood of a file, as it is kept for the page: nothing that is, or looks like, a protected value."""

from datetime import date
from typing import Any

from hoagiai.sheets.masking import masked, year_alone
from hoagiai.sheets.reading.fields import FIELDS, Kind
from hoagiai.sheets.reading.listday import proposed
from hoagiai.sheets.reading.understood import Column, DayRead, SheetUnderstood, Understood

MOST_LEFT_OUT = 200
MOST_DAYS = 4


def summary(understood: Understood, *, today: date, remembered: bool = False) -> dict[str, Any]:
    """Sheets, columns, rows kept and left out; the days it may be of, best first.

    `remembered`: by what was said of this layout before. A day after `today` is none.
    """
    return {
        "format": understood.format,
        "notes": list(understood.notes),
        "remembered": remembered,
        "days": [_day(each) for each in proposed(understood.sheets, today)[:MOST_DAYS]],
        "sheets": [_sheet(sheet) for sheet in understood.sheets],
    }


def _day(read: DayRead) -> dict[str, Any]:
    words = {
        "said": read.said.value,
        "sheet": read.sheet,
        "row": read.row,
        "cell": read.cell,
        "words": read.words,
    }
    return {"day": read.day.isoformat(), **words}


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
