"""The page of one difficulty, and how its addresses find it."""

from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.agencies.queries import managing_superior
from hoagiai.plans.models import Difficulty
from hoagiai.plans.queries import difficulties as queries
from hoagiai.plans.queries.visible import difficulties_visible_to
from hoagiai.plans.views.telling import told


@login_required
@require_safe
def difficulty(request: HttpRequest, code: UUID) -> HttpResponse:
    """The page of one difficulty."""
    staff, found = seen(request, code)
    may = queries.what_one_may(staff.user, found, staff.on)
    context = {
        "difficulty": found,
        "on": staff.on,
        "steps": queries.steps_of(found),
        "may": may,
        "above": managing_superior(found.holder, staff.on) if may.pass_up else None,
        "history": told(queries.history_of_difficulty(found)),
    }
    return render(request, "plans/difficulties/difficulty.html", context)


def seen(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Difficulty]:
    """The difficulty, when this person may see it; 404 otherwise."""
    staff = cast(StaffRequest, request)
    return staff, get_object_or_404(difficulties_visible_to(staff.user, staff.on), code=code)


def found_url(found: Difficulty) -> str:
    """Its page."""
    return reverse("plans:difficulty", args=[found.code])
