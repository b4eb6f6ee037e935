"""What every page of one plan has around it: head, tabs, acts."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.htmx import page_or_part
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.plans.one import plan_or_404
from hoagiai.plans.terms import PlanState
from hoagiai.plans.views.steps import ASSIGNING, STEPS

TABS = (
    ("Tổng quan", "plan"),
    ("Văn bản", "plan_document"),
    ("Nhiệm vụ", "plan_tasks"),
    ("Tiến trình", "plan_timeline"),
    ("Bảng việc", "plan_board"),
    ("Ma trận", "plan_matrix"),
    ("Khó khăn, vướng mắc", "plan_difficulties"),
    ("Lịch sử", "plan_history"),
)
ONLY_ISSUED = {"plan_board", "plan_matrix", "plan_difficulties"}
TONES = {PlanState.DRAFT: "soon", PlanState.ISSUED: "done", PlanState.CLOSED: "plain"}


def asked_plan(request: StaffRequest, code: UUID) -> Plan:
    """The plan of the address, or 404 when it is not for this person's eyes."""
    return plan_or_404(request.user, request.on, code)


def show(request: StaffRequest, plan: Plan, tab: str, context: dict[str, Any]) -> HttpResponse:
    """One tab of a plan as a page or, to htmx, as a fragment."""
    template = f"plans/plans/{tab.removeprefix('plan_') if tab != 'plan' else 'overview'}.html"
    return page_or_part(request, template, {**framed(request, plan, tab), **context})


def framed(request: HttpRequest, plan: Plan, tab: str) -> dict[str, Any]:
    """The context of head and tabs."""
    draft = plan.state == PlanState.DRAFT
    counts = {"plan_tasks": plan.tasks_count, "plan_difficulties": plan.troubles_count}  # type: ignore[attr-defined]  # annotated by one.with_head
    hidden = {*(ONLY_ISSUED if draft else ())}
    if not plan.may_read_history:  # type: ignore[attr-defined]  # annotated by one.with_head
        hidden.add("plan_history")
    tabs = [
        (f"{words} {counts[name]}" if counts.get(name) else words, reverse(f"plans:{name}", args=[plan.code]))
        for words, name in TABS
        if name not in hidden
    ]
    return {
        "plan": plan,
        "tabs": tabs,
        "current_tab": reverse(f"plans:{tab}", args=[plan.code]),
        "state_tone": TONES[PlanState(plan.state)],
        "draft": draft,
        "issued": plan.state == PlanState.ISSUED,
        "blank": [*([] if plan.number else ["số"]), *([] if plan.issued_on else ["ngày ban hành"])],
        "later": getattr(plan, "amended_by", None),
        "source": getattr(plan, "source", None),
        "steps": STEPS if draft and hasattr(plan, "source") else (),
        "step": ASSIGNING,
    }
