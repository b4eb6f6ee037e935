"""Raise a difficulty."""

from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.plans.actions import difficulties as actions
from hoagiai.plans.forms.difficulties import RaiseForm
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.queries import difficulties as queries
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.plans.wording import short_body, short_plan


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def raise_(request: HttpRequest) -> HttpResponse:
    """Raise a difficulty about one's work (?viec=), a plan (?ke-hoach=), or a plan to be chosen."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.DIFFICULTY_RAISE, on=staff.on)
    work, plan = _subject(staff)
    if work:
        require(staff.user, Permission.DIFFICULTY_RAISE, on=staff.on, at=work.agency)
    form = RaiseForm(
        request.POST or None,
        agencies=None if work else queries.raising_agencies(staff.user, staff.on),
        plans=None if plan else queries.plans_to_raise_on(staff.user, staff.on),
    )

    def perform() -> str:
        values = {"plan": plan, "agency": work.agency if work else None, **form.cleaned_data}
        made = actions.raise_difficulty(assignment=work, on=staff.on, by=staff.user, **values)
        return f"Đã ghi khó khăn, vướng mắc và gửi {made.holder.name}."

    return run_act(request, form, perform, _raise_page(work, plan))


def _raise_page(work: Assignment | None, plan: Plan | None) -> ActPage:
    back = reverse("plans:work", args=[work.code]) if work else reverse("plans:difficulties")
    whom = plan.issuer.name if plan else "Cơ quan ban hành kế hoạch"
    about = f"{short_plan(plan)} của {short_body(plan.issuer)}" if plan else ""
    return ActPage(
        title="Nêu khó khăn, vướng mắc",
        heading="Nêu khó khăn, vướng mắc",
        subtitle=f"{work.task} · {short_body(work.agency)}" if work else about,
        explain=f"{whom} nhận và trả lời; bạn theo dõi ở sổ khó khăn, vướng mắc.",
        accept="Gửi",
        back_url=back,
    )


def _subject(request: StaffRequest) -> tuple[Assignment | None, Plan | None]:
    """The work or the plan that the address names, if it names one; what cannot be read is 404."""
    try:
        work_code, plan_code = (UUID(v) if (v := request.GET.get(k)) else None for k in ("viec", "ke-hoach"))
    except ValueError as unreadable:
        raise Http404 from unreadable
    if work_code:
        work = get_object_or_404(queries.work_to_raise_on(request.user, request.on), code=work_code)
        return work, work.task.plan
    if plan_code is None:
        return None, None
    return None, get_object_or_404(queries.plans_to_raise_on(request.user, request.on), code=plan_code)
