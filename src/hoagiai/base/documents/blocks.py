"""The body of a document as a flat row of headings, paragraphs and tables with final strings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from . import wording
from .content import Block, Cell, Column, Group, Heading, Items, Paragraph, Section, Table

# Lines of a cell beyond which its row may be split between pages; a page holds about 45 such lines.
LONGEST_WHOLE_ROW = 18
_LETTERS_PER_LINE = 78


@dataclass(frozen=True, slots=True)
class Text:
    """A heading or a paragraph."""

    kind: Literal["heading", "paragraph"]
    text: str
    lead: str = ""
    level: int = 0


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


def printed_blocks(blocks: Sequence[Block]) -> list[Printed]:
    """The blocks with sections, items and line breaks resolved."""
    return [part for block in blocks for part in _printed(block)]


def _printed(block: Block) -> list[Printed]:
    match block:
        case Section(heading, body):
            return [*_printed(heading), *printed_blocks(body)]
        case Heading(text, level):
            text = wording.line(text)
            return [Text("heading", text.upper() if level == 1 else text, level=min(max(level, 1), 4))]
        case Items(items, mark):
            return [Text("paragraph", f"{mark} {wording.line(item)}".strip()) for item in items]
        case Paragraph(text, lead):
            return _paragraphs(text, wording.line(lead))
        case Table():
            return [_grid(block)]


def _paragraphs(text: str, lead: str) -> list[Printed]:
    parts = [part.text for part in wording.paragraphs(text)] or [""]
    first, *rest = parts
    texts = [Text("paragraph", first, lead), *(Text("paragraph", part) for part in rest)]
    return [part for part in texts if part.text or part.lead]


def _grid(table: Table) -> Grid:
    total = sum(column.share for column in table.columns)
    shares = [column.share / total for column in table.columns]
    rows = [_group(row) if isinstance(row, Group) else _row("row", row, shares) for row in table.rows]
    totals = [_row("totals", table.totals, shares)] if table.totals is not None else []
    return Grid(
        kind="table",
        shares=shares,
        aligns=[column.align.value for column in table.columns],
        head=_head(table.columns),
        rows=[*rows, *totals],
        caption=wording.line(table.caption),
        note=wording.line(table.note),
        repeat_head=table.repeat_head,
        landscape=table.landscape,
    )


def _group(group: Group) -> PrintedRow:
    return PrintedRow("group", [wording.line(group.number), wording.line(group.text)])


def _row(kind: Literal["row", "totals"], cells: Sequence[Cell], shares: list[float]) -> PrintedRow:
    texts = [wording.cell_text(cell) for cell in cells]
    if len(texts) != len(shares):
        raise ValueError(f"A row has {len(texts)} cells for {len(shares)} columns: {texts}")
    lines = [
        len(text) / (_LETTERS_PER_LINE * share) + text.count("\n")
        for text, share in zip(texts, shares, strict=True)
    ]
    return PrintedRow(kind, texts, may_split=max(lines) > LONGEST_WHOLE_ROW)


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
