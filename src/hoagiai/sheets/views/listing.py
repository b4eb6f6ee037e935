"""The lists of one's places, and bringing one in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai import audit
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import address
from hoagiai.sheets import actions
from hoagiai.sheets.forms.upload import SequelForm, UploadForm
from hoagiai.sheets.models import Batch
from hoagiai.sheets.queries.batches import batches_visible_to, writable_units
from hoagiai.sheets.terms import BatchState
from hoagiai.sheets.views.seeing import STEPS, TONES, written

OPEN = [
    BatchState.WAITING,
    BatchState.COMPARING,
    BatchState.READY,
    BatchState.FAILED,
    BatchState.REFUSED,
    BatchState.APPLYING,
]
TABS = {
    "": ("Tất cả", [state for state in BatchState if state != BatchState.DISCARDED]),
    "dang-lam": ("Đang làm", OPEN),
    "da-ghi": ("Đã ghi sổ", [BatchState.APPLIED, BatchState.UNDOING]),
    "khac": ("Đã hoàn tác, đã bỏ", [BatchState.UNDONE, BatchState.DISCARDED]),
}


@login_required
@require_safe
def batches(request: StaffRequest) -> HttpResponse:
    """Lists brought in for the places one reads, newest first."""
    require(request.user, Permission.REGISTER_READ, on=request.on)
    asked = request.GET.get("tinh-trang", "")
    asked = asked if asked in TABS else ""
    found = batches_visible_to(request.user, request.on).filter(state__in=TABS[asked][1])
    page = paginate(request, found)
    context = {
        "page": page,
        "rows": [(each, TONES[BatchState(each.state)]) for each in page.rows],
        "tabs": [
            {"label": label, "url": address(request, tinh_trang=key), "current": key == asked}
            for key, (label, _) in TABS.items()
        ],
        "asked": asked,
        "one_place": len({each.unit_id for each in page.rows}) <= 1,
        "may_bring": may(request.user, Permission.REGISTER_WRITE, on=request.on),
    }
    return render(request, "sheets/list.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@audit.once
def upload(request: StaffRequest) -> HttpResponse:
    """Take a list in; a worker reads it."""
    require(request.user, Permission.REGISTER_WRITE, on=request.on)
    units = writable_units(request.user, request.on)
    form = UploadForm(request.POST or None, request.FILES or None, units=units, today=request.on)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        require_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=given["unit"])
        said = {name: given[name] for name in ("unit", "on", "register", "undated")}
        made = _received(request, given["file"], **said)
        return redirect("sheets:batch", made.code)
    context = {"form": form, "steps": STEPS}
    return render(request, "sheets/upload.html", context, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["POST"])
@audit.once
def send_again(request: StaffRequest, code: UUID) -> HttpResponse:
    """Take the corrected copy in: what was said of the list's columns holds for it."""
    batch = written(request, code)
    form = SequelForm(request.POST, request.FILES)
    if not form.is_valid():
        for words in form.errors.get("file", []):
            messages.error(request, str(words))
        return redirect("sheets:batch", batch.code)
    said = {name: getattr(batch, name) for name in ("unit", "on", "register", "undated")}
    made = _received(request, form.cleaned_data["file"], **said, continues=batch)
    return redirect("sheets:batch", made.code)


def _received(request: StaffRequest, file: Any, **said: Any) -> Batch:
    return actions.receive(
        data=file.read(),
        name=file.name,
        media_type=file.content_type or "application/octet-stream",
        by=request.user,
        **said,
    )
