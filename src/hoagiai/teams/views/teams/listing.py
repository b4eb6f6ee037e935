"""The list of teams on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, address, chips
from hoagiai.places.terms import Level
from hoagiai.teams.forms.teams import TeamFilter
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries import state as states
from hoagiai.teams.queries import teams as queries
from hoagiai.teams.queries.state import Face, Tally
from hoagiai.teams.queries.visible import places_of, reads_registers, require_reading, teams_led_by
from hoagiai.teams.rules.composition import Finding, findings, state
from hoagiai.teams.terms import TeamState
from hoagiai.teams.views.asof import AsOf, as_of

TONES = {
    TeamState.LACKING: "late",
    TeamState.GAPS: "soon",
    TeamState.COMPLETE: "done",
    TeamState.NO_LAW: "plain",
}
WORDS = {
    TeamState.LACKING: "Chưa đủ",
    TeamState.GAPS: "Còn thiếu",
    TeamState.COMPLETE: "Đủ",
    TeamState.NO_LAW: "Chưa có Luật",
}


@dataclass(frozen=True)
class Row:
    """One team as the list draws it."""

    period: TeamPeriod
    face: Face
    findings: tuple[Finding, ...]
    tone: str
    word: str


@login_required
@require_safe
def teams(request: StaffRequest) -> HttpResponse:
    """Teams one may see, as on a day; a leader without other rights comes to the team at once."""
    require_reading(request.user, request.on)
    if not reads_registers(request.user, request.on):
        led = teams_led_by(request.user, request.on).values_list("mediator__team__code", flat=True)[:2]
        if len(led) == 1:
            return redirect("teams:team", led[0])
    asof = as_of(request)
    form = _filter(request, asof)
    sort = Sort(request, queries.SORTS, "ten")
    rows, refused = _matching(request, asof, form)
    page = paginate(request, rows.order_by(*sort.order))
    context = {
        "form": form,
        "sort": sort,
        "page": page,
        "rows": rows_of(page.rows, asof.on),
        "chips": chips(request, form),
        "refused": refused,
        "counts": _counts(request, asof, form),
        "with_commune": _with_commune(form),
        "may_establish": not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on),
        "may_set_minimum": may(request.user, Permission.MINIMUM_SET, on=request.on),
        "part": wants_part(request),
        **asof.context,
    }
    return page_or_part(request, "teams/teams/list.html", context)


def rows_of(periods: Sequence[TeamPeriod], on: date) -> list[Row]:
    """What the rows of a page show, in one statement."""
    keys = [period.pk for period in periods]
    faces = states.faces(TeamPeriod.objects.filter(pk__in=keys), on=on) if keys else {}
    return [_row(period, faces[period.team_id], on) for period in periods]


def _row(period: TeamPeriod, face: Face, on: date) -> Row:
    found = findings(face.profile, on=on)
    stands = state(found, on=on)
    return Row(period, face, found, TONES[stands], WORDS[stands])


def _filter(request: StaffRequest, asof: AsOf) -> TeamFilter:
    asked = request.GET.get("tinh", "")
    province = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    places = queries.places_to_choose(request.user, request.on, asof.on, province)
    return TeamFilter(request.GET, places=places, on=asof.on)


def _matching(request: StaffRequest, asof: AsOf, form: TeamFilter) -> tuple[QuerySet[TeamPeriod], str]:
    """The teams through all filters; the states of a whole country are not filtered, and why is said."""
    wanted = form.chosen()
    rows = _in_place(request, asof, form)
    rows = queries.named(rows, wanted.get("words", ""))
    if wanted.get("village"):
        rows = queries.serving(rows, wanted["village"], asof.on)
    judged = {name: wanted.get(name, "") for name in ("state", "finding")}
    if not any(judged.values()):
        return rows, ""
    if form.place() is None and places_of(request.user, Permission.REGISTER_READ, request.on) is None:
        return rows, "Chọn tỉnh, thành phố rồi lọc theo tình trạng; danh sách dưới đây là mọi tình trạng."
    return rows.filter(team__in=states.teams_that(rows, on=asof.on, **judged)), ""


def _in_place(request: StaffRequest, asof: AsOf, form: TeamFilter) -> QuerySet[TeamPeriod]:
    rows = queries.periods_visible_to(request.user, request.on, asof.on)
    place = form.place()
    return queries.within(rows, place, asof.on) if place else rows


def _with_commune(form: TeamFilter) -> bool:
    """Whether rows lie in more than one commune."""
    return not form.chosen().get("commune") and len(form.places) != 1


def _counts(request: StaffRequest, asof: AsOf, form: TeamFilter) -> list[dict[str, Any]]:
    """States with their numbers, where that is one commune's."""
    if _with_commune(form) and not _one_commune(form):
        return []
    counted = states.tally(_in_place(request, asof, form), on=asof.on)
    asked = form.chosen().get("state", "")
    labels = [("", "Tất cả"), *((each.value, WORDS[each]) for each in TeamState if counted.states[each])]
    return [
        {
            "label": label,
            "number": _number(counted, key),
            "url": address(request, tinh_trang=key, sap_xep=request.GET.get("sap-xep")),
            "current": key == asked,
        }
        for key, label in labels
    ]


def _one_commune(form: TeamFilter) -> bool:
    return sum(unit.level == Level.COMMUNE for unit in form.places.values()) == len(form.places) == 1


def _number(counted: Tally, key: str) -> int:
    return counted.states[TeamState(key)] if key else counted.total
