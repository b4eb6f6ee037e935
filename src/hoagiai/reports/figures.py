"""The figures of an implementation report, read live in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet, Sum

from hoagiai.agencies.models import Agency
from hoagiai.plans.models import Assignment, Difficulty, Progress, ProgressCount, Task
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.queries.counting import standing_entries
from hoagiai.plans.queries.standing import Tally, due_then, in_force, standing_on, tallies, tally
from hoagiai.plans.terms import Standing
from hoagiai.reports.columns import Numbers, columns
from hoagiai.reports.scopes import Scope


@dataclass(frozen=True)
class TaskFigures:
    """One task: how its assignments stand, what was counted, and the latest words of its agencies."""

    task: Task
    tally: Tally
    counts: Sequence[tuple[str, Decimal]]
    words: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class AgencyFigures:
    """One agency and how its assignments stand."""

    agency: Agency
    tally: Tally


@dataclass(frozen=True)
class Figures:
    """Everything the report says; every number comes from rows that can be opened."""

    scope: Scope
    whole: Tally
    tasks: Sequence[TaskFigures]
    agencies: Sequence[AgencyFigures]
    late: Sequence[Assignment]
    difficulties: Sequence[Difficulty]

    @property
    def columns(self) -> Sequence[Numbers]:
        """The numbers shown of each task and agency."""
        return columns(self.whole)

    def told(self, tally: Tally) -> list[tuple[int, str]]:
        """The numbers of a row, each with the word that opens the rows behind it in the list of work."""
        return [(column.of(tally), column.slug) for column in self.columns]

    @property
    def late_since(self) -> list[tuple[Assignment, date]]:
        """Late work with the deadline in force on the last day of the period."""
        return [(row, row.due_then) for row in self.late]  # type: ignore[attr-defined]  # annotated

    @property
    def rows_by_task(self) -> list[tuple[TaskFigures, list[tuple[int, str]]]]:
        """Tasks with their numbers."""
        return [(row, self.told(row.tally)) for row in self.tasks]


def implementation(
    scope: Scope,
    *,
    assignments: QuerySet[Assignment],
    difficulties: QuerySet[Difficulty],
    words: bool = True,
) -> Figures:
    """Gather the report's figures as they stand on the last day of its period; the screen does without `words`."""
    rows = scope.assignments(assignments)
    by_task, by_agency = tallies(rows, scope.end, by="task"), tallies(rows, scope.end, by="agency")
    counts, said = _counts(rows, scope), _words(rows, scope) if words else {}
    agencies = Agency.objects.filter(pk__in=by_agency).order_by("sort_key")
    late = in_force(rows, scope.end).annotate(now=standing_on(scope.end), due_then=due_then(scope.end))
    late = late.filter(now=Standing.LATE)
    return Figures(
        scope=scope,
        whole=tally(rows, scope.end),
        tasks=[
            TaskFigures(task, by_task.get(task.pk, Tally()), counts.get(task.pk, []), said.get(task.pk, []))
            for task in tasks_with_parties(scope.plan)
            if task.group or task.pk in by_task
        ],
        agencies=[AgencyFigures(agency, by_agency[agency.pk]) for agency in agencies],
        late=list(late.order_by("due_then", "task__position", "agency__sort_key")),
        difficulties=list(scope.difficulties(difficulties).prefetch_related("steps")),
    )


def _counts(rows: QuerySet[Assignment], scope: Scope) -> dict[int, list[tuple[str, Decimal]]]:
    """What was counted for work of the period, by task and unit; returned and corrected reports left out."""
    reported = ProgressCount.objects.filter(
        standing_entries("progress__"),
        progress__assignment__in=rows.order_by().values("pk"),
        progress__day__range=(scope.start, scope.end),
    )
    sums = reported.values("progress__assignment__task", "unit").annotate(total=Sum("value")).order_by("unit")
    found: dict[int, list[tuple[str, Decimal]]] = {}
    for row in sums:
        found.setdefault(row["progress__assignment__task"], []).append((row["unit"], row["total"]))
    return found


def _words(rows: QuerySet[Assignment], scope: Scope) -> dict[int, list[tuple[str, str]]]:
    """The latest words of each agency on each task, the newest first."""
    latest = (
        Progress.objects.filter(
            standing_entries(),
            assignment__in=rows.order_by().values("pk"),
            day__range=(scope.start, scope.end),
        )
        .order_by("assignment", "-day", "-pk")
        .distinct("assignment")
    )
    chosen = Progress.objects.filter(pk__in=latest.values("pk")).select_related("assignment__agency")
    found: dict[int, list[tuple[str, str]]] = {}
    for entry in chosen.order_by("-day", "-pk"):
        found.setdefault(entry.assignment.task_id, []).append((entry.assignment.agency.name, entry.words))
    return found
