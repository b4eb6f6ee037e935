"""Begin an election, or the one that must follow; give one up."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.audit import once
from hoagiai.plans.views.acting import run_act
from hoagiai.teams.actions import elections as actions
from hoagiai.teams.forms.elections import (
    BeginForm,
    BeginLeaderForm,
    DayForm,
    ReasonForm,
)
from hoagiai.teams.models import Election
from hoagiai.teams.queries.elections import candidacies_of, outcome_of
from hoagiai.teams.queries.offices import in_office, villages_on
from hoagiai.teams.rules.composition import LEAST_MEDIATORS
from hoagiai.teams.rules.elections import Follow
from hoagiai.teams.terms import ElectionForm, ElectionSubject
from hoagiai.teams.views.elections.frame import (
    METHODS,
    act_page,
    election_url,
    team_url,
    written_election,
    written_team,
)


@login_required
@require_http_methods(METHODS)
@once
def elect(request: HttpRequest, code: str) -> HttpResponse:
    """Begin an election of mediators."""
    staff, team, period = written_team(request, code)
    villages = list(villages_on(team, staff.on))
    wanted = period.fixed_number or LEAST_MEDIATORS.at(staff.on) or 3
    initial = {
        "places": max(1, wanted - in_office(team, staff.on).count()),
        "form": ElectionForm.OPEN_VOTE,
        "begun_on": staff.on,
        "neighbourhood": villages[0].neighbourhood_id if len(villages) == 1 else None,
    }
    form = BeginForm(request.POST or None, villages=villages, today=staff.on, initial=initial)
    made: list[Election] = []

    def perform() -> str:
        given = form.cleaned_data
        key = given["neighbourhood"]
        served = {each.neighbourhood_id: each.neighbourhood for each in villages}
        made.append(
            actions.begin_election(
                team=team,
                subject=ElectionSubject.MEDIATORS,
                form=given["form"],
                places=given["places"],
                begun_on=given["begun_on"],
                neighbourhood=served.get(key) if key else None,
                by=staff.user,
            )
        )
        return "Đã bắt đầu cuộc bầu. Ghi những người ứng cử, được giới thiệu vào danh sách."

    page = act_page(
        period,
        title="Bầu hòa giải viên",
        accept="Bắt đầu và lập danh sách",
        back_url=team_url(team),
        explain=(
            "Trưởng ban công tác Mặt trận chủ trì, phối hợp với trưởng thôn, tổ trưởng tổ dân phố tổ chức bầu "
            "(Điều 8.2 Luật 35/2013/QH13)."
        ),
    )
    return run_act(
        request, form, perform, page, after=lambda: reverse("teams:candidates", args=[made[0].code])
    )


@login_required
@require_http_methods(METHODS)
@once
def elect_leader(request: HttpRequest, code: str) -> HttpResponse:
    """Begin an election of the leader, with those who stand."""
    staff, team, period = written_team(request, code)
    mediators = in_office(team, staff.on)
    initial = {
        "form": ElectionForm.OPEN_VOTE,
        "begun_on": staff.on,
        "mediators": [each.code for each in mediators],
    }
    form = BeginLeaderForm(request.POST or None, mediators=mediators, initial=initial)
    made: list[Election] = []

    def perform() -> str:
        given = form.cleaned_data
        election = actions.begin_election(
            team=team,
            subject=ElectionSubject.LEADER,
            form=given["form"],
            places=1,
            begun_on=given["begun_on"],
            by=staff.user,
        )
        actions.add_mediators(election=election, mediators=list(given["mediators"]), by=staff.user)
        made.append(election)
        return "Đã bắt đầu bầu tổ trưởng. In biên bản, họp tổ rồi ghi kết quả."

    page = act_page(
        period,
        title="Bầu tổ trưởng",
        accept="Bắt đầu",
        back_url=team_url(team),
        explain=(
            "Tổ trưởng do các hòa giải viên của tổ bầu, dưới sự chủ trì của Trưởng ban công tác Mặt trận (Điều 14 "
            "Luật 35/2013/QH13)."
        ),
    )
    return run_act(request, form, perform, page, after=lambda: election_url(made[0]))


@login_required
@require_http_methods(METHODS)
@once
def follow(request: HttpRequest, code: UUID) -> HttpResponse:
    """Begin the additional or the repeat election."""
    staff, election, period = written_election(request, code)
    outcome = outcome_of(election, candidacies_of(election))
    repeat = outcome is None or outcome.follow == Follow.REPEAT
    refused = outcome is not None and outcome.refused > 0
    form = DayForm(request.POST or None, label="Bắt đầu chuẩn bị từ ngày", initial={"on": staff.on})
    made: list[Election] = []

    def perform() -> str:
        day = form.cleaned_data["on"]
        made.append(actions.follow_election(election=election, begun_on=day, by=staff.user))
        return f"Đã bắt đầu {'bầu lại' if repeat else 'bầu bổ sung'} {made[0].places} người."

    page = act_page(
        period,
        title="Bầu lại" if repeat else "Bầu bổ sung",
        accept="Bắt đầu bầu lại" if repeat else "Bắt đầu bầu bổ sung",
        back_url=election_url(election),
        explain=_why(repeat=repeat, refused=refused)
        + " Danh sách mới gồm những người chưa được bầu, có thể thêm, bớt.",
    )
    return run_act(request, form, perform, page, after=lambda: election_url(made[0]))


def _why(*, repeat: bool, refused: bool) -> str:
    if refused:
        return "Có người được bầu nhưng Chủ tịch UBND cấp xã không công nhận, nên bầu cho những chỗ còn lại."
    if repeat:
        return "Không có ai được trên 50% đồng ý nên tổ chức bầu lại."
    return "Số người được bầu chưa đủ nên bầu bổ sung."


@login_required
@require_http_methods(METHODS)
@once
def cancel(request: HttpRequest, code: UUID) -> HttpResponse:
    """Give the election up."""
    staff, election, period = written_election(request, code)
    form = ReasonForm(request.POST or None)

    def perform() -> str:
        actions.cancel_election(election=election, reason=form.cleaned_data["reason"], by=staff.user)
        return "Đã hủy cuộc bầu."

    page = act_page(
        period,
        title="Hủy cuộc bầu",
        accept="Hủy cuộc bầu",
        back_url=election_url(election),
        danger=True,
        explain="Cuộc bầu dừng lại và vẫn còn trong sổ cùng lý do.",
    )
    return run_act(request, form, perform, page)
