"""Agencies × tasks: how each piece of work stands; and the communes by the worst of theirs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.agencies.models import Agency
from hoagiai.places import map as maps
from hoagiai.places.models import Unit
from hoagiai.places.queries import pages
from hoagiai.plans.models import Assignment, Plan, Task
from hoagiai.plans.queries.standing import Tally, tallies, with_standing, worst
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.terms import PartyRole, Standing

CELLS = {
    Standing.LATE: ("dot-late", "quá hạn"),
    Standing.SOON: ("dot-soon", "sắp đến hạn"),
    Standing.WAITING: ("dot-wait", "chờ nghiệm thu"),
    Standing.DONE: ("dot-done", "hoàn thành"),
    Standing.RUNNING: ("", "trong hạn"),
    Standing.UNDATED: ("", "không có hạn"),
    Standing.PASSED: ("", "phối hợp, đã qua hạn"),
}
MAP = {
    Standing.LATE: "map-late",
    Standing.SOON: "map-soon",
    Standing.WAITING: "map-soon",
    Standing.DONE: "map-done",
}


@dataclass(frozen=True)
class Cell:
    """One piece of work as a dot with its words."""

    code: object
    dot: str
    words: str
    role: str


@dataclass(frozen=True)
class Row:
    """An agency and its work, one cell a task, None where it has none."""

    agency: Agency
    cells: list[Cell | None]


def agencies_in(user: Someone, plan: Plan, on: date) -> QuerySet[Agency]:
    """The agencies with work in the plan, in the order of places."""
    work = _work(user, plan, on).order_by().values("agency")
    return Agency.objects.filter(pk__in=work).order_by("sort_key", "pk")


def columns(plan: Plan) -> list[Task]:
    """The tasks that are carried out, in order."""
    return list(plan.tasks.filter(group=False).only("code", "ref", "title", "plan", "position"))


def rows(user: Someone, plan: Plan, on: date, agencies: Iterable[Agency], tasks: Sequence[Task]) -> list[Row]:
    """The rows of these agencies: one statement."""
    listed = list(agencies)
    work = _work(user, plan, on).filter(agency__in=listed).select_related(None)
    found = {(row.agency_id, row.task_id): _cell(row) for row in work}
    return [Row(agency, [found.get((agency.pk, task.pk)) for task in tasks]) for agency in listed]


def _work(user: Someone, plan: Plan, on: date) -> QuerySet[Assignment]:
    return with_standing(assignments_visible_to(user, on).filter(task__plan=plan), on)


def _cell(work: Assignment) -> Cell:
    dot, words = CELLS[Standing(work.standing)]  # type: ignore[attr-defined]  # annotated by with_standing
    return Cell(work.code, dot, words, PartyRole(work.role).label)


@dataclass(frozen=True)
class PlaceMap:
    """The communes of a province with their colours, and how many stand how."""

    drawn: maps.Close
    counts: Tally
    province: Unit

    @property
    def legend(self) -> list[tuple[str, str]]:
        """Dot and words with their number, for the standings that occur."""
        return [
            (dot, f"{words.capitalize()} {self.counts[standing]}")
            for standing, (dot, words) in CELLS.items()
            if self.counts[standing]
        ]


def place_map(user: Someone, plan: Plan, on: date) -> PlaceMap | None:
    """The communes coloured by the worst of their work; None for a plan of no province."""
    unit = plan.issuer.unit
    province = unit if unit is None or unit.level == "province" else None
    if province is None:
        return None
    visible = assignments_visible_to(user, on).filter(task__plan=plan, agency__unit__level="commune")
    standing = {unit: worst(found.counts) for unit, found in tallies(visible, on, by="agency__unit").items()}
    points = pages.points(on, within=province, linked=True) if len(standing) > 1 else []
    if not points:
        return None
    marks = dict.fromkeys((point.id for point in points), "map-open")
    marks |= {unit: MAP.get(Standing(each), "map-open") for unit, each in standing.items()}
    counts: dict[str, int] = {}
    for each in standing.values():
        counts[each] = counts.get(each, 0) + 1
    return PlaceMap(maps.close(points, marks), Tally(counts), province)
