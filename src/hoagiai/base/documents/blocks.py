"""The body of a document as a flat row of headings, paragraphs and tables with final strings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from . import widths, wording
from .content import Block, Cell, Column, Group, Heading, Items, Paragraph, Section, Table

# Lines of a cell beyond which its row may be split between pages; a page holds about 45 such lines.
LONGEST_WHOLE_ROW = 18
MM_PER_LETTER = 2.05
LANDSCAPE_WIDTH = 247


@dataclass(frozen=True, slots=True)
class Text:
    """A heading or a paragraph; a heading looks like its level and counts as its place in the outline.

    A paragraph to `keep` stays on the page of what follows.
    """

    kind: Literal["heading", "paragraph"]
    text: str
    lead: str = ""
    level: int = 0
    outline: int = 0
    keep: bool = False


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head and the columns and lines it spans."""

    text: str
    column: int
    columns: int = 1
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row; of a group row the first cell is the number and the second the text across the table."""

    kind: Literal["row", "group", "totals"]
    cells: list[str]
    may_split: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; shares of the width add up to 1."""

    kind: Literal["table"]
    shares: list[float]
    aligns: list[str]
    head: list[list[HeadCell]]
    rows: list[PrintedRow]
    caption: str
    note: str
    repeat_head: bool
    landscape: bool


Printed = Text | Grid


def printed_blocks(blocks: Sequence[Block], *, width: float) -> list[Printed]:
    """The blocks with sections, items and line breaks resolved, for a page with this width of text in mm."""
    return [part for block in blocks for part in _printed(block, width)]


def outlined(blocks: Sequence[Printed], *, under: int = 0) -> list[Printed]:
    """The blocks with headings whose places in the outline skip no level, as PDF/UA asks."""
    result: list[Printed] = []
    for block in blocks:
        if isinstance(block, Text) and block.kind == "heading":
            under = min(block.level, under + 1)
            block = replace(block, outline=under)
        result.append(block)
    return result


def _printed(block: Block, width: float) -> list[Printed]:
    match block:
        case Section(heading, body):
            return [*_printed(heading, width), *printed_blocks(body, width=width)]
        case Heading(text, level):
            text = wording.line(text)
            return [Text("heading", text.upper() if level == 1 else text, level=min(max(level, 1), 4))]
        case Items(items, mark):
            return [Text("paragraph", f"{mark} {wording.line(item)}".strip()) for item in items]
        case Paragraph(text, lead):
            return _paragraphs(text, wording.line(lead))
        case Table():
            return [_grid(block, LANDSCAPE_WIDTH if block.landscape else width)]


def _paragraphs(text: str, lead: str) -> list[Printed]:
    parts = [part.text for part in wording.paragraphs(text)] or [""]
    first, *rest = parts
    texts = [Text("paragraph", first, lead), *(Text("paragraph", part) for part in rest)]
    return [part for part in texts if part.text or part.lead]


def _grid(table: Table, width: float) -> Grid:
    rows = [_group(row) if isinstance(row, Group) else _row("row", row, table) for row in table.rows]
    totals = [_row("totals", table.totals, table)] if table.totals is not None else []
    rows += totals
    shares = _shares(table, rows, width)
    return Grid(
        kind="table",
        shares=shares,
        aligns=[column.align.value for column in table.columns],
        head=_head(table.columns),
        rows=[replace(row, may_split=_is_long(row, shares, width)) for row in rows],
        caption=wording.line(table.caption),
        note=wording.line(table.note),
        repeat_head=table.repeat_head,
        landscape=table.landscape,
    )


def _shares(table: Table, rows: Sequence[PrintedRow], width: float) -> list[float]:
    texts = [
        [wording.clean(column.header), *(row.cells[place] for row in rows if row.kind != "group")]
        for place, column in enumerate(table.columns)
    ]
    return widths.fitted([column.share for column in table.columns], texts, width=width)


def _group(group: Group) -> PrintedRow:
    return PrintedRow("group", [wording.line(group.number), wording.line(group.text)])


def _row(kind: Literal["row", "totals"], cells: Sequence[Cell], table: Table) -> PrintedRow:
    texts = [wording.cell_text(cell) for cell in cells]
    if len(texts) != len(table.columns):
        raise ValueError(f"A row has {len(texts)} cells for {len(table.columns)} columns: {texts}")
    return PrintedRow(kind, texts)


def _is_long(row: PrintedRow, shares: Sequence[float], width: float) -> bool:
    letters_per_line = width / MM_PER_LETTER
    lines = (
        len(text) / (letters_per_line * share) + text.count("\n")
        for text, share in zip(row.cells, shares, strict=False)
    )
    return row.kind == "row" and max(lines) > LONGEST_WHOLE_ROW


def _head(columns: Sequence[Column]) -> list[list[HeadCell]]:
    headers = [wording.clean(column.header) for column in columns]
    if not any(column.over for column in columns):
        return [[HeadCell(text, place) for place, text in enumerate(headers)]]
    upper, lower = [], []
    for over, run in groupby(range(len(columns)), key=lambda place: columns[place].over):
        places = list(run)
        if over:
            upper.append(HeadCell(wording.line(over), places[0], columns=len(places)))
            lower += [HeadCell(headers[place], place) for place in places]
        else:
            upper += [HeadCell(headers[place], place, lines=2) for place in places]
    return [upper, lower]
