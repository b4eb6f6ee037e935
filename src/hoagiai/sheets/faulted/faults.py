"""What is wrong with a list, by sheet and row; plain, so that the child that writes the copy needs no database."""

from dataclasses import asdict, dataclass, field
from typing import Any

from hoagiai.sheets.reading.headings import ERRORS as HEADING

__all__ = ["HEADING", "Faults", "SheetFaults", "as_json", "from_json"]


@dataclass(slots=True)
class Faults:
    """What is wrong in one row: words by cell ("C12"), and all of it in one text."""

    cells: dict[str, str] = field(default_factory=dict)
    words: str = ""


@dataclass(slots=True)
class SheetFaults:
    """What is wrong in one sheet; `fine` are its records with nothing wrong."""

    head: int = 0  # the last row of the head, from 1
    width: int = 0  # columns that the list has
    rows: dict[int, Faults] = field(default_factory=dict)
    fine: list[int] = field(default_factory=list)


def as_json(found: dict[str, SheetFaults]) -> dict[str, Any]:
    """For the child process."""
    return {name: asdict(sheet) for name, sheet in found.items()}


def from_json(stored: dict[str, Any]) -> dict[str, SheetFaults]:
    """In the child process."""
    return {
        name: SheetFaults(
            sheet["head"],
            sheet["width"],
            {int(row): Faults(**faults) for row, faults in sheet["rows"].items()},
            sheet["fine"],
        )
        for name, sheet in stored.items()
    }
