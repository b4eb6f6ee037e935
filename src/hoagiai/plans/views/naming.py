"""Say which body a name means, or which body issued the document."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.agencies import queries as agencies
from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.models import Agency
from hoagiai.plans.forms.documents import NameForm
from hoagiai.plans.models import PlanImport
from hoagiai.plans.queries.review import Name, Review
from hoagiai.plans.views.reviewing import Reading, back_to, correct, found_document, screen


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def name(request: StaffRequest, code: UUID, path: str) -> HttpResponse:
    """Choose the bodies behind a name; the path "issuer" chooses the issuer."""
    made = found_document(request, code)
    shown = Review(made, request.on)
    found = _name(shown, path)
    form = NameForm(request.POST or None, candidates=_candidates(request, shown, path))
    if path == "issuer":
        form.fields.pop("open_set")
    if not form.is_valid():
        return screen(request, made, path=path, form=form, shown=shown)
    chosen = list(form.cleaned_data["agencies"])
    if path == "issuer":
        return correct(request, made, lambda reading: {**reading, "issuer_agency": chosen[0].pk}, "issuer")
    if found is None or shown.issuer is None:
        messages.error(request, "Chọn cơ quan ban hành trước, rồi chọn cơ quan cho từng tên gọi.")
        return redirect("plans:review", code)
    if may(request.user, Permission.PLAN_WRITE, on=request.on, at=shown.issuer):
        return _remember(request, made, shown.issuer, found, chosen, form.cleaned_data["open_set"])
    return correct(request, made, lambda reading: _with_choice(reading, found.phrase, chosen), path)


def _remember(
    request: StaffRequest, made: PlanImport, issuer: Agency, found: Name, chosen: list[Agency], open_set: bool
) -> HttpResponse:
    remember_correction(
        issuer=issuer,
        phrase=found.phrase,
        agencies=chosen,
        by=request.user,
        open_set=open_set,
        group_label=found.phrase if len(chosen) > 1 else "",
    )
    words = f"Đã nhớ cách hiểu “{found.phrase}” cho các văn bản sau của {issuer.name}."
    messages.success(request, words)
    return back_to(made, found.path)


def _with_choice(reading: Reading, phrase: str, chosen: list[Agency]) -> Reading:
    """The reading with what the name means in this document only: its issuer is not one's own."""
    choice = {"agencies": [agency.pk for agency in chosen], "labels": [agency.name for agency in chosen]}
    return {**reading, "names": {**(reading.get("names") or {}), phrase: choice}}


def _candidates(request: StaffRequest, shown: Review, path: str) -> Any:
    """The nearest bodies, those found by the words typed, and those already chosen."""
    found = shown.issuer_found if path == "issuer" else getattr(_name(shown, path), "found", None)
    wanted = Q(pk__in=[*found.agency_ids[:50], *found.candidates]) if found else Q(pk__in=[])
    wanted |= Q(pk__in=[pk for pk in request.POST.getlist("agencies") if pk.isdecimal()])
    if words := request.GET.get("tim", "").strip():
        wanted |= Q(pk__in=[agency.pk for agency in agencies.search(words, shown.on)[:50]])
    return Agency.objects.filter(wanted).order_by("sort_key")


def _name(shown: Review, path: str) -> Name | None:
    return next((found for row in shown.rows for found in row.names if found.path == path), None)
