"""What the pages of drafts have in common: the plan, the right, the page of one act."""

from typing import Any, cast
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.plans.one import RIGHTS, plan_or_404
from hoagiai.plans.views.acting import ActPage
from hoagiai.plans.wording import short_plan

NAMES = {right: name for name, right in RIGHTS.items()}


def plan_for(
    request: HttpRequest, code: UUID, right: Permission = Permission.PLAN_WRITE
) -> tuple[StaffRequest, Plan]:
    """The plan, when this person may do this with it; 404 unseen, 403 not allowed."""
    staff = cast(StaffRequest, request)
    plan = plan_or_404(staff.user, staff.on, code)
    if not getattr(plan, NAMES[right]):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {right.label} tại {plan.issuer.name}.")
    return staff, plan


def plan_url(plan: Plan, name: str = "plan") -> str:
    """A page of the plan."""
    return reverse(f"plans:{name}", args=[plan.code])


def act_page(plan: Plan, **said: Any) -> ActPage:
    """A page for one act on this plan."""
    values: dict[str, Any] = {
        "heading": short_plan(plan),
        "subtitle": plan.issuer.name,
        "back_url": plan_url(plan),
        "template": "plans/drafts/act.html",
        "extra": {"plan": plan, **said.pop("extra", {})},
    }
    return ActPage(**{**values, **said})
