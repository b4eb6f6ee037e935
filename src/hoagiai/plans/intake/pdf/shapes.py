"""What lies on a page: words, lines of words, tables with their cells. Points from the top left corner."""

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(slots=True)
class Word:
    """A word with its place and look."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float  # the line its letters stand on
    size: float
    bold: bool
    italic: bool


@dataclass
class Line:
    """Words that stand on one line without a wide gap."""

    words: list[Word]
    page: int

    @cached_property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower edge."""
        return max(word.bottom for word in self.words)

    @cached_property
    def base(self) -> float:
        """The line its letters stand on."""
        return max(self.words, key=lambda word: word.x1 - word.x0).base

    @cached_property
    def size(self) -> float:
        """Size of most of its letters."""
        return max(self.words, key=lambda word: word.x1 - word.x0).size

    @property
    def middle(self) -> float:
        """Half way between its edges."""
        return (self.x0 + self.x1) / 2

    def mostly(self, look: str) -> bool:
        """Whether most letters are bold (or italic)."""
        weight = sum(len(word.text) for word in self.words if getattr(word, look))
        return weight * 2 > sum(len(word.text) for word in self.words)


@dataclass(slots=True)
class Cell:
    """A cell of a table: its edges and the lines in it."""

    row: int
    column: int
    x0: float
    x1: float
    lines: list[Line]
    rows: int = 1  # how many rows it spans


@dataclass(slots=True)
class Grid:
    """A table, ruled or made of two columns side by side."""

    top: float
    bottom: float
    page: int
    cells: list[Cell]
    edges: tuple[float, ...] = ()  # of its columns; none for columns without rules
    number: int | None = None

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return 1 + max((cell.row for cell in self.cells), default=-1)


@dataclass(slots=True)
class Page:
    """A page: its size and what lies on it."""

    number: int
    width: float
    height: float
    lines: list[Line]
    grids: list[Grid] = field(default_factory=list)
    pictures: int = 0
