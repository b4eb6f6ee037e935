"""Add, edit, move and remove tasks of a draft."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hoagiai.audit import once
from hoagiai.base import formats
from hoagiai.base.htmx import go
from hoagiai.plans.actions import tasks as actions
from hoagiai.plans.errors import PlanError
from hoagiai.plans.forms.acts import WordsForm
from hoagiai.plans.forms.drafts.task import PartyForm, TaskForm
from hoagiai.plans.models import Plan, Task
from hoagiai.plans.reader.meaning import time_meaning
from hoagiai.plans.reader.times import TimeFrame
from hoagiai.plans.terms import Recurrence
from hoagiai.plans.views.acting import ActPage, Row, run_act
from hoagiai.plans.views.drafts.frame import act_page, plan_for, plan_url


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def add(request: HttpRequest, code: UUID) -> HttpResponse:
    """Add a task at the end."""
    staff, plan = plan_for(request, code)
    form = TaskForm(
        request.POST or None, task=Task(plan=plan), frame=frame_of(plan), tasks=list(plan.tasks.all())
    )
    made: list[Task] = []

    def perform() -> str:
        made.append(actions.add_task(plan=plan, by=staff.user, **_typed(form)))
        return "Đã thêm nhiệm vụ. Hãy ghi cơ quan thực hiện."

    page = _page(plan, title="Thêm nhiệm vụ", accept="Thêm nhiệm vụ")
    return run_act(request, form, perform, page, after=lambda: edit_url(made[0]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def edit(request: HttpRequest, code: UUID, task_code: UUID) -> HttpResponse:
    """Change wording, time and products; the bodies that carry it out stand beside."""
    staff, plan = plan_for(request, code)
    task = get_object_or_404(plan.tasks.prefetch_related("windows", "products"), code=task_code)
    form = TaskForm(request.POST or None, task=task, frame=frame_of(plan), tasks=list(plan.tasks.all()))

    def perform() -> str:
        seen = form.cleaned_data["seen"] or 0
        actions.edit_task(task=task, expected=seen, by=staff.user, **_typed(form))
        return "Đã lưu nhiệm vụ."

    extra = {"task": task, "parties": task.parties.prefetch_related("agencies"), "party_form": PartyForm()}
    page = _page(plan, title=f"Sửa nhiệm vụ {task.ref}".strip(), accept="Lưu nhiệm vụ", extra=extra)
    return run_act(
        request, form, perform, page, versions=lambda: _versions(task, form), newest=lambda: _newest(task)
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def remove(request: HttpRequest, code: UUID, task_code: UUID) -> HttpResponse:
    """Take a task out of the draft, with a reason; history keeps it."""
    staff, plan = plan_for(request, code)
    task = get_object_or_404(plan.tasks, code=task_code)
    form = WordsForm(request.POST or None, label="Lý do bỏ", required=False)

    def perform() -> str:
        actions.remove_task(task=task, by=staff.user, reason=form.cleaned_data["words"])
        return "Đã bỏ nhiệm vụ khỏi dự thảo."

    below = plan.tasks.filter(parent=task).count()
    explain = f"Nhiệm vụ “{task}” sẽ không còn trong dự thảo; lịch sử vẫn giữ nội dung."
    if below:
        explain += f" {below} nhiệm vụ đang thuộc mục này sẽ được giữ lại, không thuộc mục nào."
    page = act_page(
        plan, title="Bỏ nhiệm vụ này?", accept="Bỏ nhiệm vụ", danger=True, explain=explain,
        back_url=plan_url(plan, "plan_tasks"),
    )  # fmt: skip
    return run_act(request, form, perform, page)


@login_required
@require_POST
@once
def move(request: HttpRequest, code: UUID, task_code: UUID) -> HttpResponse:
    """One place up or down."""
    staff, plan = plan_for(request, code)
    task = get_object_or_404(plan.tasks, code=task_code)
    try:
        actions.move_task(task=task, earlier=request.POST.get("chuyen") == "len", by=staff.user)
    except PlanError as refused:
        messages.error(request, str(refused))
    return go(request, f"{plan_url(plan, 'plan_tasks')}#t{task.pk}")


@login_required
@require_safe
def meaning(request: HttpRequest, code: UUID) -> HttpResponse:
    """What a time phrase means, as a fragment beside the field."""
    _, plan = plan_for(request, code)
    phrase = request.GET.get("time_text", "")[:500]
    found = time_meaning(phrase, frame_of(plan))
    label = Recurrence(found.recurrence).label if found.recurrence else ""
    return render(request, "plans/drafts/_meaning.html", {"meaning": found, "phrase": phrase, "label": label})


def frame_of(plan: Plan) -> TimeFrame:
    """What a phrase without a year leans on."""
    year = plan.period_from.year if plan.period_from else plan.dated_year
    return TimeFrame(year or (plan.issued_on.year if plan.issued_on else None), plan.issued_on)


def edit_url(task: Task) -> str:
    """The page where a task is edited."""
    return reverse("plans:edit_task", args=[task.plan.code, task.code])


def _page(plan: Plan, **said: object) -> ActPage:
    return act_page(plan, template="plans/drafts/task.html", back_url=plan_url(plan, "plan_tasks"), **said)


def _typed(form: TaskForm) -> dict[str, Any]:
    return {
        "values": form.values(),
        "windows": form.chosen_windows(),
        "products": form.chosen_products(),
    }


def _newest(task: Task) -> int:
    return Task.objects.values_list("edited", flat=True).get(pk=task.pk)


def _versions(task: Task, form: TaskForm) -> list[Row]:
    """The fields in which what is saved differs from what was typed."""
    saved, mine = Task.objects.select_related("parent").get(pk=task.pk), form.values()
    rows = [
        (str(form.fields[name].label), _told(getattr(saved, name)), _told(mine[name]))
        for name in actions.EDITABLE
    ]
    windows = [(window.start, window.end) for window in saved.windows.all()]
    rows.append(("Từ ngày, đến ngày", _periods(windows), _periods(form.chosen_windows())))
    return [row for row in rows if row[1] != row[2]]


def _told(value: object) -> str:
    return (
        {True: "có", False: "không"}.get(value, str(value or ""))
        if isinstance(value, bool)
        else str(value or "")
    )


def _periods(windows: Sequence[tuple[date | None, date | None]]) -> str:
    return "; ".join(formats.period(start, end) for start, end in windows)
