"""The document as lines and table rows of marked pieces, ready to be drawn."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from hoagiai.plans.review.marks import Mark

_MARKDOWN = re.compile(r"\*\*|^#{1,6} ")
"""Marks of markdown: shown as bold type instead; the kept text stays as it was received."""


@dataclass(frozen=True)
class Piece:
    """A run of text under one mark or none; `first` on the first piece of its value."""

    text: str
    mark: Mark | None = None
    first: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the document with its look."""

    pieces: Sequence[Piece]
    look: str = ""


@dataclass
class Part:
    """Consecutive lines, or a table: rows of cells, each a list of lines."""

    lines: list[Line] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)


def sheet(text: str, blocks: Sequence[dict[str, Any]], marks: Sequence[Mark]) -> list[Part]:
    """Lay the text out with its marks; where marks overlap the shorter one is shown."""
    painter = _Painter(text, marks)
    parts: list[Part] = []
    for table, group in groupby(blocks, key=lambda block: block.get("table")):
        if table is None:
            parts.append(Part(lines=[painter.line(block) for block in group]))
        else:
            parts.append(Part(rows=list(_rows(painter, list(group)))))
    return parts


def _rows(painter: "_Painter", blocks: list[dict[str, Any]]) -> Iterator[list[list[Line]]]:
    for _, row in groupby(blocks, key=lambda block: block.get("row")):
        cells = groupby(row, key=lambda block: block.get("column"))
        yield [[painter.line(block) for block in cell] for _, cell in cells]


class _Painter:
    """Cuts lines at the borders of marks."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._shown: set[str] = set()
        self._next = 0
        self._open: list[Mark] = []

    def line(self, block: dict[str, Any]) -> Line:
        start, end = block["start"], block["end"]
        self._advance(start, end)
        look = [name for name in ("bold", "italic", "centred") if block.get(name)]
        marked_down = _MARKDOWN.search(self._text, start, end)
        if (marked_down or block.get("heading")) and "bold" not in look:
            look.append("bold")
        return Line([piece for piece in self._pieces(start, end) if piece.text], " ".join(look))

    def _advance(self, start: int, end: int) -> None:
        self._open = [mark for mark in self._open if mark.end > start]
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            self._open.append(self._marks[self._next])
            self._next += 1

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        touching = [mark for mark in self._open if mark.start < end and mark.end > start]
        for left, right in _steps(start, end, touching):
            over = [mark for mark in touching if mark.start <= left and mark.end >= right]
            mark = min(over, key=lambda mark: mark.end - mark.start, default=None)
            first = mark is not None and mark.path not in self._shown
            if mark is not None:
                self._shown.add(mark.path)
            yield Piece(_MARKDOWN.sub("", self._text[left:right]), mark, first)


def _steps(start: int, end: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int]]:
    borders = {start, end}
    for mark in marks:
        borders |= {min(max(mark.start, start), end), min(max(mark.end, start), end)}
    ordered = sorted(borders)
    yield from zip(ordered, ordered[1:], strict=False)
