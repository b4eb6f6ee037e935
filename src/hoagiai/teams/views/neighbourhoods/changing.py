"""A recorded change of neighbourhoods: choose, say what comes out, see what it does to teams, confirm."""

from datetime import date
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.places.actions.neighbourhoods import record_change
from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import households_on, neighbourhoods_on
from hoagiai.places.rules import KIND_RULE, kind_fits
from hoagiai.places.terms import NeighbourhoodChangeKind as Kind
from hoagiai.teams.forms.neighbourhoods.paper import PaperForm
from hoagiai.teams.queries.village_changes import Aftermath, Told, aftermath, told
from hoagiai.teams.rules.composition import cited
from hoagiai.teams.views.neighbourhoods.places import communes_written
from hoagiai.teams.views.neighbourhoods.ways import WAYS, Way


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def change(request: HttpRequest, what: str) -> HttpResponse:
    """One kind of change: choose neighbourhoods, fill in, preview, confirm."""
    staff = cast(StaffRequest, request)
    way = WAYS.get(what)
    if way is None:
        raise Http404
    require(staff.user, Permission.REGISTER_WRITE, on=staff.on)
    units = list(communes_written(staff).select_related("province"))
    unit = written_unit(staff, units)
    chosen = _chosen(staff, unit, way)
    if "chon" in request.GET or len(chosen) < way.least or (way.most is not None and len(chosen) > way.most):
        return _choose(staff, what, way, units, unit, chosen)
    options = _options(staff, way, unit, chosen)
    if way.kind == Kind.MOVED and not options["others"].exists():
        return _nowhere(staff, way, unit)
    if request.method != "POST":
        return _asked(request, way, way.form(initial=_first(staff), **options), unit, chosen)
    if "more" in request.POST or "edit" in request.POST:
        return _asked(request, way, way.form(initial=_typed(request), **options), unit, chosen)
    form = way.form(request.POST, **options)
    if not form.is_valid():
        return _asked(request, way, form, unit, chosen, status=422)
    try:
        if "confirm" not in request.POST:
            return _previewed(staff, way, form, unit, chosen)
        with transaction.atomic():
            made = _record(staff, way, form, unit, chosen)
    except Refusal as refused:
        return _asked(request, way, form, unit, chosen, status=409, refused=str(refused))
    messages.success(request, f"Đã ghi việc {way.kind.label} theo {made.decision}.")
    return redirect("teams:neighbourhoods_act", made.code)


def written_unit(request: StaffRequest, units: list[Unit]) -> Unit:
    """The commune that the page is about: the one in the address, else one's first; 404 when not one's own."""
    asked = request.GET.get("xa", "")
    if not asked:
        if not units:
            raise Http404
        return units[0]
    for unit in units:
        if str(unit.pk) == asked:
            return unit
    raise Http404


def _chosen(request: StaffRequest, unit: Unit, way: Way) -> list[NeighbourhoodPeriod]:
    """The neighbourhoods in the address that lie in the commune now."""
    keys = [key for key in request.GET.getlist("thon") if key.isascii() and key.isdecimal() and len(key) < 15]
    if not keys or way.most == 0:
        return []
    found = neighbourhoods_on(request.on).filter(unit=unit, neighbourhood__in=keys)
    return list(found.order_by("sort_key"))


def _options(
    request: StaffRequest, way: Way, unit: Unit, chosen: list[NeighbourhoodPeriod]
) -> dict[str, Any]:
    """What a form needs to know; to another commune only where one keeps the registers of both, nobody gives alone."""
    options: dict[str, Any] = {"unit": unit, "sources": chosen}
    if way.kind == Kind.MERGED:
        options["households"] = households_on([each.neighbourhood_id for each in chosen], request.on)
    if way.kind == Kind.MOVED:
        options["others"] = communes_written(request).filter(province=unit.province_id).exclude(pk=unit.pk)
    return options


def _nowhere(request: StaffRequest, way: Way, unit: Unit) -> HttpResponse:
    """Who keeps one register alone is told who can move a village, and how."""
    context = {"way": way, "unit": unit, "back_url": reverse("teams:neighbourhoods")}
    status = 403 if request.method == "POST" else 200
    return render(request, "teams/neighbourhoods/nowhere.html", context, status=status)


def _first(request: StaffRequest) -> dict[str, Any]:
    return {"effective": request.on}


