"""Writing a list line by line: 550.000 lines take no more memory than a hundred."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

import xlsxwriter

from hoagiai.base.documents.wording import COUNTRY, MOTTO, clean
from hoagiai.sheets.exports.content import Line, Listed, Section, Value
from hoagiai.sheets.exports.looks import Looks

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
SIGNS = ("=", "+", "-", "@")
"""What a formula may begin with; such text is marked as text."""
LAST_LINE = 1_000_000
"""Excel holds 1.048.576 lines on a sheet; the rest goes on the next."""
AT_ONCE = 2000
A3, A4 = 8, 9
_LINE, _HEAD_LINE = 15.75, 16
_ROOM = 1.2
"""Letters of Times New Roman in the width of one of Excel's."""


def write(listed: Listed, path: Path, tell: Callable[[int], None] = lambda done: None) -> int:
    """Write the list to a file and answer how many rows it has; `tell` hears how many are done."""
    with xlsxwriter.Workbook(path, OPTIONS) as file:
        file.set_properties({"title": listed.title, "author": "", "comments": ""})
        writer = _Writer(file, listed)
        done = 0
        for line in listed.lines:
            done += writer.write(line)
            if done and done % AT_ONCE == 0:
                tell(done)
        writer.end()
        return done


class _Writer:
    """The file while it is written: the sheet, the line on it, the looks of the columns."""

    def __init__(self, file: Any, listed: Listed) -> None:
        self.file, self.listed, self.looks = file, listed, Looks(file)
        self.plain = [self.looks.of(column) for column in listed.columns]
        self.quoted = [self.looks.of(column, quoted=True) for column in listed.columns]
        self.rooms = [column.width * _ROOM for column in listed.columns]
        self.width = sum(not column.hidden for column in listed.columns)
        self._seen = listed.columns[: self.width]
        self.sheets = 0
        self.begin()

    def begin(self) -> None:
        """A sheet with all that stands above the rows."""
        self.sheets += 1
        name = self.listed.name if self.sheets == 1 else f"{self.listed.name} ({self.sheets})"
        self.page = self.file.add_worksheet(name)
        self.line = 0
        for place, column in enumerate(self.listed.columns):
            self.page.set_column(place, place, column.width, None, {"hidden": column.hidden})
        if self.listed.office and self.sheets == 1:
            self._office()
        self._titles()
        self._head()
        self._set_up()

    def write(self, line: Line) -> int:
        """Write a row or a section; answers 1 for a row."""
        if self.line >= LAST_LINE:
            self._filter()
            self.begin()
        if isinstance(line, Section):
            self._section(line)
            return 0
        self._row(line, self.plain)
        self.line += 1
        return 1

    def end(self) -> None:
        """The totals, the notes, and the signers."""
        self._filter()
        if self.listed.totals is not None:
            self._row(self.listed.totals.line, [self.looks.of(c, bold=True) for c in self.listed.columns])
            self.line += 1
        for note in self.listed.notes:
            self.line += 1
            self._across(self.line, 0, self.width - 1, note, "note")
            self.line += 1
        self._signers()

    def _row(self, values: tuple[Value, ...], looks: list[Any]) -> None:
        page, line = self.page, self.line
        most = 1
        for value, room in zip(values, self.rooms, strict=True):
            if isinstance(value, str) and len(value) > room:
                most = max(most, _lines(value, room, 1.0))
        if most > 1:
            page.set_row(line, min(_LINE * most + 1, 400))
        for place, value in enumerate(values):
            if value is None or value == "":
                page.write_blank(line, place, None, looks[place])
            elif isinstance(value, str):
                text = value if value.isprintable() and is_normalized("NFC", value) else clean(value)
                look = self.quoted[place] if text.startswith(SIGNS) else looks[place]
                page.write_string(line, place, text, look)
            elif isinstance(value, date):
                page.write_datetime(line, place, value, looks[place])
            else:
                page.write_number(line, place, value, looks[place])

    def _section(self, section: Section) -> None:
        look = self.looks.named("deep" if section.deep else "section")
        if section.number:
            self.page.write_string(self.line, 0, section.number, self.looks.named("section_number"))
        else:
            self.page.write_blank(self.line, 0, None, self.looks.named("section_number"))
        self.page.write_string(self.line, 1, clean(section.text), look)
        for place in range(2, self.width):
            edge = "last_edge" if place == self.width - 1 else "edge"
            self.page.write_blank(self.line, place, None, self.looks.named(edge))
        self.line += 1

    def _office(self) -> None:
        half = max(2, self._column_at(0.4))
        left = [
            (line, "office_bold" if line == self.listed.office[-1] else "office")
            for line in self.listed.office
        ]
        right = [(COUNTRY, "office_bold"), (MOTTO, "motto")]
        for place in range(max(len(left), len(right))):
            if place < len(left):
                self._across(place, 0, half - 1, *left[place])
            if place < len(right):
                self._across(place, half, self.width - 1, *right[place])
        self.line = max(len(left), len(right)) + 1

    def _titles(self) -> None:
        self._across(self.line, 0, self.width - 1, self.listed.title, "title")
        self.page.set_row(self.line, 22)
        for text in self.listed.under:
            self.line += 1
            self._across(self.line, 0, self.width - 1, text, "under")
        self.line += 2

    def _head(self) -> None:
        """One row of headings, or two where several stand under one; then the numbers of the columns.

        Lines are written from above down, so what reaches over two is merged by hand.
        """
        self.first = self.line
        columns, look = self.listed.columns, self.looks.named("head")
        deep = any(column.over for column in columns)
        heights = self._head_heights(deep)
        for place, column in enumerate(columns):
            text = column.over or column.head
            repeated = column.over and place and columns[place - 1].over == column.over
            self.page.write_string(self.line, place, "" if repeated else text, look)
        self.page.set_row(self.line, heights[0])
        if deep:
            for place, column in enumerate(columns):
                self.page.write_string(self.line + 1, place, column.head if column.over else "", look)
            self.page.set_row(self.line + 1, heights[1])
            self._merge_head()
        self.line += 2 if deep else 1
        if self.listed.numbered:
            for place in range(self.width):
                text = "A" if place == 0 else "B" if place == 1 else f"({place - 1})"
                self.page.write_string(self.line, place, text, self.looks.named("number"))
            self.line += 1

    def _head_heights(self, deep: bool) -> tuple[float, float]:
        columns = self.listed.columns
        alone = max((_lines(c.head, c.width) for c in columns if not c.over), default=1)
        under = max((_lines(c.head, c.width) for c in columns if c.over), default=0)
        if not deep:
            return _HEAD_LINE * alone + 6, 0
        return _HEAD_LINE + 6, _HEAD_LINE * max(under, alone - 1) + 6

    def _merge_head(self) -> None:
        columns, line = self.listed.columns, self.line
        begin = 0
        for place, column in enumerate(columns):
            if not column.over:
                self.page.merge.append([line, place, line + 1, place])
            if place + 1 == len(columns) or columns[place + 1].over != column.over:
                if column.over and begin < place:
                    self.page.merge.append([line, begin, line, place])
                begin = place + 1

    def _set_up(self) -> None:
        self.page.set_default_row(_LINE + 0.75)
        self.page.freeze_panes(self.line, 0)
        self.page.repeat_rows(self.first, self.line - 1)
        self.page.set_landscape()
        self.page.set_paper(A3 if self.listed.wide else A4)
        self.page.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.7)
        self.page.set_header("&C&P", {"margin": 0.4})
        self.page.fit_to_pages(1, 0)
        self.page.hide_gridlines(2)

    def _filter(self) -> None:
        if self.listed.filtered and self.line > self.first + 1:
            self.page.autofilter(self.first, 0, self.line - 1, self.width - 1)

    def _signers(self) -> None:
        if not self.listed.signers:
            return
        number = len(self.listed.signers)
        edges = [self._column_at(place / number) for place in range(number)] + [self.width]
        self.line += 1
        self._across(self.line, edges[-2], self.width - 1, self.listed.place, "place")
        for row, look in ((0, "signer"), (1, "signed")):
            self.line += 1
            if row == 0:
                self.page.set_row(self.line, _LINE * 2)
            for place, words in enumerate(self.listed.signers):
                self._across(self.line, edges[place], edges[place + 1] - 1, words[row], look)

    def _column_at(self, share: float) -> int:
        """The column that begins nearest to a share of the width."""
        total, gone, best, found = sum(c.width for c in self._seen), 0.0, 2.0, 0
        for place, column in enumerate(self._seen):
            if abs(gone / total - share) < best:
                best, found = abs(gone / total - share), place
            gone += column.width
        return found

    def _across(self, line: int, first: int, last: int, text: str, look: str) -> None:
        if first < last:
            self.page.merge_range(line, first, line, last, text, self.looks.named(look))
        else:
            self.page.write_string(line, first, text, self.looks.named(look))


def _lines(text: str, width: float, letter: float = 1.12) -> int:
    """How many lines a text takes in this width, broken between words; headings are bold and wider."""
    lines, used = 1, 0.0
    for word in text.split():
        length = len(word) * letter
        if used and used + 1 + length > width:
            lines, used = lines + 1, length
        else:
            used += length + (1 if used else 0)
    return lines
