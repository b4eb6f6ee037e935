"""Several lists under one another on one sheet: each becomes a sheet of its own, its rows at their places."""

from collections.abc import Iterator
from itertools import islice

from hoagiai.base.folding import fold
from hoagiai.base.sheets import Cell, Sheet
from hoagiai.sheets.reading.grid import Grid
from hoagiai.sheets.reading.heads import find_head
from hoagiai.sheets.reading.matching import heading_score

ORDINALS = {"stt", "tt", "so tt", "so thu tu", "s tt"}
TITLE_ROWS = 6


def split(sheet: Sheet, grid: Grid) -> list[Sheet]:
    """The sheet itself, or one for each list when lists of different layouts stand under one another."""
    head = find_head(grid)
    if head is None:
        return [sheet]
    first = grid.texts[head.rows[0]]
    starts = [
        row
        for row in range(head.last + 2, len(grid.texts))
        if _starts_another(grid.texts[row], first, [text for path in head.paths for text in path])
    ]
    if not starts:
        return [sheet]
    bounds = [0, *(_with_title(grid, row) for row in starts), None]
    return [_part(sheet, begin or 0, end) for begin, end in zip(bounds, bounds[1:])]  # noqa: B905 (neighbours)


def _starts_another(texts: list[str], first: list[str], known: list[str]) -> bool:
    filled = [text for text in texts if text]
    if len(filled) < 3 or fold(filled[0]).strip(".") not in ORDINALS:
        return False
    if texts == first or sum(text in known for text in filled) >= 0.6 * len(filled):
        return False
    return sum(heading_score(text) >= 0.5 for text in filled) >= 0.6 * len(filled)


def _with_title(grid: Grid, row: int) -> int:
    """The first row of the title above a head: back to the last row of the list before."""
    begin = row
    while begin > 0 and row - begin < TITLE_ROWS and len(grid.filled(begin - 1)) <= 2:
        begin -= 1
    return begin


def _part(sheet: Sheet, begin: int, end: int | None) -> Sheet:
    def rows() -> Iterator[list[Cell]]:
        for index, row in enumerate(islice(sheet.rows(), end)):
            yield row if index >= begin else []

    return Sheet(
        sheet.name,
        sheet.hidden,
        rows,
        lambda: [
            merge
            for merge in sheet.merged
            if merge.first_row >= begin and (end is None or merge.first_row < end)
        ],
    )
