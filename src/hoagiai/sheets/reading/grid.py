"""The first rows of a sheet with their merged areas: where headings are looked for and columns are tried."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from hoagiai.base.legacy.mending import Mender
from hoagiai.base.sheets import Cell, Merge, Sheet
from hoagiai.sheets.reading.values.texts import plain

SAMPLE_ROWS = 300


@dataclass(slots=True)
class Grid:
    """The sample: texts of the first rows, and each cell's merged area."""

    cells: list[list[Cell]]
    texts: list[list[str]]
    merges: list[Merge]
    area: dict[tuple[int, int], Merge] = field(default_factory=dict)
    width: int = 0

    def raw(self, row: int, column: int) -> str:
        """The text that stands in the cell itself."""
        line = self.texts[row]
        return line[column] if column < len(line) else ""

    def shown(self, row: int, column: int) -> str:
        """The text one sees there: that of the merged area when the cell lies in one."""
        merge = self.area.get((row, column))
        if merge is not None:
            return self.raw(merge.first_row, merge.first_column)
        return self.raw(row, column)

    def filled(self, row: int) -> list[int]:
        """The columns with a text of their own."""
        return [column for column, text in enumerate(self.texts[row]) if text]


def sample(sheet: Sheet, mender: Mender) -> Grid:
    """The first rows, mended; the mender learns from them how the sheet was typed."""
    rows = [list(row) for row in islice(sheet.rows(), SAMPLE_ROWS)]
    for row in rows:
        for column, cell in enumerate(row):
            if isinstance(cell, str) and cell and not cell.isascii():
                mender.learn(column, cell)
    rows = [mended(row, mender) for row in rows]
    texts = [[plain(cell) for cell in row] for row in rows]
    merges = sheet.merged
    width = max((column + 1 for row in texts for column, text in enumerate(row) if text), default=0)
    grid = Grid(rows, texts, merges, width=width)
    for merge in merges:
        if merge.first_row < len(rows):
            for row_index in range(merge.first_row, min(merge.last_row + 1, len(rows))):
                for column in range(merge.first_column, min(merge.last_column + 1, width)):
                    grid.area[row_index, column] = merge
    return grid


def mended(row: list[Cell], mender: Mender) -> list[Cell]:
    """The row with texts of legacy fonts as Unicode."""
    if all(not isinstance(cell, str) or cell.isascii() for cell in row):
        return row
    told = mender.row(cell for cell in row if isinstance(cell, str) and not cell.isascii())
    return [
        mender.mend(column, cell, told) if isinstance(cell, str) and not cell.isascii() else cell
        for column, cell in enumerate(row)
    ]


def all_rows(sheet: Sheet, mender: Mender) -> Iterator[list[Cell]]:
    """Every row of the sheet, mended."""
    for row in sheet.rows():
        yield mended(row, mender)
