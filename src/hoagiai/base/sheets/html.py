"""Tables that a web system saved as a page under the name of an Excel file; also Excel's own "Web page"."""

from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from hoagiai.base import decoding
from hoagiai.base.sheets import errors
from hoagiai.base.sheets.book import Book, Cell, Merge, Sheet

WIDEST = 500


def open_html(data: bytes, name: str) -> Book:
    """The tables of a page, each a sheet; raises `EmptySheet`, `Broken`."""
    try:
        letters, notes = decoding.letters(data)
    except ValueError:
        raise errors.Broken(name) from None
    try:
        page = lxml_html.fromstring(letters.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        raise errors.Broken(name) from None
    tables = [table for table in page.iter("table") if table.find(".//table") is None]
    sheets = [_sheet(table, f"Bảng {count}") for count, table in enumerate(tables, start=1)]
    if not sheets:
        raise errors.UnknownFormat(name, found="trang web không có bảng")
    return Book(name, "html", tuple(sheets), notes)


def _sheet(table: lxml_html.HtmlElement, title: str) -> Sheet:
    rows: list[list[Cell]] = []
    merges: list[Merge] = []
    taken: dict[tuple[int, int], bool] = {}
    for line, row in enumerate(table.iter("tr")):
        cells: list[Cell] = []
        for cell in row.iterchildren("td", "th"):
            while (line, len(cells)) in taken:
                cells.append("")
            across, down = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            column = len(cells)
            cells.append("\n".join(" ".join(part.split()) for part in _words(cell).split("\n")).strip())
            cells.extend([""] * (across - 1))
            if across > 1 or down > 1:
                merges.append(Merge(line, column, line + down - 1, column + across - 1))
                taken |= {
                    (line + below, column + right): True
                    for below in range(1, down)
                    for right in range(across)
                }
        rows.append(cells[:WIDEST])
    return Sheet(title, False, lambda: _again(rows), lambda: merges)


def _again(rows: list[list[Cell]]) -> Iterator[list[Cell]]:
    yield from rows


def _words(cell: lxml_html.HtmlElement) -> str:
    for line_break in cell.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(cell.text_content()).replace("\xa0", " ")


def _span(words: str | None) -> int:
    return min(int(words), WIDEST) if words and words.isdecimal() and int(words) else 1
