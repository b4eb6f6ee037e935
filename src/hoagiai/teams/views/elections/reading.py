"""The page of one election, and the list of elections."""

from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.base.htmx import page_or_part
from hoagiai.base.pagination import paginate
from hoagiai.plans.views.telling import told
from hoagiai.teams.forms.election_list import ElectionFilter
from hoagiai.teams.models import Candidacy, Election, TeamPeriod
from hoagiai.teams.papers.links import election_paper_links
from hoagiai.teams.queries import elections as queries
from hoagiai.teams.queries import elections_then as then_queries
from hoagiai.teams.queries.offices import period_on, village_on
from hoagiai.teams.queries.people_then import tell_as_on
from hoagiai.teams.queries.visible import require_reading
from hoagiai.teams.rules.election_steps import Step
from hoagiai.teams.rules.elections import Outcome
from hoagiai.teams.terms import ElectionState, ElectionSubject
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.elections.frame import may_write, newest_period, seen_election
from hoagiai.teams.views.elections.naming import election_name, named, tone
from hoagiai.teams.views.teams.team import seen

STEPS = ("Lập danh sách", "Niêm yết", "Bầu", "Đề nghị", "Quyết định", "Công bố")
LEADER_STEPS = ("Lập danh sách", "Bầu", "Đề nghị", "Quyết định", "Công bố")
DONE = {
    ElectionState.PREPARED: 0,
    ElectionState.LIST_PUBLISHED: 2,
    ElectionState.COUNTED: 3,
    ElectionState.LIST_SENT: 4,
    ElectionState.DECIDED: 5,
    ElectionState.ANNOUNCED: 6,
    ElectionState.REFUSED: 5,
}
ACTS = {
    Step.CANDIDATES: ("Sửa danh sách", "candidates"),
    Step.PUBLISH: ("Ghi niêm yết danh sách", "publish"),
    Step.COUNT: ("Ghi kết quả bầu", "count"),
    Step.SEND: ("Gửi danh sách đề nghị", "send"),
    Step.DECIDE: ("Ghi quyết định", "decide"),
    Step.ANNOUNCE: ("Ghi công bố", "announce"),
    Step.REPEAT: ("Bầu lại", "follow"),
    Step.ADDITIONAL: ("Bầu bổ sung", "follow"),
    Step.CANCEL: ("Hủy cuộc bầu", "cancel"),
}


@dataclass(frozen=True)
class Line:
    """One candidate as the page draws it."""

    candidacy: Candidacy
    tone: str
    word: str


@dataclass(frozen=True)
class Due:
    """One act that may follow."""

    step: Step
    label: str
    url: str


@login_required
@require_safe
def election(request: HttpRequest, code: UUID) -> HttpResponse:
    """One election: where it stands, what is due, who stands, the papers."""
    staff, found, period = seen_election(request, code)
    asof = as_of(staff)
    candidacies, history = queries.candidacies_of(found), found
    if asof.other_day:
        found = _then(found, asof)
        candidacies, period = (
            then_queries.candidacies_then(found, candidacies),
            period_on(found.team, asof.on),
        )
    if asof.gone_by:
        tell_as_on((each.person for each in candidacies), asof.on)
    outcome = queries.outcome_of(found, candidacies)
    writes = not asof.other_day and may_write(staff, period)
    steps = queries.steps_of(found, candidacies, outcome) if writes else ()
    acts = [_due(step, found, candidacies) for step in steps]
    context = {
        "election": found,
        "name": election_name(found),
        "team": found.team,
        "period": period,
        "village": village_on(found.neighbourhood, asof.on) if found.neighbourhood else None,
        "tone": tone(found),
        "steps": _steps(found),
        "lines": [_line(each, outcome, decided=found.decision is not None) for each in candidacies],
        "outcome": outcome,
        "due": acts[0] if acts and acts[0].step != Step.CANCEL else None,
        "others": acts[1:] if acts and acts[0].step != Step.CANCEL else acts,
        "deadlines": queries.deadlines_of(found),
        "papers": election_paper_links(found),
        "followers": [each for each in queries.followers_of(found) if each.begun_on <= asof.on],
        "open_places": queries.places_to_follow(found, outcome),
        "leader": found.subject == ElectionSubject.LEADER,
        "history": told(history_of(history))
        if may(staff.user, Permission.HISTORY_READ, on=staff.on)
        else None,
        **asof.context,
    }
    return render(request, "teams/elections/election.html", context)


