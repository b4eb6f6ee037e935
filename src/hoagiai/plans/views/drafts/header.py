"""Begin a plan by hand; change the head of a draft."""

from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base import formats
from hoagiai.plans.actions.beginning import begin_plan
from hoagiai.plans.actions.plans import edit_plan
from hoagiai.plans.errors import NotDraft
from hoagiai.plans.forms.drafts.header import HeaderForm, NewPlanForm, header_initial
from hoagiai.plans.models import Plan
from hoagiai.plans.terms import PlanState
from hoagiai.plans.views.acting import ActPage, Row, run_act
from hoagiai.plans.views.drafts.frame import act_page, plan_for, plan_url


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: HttpRequest) -> HttpResponse:
    """Begin a draft without a document."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.PLAN_WRITE, on=staff.on)
    form = NewPlanForm(request.POST or None, user=staff.user, on=staff.on)
    made: list[Plan] = []

    def perform() -> str:
        issuer = form.cleaned_data["issuer"]
        require(staff.user, Permission.PLAN_WRITE, on=staff.on, at=issuer)
        made.append(begin_plan(issuer=issuer, values=form.plan_values(), by=staff.user))
        return "Đã lập dự thảo. Hãy thêm các nhiệm vụ."

    page = ActPage(
        title="Soạn kế hoạch mới",
        heading="Soạn kế hoạch mới",
        subtitle="Phần đầu của văn bản; nhiệm vụ thêm ở bước sau. Có văn bản sẵn thì đọc từ văn bản nhanh hơn.",
        accept="Lập dự thảo",
        back_url=reverse("plans:list"),
        template="plans/drafts/header.html",
    )
    return run_act(request, form, perform, page, after=lambda: plan_url(made[0], "plan_tasks"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def edit(request: HttpRequest, code: UUID) -> HttpResponse:
    """Change number, title, period and the other lines of a draft's head."""
    staff, plan = plan_for(request, code)
    form = HeaderForm(request.POST or None, initial=header_initial(plan))

    def perform() -> str:
        seen = form.cleaned_data["seen"] or 0
        edit_plan(plan=plan, values=form.plan_values(), expected=seen, by=staff.user)
        return "Đã lưu phần đầu của kế hoạch."

    page = act_page(plan, title="Sửa phần đầu kế hoạch", accept="Lưu", template="plans/drafts/header.html")
    if plan.state != PlanState.DRAFT:
        page = act_page(plan, title="Sửa phần đầu kế hoạch", accept="Lưu", extra={"refused": str(NotDraft())})
    return run_act(
        request, form, perform, page, versions=lambda: _versions(plan, form), newest=lambda: _newest(plan)
    )


def _newest(plan: Plan) -> int:
    return Plan.objects.values_list("edited", flat=True).get(pk=plan.pk)


def _versions(plan: Plan, form: HeaderForm) -> list[Row]:
    """The fields in which what is saved differs from what was typed."""
    saved = header_initial(Plan.objects.get(pk=plan.pk))
    rows = []
    for name, field in form.fields.items():
        mine = form.cleaned_data.get(name)
        pair = _told(saved.get(name)), _told(mine)
        if name != "seen" and pair[0] != pair[1]:
            rows.append((str(field.label), *pair))
    return rows


def _told(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(value)
    return formats.day(value) if hasattr(value, "year") else str(value or "")
