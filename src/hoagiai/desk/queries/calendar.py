"""What stands in a person's calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q

from hoagiai.accounts.models import User
from hoagiai.plans.models import Assignment, TaskWindow
from hoagiai.plans.queries.standing import OPEN, in_force
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.queries.work import mine
from hoagiai.plans.terms import PlanState

MOST = 500


@dataclass(frozen=True)
class Deadline:
    """A day on which work is due: its own deadline, or the end of one of its windows (`window`).

    `states` is how many states the history of the work holds: that grows whenever the deadline moves.
    """

    work: Assignment
    day: date
    states: int
    window: TaskWindow | None = None


def deadlines_of(user: User, on: date) -> Sequence[Deadline]:
    """The deadlines of open work of one's own bodies, of that one may see, and the windows still to end.

    The 500 most recent or next pieces of work; two statements. The window that gave the deadline is not told
    twice.
    """
    ahead = TaskWindow.objects.filter(end__gte=on)
    dated = Q(due_on__isnull=False) | Exists(ahead.filter(task=OuterRef("task")))
    visible = assignments_visible_to(user, on).filter(mine(user, on), OPEN, dated)
    rows = in_force(visible, on).filter(task__plan__state=PlanState.ISSUED)
    counted = rows.annotate(states=Count("events")).order_by(F("due_on").desc(nulls_last=True), "pk")
    windows = Prefetch("task__windows", ahead.order_by("end"), to_attr="windows_ahead")
    return [day for work in counted.prefetch_related(windows)[:MOST] for day in _days(work)]


def _days(work: Assignment) -> Iterator[Deadline]:
    states: int = work.states  # type: ignore[attr-defined]  # annotated by deadlines_of
    if work.due_on:
        yield Deadline(work, work.due_on, states)
    last = work.task.ends_on
    for window in work.task.windows_ahead:  # type: ignore[attr-defined]  # prefetched by deadlines_of
        if window.end != work.due_on and window.end >= work.given_on and (last is None or window.end < last):
            yield Deadline(work, window.end, states, window)
