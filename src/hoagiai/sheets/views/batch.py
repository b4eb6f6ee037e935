"""One list: being read, refused, previewed, being written, written, taken back. One address all the way."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import go, wants_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import address
from hoagiai.sheets.actions.looking import take_out
from hoagiai.sheets.forms.upload import DayForm, RowsFilter, SequelForm
from hoagiai.sheets.models import Batch
from hoagiai.sheets.progress import progress_of
from hoagiai.sheets.queries import rows as queries
from hoagiai.sheets.queries.batches import twin_of
from hoagiai.sheets.queries.days import days_of, other_day
from hoagiai.sheets.queries.foretold import sentences
from hoagiai.sheets.queries.results import done_of, periods_of
from hoagiai.sheets.terms import BatchState, Outcome, Taken
from hoagiai.sheets.views.history import told_of
from hoagiai.sheets.views.seeing import RESTING, STEPS, TONES, may_open, may_write, seen
from hoagiai.teams.views.teams.listing import rows_of as team_rows

RUNNING = {
    BatchState.WAITING: ("Đang đọc danh sách", "Đang đọc tệp"),
    BatchState.COMPARING: ("Đang so với sổ", "Đang so từng dòng với sổ"),
    BatchState.APPLYING: ("Đang ghi vào sổ", "Đang ghi vào sổ"),
    BatchState.UNDOING: ("Đang hoàn tác", "Đang trả sổ về như trước"),
}
_DOING = {
    "read": "Đã đọc {done} dòng",
    "compare": "Đang so từng dòng với sổ",
    "write": "Đang ghi vào sổ",
    "undo": "Đang trả sổ về như trước",
}
OPENED = "day-du"
"""In the address: phone numbers and birth days are shown, and the look is recorded."""
TEAMS_SHOWN = 50
ROWS = 50


@login_required
@never_cache
@require_safe
def batch(request: StaffRequest, code: UUID) -> HttpResponse:
    """The page of a list as it stands now; while a worker is at it, how far it is."""
    found = seen(request, code)
    state = BatchState(found.state)
    context: dict[str, Any] = {
        "batch": found,
        "state": state,
        "tone": TONES[state],
        "may_write": may_write(request, found),
        "steps": STEPS,
        "may_open": state in RESTING and may_open(request, found),
        "part": wants_part(request),
    }
    if state in RUNNING:
        return _running(request, found, context)
    if context["part"]:  # it asked how far a worker is, and the worker is done
        return go(request, request.path)
    if state in (BatchState.READY, BatchState.APPLIED):
        return _rows(request, found, context)
    context["history"] = _history(request, found)
    return render(request, "sheets/ended.html", context)


def _running(request: StaffRequest, found: Batch, context: dict[str, Any]) -> HttpResponse:
    """How far the worker is; htmx asks again every second, without scripts the page does."""
    heading, words = RUNNING[context["state"]]
    progress = progress_of(found.pk)
    if progress:
        words = _DOING.get(progress.doing, words).format(done=f"{progress.done:,}".replace(",", "."))
        known = progress.done > 0 or progress.doing != "read"
        words = words if known else "Đang mở tệp"
    context |= {
        "heading": heading,
        "words": words,
        "value": progress.done if progress and progress.of else None,
        "top": progress.of if progress else 0,
        "waits": progress is None,
    }
    template = "sheets/_running.html" if context["part"] else "sheets/running.html"
    return render(request, template, context)


def _rows(request: StaffRequest, found: Batch, context: dict[str, Any]) -> HttpResponse:
    asked = request.GET.get("ket-qua", "")
    outcome = asked if asked in Outcome.values else ""
    form = RowsFilter(request.GET, registers=queries.registers_in(found))
    given = form.cleaned_data if form.is_valid() else {}
    rows = queries.rows_of(found, outcome=outcome, register=given.get("so", ""), words=given.get("tim", ""))
    narrowed = bool(given.get("so") or given.get("tim"))
    counts: dict[str, int] = found.counts
    total = counts.get(outcome, 0) if outcome else sum(counts.values())
    page = paginate(request, rows, size=ROWS, total=None if narrowed else total)
    opened = context["may_open"] and request.GET.get(OPENED) == "1"
    if opened and page.rows:
        take_out(batch=found, what=Taken.VALUES, by=request.user, rows=[row.pk for row in page.rows])
    context |= {
        "opened": opened,
        "opened_url": address(request, **{OPENED.replace("-", "_"): None if opened else "1"}),
        "form": form,
        "narrowed": narrowed,
        "outcome": outcome,
        "page": page,
        "rows": queries.shown(page.rows, found, opened=opened),
        "tabs": _tabs(request, counts, outcome),
        "counts": counts,
        "total": sum(counts.values()),
        "to_write": counts.get(Outcome.NEW, 0) + counts.get(Outcome.CHANGED, 0),
        "wrong": counts.get(Outcome.REFUSED, 0) + counts.get(Outcome.DOUBTFUL, 0),
        "sequel": SequelForm(),
        "unused": _unused(found),
        "sheets": [each for each in found.understood.get("sheets", ()) if each["register"]],
        "sequels": found.continued_by.exclude(state=BatchState.DISCARDED),
    }
    context["followed"] = any(each.state == BatchState.APPLIED for each in context["sequels"])
    if context["state"] == BatchState.READY:
        context["twin"], context["foretold"] = twin_of(found), sentences(found)
        context["day_form"] = DayForm(initial={"on": found.on}, today=request.on)
        context |= {"days": days_of(found), "other_day": other_day(found)}
        context["open"] = queries.open_doubts(found) if context["may_write"] else []
        return render(request, "sheets/preview.html", context)
    periods = periods_of(found, request.on)
    shown = list(periods[:TEAMS_SHOWN])
    context |= {
        "done": done_of(found),
        "teams": team_rows(shown, request.on),
        "teams_count": periods.count() if len(shown) == TEAMS_SHOWN else len(shown),
        "history": _history(request, found),
    }
    return render(request, "sheets/result.html", context)


def _history(request: StaffRequest, found: Batch) -> list[dict[str, Any]] | None:
    """What was done with the list, for who reads histories."""
    if not may(request.user, Permission.HISTORY_READ, on=request.on):
        return None
    return told_of(found)


def _unused(found: Batch) -> list[dict[str, Any]]:
    """Columns with something in them that are taken for nothing, though nobody said so."""
    sheets = found.understood.get("sheets", ())
    kept = [column for sheet in sheets if sheet["register"] for column in sheet["columns"]]
    return [each for each in kept if each["filled"] and not each["field"] and not each["why"]][:12]


def _tabs(request: StaffRequest, counts: dict[str, int], outcome: str) -> list[dict[str, Any]]:
    """The outcomes with their numbers, as links."""
    labels = [("", "Tất cả"), *((each.value, str(each.label).capitalize()) for each in Outcome)]
    return [
        {
            "label": label,
            "number": counts.get(key, 0) if key else sum(counts.values()),
            "url": address(request, ket_qua=key),
            "current": key == outcome,
        }
        for key, label in labels
        if not key or counts.get(key)
    ]
