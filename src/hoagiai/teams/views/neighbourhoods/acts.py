"""The recorded changes of neighbourhoods: their list, one of them, taking it back."""

import uuid
from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, may_in, require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of, once
from hoagiai.base.pagination import paginate
from hoagiai.places.models import Containment, NeighbourhoodChange, NeighbourhoodSuccession
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.plans.views.telling import told as told_history
from hoagiai.teams.actions.neighbourhoods import undo_change
from hoagiai.teams.forms.neighbourhoods.facts import ReasonForm
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.queries.neighbourhood_page import changes_visible_to, units_of
from hoagiai.teams.queries.teams import places_to_choose
from hoagiai.teams.queries.village_changes import named_in, told
from hoagiai.teams.views.asof import as_of
from hoagiai.teams.views.neighbourhoods.changing import left_to_do, warnings
from hoagiai.teams.views.neighbourhoods.places import asked_number

TEMPLATE = "teams/act.html"


@login_required
@require_safe
def changes(request: StaffRequest) -> HttpResponse:
    """Every recorded change one may see, newest first, those taken back too."""
    require(request.user, Permission.REGISTER_READ, on=request.on)
    asof = as_of(request)
    places = places_to_choose(request.user, request.on, asof.on, asked_number(request, "tinh"))
    form = PlaceFilter(request.GET, places=places, on=asof.on)
    rows = changes_visible_to(request.user, request.on).filter(effective__lte=asof.on).select_related("unit")
    if not asof.other_day:
        rows = changes_visible_to(request.user, request.on).select_related("unit")
    place = form.place()
    if place:
        rows = rows.filter(unit__in=Containment.objects.filter(whole=place.pk).values("part"))
    page = paginate(request, rows)
    names = named_in(page.rows)
    context = {
        "form": form,
        "place": place,
        "page": page,
        "rows": [(each, *names[each.pk]) for each in page.rows],
        "may_write": not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on),
        **asof.context,
    }
    return render(request, "teams/neighbourhoods/changes.html", context)


@login_required
@require_safe
def one_act(request: HttpRequest, code: uuid.UUID) -> HttpResponse:
    """One recorded change: before, after, what it leaves to do."""
    staff, found = _seen(request, code)
    seen = told(found)
    may_write = all(
        may_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=unit) for unit in units_of(found)
    )
    history = history_of(found, (NeighbourhoodSuccession, {"change": found.pk}))
    context = {
        "told": seen,
        "change": found,
        "after": left_to_do(seen, staff.on),
        "warnings": [] if found.undone else warnings(seen),
        "may_write": may_write,
        "usable": may_write and found.effective <= staff.on,
        "history": told_history(history) if may(staff.user, Permission.HISTORY_READ, on=staff.on) else None,
    }
    return render(request, "teams/neighbourhoods/act.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def undo(request: HttpRequest, code: uuid.UUID) -> HttpResponse:
    """Take a change back while nothing later stands on it."""
    staff, found = _seen(request, code)
    for unit in units_of(found):
        require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=unit)
    form = ReasonForm(request.POST or None)

    def perform() -> str:
        undo_change(change=found, reason=form.cleaned_data["reason"], by=staff.user)
        return f"Đã hủy việc {found.get_kind_display()} theo {found.decision}."

    page = ActPage(
        title="Hủy việc sắp xếp",
        heading=f"{found.get_kind_display().capitalize()} theo {found.decision}",
        subtitle=found.unit.name,
        accept="Hủy việc này",
        explain="Nơi được lập theo việc này bị xóa khỏi sổ, nơi đã chấm dứt có lại như trước. Chỉ hủy được khi chưa "
        "có việc nào sau đó dựa vào; lịch sử vẫn ghi cả việc và lần hủy.",
        danger=True,
        back_url=reverse("teams:neighbourhoods_act", args=[found.code]),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page)


def _seen(request: HttpRequest, code: uuid.UUID) -> tuple[StaffRequest, NeighbourhoodChange]:
    staff = cast(StaffRequest, request)
    visible = changes_visible_to(staff.user, staff.on).select_related("unit__province")
    return staff, get_object_or_404(visible, code=code)
