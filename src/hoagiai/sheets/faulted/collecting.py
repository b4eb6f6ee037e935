"""Collecting what is wrong with a list out of its staged rows."""

from typing import Any

from hoagiai.base.sheets import column_letter
from hoagiai.sheets.faulted.faults import Faults, SheetFaults
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.reading.body import KEYS
from hoagiai.sheets.reading.understood import Register
from hoagiai.sheets.terms import Outcome

WRONG = (Outcome.REFUSED, Outcome.DOUBTFUL)


def collect(batch: Batch) -> dict[str, SheetFaults]:
    """The faults of a list by the name of its sheet."""
    found: dict[str, SheetFaults] = {}
    names: dict[str, str] = {}
    for sheet in batch.understood.get("sheets", ()):
        about = found.setdefault(sheet["name"][:120], SheetFaults())
        if not sheet["register"]:
            continue
        about.head = about.head or max(sheet["head_rows"], default=0)
        about.width = max([about.width, *(each["index"] + 1 for each in sheet["columns"])])
        names.setdefault(sheet["name"][:120], _name_column(sheet))
    rows = StagedRow.objects.filter(batch=batch).order_by("position")
    for row in rows.only("sheet", "line", "outcome", "why", "faults", "doubt").iterator(2000):
        about = found.setdefault(row.sheet, SheetFaults())
        if row.outcome in WRONG or row.faults:
            about.rows[row.line] = _faults(row, names.get(row.sheet, "A"))
        else:
            about.fine.append(row.line)
    return found


def _name_column(sheet: dict[str, Any]) -> str:
    """Where the name stands: what is wrong with a row as a whole is said there."""
    keys = KEYS[Register(sheet["register"])]
    index = next((each["index"] for each in sheet["columns"] if each["field"] in keys), 0)
    return column_letter(index)


def _faults(row: StagedRow, name_column: str) -> Faults:
    result = Faults()
    told = []
    for fault in row.faults:
        words = fault["message"] if fault["severity"] == "error" else f"Nên xem: {fault['message']}"
        before = result.cells.get(fault["cell"])
        result.cells[fault["cell"]] = f"{before}\n{words}" if before else words
        told.append(f"Ô {fault['cell']}: {words}")
    if row.why and not any(fault["message"] == row.why for fault in row.faults):
        words = f"Cần xem: {row.why}" if row.outcome == Outcome.DOUBTFUL else row.why
        cell = f"{name_column}{row.line}"
        result.cells[cell] = f"{result.cells[cell]}\n{words}" if cell in result.cells else words
        told.append(words)
    result.words = "; ".join(told)
    return result
