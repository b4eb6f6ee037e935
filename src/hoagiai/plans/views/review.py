"""The review screen: the document on the left, what was understood on the right, corrected in place."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hoagiai import audit
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import go, wants_part
from hoagiai.plans.actions.planning import make_plan
from hoagiai.plans.errors import PlanError
from hoagiai.plans.forms.documents import HeaderForm, TaskForm
from hoagiai.plans.queries.review import Review
from hoagiai.plans.review import corrections
from hoagiai.plans.terms import ImportState
from hoagiai.plans.views.reviewing import Reading, correct, found_document, screen
from hoagiai.plans.views.steps import STEPS


@login_required
@require_safe
def review(request: StaffRequest, code: UUID) -> HttpResponse:
    """Wait for the reading, say why there is none, or show both sides."""
    made = found_document(request, code)
    if made.state == ImportState.PLANNED and made.plan:
        return redirect("plans:plan", made.plan.code)
    if made.state == ImportState.READ and wants_part(request):
        return go(
            request, request.path
        )  # the waiting page asked: open the screen with its own script and style
    if made.state in (ImportState.WAITING, ImportState.REFUSED):
        return render(request, "plans/documents/waiting.html", {"made": made, "steps": STEPS})
    return screen(request, made)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def header(request: StaffRequest, code: UUID) -> HttpResponse:
    """Correct the head of the plan."""
    made = found_document(request, code)
    form = HeaderForm(request.POST or None, initial=corrections.header_values(made.reading))
    if form.is_valid():
        return correct(
            request, made, lambda reading: corrections.with_header(reading, form.cleaned_data), "header"
        )
    return screen(request, made, path="header", form=form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def task(request: StaffRequest, code: UUID, place: int) -> HttpResponse:
    """Correct one task; the place after the last adds one."""
    made = found_document(request, code)
    tasks = made.reading.get("tasks") or []
    before = tasks[place] if place < len(tasks) else corrections.new_task()
    form = TaskForm(request.POST or None, initial=corrections.task_values(before))
    if form.is_valid():
        values = form.cleaned_data
        return correct(request, made, lambda reading: _with_task(reading, place, values), f"tasks.{place}")
    return screen(request, made, path=f"tasks.{place}", form=form)


def _with_task(reading: Reading, place: int, values: dict[str, Any]) -> Reading:
    tasks = list(reading.get("tasks") or [])
    period = (reading.get("period") or {}).get("from")
    year = int(period[:4]) if period else None
    issued = date.fromisoformat(reading["date"]) if reading.get("date") else None
    before = tasks[place] if place < len(tasks) else corrections.new_task()
    tasks[place : place + 1] = [corrections.with_task(before, values, year=year, issued=issued)]
    return corrections.without_doubts({**reading, "tasks": tasks}, [f"tasks.{place}"])


@login_required
@require_POST
def remove(request: StaffRequest, code: UUID, kind: str, place: int) -> HttpResponse:
    """Take a task, basis or target out of the reading."""
    made = found_document(request, code)
    if kind not in corrections.LISTS:
        raise Http404
    return correct(request, made, lambda reading: corrections.without_row(reading, kind, place), kind)


@login_required
@require_POST
@audit.once
def plan(request: StaffRequest, code: UUID) -> HttpResponse:
    """Make the plan of the reviewed reading."""
    made = found_document(request, code)
    shown = Review(made, request.on)
    if shown.issuer is None:
        messages.error(request, "Chưa rõ cơ quan ban hành. Hãy chọn cơ quan ban hành rồi lập kế hoạch.")
        return redirect("plans:name", code, "issuer")
    require(request.user, Permission.PLAN_WRITE, on=request.on, at=shown.issuer)
    try:
        done = make_plan(made=made, issuer=shown.issuer, resolutions=shown.resolutions, by=request.user)
    except PlanError as refused:
        messages.error(request, str(refused))
        return redirect("plans:review", code)
    messages.success(request, f"Đã lập dự thảo kế hoạch với {shown.count} nhiệm vụ. Kiểm tra rồi ban hành.")
    return redirect("plans:plan", done.code)
