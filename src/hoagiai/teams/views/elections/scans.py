"""The scans of decisions on a team: kept, and taken out."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.audit import once
from hoagiai.plans.views.acting import run_act
from hoagiai.plans.views.downloads import as_download
from hoagiai.teams.actions.decisions import keep_scan as keep_scan_of
from hoagiai.teams.forms.offices import ScanForm
from hoagiai.teams.queries.known import decisions_of
from hoagiai.teams.views.elections.frame import METHODS, act_page, team_url, written_team
from hoagiai.teams.views.teams.team import seen


@login_required
@require_safe
def decision_scan(request: HttpRequest, code: str, pk: int) -> HttpResponseBase:
    """The scan of a decision on a team one sees, as a download."""
    _, team = seen(request, code)
    file = get_object_or_404(decisions_of(team), pk=pk).scan
    if file is None:
        raise Http404("Quyết định này chưa có bản chụp.")
    return as_download(file)


@login_required
@require_http_methods(METHODS)
@once
def keep_scan(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """Keep the scan of a decision."""
    staff, team, period = written_team(request, code)
    decision = get_object_or_404(decisions_of(team), pk=pk)
    form = ScanForm(request.POST or None, request.FILES or None)

    def perform() -> str:
        keep_scan_of(decision=decision, scan=form.cleaned_data["scan"][0], by=staff.user)
        return f"Đã lưu bản chụp quyết định số {decision.number}."

    page = act_page(period, title=f"Bản chụp {decision}", accept="Lưu bản chụp", back_url=team_url(team))
    return run_act(request, form, perform, page)
