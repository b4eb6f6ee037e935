"""The late bodies of a task, with when each was urged last."""

from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery

from hoagiai.accounts.models import User
from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.desk.models import Urging
from hoagiai.plans.models import Assignment, Task
from hoagiai.plans.queries.standing import OPEN, in_force
from hoagiai.plans.queries.visible import tasks_visible_to
from hoagiai.plans.terms import ANSWERABLE, PlanState


def tasks_to_urge(user: User, on: date) -> QuerySet[Task]:
    """Tasks of issued plans that one may see."""
    issued = tasks_visible_to(user, on).filter(plan__state=PlanState.ISSUED)
    return issued.select_related("plan__issuer")


def late_work(task: Task, on: date) -> QuerySet[Assignment]:
    """What is past its deadline with nothing handed in, with `urged_on`, the last day it was urged."""
    last = Urging.objects.filter(assignment=OuterRef("pk")).order_by("-day").values("day")[:1]
    late = _late(task, on).select_related("agency").annotate(urged_on=Subquery(last))
    return late.order_by("due_on", "agency__sort_key")


def not_urged_yet(task: Task, on: date) -> int:
    """How many of the late bodies were not urged on this day."""
    urged = Urging.objects.filter(day=on, assignment__task=task).values("assignment")
    return _late(task, on).exclude(pk__in=urged).count()


def _late(task: Task, on: date) -> QuerySet[Assignment]:
    return in_force(task.assignments.filter(OPEN, role__in=ANSWERABLE, due_on__lt=on), on)


def urgings_of(task: Task) -> list[Sentence]:
    """Who urged, when and in what words, newest first."""
    return history_of((Urging, {"assignment__task": task.pk}), limit=20)
