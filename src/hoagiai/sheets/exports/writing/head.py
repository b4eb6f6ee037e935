"""The headings: one row, or two where several stand under one; then the numbers of the columns."""

from hoagiai.sheets.exports.writing.page import Page
from hoagiai.sheets.exports.writing.room import HEAD_LINE, lines_of


def head(page: Page) -> None:
    """One row of headings, or two where several stand under one; then the numbers of the columns.

    Lines are written from above down, so what reaches over two is merged by hand.
    """
    page.first = page.line
    columns, look = page.listed.columns, page.looks.named("head")
    deep = any(column.over for column in columns)
    heights = _heights(page, deep)
    for place, column in enumerate(columns):
        text = column.over or column.head
        repeated = column.over and place and columns[place - 1].over == column.over
        page.sheet.write_string(page.line, place, "" if repeated else text, look)
    page.sheet.set_row(page.line, heights[0])
    if deep:
        for place, column in enumerate(columns):
            page.sheet.write_string(page.line + 1, place, column.head if column.over else "", look)
        page.sheet.set_row(page.line + 1, heights[1])
        _merge(page)
    page.line += 2 if deep else 1
    if page.listed.numbered:
        for place in range(page.width):
            text = "A" if place == 0 else "B" if place == 1 else f"({place - 1})"
            page.sheet.write_string(page.line, place, text, page.looks.named("number"))
        page.line += 1


def _heights(page: Page, deep: bool) -> tuple[float, float]:
    columns = page.listed.columns
    alone = max((lines_of(c.head, c.width) for c in columns if not c.over), default=1)
    under = max((lines_of(c.head, c.width) for c in columns if c.over), default=0)
    if not deep:
        return HEAD_LINE * alone + 6, 0
    return HEAD_LINE + 6, HEAD_LINE * max(under, alone - 1) + 6


def _merge(page: Page) -> None:
    columns, line = page.listed.columns, page.line
    begin = 0
    for place, column in enumerate(columns):
        if not column.over:
            page.sheet.merge.append([line, place, line + 1, place])
        if place + 1 == len(columns) or columns[place + 1].over != column.over:
            if column.over and begin < place:
                page.sheet.merge.append([line, begin, line, place])
            begin = place + 1
