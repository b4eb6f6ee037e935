"""What is written about neighbourhoods without a decision of theirs: entering them, households, the flag, mending."""

import uuid
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.places.actions import neighbourhoods as actions
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on, with_facts
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.teams.forms.neighbourhoods.facts import (
    CorrectForm,
    EnterForm,
    FlagForm,
    HouseholdsForm,
    ReasonForm,
)
from hoagiai.teams.queries.neighbourhood_page import periods_of
from hoagiai.teams.queries.village_changes import counted_on_day
from hoagiai.teams.views.neighbourhoods.changing import written_unit
from hoagiai.teams.views.neighbourhoods.one import seen
from hoagiai.teams.views.neighbourhoods.places import communes_written

METHODS = ["GET", "HEAD", "POST"]
TEMPLATE = "teams/act.html"


@login_required
@require_http_methods(METHODS)
@once
def enter(request: HttpRequest) -> HttpResponse:
    """Neighbourhoods that exist already, several at once."""
    staff, units, unit = _written(request)
    more = "more" in request.POST
    typed = {name: request.POST.get(name, "") for name in request.POST}
    number = typed.get("rows", "")
    if more and number.isascii() and number.isdecimal() and len(number) < 3:
        typed["rows"] = str(int(number) + 5)
    bound = request.POST if request.method == "POST" and not more else None
    first: dict[str, Any] = dict(typed) if more else {"on": staff.on}
    form = EnterForm(bound, initial=first, unit=unit, sources=[])
    status, refused = 200, ""
    if bound is not None:
        status = 422
        if form.is_valid():
            try:
                with transaction.atomic():
                    made = actions.enter_neighbourhoods(
                        rows=form.outcomes(), on=form.cleaned_data["on"], by=staff.user
                    )
            except Refusal as error:
                status, refused = 409, str(error)
            else:
                messages.success(request, f"Đã ghi {len(made)} thôn, tổ dân phố của {unit.name}.")
                return redirect("teams:neighbourhoods")
    context = {"form": form, "units": units, "unit": unit, "refused": refused}
    return render(request, "teams/neighbourhoods/enter.html", context, status=status)


@login_required
@require_http_methods(METHODS)
@once
def households(request: HttpRequest) -> HttpResponse:
    """Households of all neighbourhoods of a commune, or of those in the address, on one page."""
    staff, units, unit = _written(request)
    villages = _villages(unit, staff)
    asked = request.GET.getlist("thon")
    if asked:
        villages = [each for each in villages if str(each.neighbourhood_id) in asked] or villages
    known = counted_on_day([each.neighbourhood_id for each in villages], staff.on)
    form = HouseholdsForm(
        request.POST or None, villages=villages, known=known, initial={"counted_on": staff.on}
    )
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            counts = form.counts(form.cleaned_data)
            day = form.cleaned_data["counted_on"]
            actions.count_many_households(households=counts, counted_on=day, by=staff.user)
            messages.success(
                request, f"Đã ghi số hộ của {len(counts)} thôn, tổ dân phố tính đến {day:%d/%m/%Y}."
            )
            return redirect(f"{reverse('teams:neighbourhoods')}?xa={unit.pk}&tinh={unit.province_id}")
    context = {"form": form, "units": units, "unit": unit}
    return render(request, "teams/neighbourhoods/households.html", context, status=status)


