"""Writing a list line by line: 550.000 lines take no more memory than a hundred."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from hoagiai.sheets.exports.content import Line, Listed, Section
from hoagiai.sheets.exports.looks import Looks
from hoagiai.sheets.exports.writing.around import office, set_up, signers, titles
from hoagiai.sheets.exports.writing.head import head
from hoagiai.sheets.exports.writing.page import Page
from hoagiai.sheets.exports.writing.rows import Rows, section

__all__ = ["write"]
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
ROOM = ".tmp"
"""Sheets are first written into a folder of this ending beside the file, so that what a killed worker leaves is found."""
LAST_LINE = 1_000_000
"""Excel holds 1.048.576 lines on a sheet; the rest goes on the next."""
AT_ONCE = 2000


def write(listed: Listed, path: Path, tell: Callable[[int], None] = lambda done: None) -> int:
    """Write the list to a file and answer how many rows it has; `tell` hears how many are done."""
    beside = TemporaryDirectory(prefix=path.stem, suffix=ROOM, dir=path.parent)
    with beside as room, xlsxwriter.Workbook(path, {**OPTIONS, "tmpdir": room}) as file:
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
    """The file while it is written: its sheets one after the other."""

    def __init__(self, file: Any, listed: Listed) -> None:
        self.file, self.listed, self.looks = file, listed, Looks(file)
        self.rows = Rows(listed, self.looks)
        self.sheets = 0
        self.page = self.begin()

    def begin(self) -> Page:
        """A sheet with all that stands above the rows."""
        self.sheets += 1
        name = self.listed.name if self.sheets == 1 else f"{self.listed.name} ({self.sheets})"
        page = Page(self.file.add_worksheet(name), self.listed, self.looks)
        if self.listed.office and self.sheets == 1:
            office(page)
        titles(page)
        head(page)
        set_up(page)
        return page

    def write(self, line: Line) -> int:
        """Write a row or a section; answers 1 for a row."""
        if self.page.line >= LAST_LINE:
            self._filter()
            self.page = self.begin()
        if isinstance(line, Section):
            section(self.page, line)
            return 0
        self.rows.row(self.page, line, self.rows.plain)
        return 1

    def end(self) -> None:
        """The totals, the notes, and the signers."""
        page = self.page
        self._filter()
        if self.listed.totals is not None:
            self.rows.row(page, self.listed.totals.line, self.rows.bold)
        for note in self.listed.notes:
            page.line += 1
            page.across(page.line, 0, page.width - 1, note, "note")
            page.line += 1
        signers(page)

    def _filter(self) -> None:
        page = self.page
        if self.listed.filtered and page.line > page.first + 1:
            page.sheet.autofilter(page.first, 0, page.line - 1, page.width - 1)
