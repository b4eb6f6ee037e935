"""Registers out as Excel files: what to take out, how far it is, the file."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may, reach, require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.documents.names import content_disposition
from hoagiai.base.sealed_files import unsealed
from hoagiai.base.sealing import Unreadable
from hoagiai.plans.views.downloads import EXCEL, LEAST
from hoagiai.sheets.actions.exporting import order
from hoagiai.sheets.exports.lists import file_name
from hoagiai.sheets.forms.exports import FORMS, REGISTERS, ExportForm
from hoagiai.sheets.models import Export
from hoagiai.sheets.models.exports import KEPT
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.queries.exports import asked_for, exports_of, may_fetch, rows_done
from hoagiai.sheets.terms import ExportState, Form, Listing
from hoagiai.teams.queries.teams import places_to_choose
from hoagiai.teams.views.asof import as_of

SHOWN = 15


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def export(request: StaffRequest) -> HttpResponse:
    """Say what to take out; a short list is there at once, a long one is made by the worker."""
    require(request.user, Permission.REGISTER_READ, on=request.on)
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        made = _order(request, form)
        return redirect("sheets:exported", made.code)
    context = {
        "form": form,
        "whole": form.whole,
        "narrow": len([unit for unit in form.places.values() if unit.level == "province"]) > 1,
        "exports": exports_of(request.user)[:SHOWN],
        "kept": KEPT.days,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "sheets/exports/export.html", context, status=status)


@login_required
@require_safe
def exported(request: StaffRequest, code: str) -> HttpResponse:
    """One list taken out: how far it is, then the file."""
    made = get_object_or_404(exports_of(request.user), code=code)
    waiting = made.state == ExportState.WAITING
    context = {
        "made": made,
        "name": file_name(asked_for(made, request.on)),
        "waiting": waiting,
        "done": rows_done(made) if waiting else None,
        "kept_until": made.made_at + KEPT,
        "just_made": made.state == ExportState.READY and "moi" in request.GET,
    }
    return render(request, "sheets/exports/exported.html", context)


@login_required
@require_safe
def exported_file(request: StaffRequest, code: str) -> HttpResponseBase:
    """The file, for its maker alone and while the rights it needed are held."""
    made = get_object_or_404(exports_of(request.user), code=code, state=ExportState.READY)
    if not may_fetch(made, request.user, request.on):
        raise PermissionDenied("Tài khoản của bạn không còn quyền lấy danh sách này.")
    pieces = _pieces(made)
    try:
        first = next(pieces)
    except FileNotFoundError as lost:
        raise Http404("Tệp không còn trong kho lưu trữ. Hãy xuất lại.") from lost
    except Unreadable as refused:
        messages.error(request, f"{refused} Hãy xuất lại.")
        return redirect("sheets:exported", made.code)
    response = StreamingHttpResponse(chain([first], pieces), content_type=EXCEL)
    response["Content-Length"] = str(made.size)
    response["Content-Disposition"] = content_disposition(file_name(asked_for(made, request.on)), "xlsx")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = LEAST
    response["Cache-Control"] = "no-store"
    return response


def _pieces(made: Export) -> Iterator[bytes]:
    """The file as it was written, sealed or not."""
    with made.content.open("rb") as kept:
        yield from unsealed(kept)


def _order(request: StaffRequest, form: ExportForm) -> Export:
    given = form.cleaned_data
    asked = Asked(
        listing=REGISTERS[given["listing"]],
        on=given["day"],
        by=request.user,
        today=request.on,
        unit=form.place(),
        ended=given["ended"] and FORMS[given["form"]] is Form.OWN,
        protected=given.get("protected", False) and REGISTERS[given["listing"]] is Listing.MEDIATORS,
    )
    made = order(asked=asked, form=FORMS[given["form"]], reason=given.get("reason", ""), by=request.user)
    if made.state == ExportState.READY:
        messages.success(request, "Đã lập xong danh sách.")
    return made


def _form(request: StaffRequest) -> ExportForm:
    asof = as_of(request)
    data: Any = request.POST if request.method == "POST" else _filled_in(request)
    asked = data.get("tinh", "")
    province = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    form = ExportForm(
        data,
        places=places_to_choose(request.user, request.on, asof.on, province),
        on=asof.on,
        today=request.on,
        whole=reach(request.user, Permission.REGISTER_READ, request.on).everywhere,
        protected=may(request.user, Permission.IDENTITY_READ, on=request.on),
    )
    if request.method != "POST":
        form.is_bound = False
        form.initial = {name: data.get(form.add_prefix(name)) for name in form.fields}
    return form


def _filled_in(request: StaffRequest) -> QueryDict:
    """What the address says, and what stands there when it says nothing."""
    data = QueryDict(mutable=True)
    data.update({"so": "hoa-giai-vien", "bo-cuc": "du-cot", "ngay": request.on.isoformat()})
    for name, value in request.GET.items():
        data[name] = str(value)
    return data
