"""Uploading a plan document and waiting for its reading."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai import audit
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.base.pagination import paginate
from hoagiai.plans.actions.imports import discard_import, receive_document
from hoagiai.plans.forms.documents import UploadForm
from hoagiai.plans.models import PlanImport
from hoagiai.plans.queries.visible import imports_visible_to
from hoagiai.plans.terms import ImportState
from hoagiai.plans.views.steps import STEPS


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@audit.once
def upload(request: StaffRequest) -> HttpResponse:
    """Take a document in; below it, the documents still under review."""
    require(request.user, Permission.PLAN_WRITE, on=request.on)
    form = UploadForm(request.POST or None, request.FILES or None, user=request.user, on=request.on)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        agency = form.cleaned_data["agency"]
        require(request.user, Permission.PLAN_WRITE, on=request.on, at=agency)
        made = receive_document(
            data=file.read(),
            name=file.name,
            media_type=file.content_type or "application/octet-stream",
            agency=agency,
            by=request.user,
        )
        _warn_of_twin(request, made)
        return redirect("plans:review", made.code)
    waiting = imports_visible_to(request.user, request.on).filter(plan__isnull=True)
    context = {"form": form, "page": paginate(request, waiting, size=25), "steps": STEPS}
    status = 422 if form.is_bound else 200
    return render(request, "plans/documents/upload.html", context, status=status)


def _warn_of_twin(request: StaffRequest, made: PlanImport) -> None:
    twins = imports_visible_to(request.user, request.on).filter(file__sha256=made.file.sha256)
    twin = twins.exclude(pk=made.pk).first()
    if twin:
        when = f"{twin.created_at:%d/%m/%Y}"
        messages.warning(request, f"Tệp này giống hệt tệp “{twin.file.name}” đã tải lên ngày {when}.")


@login_required
@require_POST
def discard(request: StaffRequest, code: UUID) -> HttpResponse:
    """Throw a document under review away."""
    made = get_object_or_404(imports_visible_to(request.user, request.on), code=code)
    if made.state == ImportState.PLANNED:
        messages.error(request, "Văn bản này đã lập thành kế hoạch nên không bỏ được.")
        return redirect("plans:review", code)
    discard_import(made=made, by=request.user)
    messages.success(request, f"Đã bỏ văn bản “{made.file.name}”.")
    return redirect("plans:upload")
