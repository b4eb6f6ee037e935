"""The count, the list that goes up, the decision, the announcement."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hoagiai.audit import once
from hoagiai.plans.views.acting import run_act
from hoagiai.teams.actions import elections as actions
from hoagiai.teams.forms.counting import CountForm
from hoagiai.teams.forms.elections import DayForm, DecideForm, SendForm, forms_for, initial_of
from hoagiai.teams.models import Candidacy, Election
from hoagiai.teams.queries.elections import candidacies_of, outcome_of
from hoagiai.teams.queries.offices import households_told, in_office
from hoagiai.teams.rules.households import added_up
from hoagiai.teams.terms import ElectionState, ElectionSubject
from hoagiai.teams.views.elections.frame import METHODS, act_page, election_url, written_election

WAY = "hinh-thuc"


@login_required
@require_http_methods(METHODS)
@once
def count(request: HttpRequest, code: UUID) -> HttpResponse:
    """Write down the count, for the way of voting that the meeting agreed on (?hinh-thuc=)."""
    staff, election, period = written_election(request, code)
    ways = forms_for(election.subject)
    asked = request.GET.get(WAY, "")
    way = asked if asked in dict(ways) else election.form
    candidacies = candidacies_of(election)
    counted = election.state == ElectionState.COUNTED
    households = [] if counted else households_told(election.team, election.neighbourhood, staff.on)
    form = CountForm(
        request.POST or None,
        election=election,
        form=way,
        candidacies=candidacies,
        mediators_on=lambda day: in_office(election.team, day).count(),
        households=households,
        initial=_initial(election, candidacies, staff.on, added_up(households)),
    )

    def perform() -> str:
        actions.record_count(election=election, paper=form.paper(), by=staff.user)
        return "Đã ghi kết quả bầu."

    page = act_page(
        period,
        title="Ghi kết quả bầu",
        accept="Lưu kết quả",
        back_url=election_url(election),
        template="teams/elections/count.html",
        extra={
            "election": election,
            "ways": [(label, f"?{WAY}={value}", value == way) for value, label in ways],
            "leader": election.subject == ElectionSubject.LEADER,
            "mediators": in_office(election.team, staff.on).count(),
        },
    )
    return run_act(request, form, perform, page)


def _initial(
    election: Election, candidacies: list[Candidacy], on: date, households: int | None
) -> dict[str, Any]:
    known = initial_of(election)
    if election.state != ElectionState.COUNTED:
        known |= {"electors": households, "held_on": on}
    return known | {f"votes_{each.pk}": each.in_favour for each in candidacies}


@login_required
@require_http_methods(METHODS)
@once
def send(request: HttpRequest, code: UUID) -> HttpResponse:
    """The list goes to the chairperson."""
    staff, election, period = written_election(request, code)
    form = SendForm(request.POST or None, initial={"sent_on": staff.on, "received_on": staff.on})

    def perform() -> str:
        actions.send_list(election=election, **form.cleaned_data, by=staff.user)
        return "Đã ghi gửi danh sách. Chủ tịch UBND cấp xã quyết định trong 5 ngày làm việc."

    leader = election.subject == ElectionSubject.LEADER
    page = act_page(
        period,
        title="Đề nghị công nhận tổ trưởng" if leader else "Gửi danh sách đề nghị công nhận",
        accept="Ghi đã gửi",
        back_url=election_url(election),
        explain=f"In và gửi kèm biên bản: Mẫu số {'07' if leader else '06'} ở trang cuộc bầu.",
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def decide(request: HttpRequest, code: UUID) -> HttpResponse:
    """The decision of the chairperson, with its scan."""
    staff, election, period = written_election(request, code)
    candidacies = candidacies_of(election)
    outcome = outcome_of(election, candidacies)
    chosen = [str(key) for key in outcome.chosen] if outcome else []
    form = DecideForm(
        request.POST or None,
        request.FILES or None,
        proposed=[each for each in candidacies if each.chosen],
        initial={"day": staff.on, "signer_title": "Chủ tịch", "recognised": chosen},
    )

    def perform() -> str:
        paper = form.paper()
        assert paper is not None  # number and day are needed
        actions.record_decision_of(
            election=election,
            paper=paper,
            recognised=form.recognised_keys(),
            refused=form.refused(),
            by=staff.user,
        )
        number = len(form.recognised_keys())
        if not number:
            return f"Đã ghi: không ai được công nhận (văn bản số {paper.number} ngày {paper.day:%d/%m/%Y})."
        what = "tổ trưởng" if election.subject == ElectionSubject.LEADER else f"{number} hòa giải viên"
        return f"Đã công nhận {what} từ ngày {paper.day:%d/%m/%Y}."

    tied = bool(outcome and outcome.tied)
    page = act_page(
        period,
        title="Ghi quyết định công nhận",
        accept="Ghi quyết định",
        back_url=election_url(election),
        explain=(
            f"Có người bằng phiếu cho {outcome.open_places if outcome else 0} chỗ cuối; chọn người mà Chủ tịch quyết định."
            if tied
            else "Người được chọn là hòa giải viên từ ngày ký quyết định (Điều 8.4 Luật 35/2013/QH13)."
        ),
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def announce(request: HttpRequest, code: UUID) -> HttpResponse:
    """The decision is announced in the unit."""
    staff, election, period = written_election(request, code)
    form = DayForm(
        request.POST or None,
        label="Công bố tại thôn, tổ dân phố ngày",
        hint="Quyết định được gửi Ban Thường trực Ủy ban MTTQ cấp xã, Trưởng ban công tác Mặt trận, trưởng thôn và hòa giải viên.",
        initial={"on": staff.on},
    )

    def perform() -> str:
        actions.announce(election=election, on=form.cleaned_data["on"], by=staff.user)
        return "Đã ghi công bố. Cuộc bầu hoàn tất."

    page = act_page(period, title="Công bố quyết định", accept="Ghi công bố", back_url=election_url(election))
    return run_act(request, form, perform, page)
