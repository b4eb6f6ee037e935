"""A sheet of the file: its place, its looks, and texts across several columns."""

from typing import Any

from hoagiai.sheets.exports.content import Listed
from hoagiai.sheets.exports.looks import Looks


class Page:
    """The sheet that is written on now and the line on it; the lists has one or, past `LAST_LINE`, several."""

    def __init__(self, sheet: Any, listed: Listed, looks: Looks) -> None:
        self.sheet, self.listed, self.looks = sheet, listed, looks
        self.width = sum(not column.hidden for column in listed.columns)
        self.line = 0
        self.first = 0  # the first line of the head
        for place, column in enumerate(listed.columns):
            sheet.set_column(place, place, column.width, None, {"hidden": column.hidden})

    def column_at(self, share: float) -> int:
        """The column that begins nearest to a share of the width."""
        total, gone, best, found = sum(c.width for c in self.listed.columns[: self.width]), 0.0, 2.0, 0
        for place, column in enumerate(self.listed.columns[: self.width]):
            if abs(gone / total - share) < best:
                best, found = abs(gone / total - share), place
            gone += column.width
        return found

    def across(self, line: int, first: int, last: int, text: str, look: str) -> None:
        """A text over these columns."""
        if first < last:
            self.sheet.merge_range(line, first, line, last, text, self.looks.named(look))
        else:
            self.sheet.write_string(line, first, text, self.looks.named(look))