def _then(found: Election, asof: AsOf) -> Election:
    """The election at the end of another day; 404 before it was begun."""
    rows = Election.objects.select_related("team", "decision__scan", "neighbourhood", "after")
    then = then_queries.begun_by(rows.filter(pk=found.pk), asof.on).first()
    if then is None:
        raise Http404(f"Cuộc bầu bắt đầu chuẩn bị từ ngày {found.begun_on:%d/%m/%Y}.")
    return then_queries.as_it_stood(then, asof.on)


@login_required
@require_safe
def election_list(request: HttpRequest) -> HttpResponse:
    """Elections one may see, those under way first."""
    staff = cast(StaffRequest, request)
    require_reading(staff.user, staff.on)
    return _list(staff, queries.elections_visible_to(staff.user, staff.on))


@login_required
@require_safe
def elections(request: HttpRequest, code: str) -> HttpResponse:
    """The elections of one team."""
    staff, team = seen(request, code)
    period = newest_period(team)
    return _list(staff, team.elections.all(), period=period)


def _list(staff: StaffRequest, rows: QuerySet[Election], period: TeamPeriod | None = None) -> HttpResponse:
    asof, form = as_of(staff), ElectionFilter(staff.GET)
    state = "state_then" if asof.other_day else "state"
    rows = then_queries.begun_by(rows, asof.on) if asof.other_day else rows
    page = paginate(staff, queries.in_order(queries.filtered(rows, form.chosen(), state=state), state=state))
    found = [then_queries.as_it_stood(each, asof.on) for each in page.rows] if asof.other_day else page.rows
    queries.add_names(found, asof.on)
    context = {
        "page": page,
        "rows": [named(each) for each in found],
        "form": form,
        "period": period,
        "narrowed": any(form.chosen().values()),
        **asof.context,
    }
    return page_or_part(staff, "teams/elections/list.html", context)


def _steps(found: Election) -> list[tuple[str, bool, bool]]:
    """The steps with whether each is done and whether it is the one under way."""
    leader = found.subject == ElectionSubject.LEADER
    labels = LEADER_STEPS if leader else STEPS
    done = DONE.get(ElectionState(found.state), 0)
    if leader and done:
        done -= 1
    if not leader and found.state == ElectionState.PREPARED and found.candidacies.exists():
        done = 1
    if leader and found.state == ElectionState.PREPARED and found.candidacies.exists():
        done = 1
    current = done - 1 if found.state == ElectionState.REFUSED else done  # it ends with the decision
    return [(label, place < done, place == current) for place, label in enumerate(labels)]


def _due(step: Step, found: Election, candidacies: list[Candidacy]) -> Due:
    label, name = ACTS[step]
    if step == Step.CANDIDATES and not candidacies:
        label = "Lập danh sách"
    if step == Step.COUNT and found.state == ElectionState.COUNTED:
        label = "Sửa kết quả bầu"
    return Due(step, label, reverse(f"teams:{name}", args=[found.code]))


def _line(each: Candidacy, outcome: Outcome | None, *, decided: bool) -> Line:
    if each.refused:
        return Line(each, "late", "không được công nhận")
    if decided and each.chosen:
        return Line(each, "done", "được công nhận")
    if outcome is None:
        return Line(each, "", "")
    if each.pk in outcome.chosen:
        return Line(each, "done", "được bầu")
    if each.pk in outcome.tied:
        return Line(each, "soon", "bằng phiếu, Chủ tịch quyết định")
    if each.pk in outcome.beyond:
        return Line(each, "plain", "trên 50%, ngoài số cần bầu")
    return Line(each, "plain", "không quá 50%")