def _typed(request: HttpRequest) -> dict[str, Any]:
    """What was typed, to go on with; one line more when that was asked for."""
    typed = {name: request.POST.get(name, "") for name in request.POST}
    if "more" in request.POST:
        number = typed.get("rows", "")
        typed["rows"] = (
            str(int(number) + 1) if number.isascii() and number.isdecimal() and len(number) < 3 else ""
        )
    return typed


def _record(
    request: StaffRequest, way: Way, form: PaperForm, unit: Unit, chosen: list[NeighbourhoodPeriod]
) -> NeighbourhoodChange:
    return record_change(
        kind=way.kind,
        unit=unit,
        sources=[each.neighbourhood for each in chosen],
        targets=form.outcomes(),
        by=request.user,
        **form.paper(),
    )


def _previewed(
    request: StaffRequest, way: Way, form: PaperForm, unit: Unit, chosen: list[NeighbourhoodPeriod]
) -> HttpResponse:
    """Do it, look at what it did, and take it back: what is refused is refused here already."""
    with transaction.atomic():
        made = _record(request, way, form, unit, chosen)
        seen = told(made)
        after = aftermath(seen, today=request.on)
        transaction.set_rollback(True)
    hidden = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", "form_token", "confirm", "edit", "more")
    ]
    context = {
        "way": way,
        "unit": unit,
        "told": seen,
        "after": after,
        "warnings": warnings(seen),
        "hidden": hidden,
        "back_url": reverse("teams:neighbourhoods"),
    }
    return render(request, "teams/neighbourhoods/preview.html", context)


def warnings(seen: Told) -> list[str]:
    """What a person should look at twice; nothing of it is refused."""
    found = [
        f"{side.period.full_name} ở {side.period.unit.name}: {cited(KIND_RULE)} quy định thôn ở xã, tổ dân phố ở phường. "
        "Tên gọi có từ trước được giữ; tên đặt mới nên theo quy định này."
        for side in seen.after
        if not kind_fits(side.period.kind, side.period.unit.kind, on=seen.change.effective)
        and (not side.stays or side.period.first_day == seen.change.effective)
    ]
    if seen.change.effective < seen.change.decided_on:
        found.append(
            f"Ngày có hiệu lực {seen.change.effective:%d/%m/%Y} sớm hơn ngày văn bản {seen.change.decided_on:%d/%m/%Y}."
        )
    return found


def _asked(
    request: HttpRequest,
    way: Way,
    form: PaperForm,
    unit: Unit,
    chosen: list[NeighbourhoodPeriod],
    *,
    status: int = 200,
    refused: str = "",
) -> HttpResponse:
    back = reverse("teams:neighbourhoods")
    if len(chosen) == 1:
        back = reverse("teams:neighbourhood", args=[chosen[0].neighbourhood.code])
    again = request.GET.copy()
    again["chon"] = "1"
    context = {
        "way": way,
        "form": form,
        "unit": unit,
        "chosen": chosen,
        "refused": refused,
        "back_url": back,
        "choose_url": f"{request.path}?{again.urlencode()}" if way.question else "",
    }
    return render(request, "teams/neighbourhoods/change.html", context, status=status)


def _choose(
    request: StaffRequest,
    what: str,
    way: Way,
    units: list[Unit],
    unit: Unit,
    chosen: list[NeighbourhoodPeriod],
) -> HttpResponse:
    """Which neighbourhoods, as a plain form that only leads on."""
    there = list(neighbourhoods_on(request.on).filter(unit=unit).order_by("sort_key"))
    picked = {each.neighbourhood_id for each in chosen}
    few = "thon" in request.GET and "chon" not in request.GET
    context = {
        "way": way,
        "units": units,
        "unit": unit,
        "there": [(each, each.neighbourhood_id in picked) for each in there],
        "one": way.most == 1,
        "few": f"Chọn ít nhất {way.least} nơi." if few and way.least > 1 else "",
        "back_url": reverse("teams:neighbourhoods"),
    }
    return render(request, "teams/neighbourhoods/choose.html", context)


def left_to_do(seen: Told, today: date) -> Aftermath:
    """What a change still leaves to do; nothing once it was taken back."""
    if seen.change.undone:
        return Aftermath([], [], [], [], [])
    return aftermath(seen, today=today)
