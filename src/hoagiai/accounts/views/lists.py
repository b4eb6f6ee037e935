"""Accounts in bulk from Excel: upload, look, confirm."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from hoagiai import audit
from hoagiai.accounts import actions, queries
from hoagiai.accounts.errors import AlreadyApplied
from hoagiai.accounts.forms.people import ListForm
from hoagiai.accounts.lists import excel
from hoagiai.accounts.lists.compare import preview
from hoagiai.accounts.lists.rows import Outcome
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.models import ListDraft
from hoagiai.accounts.terms import Permission
from hoagiai.accounts.views.people import add_errors
from hoagiai.accounts.views.slips import led_to_slip


@login_required
def upload_list(request: StaffRequest) -> HttpResponse:
    """Take an Excel list; nothing is written but the draft."""
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    form = ListForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            rows = excel.read_list(file, file.size)
        except ValidationError as error:
            add_errors(form, error)
        else:
            draft = actions.keep_list(rows=rows, file_name=file.name, by=request.user)
            return redirect("accounts:list", code=draft.code)
    return render(request, "accounts/upload_list.html", {"form": form})


@login_required
def list_template(request: StaffRequest) -> HttpResponse:
    """The empty list to fill in."""
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    headers = {"Content-Disposition": 'attachment; filename="danh-sach-tai-khoan.xlsx"'}
    return HttpResponse(excel.template(), content_type=excel.MEDIA_TYPE, headers=headers)


@login_required
@never_cache
@audit.once
@transaction.atomic
def list_preview(request: StaffRequest, code: UUID) -> HttpResponse:
    """What the list would do, row by row; confirmation applies it whole."""
    drafts = ListDraft.objects.select_related("applied_by")
    draft = get_object_or_404(drafts, code=code, made_by=request.user)
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    if request.method == "POST":
        return _apply(request, draft)
    if draft.applied_at:
        return render(request, "accounts/list_done.html", {"draft": draft})
    return _show(request, draft)


def _apply(request: StaffRequest, draft: ListDraft) -> HttpResponse:
    try:
        made = actions.apply_list(draft=draft, on=request.on, by=request.user)
    except AlreadyApplied as error:
        messages.info(request, " ".join(error.messages))
        return redirect("accounts:list", code=draft.code)
    except ValidationError as error:
        return _show(request, draft, " ".join(error.messages))
    if not made:
        return redirect("accounts:list", code=draft.code)
    return led_to_slip(request, made, draft.file_name)


def _show(request: StaffRequest, draft: ListDraft, refusal: str = "") -> HttpResponse:
    found = preview(draft.rows, by=request.user, on=request.on)
    rows = sorted(found.rows, key=lambda row: (row.outcome != Outcome.WRONG, row.number))
    context = {"draft": draft, "preview": found, "rows": rows[:500], "refusal": refusal}
    return render(request, "accounts/list.html", context, status=422 if refusal else 200)
