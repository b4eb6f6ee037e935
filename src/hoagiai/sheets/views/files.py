"""Files of a list on their way out: as it came, and with its errors beside the cells. For who may see identity numbers.

Both hold protected values: each download is recorded as a look at the people of the list.
"""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require_in
from hoagiai.accounts.terms import Permission
from hoagiai.base.documents.names import content_disposition
from hoagiai.base.sealing import Unreadable
from hoagiai.base.sheets import SheetRefused
from hoagiai.plans.actions.files import open_file
from hoagiai.plans.views.downloads import EXCEL, LEAST
from hoagiai.sheets.actions.looking import take_out
from hoagiai.sheets.faulted.copying import copy_with_faults
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import BatchState, Taken
from hoagiai.sheets.views.seeing import RESTING, written

REMOVED = "Tệp gốc của danh sách này đã được xóa."


@login_required
@require_safe
def original(request: StaffRequest, code: UUID) -> HttpResponseBase:
    """The file as it was received."""
    batch = _own(request, code)
    if batch.state not in RESTING:
        return redirect("sheets:batch", batch.code)
    try:
        content = open_file(batch.file)
    except FileNotFoundError as lost:
        raise Http404(REMOVED) from lost
    except Unreadable as refused:
        messages.error(request, str(refused))
        return redirect("sheets:batch", batch.code)
    take_out(batch=batch, what=Taken.ORIGINAL, by=request.user)
    stem, dot, suffix = batch.file.name.rpartition(".")
    return _download(content, stem if dot else suffix, suffix if dot else "bin", "application/octet-stream")


@login_required
@require_safe
def faulted(request: StaffRequest, code: UUID) -> HttpResponseBase:
    """A copy of the file with a comment at each wrong cell and a last column in words; `chi-dong-sai` hides the rest."""
    batch = _own(request, code)
    if batch.state not in (BatchState.READY, BatchState.APPLIED):
        return redirect("sheets:batch", batch.code)
    only_wrong = request.GET.get("chi-dong-sai") == "1"
    try:
        made = copy_with_faults(batch, only_wrong=only_wrong)
    except FileNotFoundError as lost:
        raise Http404(REMOVED) from lost
    except (SheetRefused, Unreadable) as refused:
        messages.error(request, str(refused))
        return redirect("sheets:batch", batch.code)
    take_out(batch=batch, what=Taken.COPY, by=request.user)
    stem = batch.file.name.rpartition(".")[0] or batch.file.name
    return _download(made, f"{stem} ({'chỉ dòng sai' if only_wrong else 'lỗi cần sửa'})", "xlsx", EXCEL)


def _own(request: StaffRequest, code: UUID) -> Batch:
    batch = written(request, code)
    require_in(request.user, Permission.IDENTITY_READ, on=request.on, unit=batch.unit)
    return batch


def _download(content: object, title: str, suffix: str, kind: str) -> HttpResponseBase:
    response = FileResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition(title, suffix)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = LEAST
    return response
