"""What is done to a team, one page each: establish, change, villages, dissolve, review."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.places.terms import Level
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.teams.actions import reviews, villages
from hoagiai.teams.actions import teams as actions
from hoagiai.teams.forms.team_acts import ChangeForm, DissolveForm, EstablishForm, ReviewForm, VillagesForm
from hoagiai.teams.models import Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.visible import places_of
from hoagiai.teams.views.teams.team import seen

METHODS = ["GET", "HEAD", "POST"]
TEMPLATE = "teams/act.html"


@login_required
@require_http_methods(METHODS)
@once
def establish(request: HttpRequest) -> HttpResponse:
    """A new team by decision."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REGISTER_WRITE, on=staff.on)
    units = writable_communes(staff)
    villages = _villages_in(units, staff)
    form = EstablishForm(
        request.POST or None,
        request.FILES or None,
        units=units,
        villages=villages,
        initial={"unit": units.first(), "name": "Tổ hòa giải ", **_for_village(staff, villages)},
    )
    made: list[Team] = []

    def perform() -> str:
        given = form.cleaned_data
        require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=given["unit"])
        made.append(
            actions.establish_team(
                unit=given["unit"],
                name=given["name"],
                neighbourhoods=_chosen(given["neighbourhoods"]),
                fixed_number=given["fixed_number"],
                from_day=given["from_day"] or given["day"],
                paper=form.paper(),
                by=staff.user,
            )
        )
        return f"Đã ghi {given['name']}, mã {made[0].code}."

    page = ActPage(
        title="Thành lập tổ hòa giải",
        heading="Thành lập tổ hòa giải",
        subtitle="Chủ tịch UBND cấp xã quyết định số tổ và số hòa giải viên của mỗi tổ (Điều 12.2 Luật 35/2013/QH13)",
        accept="Ghi vào sổ",
        back_url=reverse("teams:list"),
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page, after=lambda: _url(made[0]))


@login_required
@require_http_methods(METHODS)
@once
def change(request: HttpRequest, code: str) -> HttpResponse:
    """Another name or fixed number."""
    staff, team, period = _written(request, code)
    initial = {"name": period.name, "fixed_number": period.fixed_number, "from_day": staff.on}
    form = ChangeForm(request.POST or None, request.FILES or None, initial=initial)

    def perform() -> str:
        given = form.cleaned_data
        values = {name: given[name] for name in ("name", "fixed_number", "from_day")}
        actions.change_team(team=team, **values, paper=form.paper(), by=staff.user)
        return f"Đã ghi thay đổi từ ngày {given['from_day']:%d/%m/%Y}."

    explain = "Tên và số lượng cũ còn trong sổ cho những ngày trước đó."
    return _act(request, form, perform, team, period, "Đổi tên, số lượng hòa giải viên", "Lưu", explain)


@login_required
@require_http_methods(METHODS)
@once
def villages_of(request: HttpRequest, code: str) -> HttpResponse:
    """Which neighbourhoods the team serves."""
    staff, team, period = _written(request, code)
    served = TeamNeighbourhood.objects.filter(team=team, last_day=None).values_list(
        "neighbourhood", flat=True
    )
    form = VillagesForm(
        request.POST or None,
        villages=_villages_in(Unit.objects.filter(pk=period.unit_id), staff),
        initial={"neighbourhoods": [str(key) for key in served], "from_day": staff.on},
    )

    def perform() -> str:
        given = form.cleaned_data
        villages.change_villages(
            team=team,
            neighbourhoods=_chosen(given["neighbourhoods"]),
            from_day=given["from_day"],
            by=staff.user,
        )
        return "Đã ghi thôn, tổ dân phố mà tổ phụ trách."

    explain = "Một tổ có thể phụ trách nhiều thôn, tổ dân phố; một thôn có thể có nhiều tổ."
    return _act(request, form, perform, team, period, "Thôn, tổ dân phố phụ trách", "Lưu", explain)


