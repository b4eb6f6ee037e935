"""One plan: what it says, its tasks, how they lie in time."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base import tables
from hoagiai.base.documents.printed import printed
from hoagiai.plans.forms.plans import STANDINGS, TaskFilter
from hoagiai.plans.papers.plan_document import plan_document
from hoagiai.plans.queries.plans.document import document_of
from hoagiai.plans.queries.plans.one import source_of
from hoagiai.plans.queries.plans.overview import overview
from hoagiai.plans.queries.plans.tasks import narrowed, task_rows
from hoagiai.plans.queries.plans.times import chart
from hoagiai.plans.views.plans.frame import asked_plan, show


@login_required
@require_safe
def plan(request: StaffRequest, code: UUID) -> HttpResponse:
    """What the plan is about and how far it has come."""
    found = asked_plan(request, code)
    return show(request, found, "plan", {"it": overview(request.user, found, request.on)})


@login_required
@require_safe
def document(request: StaffRequest, code: UUID) -> HttpResponse:
    """The document as it was read, its marks leading to the tasks; else as it would be printed."""
    found = asked_plan(request, code)
    made = source_of(found) if getattr(found, "source", None) else None
    as_printed = request.GET.get("xem") == "ban-in" or made is None
    if made and not as_printed:
        return show(request, found, "plan_document", {"parts": document_of(made, found.tasks.all())})
    return show(request, found, "plan_document", {"printed": printed(plan_document(found)), "made": made})


@login_required
@require_safe
def tasks(request: StaffRequest, code: UUID) -> HttpResponse:
    """The tasks as a table, with how the work on each stands."""
    found = asked_plan(request, code)
    form = TaskFilter(request.GET)
    chosen = form.chosen()
    rows = task_rows(request.user, found, request.on)
    standing = STANDINGS.get(chosen.get("standing", ""), "")
    context = {
        "rows": narrowed(rows, chosen.get("words", ""), standing),
        "form": form,
        "chips": tables.chips(request, form),
        "none_at_all": not rows,
    }
    return show(request, found, "plan_tasks", context)


@login_required
@require_safe
def timeline(request: StaffRequest, code: UUID) -> HttpResponse:
    """The tasks over the months of the plan."""
    found = asked_plan(request, code)
    rows = task_rows(request.user, found, request.on)
    return show(request, found, "plan_timeline", {"chart": chart(found, rows, request.on)})
