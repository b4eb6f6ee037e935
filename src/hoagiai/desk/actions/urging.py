"""Urge the late bodies of a task (đôn đốc)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.urls import reverse

from hoagiai.accounts.models import User
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.wording import short_body
from hoagiai.audit import act
from hoagiai.desk.actions import statements
from hoagiai.desk.actions.reminders import holders
from hoagiai.desk.terms import URGED, NoticeKind
from hoagiai.plans.models import Task
from hoagiai.plans.rules import OPEN_STATES
from hoagiai.plans.terms import ANSWERABLE

BLANK = UUID(int=0)


@dataclass(frozen=True)
class Urged:
    """How many bodies were urged, and how many people heard of it."""

    bodies: int
    people: int


def urge(*, task: Task, on: date, by: User, words: str = "") -> Urged:
    """Urge every body that is late with a task and was not urged today; one statement, kept in the history."""
    issuer = task.plan.issuer
    values = {
        **holders(Permission.TASK_REPORT),
        "kind": NoticeKind.URGED.value,
        "task": task.pk,
        "title": str(task),
        "on": on,
        "by": by.pk,
        "message": words,
        "words": f"{short_body(issuer.name)} đôn đốc việc đã quá hạn",
        "answerable": [role.value for role in ANSWERABLE],
        "open": [state.value for state in OPEN_STATES],
        "url": reverse("plans:work", args=[BLANK]),
        "blank": str(BLANK),
    }
    with act(URGED, by=by, reason=words, on_behalf=issuer), connection.cursor() as cursor:
        cursor.execute(statements.URGE, values)
        return Urged(*cursor.fetchone())
