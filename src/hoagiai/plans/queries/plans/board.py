"""The board: work of a plan by the state it is in, each column bounded."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from hoagiai.accounts.queries import Someone
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.queries.standing import in_force, with_standing
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.terms import AssignmentState

STEP = 8
ORDER = (
    (AssignmentState.RECEIVED, "Đã giao"),
    (AssignmentState.UNDER_WAY, "Đang thực hiện"),
    (AssignmentState.RETURNED, "Bị trả lại"),
    (AssignmentState.REPORTED, "Chờ nghiệm thu"),
    (AssignmentState.ACCEPTED, "Đã nghiệm thu"),
)


@dataclass(frozen=True)
class Column:
    """One state with its first cards and how many there are."""

    state: str
    label: str
    cards: list[Assignment]
    total: int

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.total - len(self.cards)


def board(user: Someone, plan: Plan, on: date, *, most: int = STEP) -> list[Column]:
    """Five columns of at most `most` cards, the nearest deadline first: two statements."""
    visible = assignments_visible_to(user, on).filter(task__plan=plan)
    totals = dict(in_force(visible, on).order_by().values_list("state").annotate(Count("pk")))
    nearest = (F("due_on").asc(nulls_last=True), "task__position", "agency__sort_key")
    place = Window(RowNumber(), partition_by="state", order_by=list[Any](nearest))
    rows = with_standing(visible, on).annotate(place=place).filter(place__lte=most).order_by("state", "place")
    cards: dict[str, list[Assignment]] = {}
    for row in rows:
        cards.setdefault(row.state, []).append(row)
    return [Column(state, label, cards.get(state, []), totals.get(state, 0)) for state, label in ORDER]
