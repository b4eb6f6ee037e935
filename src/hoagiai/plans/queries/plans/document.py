"""The document of a plan with its marks leading to the tasks that came of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hoagiai.plans.models import PlanImport, Task
from hoagiai.plans.review.marks import marks_of
from hoagiai.plans.review.sheet import Line, Part, sheet


@dataclass(frozen=True)
class Piece:
    """A run of text, what it is marked as, and the task it belongs to."""

    text: str
    kind: str = ""
    task: Task | None = None


@dataclass(frozen=True)
class ShownLine:
    """One line with its look."""

    pieces: list[Piece]
    look: str


@dataclass(frozen=True)
class ShownPart:
    """Consecutive lines, or the rows of a table."""

    lines: list[ShownLine]
    rows: list[list[list[ShownLine]]]


def document_of(made: PlanImport, tasks: Iterable[Task]) -> list[ShownPart]:
    """The document as read; nothing is queried."""
    parts = sheet(made.text, made.blocks, marks_of(made.reading))
    return list(_shown(parts, _tasks_by_place(made.reading, tasks)))


def _tasks_by_place(reading: Mapping[str, Any], tasks: Iterable[Task]) -> dict[str, Task]:
    """Place in the reading → task, found by where its title stands in the text."""
    by_span = {str(task.spans): task for task in tasks if task.spans}
    found = {}
    for place, row in enumerate(reading.get("tasks") or []):
        task = by_span.get(str((row.get("spans") or {}).get("title") or []))
        if task:
            found[str(place)] = task
    return found


def _shown(parts: Iterable[Part], tasks: Mapping[str, Task]) -> Iterator[ShownPart]:
    for part in parts:
        rows = [[[_line(line, tasks) for line in cell] for cell in row] for row in part.rows]
        yield ShownPart([_line(line, tasks) for line in part.lines], rows)


def _line(line: Line, tasks: Mapping[str, Task]) -> ShownLine:
    pieces = []
    for piece in line.pieces:
        head, _, rest = (piece.mark.path if piece.mark else "").partition(".")
        task = tasks.get(rest.partition(".")[0]) if head == "tasks" else None
        pieces.append(Piece(piece.text, piece.mark.kind if piece.mark else "", task))
    return ShownLine(pieces, line.look)
