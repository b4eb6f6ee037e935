"""Merged areas: their value stands for every row that they reach over."""

from hoagiai.base.sheets import Cell, Merge
from hoagiai.sheets.reading.body.layout import Layout


class Merged:
    """Goes down the sheet with the areas that are open; `wide` are the rows with an area over three columns or more."""

    def __init__(self, layout: Layout) -> None:
        self.wide = {
            merge.first_row: merge for merge in layout.merges if merge.last_column - merge.first_column >= 2
        }
        self._open: list[tuple[int, int, Cell]] = []  # last row, column, value
        self._begins: dict[int, list[Merge]] = {}
        for merge in layout.merges:
            if merge.last_row > merge.first_row and merge.last_row > layout.head.last:
                self._begins.setdefault(merge.first_row, []).append(merge)

    def fill(self, index: int, row: list[Cell]) -> frozenset[int]:
        """Put the value of a merged area into the cells below its first one; the columns so filled."""
        covered = set()
        if self._open:
            self._open = [each for each in self._open if each[0] >= index]
            for _, column, value in self._open:
                if column >= len(row):
                    row.extend([""] * (column + 1 - len(row)))
                if row[column] == "":
                    row[column] = value
                    covered.add(column)
        for merge in self._begins.get(index, ()):
            if merge.first_column < len(row) and row[merge.first_column] != "":
                self._open.append((merge.last_row, merge.first_column, row[merge.first_column]))
        return frozenset(covered)
