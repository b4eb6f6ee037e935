"""Ruled tables of a page, and tables that go on over a page break."""

import re
from itertools import pairwise
from typing import Any

from hoagiai.plans.intake.pdf.rows import lines_of
from hoagiai.plans.intake.pdf.shapes import Cell, Grid, Page, Word

FEWEST_EDGES = 6
MOST_EDGES = 3000  # drawings and maps have more; looking for tables in them takes for ever
EDGE_TOLERANCE = 6.0


def take_tables(page: Any, number: int, words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """The ruled tables of a pdfplumber page, and the words outside of them."""
    if not FEWEST_EDGES <= len(page.edges) <= MOST_EDGES:
        return [], words
    grids = []
    for table in page.find_tables():
        grid, inside = _grid(table, number, words)
        if grid is not None:
            grids.append(grid)
            words = [word for word in words if id(word) not in inside]
    return grids, words


def _grid(table: Any, number: int, words: list[Word]) -> tuple[Grid | None, set[int]]:
    edges = sorted({round(cell[0]) for cell in table.cells})
    heights = sorted({round(cell[1]) for cell in table.cells})
    if len(table.cells) < 2 or len(edges) < 2:
        return None, set()
    cells, inside = [], set()
    for box in sorted(table.cells, key=lambda one: (round(one[1]), one[0])):
        held = [word for word in words if _within(word, box)]
        inside |= {id(word) for word in held}
        lines = lines_of(held, number, gap=1000.0)
        row, column = heights.index(round(box[1])), edges.index(round(box[0]))
        high = max(1, sum(height < box[3] - 2 for height in heights[row:]))
        cells.append(Cell(row, column, box[0], box[2], lines, high))
    _, top, _, bottom = table.bbox
    filled = sum(bool(cell.lines) for cell in cells)
    return (
        (Grid(top, bottom, number, cells, tuple(map(float, edges))), inside) if filled > 1 else (None, set())
    )


def _within(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def join_over_pages(pages: list[Page]) -> None:
    """Make a table that goes on over a page break one table; its repeated head is dropped."""
    for before, after in pairwise(pages):
        if not before.grids or not after.grids:
            continue
        upper = max(before.grids, key=lambda grid: grid.bottom)
        lower = min(after.grids, key=lambda grid: grid.top)
        if _goes_on(upper, lower, before, after):
            _continue(upper, lower)


def _goes_on(upper: Grid, lower: Grid, before: Page, after: Page) -> bool:
    same = len(upper.edges) == len(lower.edges) > 0 and all(
        abs(a - b) < EDGE_TOLERANCE for a, b in zip(upper.edges, lower.edges, strict=True)
    )
    last = all(line.base < upper.bottom for line in before.lines)
    first = all(line.base > lower.top for line in after.lines)
    return same and last and first


def _continue(upper: Grid, lower: Grid) -> None:
    head = _texts(upper, 0)
    if head and _texts(lower, 0) == head:
        lower.cells = [cell for cell in lower.cells if cell.row > 0]
        for cell in lower.cells:
            cell.row -= 1
    shift = upper.rows - (1 if _is_rest_of_row(upper, lower) else 0)
    places = {(cell.row, cell.column): cell for cell in upper.cells}
    for cell in lower.cells:
        cell.row += shift
        if (cell.row, cell.column) in places:  # the rest of a cell that the page break cut
            places[cell.row, cell.column].lines += cell.lines
        else:
            upper.cells.append(cell)
    upper.cells.sort(key=lambda cell: (cell.row, cell.column))
    lower.cells = upper.cells  # the table may go on over the next page too; it is written once
    lower.number = -1


def _is_rest_of_row(upper: Grid, lower: Grid) -> bool:
    """Whether the first row of the lower part is the end of a row that the page break cut."""
    first = _texts(lower, 0)
    last = _texts(upper, upper.rows - 1)
    if not first or len(first) < 2 or not last:
        return False
    filled = {at: text for at, text in first.items() if text}
    number = min(last)
    unnumbered = number not in filled and bool(re.match(r"\d|[a-zđIVX]", last.get(number, "")))
    lowercase = all(text[0].islower() or not text[0].isalpha() for text in filled.values())
    return bool(filled) and unnumbered and (lowercase or len(filled) < len(upper.edges) - 1)


def _texts(grid: Grid, row: int) -> dict[int, str]:
    return {cell.column: " ".join(line.text for line in cell.lines) for cell in grid.cells if cell.row == row}
