"""Tables whose cells are parted by "|" of markdown, by tabs or by wide gaps."""

from __future__ import annotations

import re
from typing import Final

from .grids import Grid, grid_of
from .lines import Line
from .passage import Passage

_TABBED: Final = re.compile(r"\t|\s{3,}")
_LINE_END: Final = re.compile(r"\n")


def parted(line: Line) -> bool:
    inner = len(_TABBED.findall(line.text))
    return line.text.count("|") >= 2 or inner >= 2 or (inner == 1 and _leading_tabs(line) > 0)


def _split_row(line: Line) -> list[list[Passage]]:
    """The cells of a line parted by "|", tabs or wide gaps."""
    source = line.words
    if source.text.count("|") >= 2:
        text = source.text
        marks = [m.start() for m in re.finditer(r"\|", text)]
        begin = 0 if not text.startswith("|") else 1
        stops = [m for m in marks if m >= begin]
        if not text.endswith("|"):
            stops.append(len(text))
        bounds = list(zip([begin, *(s + 1 for s in stops[:-1])], stops, strict=True))
    else:
        marks_t = [
            m.span()
            for m in (
                re.finditer(r"\t", source.text)
                if "\t" in source.text
                else re.finditer(r"\s{3,}", source.text)
            )
        ]
        bounds = list(
            zip([0, *(e for _, e in marks_t)], [*(s for s, _ in marks_t), len(source)], strict=True)
        )
    cells = [source.cut(a, b).split(_LINE_END) for a, b in bounds]
    return [[] for _ in range(_leading_tabs(line))] + cells


def _leading_tabs(line: Line) -> int:
    """Empty cells at the beginning of a row parted by tabs."""
    if "|" in line.text or "\t" not in line.text or not line.words:
        return 0
    first = line.words.first
    return line.words.source.count("\t", max(0, first - line.indent), first)


def parted_rows(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    end, rows = i, []
    while (
        end < len(lines)
        and lines[end].table is None
        and (parted(lines[end]) or (lines[end].text.count("|") == 1 and lines[end].text.startswith("|")))
    ):
        rows.append(_split_row(lines[end]))
        end += 1
    width = max(len(row) for row in rows)
    rows = [row + [[] for _ in range(width - len(row))] for row in rows]
    return end, grid_of(rows, lines[i].words.first)
