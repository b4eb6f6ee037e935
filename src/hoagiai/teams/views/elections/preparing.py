"""The list of an election: who stands, and when it hangs out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.base.htmx import go
from hoagiai.plans.views.acting import run_act
from hoagiai.teams.actions import elections as actions
from hoagiai.teams.forms.elections import (
    CandidateForm,
    PublishForm,
    StandingForm,
)
from hoagiai.teams.models import Mediator
from hoagiai.teams.queries.elections import candidacies_of
from hoagiai.teams.queries.known import people_known_in
from hoagiai.teams.queries.offices import in_office
from hoagiai.teams.terms import CandidateOrigin, ElectionSubject
from hoagiai.teams.views.elections.frame import (
    METHODS,
    act_page,
    election_url,
    written_election,
)


@login_required
@require_http_methods(METHODS)
@once
def candidates(request: HttpRequest, code: UUID) -> HttpResponse:
    """The list: somebody more, or for a leader which mediators stand."""
    staff, election, period = written_election(request, code)
    if election.subject == ElectionSubject.LEADER:
        return _standing(request, code)
    form = CandidateForm(
        request.POST or None,
        people=people_known_in(period.unit),
        on=staff.on,
        initial={"origin": CandidateOrigin.INTRODUCED},
    )

    def perform() -> str:
        added = actions.add_candidate(
            election=election, person=form.chosen(), origin=form.cleaned_data["origin"], by=staff.user
        )
        return f"Đã thêm {added.person.full_name} vào danh sách."

    page = act_page(
        period,
        title="Danh sách bầu hòa giải viên",
        accept="Thêm vào danh sách",
        back_url=election_url(election),
        template="teams/elections/candidates.html",
        extra={"election": election, "candidacies": candidacies_of(election)},
    )
    return run_act(request, form, perform, page, after=lambda: request.path)


def _standing(request: HttpRequest, code: UUID) -> HttpResponse:
    staff, election, period = written_election(request, code)
    mediators = in_office(election.team, staff.on)
    stand = set(election.candidacies.values_list("person", flat=True))
    initial = {"mediators": [each.code for each in mediators if each.person_id in stand]}
    form = StandingForm(request.POST or None, mediators=mediators, initial=initial)

    def perform() -> str:
        chosen: list[Mediator] = list(form.cleaned_data["mediators"])
        actions.add_mediators(election=election, mediators=chosen, by=staff.user)
        return f"Danh sách bầu tổ trưởng có {len(chosen)} người."

    page = act_page(
        period, title="Danh sách bầu tổ trưởng", accept="Lưu danh sách", back_url=election_url(election)
    )
    return run_act(request, form, perform, page)


@login_required
@require_POST
def remove_candidate(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """Take somebody off the list."""
    staff, election, _ = written_election(request, code)
    found = get_object_or_404(election.candidacies.select_related("person", "election"), pk=pk)
    try:
        actions.remove_candidate(candidacy=found, by=staff.user)
        messages.success(request, f"Đã bỏ {found.person.full_name} khỏi danh sách.")
    except Refusal as refused:
        messages.error(request, str(refused))
    return go(request, reverse("teams:candidates", args=[election.code]))


@login_required
@require_http_methods(METHODS)
@once
def publish(request: HttpRequest, code: UUID) -> HttpResponse:
    """The list hangs out."""
    staff, election, period = written_election(request, code)
    form = PublishForm(request.POST or None, today=staff.on, initial={"on": staff.on})

    def perform() -> str:
        actions.publish_list(election=election, on=form.cleaned_data["on"], by=staff.user)
        return "Đã ghi niêm yết danh sách. In biên bản, tổ chức bầu rồi ghi kết quả."

    page = act_page(
        period,
        title="Niêm yết danh sách bầu",
        accept="Ghi niêm yết",
        back_url=election_url(election),
        explain="Sau khi niêm yết, danh sách không sửa được nữa.",
    )
    return run_act(request, form, perform, page)
