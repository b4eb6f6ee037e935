"""The list of work, its Excel file, and one piece of work."""

from collections.abc import Sequence
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, address, chips
from hoagiai.plans.forms.work import ALWAYS_SHOWN, STANDINGS, WorkFilter
from hoagiai.plans.models import Assignment
from hoagiai.plans.papers.work_table import work_workbook
from hoagiai.plans.queries import work as queries
from hoagiai.plans.queries.standing import Tally, tally
from hoagiai.plans.terms import Standing
from hoagiai.plans.views.downloads import excel


class Counted(Sequence[Any]):
    """A query set whose length is known from the tally, so that it is not counted again."""

    def __init__(self, rows: QuerySet[Assignment], total: int) -> None:
        self._rows, self._total = rows, total

    def __len__(self) -> int:
        return self._total

    def __getitem__(self, wanted: Any) -> Any:
        return self._rows[wanted]


@login_required
@require_safe
def work_list(request: HttpRequest) -> HttpResponse:
    """Work one may see, filtered, sorted and in pages; the address holds it all."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.PLAN_READ, on=staff.on)
    form = _filter(staff)
    every = queries.matching(staff.user, staff.on, form.wanted())
    counts = tally(every, staff.on)
    sort = Sort(request, queries.SORTS, "han")
    rows = queries.in_order(queries.standing_as(every, form.standings()), sort.order)
    page = paginate(request, Counted(rows, _number(counts, form.standings())))
    sums = queries.sums_of(page.rows)
    context = {
        "form": form,
        "tabs": _tabs(request, counts),
        "page": page,
        "rows": [(row, sums.get(row.pk, [])) for row in page.rows],
        "sort": sort,
        "chips": chips(request, form),
        "counts": counts,
        "late": counts[Standing.LATE],
        "waiting": counts[Standing.WAITING],
        "export": request.GET.urlencode(),
        "part": wants_part(request),
    }
    return page_or_part(request, "plans/work/list.html", context)


def _filter(request: StaffRequest) -> WorkFilter:
    return WorkFilter(
        request.GET,
        plans=queries.plan_choices(request.user, request.on),
        places=queries.place_choices(request.user, request.on),
        own_first=queries.starts_with_own(request.user, request.on),
    )


def _number(counts: Tally, standings: Sequence[str]) -> int:
    return sum(counts[standing] for standing in standings) if standings else counts.total


def _tabs(request: HttpRequest, counts: Tally) -> list[dict[str, Any]]:
    """Standings as links with their numbers; rare ones only when there are any."""
    asked = request.GET.get("tinh-trang", "")
    asked = asked if asked in STANDINGS else ""
    found = []
    for slug, (label, standings) in STANDINGS.items():
        number = _number(counts, standings)
        if slug in ALWAYS_SHOWN or number or slug == asked:
            url = address(request, tinh_trang=slug or None, sap_xep=request.GET.get("sap-xep"))
            found.append({"label": label, "number": number, "url": url, "current": slug == asked})
    return found


@login_required
@require_safe
def work_excel(request: HttpRequest) -> HttpResponseBase:
    """The filtered list as an Excel file."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REPORT_EXPORT, on=staff.on)
    form = _filter(staff)
    rows = queries.standing_as(queries.matching(staff.user, staff.on, form.wanted()), form.standings())
    ordered = queries.in_order(rows, Sort(request, queries.SORTS, "han").order)
    said = [f"{chip.label}: {chip.value}" for chip in chips(request, form)]
    label = STANDINGS[form.chosen().get("standing", "")][0]
    return excel(work_workbook(ordered, on=staff.on, lines=[label, *said]), "Danh sách nhiệm vụ")
