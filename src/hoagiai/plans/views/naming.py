"""Say which body a name means, or which body issued the document."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import Resolution
from hoagiai.plans.forms.naming import IssuerForm, NameForm
from hoagiai.plans.models import PlanImport
from hoagiai.plans.queries.naming import listed, offered
from hoagiai.plans.queries.review import Name, Review
from hoagiai.plans.views.reviewing import Reading, back_to, correct, found_document, screen, searched


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def name(request: StaffRequest, code: UUID, path: str) -> HttpResponse:
    """Choose the bodies behind a name; the path "issuer" chooses the issuer. The search button only looks."""
    made = found_document(request, code)
    shown = Review(made, request.on)
    found = _name(shown, path)
    if found is None and path != "issuer":
        raise Http404
    form = _form(request, shown, path)
    if not form.is_valid():
        return screen(request, made, path=path, form=form, shown=shown)
    chosen = form.chosen()
    if path == "issuer":
        return correct(request, made, lambda reading: {**reading, "issuer_agency": chosen[0].pk}, "issuer")
    if found is None or shown.issuer is None:
        messages.error(request, "Chọn cơ quan ban hành trước, rồi chọn cơ quan cho từng tên gọi.")
        return redirect("plans:review", code)
    if may(request.user, Permission.PLAN_WRITE, on=request.on, at=shown.issuer):
        return _remember(request, made, shown.issuer, found, chosen, form.cleaned_data["open_set"])
    return correct(request, made, lambda reading: _with_choice(reading, found.phrase, chosen), path)


def _form(request: StaffRequest, shown: Review, path: str) -> NameForm | IssuerForm:
    """The list to choose from: what is ticked stays ticked through a search."""
    near = shown.issuer or shown.made.agency
    ticked = [int(pk) for pk in request.POST.getlist("agencies") if pk.isdecimal()]
    offer = offered(_understood(shown, path), searched(request), near=near, on=shown.on)
    candidates = listed([*ticked, *offer.bodies], near=near)
    if request.method == "POST" and "search" not in request.POST:
        kind = IssuerForm if path == "issuer" else NameForm
        return kind(request.POST, candidates=candidates)
    first = ticked or offer.likely
    if path == "issuer":
        return IssuerForm(candidates=candidates, initial={"agencies": first[0] if len(first) == 1 else None})
    return NameForm(
        candidates=candidates, initial={"agencies": first, "open_set": bool(request.POST.get("open_set"))}
    )


def _understood(shown: Review, path: str) -> Resolution | None:
    if path == "issuer":
        return shown.issuer_found
    found = _name(shown, path)
    return found.found if found else None


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


def _name(shown: Review, path: str) -> Name | None:
    return next((found for row in shown.rows for found in row.names if found.path == path), None)
