"""The tasks of a plan with how the work on each stands, in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hoagiai.accounts.queries import Someone
from hoagiai.base.folding import fold
from hoagiai.plans.models import Party, Plan, Task
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.queries.standing import Tally, tallies
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.terms import PartyRole, Standing


@dataclass
class TaskRow:
    """A task as one row: who carries it out by role, and how the work stands."""

    task: Task
    tally: Tally = field(default_factory=Tally)
    depth: int = 0

    @property
    def parties(self) -> list[tuple[str, list[Party]]]:
        """The roles that occur, with the phrases of each."""
        found = [(role.label, [p for p in self.task.parties.all() if p.role == role]) for role in PartyRole]
        return [(label, parties) for label, parties in found if parties]

    @property
    def standing(self) -> tuple[str, str]:
        """Tone and word for the whole of the work: what is late comes first."""
        tally = self.tally
        if not tally.total:
            return "", ""
        if tally.late:
            return "late", f"Quá hạn {tally.late}"
        if tally[Standing.SOON]:
            return "soon", f"Sắp đến hạn {tally[Standing.SOON]}"
        if tally[Standing.WAITING]:
            return "soon", f"Chờ nghiệm thu {tally[Standing.WAITING]}"
        return ("done", "Hoàn thành") if tally.done == tally.total else ("plain", "Đang làm")


def task_rows(user: Someone, plan: Plan, on: date) -> list[TaskRow]:
    """All rows in the plan's order: five statements."""
    tasks = tasks_with_parties(plan)
    work = tallies(assignments_visible_to(user, on).filter(task__plan=plan), on, by="task")
    depths: dict[int, int] = {}
    for task in tasks:
        depths[task.pk] = depths.get(task.parent_id or 0, -1) + 1
    return [TaskRow(task, work.get(task.pk, Tally()), min(depths[task.pk], 3)) for task in tasks]


def narrowed(rows: Sequence[TaskRow], words: str, standing: str) -> list[TaskRow]:
    """Rows with all the words, and with work that stands so; headings only while nothing is narrowed."""
    if not words and not standing:
        return list(rows)
    wanted = fold(words).split()
    return [
        row
        for row in rows
        if not row.task.group
        and all(word in f"{row.task.folded} {row.task.ref.lower()}" for word in wanted)
        and (not standing or row.tally[standing])
    ]
