"""Recognition without an election, and how an office ends."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from hoagiai.audit import once
from hoagiai.plans.views.acting import run_act
from hoagiai.teams.actions import offices as actions
from hoagiai.teams.forms.offices import CeaseForm, CeaseLeadingForm, NameLeaderForm, RecogniseForm
from hoagiai.teams.models import Mediator, Team
from hoagiai.teams.papers.catalogue import Paper, papers_of_leaving
from hoagiai.teams.papers.links import office_paper_links
from hoagiai.teams.queries.known import people_known_in
from hoagiai.teams.queries.offices import in_office, leader_on
from hoagiai.teams.rules.election_steps import cessation_due
from hoagiai.teams.views.elections.frame import METHODS, act_page, team_url, written_team

RECEIVED = "nhan"


@login_required
@require_http_methods(METHODS)
@once
def recognise(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody recognised outside the elections of this register."""
    staff, team, period = written_team(request, code)
    form = RecogniseForm(
        request.POST or None, request.FILES or None, people=people_known_in(period.unit), on=staff.on
    )

    def perform() -> str:
        given = form.cleaned_data
        made = actions.recognise_directly(
            team=team,
            person=form.chosen(),
            first_day=given["first_day"],
            paper=form.paper(),
            by=staff.user,
        )
        if given["leads"]:
            actions.lead_directly(mediator=made, first_day=given["first_day"], by=staff.user)
        return f"Đã ghi {made.person.full_name} là hòa giải viên{', tổ trưởng' if given['leads'] else ''}."

    page = act_page(
        period,
        title="Ghi hòa giải viên đã được công nhận",
        accept="Ghi vào sổ",
        back_url=team_url(team),
        explain=(
            "Dùng cho người đã được công nhận trước khi lập sổ hoặc theo quyết định không qua cuộc bầu ghi ở đây. Bầu "
            "mới thì ghi bằng “Bầu hòa giải viên”."
        ),
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def name_leader(request: HttpRequest, code: str) -> HttpResponse:
    """A leader recognised outside the elections of this register."""
    staff, team, period = written_team(request, code)
    form = NameLeaderForm(request.POST or None, request.FILES or None, mediators=in_office(team, staff.on))

    def perform() -> str:
        given = form.cleaned_data
        led = actions.lead_directly(
            mediator=given["mediator"], first_day=given["first_day"], paper=form.paper(), by=staff.user
        )
        return f"Đã ghi {led.mediator.person.full_name} là tổ trưởng."

    page = act_page(
        period,
        title="Ghi tổ trưởng đã được công nhận",
        accept="Ghi vào sổ",
        back_url=team_url(team),
        explain="Dùng cho tổ trưởng đã được công nhận trước khi lập sổ. Bầu mới thì ghi bằng “Bầu tổ trưởng”.",
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def cease(request: HttpRequest, code: str, office: UUID) -> HttpResponse:
    """A mediator's office ends."""
    staff, team, period = written_team(request, code)
    leaving = get_object_or_404(_open_offices(team), code=office)
    leads = _leads(leaving, team, staff.on)
    form = CeaseForm(
        request.POST or None,
        request.FILES or None,
        initial={"from_day": staff.on, "signer_title": "Chủ tịch"},
    )

    def perform() -> str:
        given = form.cleaned_data
        actions.cease(
            mediator=leaving,
            ending=given["ending"],
            from_day=given["from_day"],
            paper=form.paper(),
            by=staff.user,
        )
        return f"{leaving.person.full_name} thôi làm hòa giải viên từ ngày {given['from_day']:%d/%m/%Y}."

    also = (
        " Người này đang là tổ trưởng; thôi làm hòa giải viên thì cũng thôi làm tổ trưởng." if leads else ""
    )
    page = act_page(
        period,
        title=f"Thôi làm hòa giải viên: {leaving.person.full_name}",
        accept="Ghi thôi làm hòa giải viên",
        back_url=team_url(team),
        danger=True,
        explain=(
            "Tổ trưởng đề nghị, Trưởng ban công tác Mặt trận cùng trưởng thôn, tổ trưởng tổ dân phố đề nghị Chủ tịch UBND "
            f"cấp xã quyết định (Điều 11 Luật 35/2013/QH13).{also}"
        ),
        template="teams/elections/cease.html",
        extra=_leaving(request, leaving, papers_of_leaving(leads=leads), staff.on),
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def cease_leading(request: HttpRequest, code: str) -> HttpResponse:
    """The leader stops leading and stays a mediator."""
    staff, team, period = written_team(request, code)
    led = leader_on(team, staff.on)
    if led is None:
        raise Http404("Tổ chưa có tổ trưởng.")
    form = CeaseLeadingForm(
        request.POST or None,
        request.FILES or None,
        initial={"from_day": staff.on, "signer_title": "Chủ tịch"},
    )

    def perform() -> str:
        day = form.cleaned_data["from_day"]
        actions.cease_leading(team=team, from_day=day, paper=form.paper(), by=staff.user)
        return f"{led.mediator.person.full_name} thôi làm tổ trưởng từ ngày {day:%d/%m/%Y}, vẫn là hòa giải viên."

    page = act_page(
        period,
        title=f"Thôi làm tổ trưởng: {led.mediator.person.full_name}",
        accept="Ghi thôi làm tổ trưởng",
        back_url=team_url(team),
        danger=True,
        explain="Người này vẫn là hòa giải viên; tổ bầu tổ trưởng mới.",
        template="teams/elections/cease.html",
        extra=_leaving(request, led.mediator, papers_of_leaving(leads=True)[2:], staff.on),
    )
    return run_act(request, form, perform, page)


def _leaving(request: HttpRequest, office: Mediator, papers: Iterable[Paper], on: date) -> dict[str, Any]:
    """The papers by which somebody leaves, and by when the chairperson decides: `?nhan=` is the day of receipt."""
    try:
        received = date.fromisoformat(request.GET.get(RECEIVED, ""))
    except ValueError:
        received = on
    return {
        "papers": office_paper_links(office, papers),
        "received_name": RECEIVED,
        "received": received,
        "deadline": cessation_due(received),
        "today": on,
    }


def _open_offices(team: Team) -> QuerySet[Mediator]:
    return Mediator.objects.filter(team=team, last_day=None).select_related("person", "team")


def _leads(mediator: Mediator, team: Team, on: date) -> bool:
    led = leader_on(team, on)
    return led is not None and led.mediator_id == mediator.pk
