"""The rows of a file that is no plain .xlsx, written anew as one with its faults. Texts of legacy fonts are Unicode then."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from hoagiai.base.legacy.mending import Mender
from hoagiai.base.sheets import Cell, Sheet, open_book
from hoagiai.sheets.faulted.faults import HEADING, SheetFaults
from hoagiai.sheets.reading.grid import all_rows, sample

OPTIONS = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
WIDTH = 70


def write(
    path: Path, name: str, faults: dict[str, SheetFaults], target: IO[bytes], *, only_wrong: bool
) -> None:
    """Write the copy; raises `SheetRefused`."""
    book = open_book(path, name)
    large = path.stat().st_size > 8 * 1024 * 1024
    with xlsxwriter.Workbook(target, {**OPTIONS, "constant_memory": large}) as out:
        looks = _Looks(out)
        taken: set[str] = set()
        for sheet in book.sheets:
            page = out.add_worksheet(_title(sheet.name, taken))
            _sheet(page, sheet, faults.get(sheet.name[:120], SheetFaults()), looks, large, only_wrong)


class _Looks:
    """The formats of the copy."""

    def __init__(self, out: Any) -> None:
        about = {"font_name": "Times New Roman", "font_size": 11}
        self.plain = out.add_format(about)
        self.day = out.add_format({**about, "num_format": "dd/mm/yyyy", "align": "left"})
        self.wrong = out.add_format({**about, "bg_color": "#FFD9D6"})
        self.words = out.add_format({**about, "font_color": "#B3261E", "text_wrap": True, "valign": "top"})
        self.heading = out.add_format({**about, "font_color": "#B3261E", "bold": True})
        self.merged = out.add_format({**about, "align": "center", "valign": "vcenter", "text_wrap": True})


def _title(name: str, taken: set[str]) -> str:
    kept = "".join(letter for letter in name if letter not in "[]:*?/\\")[:31].strip("'") or "Trang"
    while kept.lower() in taken:
        kept = f"{kept[:28]} {len(taken) + 1}"
    taken.add(kept.lower())
    return kept


def _sheet(page: Any, sheet: Sheet, about: SheetFaults, looks: _Looks, large: bool, only_wrong: bool) -> None:
    mender = Mender()
    grid = sample(sheet, mender)
    width = max(about.width, grid.width)
    if not large:
        _widths(page, grid.texts, about.head)
        for merge in sheet.merged:
            area = (merge.first_row, merge.first_column, merge.last_row, merge.last_column)
            page.merge_range(*area, "", looks.merged)
    page.set_column(width, width, WIDTH)
    fine = set(about.fine) if only_wrong else set()
    middle = {(m.first_row, m.first_column) for m in sheet.merged}
    for index, row in enumerate(all_rows(sheet, mender)):
        if index + 1 in fine:
            page.set_row(index, None, None, {"hidden": True})
        wrong = about.rows.get(index + 1)
        for column, cell in enumerate(row[:width]):
            look = looks.merged if (index, column) in middle and not large else None
            _cell(page, index, column, cell, looks, look)
        if index + 1 == about.head:
            page.write_string(index, width, HEADING, looks.heading)
        if wrong:
            for address, words in wrong.cells.items():
                _wrong(page, address, row, words, looks)
            page.write_string(index, width, wrong.words, looks.words)


def _cell(page: Any, row: int, column: int, value: Cell, looks: _Looks, look: Any = None) -> None:
    if isinstance(value, datetime) and (value.hour or value.minute):
        page.write_string(row, column, f"{value:%d/%m/%Y %H:%M}", look or looks.plain)
    elif isinstance(value, date):
        page.write_datetime(row, column, value, looks.day)
    elif isinstance(value, time | timedelta):
        page.write_string(row, column, str(value), look or looks.plain)
    elif isinstance(value, bool):
        page.write_boolean(row, column, value, look or looks.plain)
    elif isinstance(value, int | float):
        page.write_number(row, column, value, look or looks.plain)
    elif value != "":
        page.write_string(row, column, value[:32000], look or looks.plain)


def _wrong(page: Any, address: str, row: list[Cell], words: str, looks: _Looks) -> None:
    letters = address.rstrip("0123456789")
    line = int(address[len(letters) :]) - 1
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    value = row[column - 1] if column <= len(row) else ""
    if value == "":
        page.write_blank(line, column - 1, None, looks.wrong)
    elif not isinstance(value, date):
        _cell(page, line, column - 1, value, looks, looks.wrong)
    page.write_comment(line, column - 1, words, {"author": "Hòa Giải", "x_scale": 2})


def _widths(page: Any, texts: list[list[str]], head: int) -> None:
    widest: dict[int, int] = {}
    for row in texts[max(head - 1, 0) :]:
        for column, text in enumerate(row):
            widest[column] = max(widest.get(column, 8), min(len(text) + 2, 40))
    for column, width in widest.items():
        page.set_column(column, column, width)
