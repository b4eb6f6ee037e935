"""The smallest numbers that places have set for themselves, and setting one."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.teams.actions.minimums import end_minimum, set_minimum
from hoagiai.teams.forms.team_acts import EndMinimumForm, MinimumForm
from hoagiai.teams.models import LocalMinimum
from hoagiai.teams.queries.visible import places_of
from hoagiai.teams.rules.composition import LEAST_MEDIATORS, cited
from hoagiai.teams.views.asof import as_of


@login_required
@require_safe
def minimums(request: HttpRequest) -> HttpResponse:
    """What the Law and the places ask for, on a day."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REGISTER_READ, on=staff.on)
    asof = as_of(request)
    step = LEAST_MEDIATORS.step(asof.on)
    rows = LocalMinimum.objects.filter(first_day__lte=asof.on).select_related("unit__province")
    may_set = not asof.other_day and may(staff.user, Permission.MINIMUM_SET, on=staff.on)
    context = {
        "law": step.value if step else None,
        "article": cited(step.source) if step else "",
        "rows": _seen(rows, staff).order_by("unit__sort_key", "-first_day"),
        "may_set": may_set,
        "may_end": set(_settable(staff).values_list("pk", flat=True)) if may_set else set(),
        **asof.context,
    }
    return render(request, "teams/teams/minimums.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def set_one(request: HttpRequest) -> HttpResponse:
    """Set a place's own smallest number; fewer than the Law asks is refused with the article."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.MINIMUM_SET, on=staff.on)
    units = _settable(staff)
    form = MinimumForm(
        request.POST or None, units=units, initial={"unit": units.first(), "first_day": staff.on}
    )

    def perform() -> str:
        given = form.cleaned_data
        require_in(staff.user, Permission.MINIMUM_SET, on=staff.on, unit=given["unit"])
        made = set_minimum(**given, by=staff.user)
        return f"Từ ngày {made.first_day:%d/%m/%Y}, mỗi tổ tại {made.unit.name} có ít nhất {made.mediators} hòa giải viên."

    page = ActPage(
        title="Đặt số hòa giải viên tối thiểu",
        heading="Đặt số hòa giải viên tối thiểu",
        subtitle="Không thấp hơn số mà Luật quy định (Điều 12.1 Luật 35/2013/QH13: từ 3 hòa giải viên trở lên)",
        accept="Lưu",
        back_url=reverse("teams:minimums"),
        template="teams/act.html",
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def end_one(request: HttpRequest, pk: int) -> HttpResponse:
    """A place asks no longer for its own number; by who may set one there."""
    staff = cast(StaffRequest, request)
    rows = _seen(LocalMinimum.objects.select_related("unit"), staff)
    minimum = get_object_or_404(rows, pk=pk)
    require_in(staff.user, Permission.MINIMUM_SET, on=staff.on, unit=minimum.unit)
    form = EndMinimumForm(request.POST or None, initial={"last_day": staff.on})

    def perform() -> str:
        ended = end_minimum(minimum=minimum, last_day=form.cleaned_data["last_day"], by=staff.user)
        return f"Số tối thiểu của {minimum.unit.name} áp dụng đến hết ngày {ended.last_day:%d/%m/%Y}."

    page = ActPage(
        title="Thôi áp dụng số tối thiểu của địa phương",
        heading=minimum.unit.name,
        subtitle=f"ít nhất {minimum.mediators} hòa giải viên từ ngày {minimum.first_day:%d/%m/%Y} · {minimum.decision}",
        accept="Lưu",
        back_url=reverse("teams:minimums"),
        explain="Những ngày trước đó vẫn xét theo số này; muốn đổi sang số khác thì đặt số mới, không cần thôi số cũ.",
        template="teams/act.html",
    )
    return run_act(request, form, perform, page)


def _settable(request: StaffRequest) -> QuerySet[Unit]:
    places = places_of(request.user, Permission.MINIMUM_SET, request.on)
    units = Unit.objects.in_force(request.on).exclude(level=Level.DISTRICT)
    mine = units.filter(level=Level.PROVINCE) if places is None else units.filter(pk__in=places.values("pk"))
    return mine.order_by("-level", "sort_key")


def _seen(rows: QuerySet[LocalMinimum], request: StaffRequest) -> QuerySet[LocalMinimum]:
    """Those of one's places, and of the province above them."""
    places = places_of(request.user, Permission.REGISTER_READ, request.on)
    if places is None:
        return rows
    return rows.filter(Q(unit__in=places.values("pk")) | Q(unit__in=places.values("province")))
