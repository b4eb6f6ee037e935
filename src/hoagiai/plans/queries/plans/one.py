"""One plan with what its head shows, in one statement."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Count, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from hoagiai.accounts.queries import Someone, reach
from hoagiai.accounts.terms import Permission
from hoagiai.plans.models import Plan, PlanImport, Task
from hoagiai.plans.queries.visible import difficulties_visible_to, plans_visible_to
from hoagiai.plans.terms import DifficultyState

RIGHTS = {
    "may_write": Permission.PLAN_WRITE,
    "may_issue": Permission.PLAN_ISSUE,
    "may_close": Permission.PLAN_CLOSE,
    "may_read_history": Permission.HISTORY_READ,
}
HEAVY = ("source__text", "source__blocks", "source__reading")


def plan_or_404(user: Someone, on: date, code: UUID) -> Plan:
    """The plan with issuer, files, neighbouring versions, counts, and what this person may do with it."""
    return get_object_or_404(with_head(plans_visible_to(user, on), user, on), code=code)


def with_head(plans: QuerySet[Plan], user: Someone, on: date) -> QuerySet[Plan]:
    """Add the rights named in `RIGHTS` and the counts `tasks_count`, `troubles_count`."""
    near = ("issuer__parent", "issuer__unit", "original", "signed", "amends", "amended_by", "source")
    tasks = Task.objects.filter(plan=OuterRef("pk"), group=False)
    open_ones = difficulties_visible_to(user, on).exclude(state=DifficultyState.CLOSED)
    troubles = open_ones.filter(plan=OuterRef("pk")).select_related(None)
    return (
        plans.select_related(*near, "created_by")
        .defer(*HEAVY)
        .annotate(
            tasks_count=_count(tasks),
            troubles_count=_count(troubles),
            **{name: _held(user, right, on) for name, right in RIGHTS.items()},
        )
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("plan").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def _held(user: Someone, permission: Permission, on: date) -> "ExpressionWrapper[Q] | Value":
    held = reach(user, permission, on)
    if held.nowhere or held.everywhere:
        return Value(held.everywhere, output_field=BooleanField())
    return ExpressionWrapper(held.within("issuer"), output_field=BooleanField())


def source_of(plan: Plan) -> PlanImport | None:
    """The document that the plan was read from, with its text and reading."""
    return PlanImport.objects.filter(plan=plan).select_related("file").first()
