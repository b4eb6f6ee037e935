"""The list of teams on a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, chips
from hoagiai.places.terms import Level
from hoagiai.teams.forms.teams import TeamFilter
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries import state as states
from hoagiai.teams.queries import teams as queries
from hoagiai.teams.queries.state import Face, Tally
from hoagiai.teams.queries.through_time import rolled_forward
from hoagiai.teams.queries.visible import places_of, reads_registers, require_reading, teams_led_by
from hoagiai.teams.rules.composition import Finding, findings, state
from hoagiai.teams.terms import FindingCode
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.teams.rolling import rolled_from, rolling
from hoagiai.teams.views.teams.tabs import TONES, WORDS, counts_url, tabs
from hoagiai.teams.views.teams.turns import next_url, turn_of
from hoagiai.teams.views.teams.walk import walk


@dataclass(frozen=True)
class Row:
    """One team as the list draws it."""

    period: TeamPeriod
    face: Face
    findings: tuple[Finding, ...]
    tone: str
    word: str

    @property
    def villages_over(self) -> bool:
        """Whether every neighbourhood that it served is no more (thôn không còn)."""
        return bool(self.face.villages) and not self.face.profile.villages

    @property
    def lacks(self) -> list[str]:
        """What it lacks, in words; a village that is no more is not one that was never recorded."""
        gone = {FindingCode.NO_VILLAGE: "thôn, tổ dân phố không còn"} if self.villages_over else {}
        return [gone.get(each.code, str(each.code.label)) for each in self.findings]


@dataclass(frozen=True)
class Found:
    """The teams of the list and how many when that is known; `asked`: those in a state are still to be met."""

    rows: QuerySet[TeamPeriod]
    total: int | None = None
    asked: tuple[str, str] | None = None
    counted: Tally | None = None
    one_commune: bool = False
    country: bool = False
    sorts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: queries.SORTS)


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
    then = rolled_from(request, asof)
    form = _filter(request, asof, then)
    found = _found(request, asof, form, then)
    sort = Sort(request, found.sorts, "ten")
    context = {
        "form": form,
        "sort": sort,
        "sort_by_commune": "xa" in found.sorts,
        **_rows(request, found, sort, asof),
        "chips": chips(request, form),
        "tabs": tabs(request, asof.on, found.counted),
        "counts_url": "" if found.country or found.counted else counts_url(request),
        "with_commune": not found.one_commune or then,
        "rolling": rolling(form.place(), asof, then),
        "may_establish": not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on),
        "may_set_minimum": may(request.user, Permission.MINIMUM_SET, on=request.on),
        "part": wants_part(request),
        **asof.context,
    }
    return page_or_part(request, "teams/teams/list.html", context)


@login_required
@require_safe
def states_of(request: StaffRequest) -> HttpResponse:
    """The states above the list of a province with their numbers, asked by the side of the list."""
    require_reading(request.user, request.on)
    asof = as_of(request)
    then = rolled_from(request, asof)
    form = _filter(request, asof, then)
    country = _is_country(request, form)
    counted = None if country else states.tally(_every(request, asof, form, then), on=asof.on)
    return render(request, "teams/teams/_tabs.html", {"tabs": tabs(request, asof.on, counted)})


def _rows(request: StaffRequest, found: Found, sort: Sort, asof: AsOf) -> dict[str, Any]:
    """One page of the list: numbered, in turns through the country, or along those that stand as asked."""
    if found.asked:
        walked = walk(request, found.rows, sort, found.asked, asof.on)
        return {"walk": walked, "rows": rows_of(walked.rows, asof.on, gone_by=asof.gone_by)}
    turn = turn_of(request, found.rows, sort, found.total) if found.country else None
    rows, number = (turn.rows, turn.number) if turn else (found.rows.order_by(*sort.order), found.total)
    page = paginate(request, rows, total=number)
    return {
        "page": page,
        "total": turn.total if turn else page.total,
        "turn": turn if turn and (turn.more or turn.first_url) else None,
        "next_url": next_url(request, page, turn) if turn else "",
        "rows": rows_of(page.rows, asof.on, gone_by=asof.gone_by),
    }


def rows_of(periods: Sequence[TeamPeriod], on: date, *, gone_by: bool = False) -> list[Row]:
    """What the rows of a page show, in one statement."""
    shown = TeamPeriod.objects.filter(pk__in=[period.pk for period in periods])
    faces = states.faces(shown, on=on, gone_by=gone_by) if periods else {}
    return [_row(period, faces[period.team_id], on) for period in periods]


def _row(period: TeamPeriod, face: Face, on: date) -> Row:
    found = findings(face.profile, on=on)
    stands = state(found, on=on)
    return Row(period, face, found, TONES[stands], WORDS[stands])


def _filter(request: StaffRequest, asof: AsOf, then: date | None) -> TeamFilter:
    asked = request.GET.get("tinh", "")
    province = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    places = queries.places_to_choose(request.user, request.on, then or asof.on, province)
    return TeamFilter(request.GET, places=places, on=then or asof.on)


def _every(request: StaffRequest, asof: AsOf, form: TeamFilter, then: date | None) -> QuerySet[TeamPeriod]:
    """All teams of the place chosen that one may see."""
    place = form.place()
    every = queries.periods_visible_to(request.user, request.on, asof.on)
    if place and then and place.exists_on(then):
        return every.filter(team__in=rolled_forward(place, then, asof.on).values("team"))
    return queries.within(every, place, asof.on) if place else every


def _found(request: StaffRequest, asof: AsOf, form: TeamFilter, then: date | None) -> Found:
    """The teams through all filters; of more than a commune those in a state are met page by page."""
    wanted = form.chosen()
    every = _every(request, asof, form, then)
    rows = queries.named(every, wanted.get("words", ""))
    if wanted.get("village"):
        rows = queries.serving(rows, wanted["village"], asof.on)
    asked = (wanted.get("state", ""), wanted.get("finding", ""))
    narrowed = any(wanted.get(name) for name in ("words", "village"))
    to_meet = asked if any(asked) else None
    if _is_country(request, form):
        total = None if narrowed or to_meet else queries.number_of_teams(asof.on)
        return Found(rows, total, to_meet, country=True, sorts={"ten": queries.SORTS["ten"]})
    if not _one_commune(form):
        return Found(rows, asked=to_meet)
    groups = states.sorted_out(every, on=asof.on)
    counted = states.tally_of(groups)
    if not to_meet:
        return Found(rows, None if narrowed else counted.total, counted=counted, one_commune=True)
    chosen = [team for group in groups if group.is_asked(*asked) for team in group.teams]
    total = None if narrowed else len(chosen)
    return Found(rows.filter(team__in=chosen), total, counted=counted, one_commune=True)


def _is_country(request: StaffRequest, form: TeamFilter) -> bool:
    """Whether the list is of the whole country."""
    return form.place() is None and places_of(request.user, Permission.REGISTER_READ, request.on) is None


def _one_commune(form: TeamFilter) -> bool:
    """Whether all rows lie in one commune: the one chosen, or one's only one."""
    return bool(form.chosen().get("commune")) or [unit.level for unit in form.places.values()] == [
        Level.COMMUNE
    ]