@login_required
@require_http_methods(METHODS)
@once
def dissolve(request: HttpRequest, code: str) -> HttpResponse:
    """The team ends."""
    staff, team, period = _written(request, code)
    form = DissolveForm(request.POST or None, request.FILES or None, initial={"last_day": staff.on})

    def perform() -> str:
        given = form.cleaned_data
        values = {"last_day": given["last_day"], "reason": given["reason"], "paper": form.paper()}
        actions.dissolve_team(team=team, **values, by=staff.user)
        return f"{period.name} hoạt động đến hết ngày {given['last_day']:%d/%m/%Y}."

    explain = (
        "Mọi hòa giải viên và tổ trưởng của tổ thôi từ sau ngày này. Tổ và những người đó vẫn còn trong sổ "
        "cho những ngày trước."
    )
    return _act(
        request, form, perform, team, period, "Giải thể tổ hòa giải", "Giải thể tổ", explain, danger=True
    )


@login_required
@require_http_methods(METHODS)
@once
def review(request: HttpRequest, code: str) -> HttpResponse:
    """What the yearly review found."""
    staff, team, period = _written(request, code)
    form = ReviewForm(request.POST or None, initial={"year": staff.on.year, "held_on": staff.on})

    def perform() -> str:
        reviews.record_review(team=team, **form.cleaned_data, by=staff.user)
        return f"Đã ghi kết quả rà soát năm {form.cleaned_data['year']}."

    explain = (
        "Trưởng ban công tác Mặt trận cùng tổ trưởng rà soát mỗi năm một lần (Điều 12.3 Luật 35/2013/QH13). "
        "Ghi lại cùng một năm thì thay kết quả đã ghi."
    )
    return _act(request, form, perform, team, period, "Ghi rà soát hằng năm", "Lưu", explain)


def writable_communes(request: StaffRequest) -> QuerySet[Unit]:
    """Communes in force where one keeps the registers."""
    places = places_of(request.user, Permission.REGISTER_WRITE, request.on)
    communes = Unit.objects.in_force(request.on).at_level(Level.COMMUNE)
    return communes if places is None else communes.filter(pk__in=places.values("pk"))


def _act(
    request: HttpRequest,
    form: Form,
    perform: Callable[[], str],
    team: Team,
    period: TeamPeriod,
    title: str,
    accept: str,
    explain: str,
    **more: Any,
) -> HttpResponse:
    page = ActPage(
        title=title,
        heading=period.name,
        subtitle=period.unit.name,
        accept=accept,
        explain=explain,
        back_url=_url(team),
        template=TEMPLATE,
        **more,
    )
    return run_act(request, form, perform, page)


def _written(request: HttpRequest, code: str) -> tuple[StaffRequest, Team, TeamPeriod]:
    """The team one may write, with its newest period; seen and not one's own to write is 403."""
    staff, team = seen(request, code)
    period = TeamPeriod.objects.select_related("unit").get(team=team, last_day=None)
    require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=period.unit)
    return staff, team, period


def _villages_in(units: QuerySet[Unit], request: StaffRequest) -> QuerySet[NeighbourhoodPeriod]:
    return neighbourhoods_on(request.on).filter(unit__in=units.values("pk")).order_by("unit", "sort_key")


def _for_village(request: StaffRequest, villages: QuerySet[NeighbourhoodPeriod]) -> dict[str, Any]:
    """What the form begins with when the address names the neighbourhood that needs a team."""
    asked = request.GET.get("thon", "")
    found = (
        villages.filter(neighbourhood=int(asked)).first() if asked.isascii() and asked.isdecimal() else None
    )
    if found is None:
        return {}
    name = found.full_name[:1].lower() + found.full_name[1:]
    return {
        "unit": found.unit_id,
        "name": f"Tổ hòa giải {name}",
        "neighbourhoods": [str(found.neighbourhood_id)],
    }


def _chosen(keys: list[str]) -> list[Neighbourhood]:
    return list(Neighbourhood.objects.filter(pk__in=keys))


def _url(team: Team) -> str:
    return reverse("teams:team", args=[team.code])
