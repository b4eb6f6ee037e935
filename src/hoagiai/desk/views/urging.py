"""Urge the late bodies of a task."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.formats import number
from hoagiai.base.pagination import paginate
from hoagiai.desk import actions
from hoagiai.desk.forms import UrgeForm
from hoagiai.desk.queries.urging import late_work, not_urged_yet, tasks_to_urge, urgings_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def urge(request: StaffRequest, plan_code: UUID, task_code: UUID) -> HttpResponse:
    """Show who is late with a task and urge them, each once a day; for the issuer's people."""
    tasks = tasks_to_urge(request.user, request.on)
    task = get_object_or_404(tasks, plan__code=plan_code, code=task_code)
    require(request.user, Permission.TASK_ACCEPT, on=request.on, at=task.plan.issuer)
    form = UrgeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        done = actions.urge(task=task, on=request.on, by=request.user, words=form.cleaned_data["words"])
        _say(request, done)
        return redirect("plans:task", plan_code, task_code)
    context = {
        "task": task,
        "form": form,
        "page": paginate(request, late_work(task, request.on)),
        "waiting": not_urged_yet(task, request.on),
        "history": urgings_of(task),
        "on": request.on,
    }
    return render(request, "desk/urge.html", context, status=422 if form.is_bound else 200)


def _say(request: StaffRequest, done: actions.Urged) -> None:
    if not done.bodies:
        messages.info(
            request, "Không đôn đốc thêm: không còn cơ quan nào quá hạn mà hôm nay chưa được đôn đốc."
        )
        return
    heard = (
        f"{number(done.people)} người nhận được thông báo" if done.people else "chưa ai có tài khoản để nhận"
    )
    messages.success(request, f"Đã đôn đốc {number(done.bodies)} cơ quan; {heard}.")