@login_required
@require_http_methods(METHODS)
@once
def flag(request: HttpRequest) -> HttpResponse:
    """The commune's finding that many ethnic-minority people live somewhere: for one, several or all."""
    staff, units, unit = _written(request)
    villages = list(with_facts(neighbourhoods_on(staff.on).filter(unit=unit), staff.on).order_by("sort_key"))
    marked = {each.neighbourhood_id for each in villages if getattr(each, "minority_area", False)}
    form = FlagForm(
        request.POST or None,
        villages=villages,
        marked=marked,
        initial={"from_day": staff.on, "neighbourhoods": request.GET.getlist("thon")},
    )

    def perform() -> str:
        given = form.cleaned_data
        chosen = list(Neighbourhood.objects.filter(pk__in=form.chosen()))
        if given["act"] == "thoi":
            number = actions.unmark_minority_area(
                neighbourhoods=chosen,
                from_day=given["from_day"],
                decision=given["decision"],
                by=staff.user,
            )
            return f"Đã thôi đánh dấu {number} thôn, tổ dân phố từ ngày {given['from_day']:%d/%m/%Y}."
        number = actions.mark_minority_area(
            neighbourhoods=chosen, first_day=given["from_day"], decision=given["decision"], by=staff.user
        )
        return f"Đã đánh dấu thêm {number} thôn, tổ dân phố từ ngày {given['from_day']:%d/%m/%Y}."

    page = ActPage(
        title="Địa bàn có nhiều đồng bào dân tộc thiểu số",
        heading="Địa bàn có nhiều đồng bào dân tộc thiểu số",
        accept="Ghi vào sổ",
        subtitle=unit.name,
        back_url=f"{reverse('teams:neighbourhoods')}?xa={unit.pk}&tinh={unit.province_id}",
        template="teams/neighbourhoods/flag.html",
        extra={"units": units, "unit": unit, "marked": len(marked), "villages": len(villages)},
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def correct(request: HttpRequest, code: uuid.UUID) -> HttpResponse:
    """Mend a wrongly written name."""
    staff, found, period = _own(request, code)
    form = CorrectForm(request.POST or None, period=period)

    def perform() -> str:
        actions.correct_neighbourhood(neighbourhood=found, on=staff.on, by=staff.user, **form.cleaned_data)
        return "Đã sửa tên ghi trong sổ."

    page = ActPage(
        title="Sửa lỗi ghi tên",
        heading=period.full_name,
        subtitle=period.unit.name,
        accept="Lưu",
        explain="Chỉ dùng khi tên bị ghi sai. Đổi tên theo nghị quyết thì ghi ở việc Đổi tên, để sổ giữ cả tên cũ.",
        back_url=reverse("teams:neighbourhood", args=[found.code]),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def remove(request: HttpRequest, code: uuid.UUID) -> HttpResponse:
    """Take out what was entered by mistake."""
    staff, found, period = _own(request, code)
    form = ReasonForm(request.POST or None)

    def perform() -> str:
        actions.remove_neighbourhood(neighbourhood=found, reason=form.cleaned_data["reason"], by=staff.user)
        return f"Đã xóa {period.full_name} khỏi sổ."

    page = ActPage(
        title="Xóa khỏi sổ vì ghi nhầm",
        heading=period.full_name,
        subtitle=period.unit.name,
        accept="Xóa khỏi sổ",
        explain="Chỉ xóa được khi chưa có tổ hòa giải, cuộc bầu hay việc sắp xếp nào ghi nơi này. Nơi không còn nữa thì "
        "ghi việc giải thể hoặc sáp nhập, để sổ giữ những ngày trước.",
        danger=True,
        back_url=reverse("teams:neighbourhood", args=[found.code]),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page, after=lambda: reverse("teams:neighbourhoods"))


def _written(request: HttpRequest) -> tuple[StaffRequest, list[Unit], Unit]:
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REGISTER_WRITE, on=staff.on)
    units = list(communes_written(staff).select_related("province"))
    return staff, units, written_unit(staff, units)


def _own(request: HttpRequest, code: uuid.UUID) -> tuple[StaffRequest, Neighbourhood, NeighbourhoodPeriod]:
    """A neighbourhood of one's own commune with its newest period; seen and not one's own is 403."""
    staff, found = seen(request, code)
    period = periods_of(found)[0]
    require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=period.unit)
    return staff, found, period


def _villages(unit: Unit, request: StaffRequest) -> list[NeighbourhoodPeriod]:
    return list(neighbourhoods_on(request.on).filter(unit=unit).order_by("sort_key"))
