"""The body of a Word file: paragraphs, tables and text boxes in reading order."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from hoagiai.plans.intake.lines import Lines, Look
from hoagiai.plans.intake.word.numbering import Numbering
from hoagiai.plans.intake.word.ooxml import MC, W, child, number, transitional, value
from hoagiai.plans.intake.word.package import open_package
from hoagiai.plans.intake.word.paragraphs import DELETED, REDLINE_NOTE, Paragraphs
from hoagiai.plans.intake.word.styles import Styles
from hoagiai.plans.reader.reading import Extracted

WRAPPERS = {
    W + "sdt",
    W + "sdtContent",
    W + "ins",
    W + "moveTo",
    W + "customXml",
    W + "smartTag",
    MC + "Choice",
}
DEEPEST = 40  # boxes in cells in boxes; deeper is no document


def extract_word(data: bytes, name: str) -> Extracted:
    """The text of a .docx; headers, footers, footnotes, comments and deleted words are left out."""
    package = open_package(data, name)
    for part in (package.document, package.styles, package.numbering):
        if part is not None:
            transitional(part)
    lines = Lines()
    paragraphs = Paragraphs(Styles.of(package.styles), Numbering(package.numbering), lines)
    body = child(package.document, "body")
    if body is not None:
        Walk(paragraphs, lines).through(body, Look())
    return lines.finish("docx", name)


class Walk:
    """Goes through a container of paragraphs and tables."""

    def __init__(self, paragraphs: Paragraphs, lines: Lines) -> None:
        self.paragraphs = paragraphs
        self.lines = lines
        self.depth = 0

    def through(self, container: etree._Element, look: Look) -> None:
        """Write everything a body, cell or text box holds."""
        if self.depth > DEEPEST:
            return
        self.depth += 1
        for part in container.iterchildren(etree.Element):
            if part.tag == W + "p":
                self._paragraph(part, look)
            elif part.tag == W + "tbl":
                self._table(part, look)
            elif part.tag in WRAPPERS or part.tag == MC + "AlternateContent":
                self.through(part, look)
            elif part.tag in DELETED:
                self.lines.note(REDLINE_NOTE)
        self.depth -= 1

    def _paragraph(self, paragraph: etree._Element, look: Look) -> None:
        for box in self.paragraphs.read(paragraph, look):
            self.through(box, look)

    def _table(self, table: etree._Element, look: Look) -> None:
        rows = list(_rows(table))
        if len(rows) == 1 and len(list(_cells(rows[0]))) == 1:  # a frame around text
            self.through(next(_cells(rows[0])), look)
            return
        cell_look = replace(look, table=self.lines.next_table())
        for at, row in enumerate(rows):
            for column, cell in _placed_cells(row):
                merge = child(cell, "tcPr", "vMerge")
                if merge is None or value(merge) == "restart":
                    high = 1 if merge is None else 1 + _rows_below(rows[at + 1 :], column)
                    self.through(cell, replace(cell_look, row=at, column=column, rows=high))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for part in table.iterchildren(etree.Element):
        if part.tag == W + "tr":
            if child(part, "trPr", "del") is None:
                yield part
        elif part.tag in WRAPPERS:
            yield from _rows(part)


def _placed_cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells of a row with the column each begins at."""
    column = number(child(row, "trPr", "gridBefore")) or 0
    for cell in _cells(row):
        yield column, cell
        column += number(child(cell, "tcPr", "gridSpan")) or 1


def _rows_below(rows: list[etree._Element], column: int) -> int:
    """How many of the next rows a merged cell goes on through."""
    count = 0
    for row in rows:
        merge = next((child(cell, "tcPr", "vMerge") for at, cell in _placed_cells(row) if at == column), None)
        if merge is None or value(merge) == "restart":
            break
        count += 1
    return count


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for part in row.iterchildren(etree.Element):
        if part.tag == W + "tc":
            yield part
        elif part.tag in WRAPPERS:
            yield from _cells(part)
