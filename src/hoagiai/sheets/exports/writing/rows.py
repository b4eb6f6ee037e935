"""A row of the list, and a row that names what the rows below belong to."""

from datetime import date
from typing import Any
from unicodedata import is_normalized

from hoagiai.base.documents.wording import clean
from hoagiai.sheets.exports.content import Listed, Section, Value
from hoagiai.sheets.exports.looks import Looks
from hoagiai.sheets.exports.writing.page import Page
from hoagiai.sheets.exports.writing.room import LINE, ROOM, lines_of

SIGNS = ("=", "+", "-", "@")
"""What a formula may begin with; such text is marked as text."""


class Rows:
    """Writes rows with the looks of the columns."""

    def __init__(self, listed: Listed, looks: Looks) -> None:
        self.plain = [looks.of(column) for column in listed.columns]
        self.bold = [looks.of(column, bold=True) for column in listed.columns]
        self._quoted = [looks.of(column, quoted=True) for column in listed.columns]
        self._rooms = [column.width * ROOM for column in listed.columns]

    def row(self, page: Page, values: tuple[Value, ...], looks: list[Any]) -> None:
        """Write one on the page's line."""
        sheet, line = page.sheet, page.line
        most = 1
        for value, room in zip(values, self._rooms, strict=True):
            if isinstance(value, str) and len(value) > room:
                most = max(most, lines_of(value, room, 1.0))
        if most > 1:
            sheet.set_row(line, min(LINE * most + 1, 400))
        for place, value in enumerate(values):
            if value is None or value == "":
                sheet.write_blank(line, place, None, looks[place])
            elif isinstance(value, str):
                text = value if value.isprintable() and is_normalized("NFC", value) else clean(value)
                look = self._quoted[place] if text.startswith(SIGNS) else looks[place]
                sheet.write_string(line, place, text, look)
            elif isinstance(value, date):
                sheet.write_datetime(line, place, value, looks[place])
            else:
                sheet.write_number(line, place, value, looks[place])
        page.line += 1


def section(page: Page, named: Section) -> None:
    """Write a section on the page's line."""
    sheet, looks = page.sheet, page.looks
    if named.number:
        sheet.write_string(page.line, 0, named.number, looks.named("section_number"))
    else:
        sheet.write_blank(page.line, 0, None, looks.named("section_number"))
    sheet.write_string(page.line, 1, clean(named.text), looks.named("deep" if named.deep else "section"))
    for place in range(2, page.width):
        edge = "last_edge" if place == page.width - 1 else "edge"
        sheet.write_blank(page.line, place, None, looks.named(edge))
    page.line += 1
