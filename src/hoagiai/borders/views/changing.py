"""Give a unit another name or kind, and name a province that will be made."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hoagiai.audit import once
from hoagiai.borders import actions
from hoagiai.borders.forms.changing import ChangeForm, PlannedProvinceForm
from hoagiai.borders.queries.units import targets_then
from hoagiai.borders.views.drafting import METHODS, TEMPLATE
from hoagiai.borders.views.frame import preparing
from hoagiai.borders.views.units import province_asked, provinces_of
from hoagiai.plans.views.acting import ActPage, run_act


@login_required
@require_http_methods(METHODS)
@once
def change(request: HttpRequest, code: UUID) -> HttpResponse:
    """Another name or kind of a commune; of a province too, in an act about the whole country."""
    frame = preparing(request, code)
    found = frame.reorganisation
    province = found.place or province_asked(request, frame)
    form = ChangeForm(
        request.POST or None,
        provinces=[province] if province and not found.place_id else (),
        communes=targets_then(found, province).filter(province=province) if province else (),
    )

    def perform() -> str:
        unit, given = form.chosen(), form.cleaned_data
        changed = actions.change_unit(
            reorganisation=found,
            unit=unit,
            kind=given["kind"],
            short_name=given["short_name"],
            by=frame.request.user,
        )
        return f"Đã ghi {unit.name} thành {changed.name}, giữ mã {changed.code}."

    page = ActPage(
        title="Đổi tên, loại đơn vị",
        heading=found.title,
        subtitle=f"hiệu lực từ {found.effective:%d/%m/%Y}",
        accept="Ghi vào phương án",
        back_url=frame.url("one"),
        template="borders/change.html",
        extra={"province": province, "provinces": provinces_of(frame), "frame": frame},
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def plan_province(request: HttpRequest, code: UUID) -> HttpResponse:
    """Name a province that will be made; only in an act about the whole country."""
    frame = preparing(request, code)
    found = frame.reorganisation
    if found.place_id:
        raise Http404
    form = PlannedProvinceForm(request.POST or None)

    def perform() -> str:
        made = actions.plan_province(reorganisation=found, **form.cleaned_data, by=frame.request.user)
        return f"Đã ghi {made.name}, mã {made.code}. Ghi tỉnh, thành phố hoặc xã, phường nào chuyển vào."

    page = ActPage(
        title="Thêm tỉnh, thành phố mới",
        heading=found.title,
        subtitle=f"hiệu lực từ {found.effective:%d/%m/%Y}",
        accept="Thêm vào phương án",
        back_url=frame.url("one"),
        explain=(
            "Tỉnh, thành phố và các cơ quan của nó được lập trong danh mục vào ngày hiệu lực, sau khi phương án được ký. "
            "Tỉnh giữ mã mà chỉ đổi tên hoặc loại thì dùng “Đổi tên, loại đơn vị”."
        ),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page, after=lambda: frame.url("move_province"))
