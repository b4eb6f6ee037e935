"""A list is written into the registers, taken back, or thrown away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.audit import once
from hoagiai.base.formats import day
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.sheets import actions
from hoagiai.sheets.actions.failing import retry as retry_list
from hoagiai.sheets.actions.undoing import reasons_against
from hoagiai.sheets.errors import SheetError
from hoagiai.sheets.forms.upload import DayForm, UndoForm
from hoagiai.sheets.models import Batch
from hoagiai.sheets.queries.days import other_day
from hoagiai.sheets.queries.foretold import sentences
from hoagiai.sheets.queries.results import done_of
from hoagiai.sheets.terms import BatchState
from hoagiai.sheets.views.seeing import written

METHODS = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(METHODS)
@once
def apply(request: StaffRequest, code: UUID) -> HttpResponse:
    """Ask once more with the counts, then a worker writes."""
    batch = written(request, code)
    if batch.state != BatchState.READY:
        return redirect("sheets:batch", batch.code)

    def perform() -> str:
        actions.apply(batch=batch, by=request.user)
        return "Đang ghi danh sách vào sổ."

    told = {"counts": batch.counts, "foretold": sentences(batch), "other_day": other_day(batch)}
    page = _page(batch, "Ghi vào sổ", "Ghi vào sổ", "sheets/apply.html", **told)
    return run_act(request, Form(request.POST if request.method == "POST" else None), perform, page)


@login_required
@require_http_methods(METHODS)
@once
def undo(request: StaffRequest, code: UUID) -> HttpResponse:
    """Take the whole list back, or say why it cannot be."""
    batch = written(request, code)
    if batch.state != BatchState.APPLIED:
        return redirect("sheets:batch", batch.code)

    def perform() -> str:
        actions.undo(batch=batch, reason=form.cleaned_data["reason"], by=request.user)
        return "Đang trả sổ về như trước khi ghi danh sách này."

    form = UndoForm(request.POST or None)
    extra = {"reasons": reasons_against(batch), "done": done_of(batch)}
    page = _page(batch, "Hoàn tác danh sách", "Hoàn tác cả danh sách", "sheets/undo.html", **extra)
    return run_act(request, form, perform, page)


@login_required
@require_POST
def retry(request: StaffRequest, code: UUID) -> HttpResponse:
    """Compare a list again that a worker could not compare."""
    batch = written(request, code)
    try:
        retry_list(batch=batch, by=request.user)
    except SheetError as refused:
        messages.error(request, str(refused))
    return redirect("sheets:batch", batch.code)


@login_required
@require_POST
def change_day(request: StaffRequest, code: UUID) -> HttpResponse:
    """Say as of which day the list is true: the day read in the file, or another."""
    batch = written(request, code)
    form = DayForm(request.POST, today=request.on)
    if not form.is_valid():
        for words in form.errors.get("on", []):
            messages.error(request, str(words))
        return redirect("sheets:batch", batch.code)
    try:
        actions.change_day(batch=batch, on=form.cleaned_data["on"], by=request.user)
    except SheetError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(
            request, f"Danh sách đúng vào ngày {day(form.cleaned_data['on'])}; đang được đọc và so lại."
        )
    return redirect("sheets:batch", batch.code)


@login_required
@require_POST
def discard(request: StaffRequest, code: UUID) -> HttpResponse:
    """Throw away a list that was not written."""
    batch = written(request, code)
    try:
        actions.discard(batch=batch, by=request.user)
    except SheetError as refused:
        messages.error(request, str(refused))
        return redirect("sheets:batch", batch.code)
    messages.success(request, f"Đã bỏ danh sách “{batch.file.name}” và xóa tệp gốc.")
    return redirect("sheets:list")


def _page(batch: Batch, title: str, accept: str, template: str, **extra: object) -> ActPage:
    return ActPage(
        title=title,
        heading=batch.file.name,
        subtitle=batch.unit.name,
        accept=accept,
        back_url=reverse("sheets:batch", args=[batch.code]),
        template=template,
        extra={"batch": batch, **extra},
    )
