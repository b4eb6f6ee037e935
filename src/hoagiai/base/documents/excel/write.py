"""Writing the file row by row, so that a hundred thousand rows need no more memory than a hundred."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter

from ..wording import clean
from .content import Sheet, Workbook
from .formats import Formats
from .rows import height, write_row
from .sheets import free_name, set_up

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
    "default_date_format": "dd/mm/yyyy",
}


def to_excel(workbook: Workbook) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    target = BytesIO()
    write_excel(workbook, target)
    return target.getvalue()


def write_excel(workbook: Workbook, target: Path | BinaryIO) -> None:
    """Write the workbook to a file or a stream."""
    with xlsxwriter.Workbook(target, OPTIONS) as file:
        file.set_properties(_properties(workbook))
        formats = Formats(file)
        taken: set[str] = set()
        for sheet in workbook.sheets:
            page = file.add_worksheet(free_name(sheet.name, taken))
            _write(page, sheet, formats)


def _properties(workbook: Workbook) -> dict[str, Any]:
    properties: dict[str, Any] = {"title": clean(workbook.title), "author": "", "comments": ""}
    if workbook.created:
        day = workbook.created
        properties["created"] = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (Excel knows no zones)
    return properties


def _write(page: Any, sheet: Sheet, formats: Formats) -> None:
    last_column = len(sheet.columns) - 1
    line = 0
    for text, look in [(sheet.title, "title"), *((text, "line") for text in sheet.lines)]:
        if text:
            _write_across(page, line, sheet, text, formats.named(look))
            line += 1
    head = line + 1 if line else 0
    set_up(page, sheet, head=head)
    page.set_row(head, height([(column.header, column.width * 0.9) for column in sheet.columns]) + 4)
    for place, column in enumerate(sheet.columns):
        page.write_string(head, place, clean(column.header), formats.named("head"))
    line = head
    for row in sheet.rows:
        line += 1
        write_row(page, line, row, sheet.columns, formats)
    if line > head:
        page.autofilter(head, 0, line, last_column)
    if sheet.totals is not None:
        line += 1
        write_row(page, line, sheet.totals, sheet.columns, formats, bold=True)
    for place, note in enumerate(sheet.notes, start=line + 2):
        _write_across(page, place, sheet, note, formats.named("note"))


def _write_across(page: Any, line: int, sheet: Sheet, text: str, look: Any) -> None:
    """Write a text over the width of the table."""
    page.set_row(line, height([(text, sum(column.width for column in sheet.columns))]) + 4)
    if len(sheet.columns) > 1:
        page.merge_range(line, 0, line, len(sheet.columns) - 1, "", look)
    page.write_string(line, 0, clean(text), look)
