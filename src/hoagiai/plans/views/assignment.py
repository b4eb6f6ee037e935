"""One piece of work: what was planned, what was done, who else takes part, what happened."""

from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.plans.models import Assignment
from hoagiai.plans.queries import assignment as queries
from hoagiai.plans.views.telling import told


@login_required
@require_safe
def work(request: HttpRequest, code: UUID) -> HttpResponse:
    """The page of one assignment."""
    staff = cast(StaffRequest, request)
    found = get_object_or_404(queries.visible_work(staff.user, staff.on), code=code)
    return render(request, "plans/work/work.html", _context(staff, found))


def _context(request: StaffRequest, work: Assignment) -> dict[str, Any]:
    extension = queries.open_extension(work)
    others, tally = queries.companions(request.user, work, request.on)
    return {
        "work": work,
        "task": work.task,
        "plan": work.task.plan,
        "on": request.on,
        "may": queries.what_one_may(request.user, work, extension, request.on),
        "extension": extension,
        "windows": list(work.task.windows.all()),
        "products": queries.products_done(work),
        "entries": queries.entries(work),
        "difficulties": queries.difficulties_of(work),
        "parties": queries.parties(work),
        "others": others,
        "others_tally": tally,
        "draft": queries.draft_of(request.user, work),
        "history": told(queries.history_of_work(work)),
    }
