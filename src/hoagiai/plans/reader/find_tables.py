"""Where the task tables of a document are, in whichever form they came."""

from __future__ import annotations

from .aligned import aligned_rows
from .cell_lines import cell_a_line
from .grids import Grid, cells, role_of
from .lines import Line
from .parted import parted, parted_rows
from .rows import rows_at


def extract_grids(lines: list[Line]) -> tuple[list[Line], list[Grid]]:
    """The lines outside task tables, and the task tables."""
    rest: list[Line] = []
    grids: list[Grid] = []
    i = 0
    while i < len(lines):
        end, grid = _grid_at(lines, i)
        if grid:
            grids.append(grid)
            i = end
        else:
            rest.append(lines[i])
            i += 1
    return rest, grids


def _grid_at(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    line = lines[i]
    if line.table is not None:
        return cells(lines, i)
    end, grid = aligned_rows(lines, i)
    if grid:
        return end, grid
    if parted(line):
        return parted_rows(lines, i)
    if role_of(line.words) in {"number", "content"} or line.folded.startswith(("stt ", "tt ")):
        end, grid = cell_a_line(lines, i)
        return (end, grid) if grid else rows_at(lines, i)
    return i, None
