"""What stands in a person's calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from hoagiai.accounts.models import User
from hoagiai.plans.models import Assignment
from hoagiai.plans.queries.standing import OPEN, in_force
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.queries.work import mine
from hoagiai.plans.terms import PlanState

MOST = 500


@dataclass(frozen=True)
class Deadline:
    """Work with a deadline, and how many states its history holds: that grows whenever the deadline moves."""

    work: Assignment
    states: int


def deadlines_of(user: User, on: date) -> Sequence[Deadline]:
    """Open work of one's own bodies that has a deadline, of those one may see: the 500 most recent or next."""
    visible = assignments_visible_to(user, on).filter(mine(user, on), OPEN, due_on__isnull=False)
    rows = in_force(visible, on).filter(task__plan__state=PlanState.ISSUED)
    counted = rows.annotate(states=Count("events")).order_by("-due_on", "pk")[:MOST]
    return [Deadline(row, row.states) for row in counted]
