"""Say that a province goes into another, or that communes change their province."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hoagiai.audit import once
from hoagiai.base.formats import number
from hoagiai.borders import actions
from hoagiai.borders.forms.provinces import ProvinceForm
from hoagiai.borders.models import PlannedUnit
from hoagiai.borders.queries.units import sources_before
from hoagiai.borders.views.drafting import METHODS
from hoagiai.borders.views.frame import preparing
from hoagiai.borders.views.units import planned_provinces, province_asked, provinces_of
from hoagiai.places.models import Unit
from hoagiai.plans.views.acting import ActPage, run_act


@login_required
@require_http_methods(METHODS)
@once
def move(request: HttpRequest, code: UUID) -> HttpResponse:
    """First the province, then into which, and whether all of it goes; only in an act about the whole country."""
    frame = preparing(request, code)
    found = frame.reorganisation
    if found.place_id:
        raise Http404
    source = province_asked(request, frame)
    every = provinces_of(frame)
    told = found.transfers.values("source")
    communes = sources_before(found, source).filter(province=source).exclude(pk__in=told) if source else ()
    form = ProvinceForm(
        request.POST or None,
        provinces=[unit for unit in every if unit != source],
        planned=planned_provinces(frame),
        communes=communes,
    )

    def perform() -> str:
        assert source
        target, some = form.chosen()
        by = frame.request.user
        if some is None:
            many = actions.merge_province(reorganisation=found, source=source, target=target, by=by)
            return f"Đã ghi nhập {source.name} vào {target.name}: {number(many)} xã, phường, đặc khu chuyển theo."
        return _moved(
            actions.move_communes(reorganisation=found, communes=some, target=target, by=by), target
        )

    page = ActPage(
        title="Nhập tỉnh, chuyển xã sang tỉnh khác",
        heading=found.title,
        subtitle=f"hiệu lực từ {found.effective:%d/%m/%Y}",
        accept="Ghi vào phương án",
        back_url=frame.url("one"),
        template="borders/province.html",
        extra={"province": source, "provinces": every, "frame": frame},
    )
    return run_act(request, form, perform, page)


def _moved(many: int, target: Unit | PlannedUnit) -> str:
    return f"Đã ghi {number(many)} xã, phường, đặc khu chuyển sang {target.name}."
