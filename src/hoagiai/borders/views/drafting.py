"""Begin a draft, change its head, take what the register of units knows."""

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import places_reached, reach, require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.base.htmx import go
from hoagiai.borders import actions
from hoagiai.borders.forms.drafting import HeadForm, NewForm, usual_head
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.units import known_transfers
from hoagiai.borders.views.frame import preparing
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.plans.views.acting import ActPage, run_act

METHODS = ["GET", "HEAD", "POST"]
TEMPLATE = "borders/act.html"


@login_required
@require_http_methods(METHODS)
@once
def new(request: HttpRequest) -> HttpResponse:
    """Begin a reorganisation."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.BORDER_PREPARE, on=staff.on)
    held = reach(staff.user, Permission.BORDER_PREPARE, staff.on)
    provinces = Unit.objects.at_level(Level.PROVINCE).in_force(staff.on).order_by("sort_key")
    places = provinces if held.everywhere else provinces.filter(pk__in=places_reached(held).values("pk"))
    initial = usual_head(staff.on)
    form = NewForm(request.POST or None, places=places, country=held.everywhere, initial=initial)
    made: list[Reorganisation] = []

    def perform() -> str:
        given = {name: value for name, value in form.cleaned_data.items() if name not in ("place", "known")}
        made.append(actions.draft_reorganisation(**given, place=form.chosen_place(), by=staff.user))
        if form.cleaned_data["known"] and known_transfers(made[0]):
            actions.ask_for_known_transfers(reorganisation=made[0], by=staff.user)
            return "Đã lập phương án; đang lấy dữ liệu từ danh mục đơn vị hành chính."
        return "Đã lập phương án. Ghi các đơn vị cũ chuyển vào đơn vị nào."

    page = ActPage(
        title="Lập phương án sắp xếp",
        heading="Lập phương án sắp xếp",
        subtitle="Chưa có gì thay đổi trong sổ: phương án chỉ được thực hiện khi người khác đã ký và đến ngày hiệu lực",
        accept="Lập phương án",
        back_url=reverse("borders:list"),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page, after=lambda: reverse("borders:one", args=[made[0].code]))


@login_required
@require_http_methods(METHODS)
@once
def edit(request: HttpRequest, code: UUID) -> HttpResponse:
    """Change the title, the decision or the days."""
    frame = preparing(request, code)
    found = frame.reorganisation
    names = ("title", "decision", "decided_on", "issuer", "effective")
    form = HeadForm(request.POST or None, initial={name: getattr(found, name) for name in names})

    def perform() -> str:
        actions.edit_reorganisation(reorganisation=found, by=frame.request.user, **form.cleaned_data)
        return "Đã lưu."

    page = ActPage(
        title="Sửa tên, văn bản, ngày hiệu lực",
        heading=found.title,
        subtitle=str(found.decision),
        accept="Lưu",
        back_url=frame.url("one"),
        explain="Đổi ngày hiệu lực thì thôn, tổ dân phố được xếp lại theo sổ của ngày mới; phải diễn tập lại.",
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page)


@login_required
@require_POST
@once
def take_known(request: HttpRequest, code: UUID) -> HttpResponse:
    """Take the transfers that the register of units knows for the day, in place of what was written."""
    frame = preparing(request, code)
    try:
        actions.ask_for_known_transfers(reorganisation=frame.reorganisation, by=frame.request.user)
    except Refusal as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Đang lấy dữ liệu từ danh mục đơn vị hành chính.")
    return go(request, frame.url("one"))
