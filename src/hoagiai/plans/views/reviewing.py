"""What the review screen's addresses share: the document, the screen, and a correction with its conflicts."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.plans.actions.imports import correct_reading
from hoagiai.plans.errors import PlanError, Stale
from hoagiai.plans.models import PlanImport, ReadingChange
from hoagiai.plans.queries.review import Review
from hoagiai.plans.queries.visible import imports_visible_to
from hoagiai.plans.review import corrections
from hoagiai.plans.review.differences import differences
from hoagiai.plans.views.steps import STEPS

Reading = dict[str, Any]
NOT_SENT_AGAIN = {"csrfmiddlewaretoken", "version"}


def found_document(request: StaffRequest, code: UUID) -> PlanImport:
    """A document that the person may review; 404 otherwise."""
    return get_object_or_404(imports_visible_to(request.user, request.on).select_related("plan"), code=code)


def correct(
    request: StaffRequest, made: PlanImport, change: Callable[[Reading], Reading], path: str
) -> HttpResponse:
    """Apply a correction and go back to its place; two people at once see both versions and may choose."""
    version = request.POST.get("version", "")
    asked = int(version) if version.isdecimal() else made.version
    try:
        correct_reading(made=made, change=change, version=asked, by=request.user)
    except Stale as stale:
        return _conflict(request, made, stale)
    except PlanError as refused:
        messages.error(request, str(refused))
    return back_to(made, path)


def _conflict(request: StaffRequest, made: PlanImport, stale: Stale) -> HttpResponse:
    made.refresh_from_db(fields=["version"])
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_SENT_AGAIN
        for value in values
    ]
    context = {
        "made": made,
        "rows": differences(stale.theirs, stale.mine),
        "message": str(stale),
        "typed": typed,
    }
    return render(request, "plans/documents/conflict.html", context, status=409)


def back_to(made: PlanImport, path: str) -> HttpResponse:
    """The review screen at the value that was corrected."""
    return HttpResponseRedirect(f"{reverse('plans:review', args=[made.code])}#v-{path}")


def searched(request: StaffRequest) -> str:
    """The words typed to find a body."""
    return (request.POST.get("tim") or request.GET.get("tim") or "").strip()


def _may_plan(request: StaffRequest, shown: Review) -> bool:
    """Whether the plan may become one of its issuer by this person; open as long as the issuer is not known."""
    return shown.issuer is None or may(request.user, Permission.PLAN_WRITE, on=request.on, at=shown.issuer)


def screen(
    request: StaffRequest,
    made: PlanImport,
    *,
    path: str = "",
    form: forms.Form | None = None,
    shown: Review | None = None,
) -> HttpResponse:
    """Both sides; with a form, that value is open for correction."""
    status = 422 if form is not None and form.is_bound else 200
    shown = shown or Review(made, request.on)
    context = {
        "made": made,
        "review": shown,
        "foreign": not _may_plan(request, shown),
        "steps": STEPS,
        "path": path,
        "form": form,
        "search": searched(request),
        "header_values": corrections.header_values(made.reading),
        "sentences": history_of(made, (ReadingChange, {"made": made}), limit=20),
    }
    return render(request, "plans/documents/review.html", context, status=status)
