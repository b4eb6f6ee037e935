"""Write which units go into which, and name units that will be made."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.base.htmx import go
from hoagiai.borders import actions
from hoagiai.borders.forms.drafting import PART, PlannedForm, TransfersForm
from hoagiai.borders.models import PlannedUnit
from hoagiai.borders.queries.units import sources_before, targets_then
from hoagiai.borders.views.drafting import METHODS, TEMPLATE
from hoagiai.borders.views.frame import Frame, preparing
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.plans.views.acting import ActPage, run_act


@login_required
@require_http_methods(METHODS)
@once
def add(request: HttpRequest, code: UUID) -> HttpResponse:
    """Say that units go, wholly or partly, into one; for the whole country a province is chosen first."""
    frame = preparing(request, code)
    found = frame.reorganisation
    province = found.place or province_asked(request, frame)
    form = TransfersForm(
        request.POST or None,
        sources=sources_before(found, province) if province else (),
        targets=targets_then(found, province) if province else (),
        planned=found.planned.filter(level=Level.COMMUNE).order_by("short_name"),
        told=found.transfers.all(),
    )

    def perform() -> str:
        goal, sources = form.chosen()
        part = form.cleaned_data["how"] == PART
        by = frame.request.user
        into: dict[str, Any] = {"target": goal.unit, "planned": goal.planned, "partial": part}
        rest = form.cleaned_data["rest_stays"]
        actions.add_transfers(reorganisation=found, sources=sources, rest_stays=rest, by=by, **into)
        names = ", ".join(unit.name for unit in sources)
        return f"Đã ghi {'một phần' if part else 'toàn bộ'} {names} chuyển vào {goal.name}."

    page = ActPage(
        title="Ghi đơn vị chuyển",
        heading=found.title,
        subtitle=f"hiệu lực từ {found.effective:%d/%m/%Y}",
        accept="Ghi vào phương án",
        back_url=frame.url("one"),
        template="borders/add.html",
        extra={"province": province, "provinces": provinces_of(frame), "frame": frame},
    )
    return run_act(request, form, perform, page)


@login_required
@require_POST
@once
def remove(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """Take one line out of the draft."""
    frame = preparing(request, code)
    transfer = get_object_or_404(
        frame.reorganisation.transfers.select_related("source", "target", "planned", "reorganisation"), pk=pk
    )
    try:
        actions.leave_out(transfer=transfer, by=frame.request.user)
    except Refusal as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Đã bỏ {transfer.source.name} khỏi dòng này.")
    return go(request, frame.url("one"))


@login_required
@require_http_methods(METHODS)
@once
def plan(request: HttpRequest, code: UUID) -> HttpResponse:
    """Name a commune that will be made."""
    frame = preparing(request, code)
    form = PlannedForm(request.POST or None, provinces=provinces_of(frame), planned=planned_provinces(frame))

    def perform() -> str:
        given = dict(form.cleaned_data)
        given["parent"] = form.provinces[given["parent"]]
        made = actions.plan_unit(reorganisation=frame.reorganisation, **given, by=frame.request.user)
        return f"Đã ghi đơn vị mới {made.name}, mã {made.code}. Ghi đơn vị cũ nào chuyển vào."

    page = ActPage(
        title="Thêm đơn vị mới",
        heading=frame.reorganisation.title,
        subtitle=f"hiệu lực từ {frame.reorganisation.effective:%d/%m/%Y}",
        accept="Thêm đơn vị mới",
        back_url=frame.url("one"),
        explain="Đơn vị và các cơ quan của nó được lập trong danh mục vào ngày hiệu lực, sau khi phương án được ký.",
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page, after=lambda: frame.url("add_transfers"))


@login_required
@require_POST
@once
def remove_planned(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """Take a commune out of the draft that was to be made."""
    frame = preparing(request, code)
    planned = get_object_or_404(frame.reorganisation.planned.select_related("reorganisation"), pk=pk)
    try:
        actions.remove_planned(planned=planned, by=frame.request.user)
    except Refusal as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Đã bỏ {planned.name} khỏi phương án.")
    return go(request, frame.url("one"))


def provinces_of(frame: Frame) -> list[Unit]:
    """Provinces on the day, or the one that the act is about."""
    found = frame.reorganisation
    if found.place:
        return [found.place]
    every = Unit.objects.at_level(Level.PROVINCE).in_force(found.effective)
    return list(every.order_by("sort_key"))


def planned_provinces(frame: Frame) -> list[PlannedUnit]:
    """Provinces that the act will make."""
    return list(frame.reorganisation.planned.filter(level=Level.PROVINCE).order_by("short_name"))


def province_asked(request: HttpRequest, frame: Frame) -> Unit | None:
    """The province in the address."""
    asked = request.GET.get("tinh", "")
    return next((unit for unit in provinces_of(frame) if str(unit.pk) == asked), None)
