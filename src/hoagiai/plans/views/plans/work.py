"""The work of one plan: board, matrix, difficulties, history."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import address
from hoagiai.plans.models import Task
from hoagiai.plans.queries.plans import board as boards
from hoagiai.plans.queries.plans import matrix as matrices
from hoagiai.plans.queries.visible import difficulties_visible_to
from hoagiai.plans.views.plans.frame import asked_plan, show

MOST_CARDS = 40
SENTENCES = 30


@login_required
@require_safe
def board(request: StaffRequest, code: UUID) -> HttpResponse:
    """Assignments by the state they are in."""
    found = asked_plan(request, code)
    asked = request.GET.get("so-the", "")
    most = (
        min(int(asked), MOST_CARDS)
        if asked.isascii() and asked.isdecimal() and len(asked) < 5
        else boards.STEP
    )
    columns = boards.board(request.user, found, request.on, most=max(most, boards.STEP))
    more = address(request, so_the=min(most + 16, MOST_CARDS)) if most < MOST_CARDS else ""
    return show(request, found, "plan_board", {"columns": columns, "more": more})


@login_required
@require_safe
def matrix(request: StaffRequest, code: UUID) -> HttpResponse:
    """Agencies × tasks, and the communes on a map."""
    found = asked_plan(request, code)
    user, on = request.user, request.on
    page = paginate(request, matrices.agencies_in(user, found, on))
    tasks = matrices.columns(found)
    context = {
        "page": page,
        "tasks": tasks,
        "rows": matrices.rows(user, found, on, page.rows, tasks),
        "place_map": matrices.place_map(user, found, on),
    }
    return show(request, found, "plan_matrix", context)


@login_required
@require_safe
def difficulties(request: StaffRequest, code: UUID) -> HttpResponse:
    """Difficulties met in carrying the plan out."""
    found = asked_plan(request, code)
    rows = difficulties_visible_to(request.user, request.on).filter(plan=found)
    return show(request, found, "plan_difficulties", {"page": paginate(request, rows)})


@login_required
@require_safe
def history(request: StaffRequest, code: UUID) -> HttpResponse:
    """Who did what to the plan and its tasks, drafts included: for those who may read the issuer's history."""
    found = asked_plan(request, code)
    require(request.user, Permission.HISTORY_READ, on=request.on, at=found.issuer)
    sentences = history_of(found, (Task, {"plan": found}), limit=SENTENCES, before=_moment(request))
    older = sentences[-1].at.isoformat() if len(sentences) == SENTENCES else ""
    more_url = address(request, truoc=older) if older else ""
    return show(request, found, "plan_history", {"sentences": sentences, "more_url": more_url})


def _moment(request: StaffRequest) -> datetime | None:
    try:
        found = parse_datetime(request.GET.get("truoc", ""))
    except ValueError:
        return None
    return timezone.make_aware(found) if found and timezone.is_naive(found) else found
