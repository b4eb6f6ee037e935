"""What a list says, before it is an Excel file: heads, lines that come one by one, and who signs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from hoagiai.base.documents.excel import Kind

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the heading over it when several stand under one, its width in characters."""

    head: str
    width: float = 12
    kind: Kind = Kind.TEXT
    over: str = ""
    centred: bool = False
    hidden: bool = False  # the codes by which a list that is brought back finds its rows


@dataclass(frozen=True, slots=True)
class Section:
    """A line that names the place or team of the lines under it: "I", "Xã Tân Phong"."""

    number: str
    text: str
    deep: bool = False


Line = tuple[Value, ...] | Section


@dataclass(frozen=True, slots=True)
class Listed:
    """A whole list. `office` and `signers` stand around a list to be signed; `numbered` is a row (1), (2) …

    `totals` is asked once the lines are through; `wide` prints on A3.
    """

    name: str
    title: str
    columns: Sequence[Column]
    lines: Iterable[Line]
    under: Sequence[str] = ()
    office: Sequence[str] = ()
    signers: Sequence[Sequence[str]] = ()
    place: str = ""
    numbered: bool = False
    filtered: bool = False
    wide: bool = False
    totals: "Totals | None" = None
    notes: "list[str]" = field(default_factory=list)


@dataclass(slots=True)
class Totals:
    """The last line of a list: the sums of some columns (counted from 0), gathered as lines go by."""

    text: str
    width: int
    sums: dict[int, int] = field(default_factory=dict)
    rows: int = 0

    def add(self, line: tuple[Value, ...], columns: Sequence[int]) -> None:
        """Count a line: numbers as they are, an x as one."""
        self.rows += 1
        for column in columns:
            value = line[column]
            if value == "x":
                self.sums[column] = self.sums.get(column, 0) + 1
            elif isinstance(value, int):
                self.sums[column] = self.sums.get(column, 0) + value

    @property
    def line(self) -> tuple[Value, ...]:
        """The line as it is written; the text stands in the second column."""
        cells: list[Value] = [None] * self.width
        cells[1] = self.text.format(rows=f"{self.rows:,}".replace(",", "."))
        for column, total in self.sums.items():
            cells[column] = total
        return tuple(cells)
