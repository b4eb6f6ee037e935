"""One task of a plan: what it asks for, and the work of each agency."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.pagination import paginate
from hoagiai.plans.queries.plans.tasks import TaskRow
from hoagiai.plans.queries.standing import tally, with_standing
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.views.plans.frame import asked_plan, framed


@login_required
@require_safe
def task(request: StaffRequest, code: UUID, task_code: UUID) -> HttpResponse:
    """The task with its parties, windows, products, and its assignments a page at a time."""
    plan = asked_plan(request, code)
    tasks = plan.tasks.select_related("parent").prefetch_related("parties", "windows", "products")
    found = get_object_or_404(tasks, code=task_code)
    work = assignments_visible_to(request.user, request.on).filter(task=found)
    rows = with_standing(work, request.on).order_by("role", "agency__sort_key")
    context = {
        **framed(request, plan, "plan_tasks"),
        "row": TaskRow(found, tally(work, request.on)),
        "task": found,
        "page": paginate(request, rows),
    }
    return render(request, "plans/plans/task.html", context)
