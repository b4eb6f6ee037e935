"""Whole numbers, as "120", "1.234", "120 hộ"."""

import re

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.values.faults import Fault, error
from hoagiai.sheets.reading.values.texts import plain

LARGEST = 10_000_000
_NUMBER = re.compile(r"(?:khoảng\s+|~\s*)?(\d{1,3}(?:[.,  ]\d{3})+|\d+)(?:[.,]0+)?\s*(?:[^\W\d_][^\d]*)?")


def number(cell: Cell) -> tuple[int | None, Fault | None]:
    """A whole number that is not negative."""
    if isinstance(cell, bool):
        return int(cell), None
    if isinstance(cell, (int, float)):
        if cell < 0 or cell != int(cell) or cell > LARGEST:
            return None, error(
                "number", f"“{plain(cell)}” không phải số nguyên hợp lệ. Hãy ghi lại bằng số, ví dụ 120."
            )
        return int(cell), None
    text = plain(cell)
    found = _NUMBER.fullmatch(text)
    if found and len(found[1]) <= 9:
        return int(re.sub(r"\D", "", found[1])), None
    return None, error("number", f"“{text}” không phải là số. Hãy ghi lại bằng số, ví dụ 120.")
