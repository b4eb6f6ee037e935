"""Pages of bodies: the list with its search, and one body."""

from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai import audit
from hoagiai.agencies import queries
from hoagiai.agencies.forms import AgenciesForm, DayForm
from hoagiai.agencies.kinds import BY_CODE
from hoagiai.agencies.models import Agency, Spelling
from hoagiai.base import clock
from hoagiai.base.htmx import page_or_part
from hoagiai.base.pagination import paginate
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level as PlaceLevel


@login_required
@require_safe
def agencies(request: HttpRequest) -> HttpResponse:
    """All bodies of a day; name, line, level and place stand in the address."""
    form, on = _form(request)
    page = paginate(request, _chosen(form, on).select_related("unit__province"))
    return page_or_part(request, "agencies/list.html", {"form": form, "on": on, "page": page})


@login_required
@require_safe
def agency(request: HttpRequest, code: UUID) -> HttpResponse:
    """One body: its names, days, place, the bodies above and below, what its phrases were corrected to."""
    body = get_object_or_404(
        Agency.objects.select_related("unit__province", "parent__parent__parent"), code=code
    )
    day = DayForm(request.GET)
    day.is_valid()
    on = day.cleaned_data.get("ngay") or _usual_day(body)
    kind = BY_CODE.get(body.kind)
    below = queries.subordinates(body, on).select_related("unit__province").order_by("sort_key")
    context = {
        "body": body,
        "on": on,
        "kind": kind,
        "above": queries.superior(body, on),
        "page": paginate(request, below),
        "spellings": body.spellings.order_by("name"),
        "corrections": queries.corrections_of(body),
        "history": lambda: audit.history_of(body, (Spelling, {"agency": body}), limit=20),
    }
    return render(request, "agencies/agency.html", context)


def _form(request: HttpRequest) -> tuple[AgenciesForm, date]:
    day = DayForm(request.GET)
    day.is_valid()
    on: date = day.cleaned_data.get("ngay") or clock.today()
    form = AgenciesForm(request.GET, label_suffix="")
    form.provinces_on(Unit.objects.in_force(on).at_level(PlaceLevel.PROVINCE))
    form.is_valid()
    return form, on


def _chosen(form: AgenciesForm, on: date) -> QuerySet[Agency]:
    said = form.cleaned_data
    found = queries.search(said.get("tim", ""), on)
    if said.get("he_thong"):
        found = found.filter(line=said["he_thong"])
    if said.get("cap"):
        found = found.filter(level=said["cap"])
    if said.get("dia_ban"):
        found = found.filter(Q(unit=said["dia_ban"]) | Q(unit__province=said["dia_ban"]))
    return found.order_by("sort_key", "pk")


def _usual_day(body: Agency) -> date:
    """Today, or the last day of a body that is no more."""
    today = clock.today()
    return body.valid_to if body.valid_to and body.valid_to < today else today
