"""The register of difficulties and its Excel file."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, require
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, address, chips
from hoagiai.plans.forms.difficulties import STATES, DifficultyFilter
from hoagiai.plans.papers.difficulty_table import difficulty_workbook
from hoagiai.plans.queries import difficulties as queries
from hoagiai.plans.queries.work import place_choices, plan_choices
from hoagiai.plans.views.downloads import excel


@login_required
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Difficulties one may see, filtered, sorted and in pages."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.PLAN_READ, on=staff.on)
    form = _filter(staff)
    every = queries.matching(staff.user, staff.on, form.chosen())
    counts = queries.by_state(every)
    sort = Sort(request, queries.SORTS, "ngay")
    page = paginate(request, every.filter(state__in=form.states()).order_by(*sort.order))
    context = {
        "form": form,
        "tabs": _tabs(request, counts),
        "page": page,
        "sort": sort,
        "chips": chips(request, form),
        "on": staff.on,
        "waiting": sum(counts.get(state, 0) for state in queries.UNANSWERED),
        "answered": counts.get("answered", 0),
        "may_raise": may(staff.user, Permission.DIFFICULTY_RAISE, on=staff.on),
        "export": request.GET.urlencode(),
        "part": wants_part(request),
    }
    return page_or_part(request, "plans/difficulties/register.html", context)


@login_required
@require_safe
def register_excel(request: HttpRequest) -> HttpResponseBase:
    """The filtered register as an Excel file."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REPORT_EXPORT, on=staff.on)
    form = _filter(staff)
    rows = queries.matching(staff.user, staff.on, form.chosen()).filter(state__in=form.states())
    ordered = rows.order_by(*Sort(request, queries.SORTS, "ngay").order)
    label = STATES[form.chosen().get("state", "")][0]
    said = [f"{chip.label}: {chip.value}" for chip in chips(request, form)]
    return excel(difficulty_workbook(ordered, on=staff.on, lines=[label, *said]), "Sổ khó khăn, vướng mắc")


def _filter(request: StaffRequest) -> DifficultyFilter:
    return DifficultyFilter(
        request.GET,
        plans=plan_choices(request.user, request.on),
        places=place_choices(request.user, request.on),
    )


def _tabs(request: HttpRequest, counts: dict[str, int]) -> list[dict[str, Any]]:
    """States as links with their numbers."""
    asked = request.GET.get("trang-thai", "")
    asked = asked if asked in STATES else ""
    return [
        {
            "label": label,
            "number": sum(counts.get(state, 0) for state in states),
            "url": address(request, trang_thai=slug or None, sap_xep=request.GET.get("sap-xep")),
            "current": slug == asked,
        }
        for slug, (label, states) in STATES.items()
    ]
