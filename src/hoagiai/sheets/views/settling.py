"""Doubtful rows are settled one by one, or all of a kind."""

from collections.abc import Callable
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.sheets import actions
from hoagiai.sheets.errors import SheetError
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.terms import Outcome, Settled
from hoagiai.sheets.views.seeing import written
from hoagiai.teams.models import Person


@login_required
@require_POST
def settle(request: StaffRequest, code: UUID) -> HttpResponse:
    """Take an answer: `row` for one row, `doubt` for all rows of that kind; "same:<code>" names the person."""
    batch = written(request, code)
    said, _, who = request.POST.get("answer", "").partition(":")
    rows = _rows(request, batch)
    try:
        _answer(request, batch, rows, said, who)()
    except SheetError as refused:
        messages.error(request, str(refused))
    return redirect(_back(request, batch))


def _answer(
    request: StaffRequest, batch: Batch, rows: list[int], said: str, who: str
) -> Callable[[], object]:
    if said == "again":
        return lambda: actions.unsettle(batch=batch, rows=rows, by=request.user)
    if said not in Settled.values or not said or not rows:
        return lambda: None
    person = Person.objects.filter(code=who).values_list("pk", flat=True).first() if _is_code(who) else None
    return lambda: actions.settle(
        batch=batch, rows=rows, answer=Settled(said), person=person, by=request.user
    )


def _rows(request: StaffRequest, batch: Batch) -> list[int]:
    found = StagedRow.objects.filter(batch=batch)
    row, doubt = request.POST.get("row", ""), request.POST.get("doubt", "")
    if doubt:
        return list(found.filter(outcome=Outcome.DOUBTFUL, doubt=doubt).values_list("pk", flat=True))
    return (
        list(found.filter(pk=int(row)).values_list("pk", flat=True))
        if row.isdecimal() and len(row) < 18
        else []
    )


def _is_code(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _back(request: StaffRequest, batch: Batch) -> str:
    """The list with the filters one came from."""
    query = urlsplit(request.headers.get("Referer", "")).query
    url = reverse("sheets:batch", args=[batch.code])
    return f"{url}?{query}" if query else url
