"""Sign with the rehearsal in view; take back, with the reasons when that is not possible."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.borders import actions
from hoagiai.borders.forms.drafting import UndoForm
from hoagiai.borders.queries.later import later
from hoagiai.borders.terms import BorderState
from hoagiai.borders.views.drafting import METHODS
from hoagiai.borders.views.frame import frame_of, require_here
from hoagiai.borders.views.rehearsal import told_of
from hoagiai.plans.views.acting import ActPage, run_act


@login_required
@require_http_methods(METHODS)
@once
def sign(request: HttpRequest, code: UUID) -> HttpResponse:
    """A second person reads the rehearsal and signs."""
    frame = frame_of(request, code)
    require_here(frame, Permission.BORDER_SIGN)
    found, kept = frame.reorganisation, frame.standing.rehearsal
    form = Form(request.POST if request.method == "POST" else None)

    def perform() -> str:
        actions.sign(reorganisation=found, by=frame.request.user)
        if found.effective <= frame.request.on:
            return "Đã ký. Phương án đang được thực hiện."
        return f"Đã ký. Phương án được thực hiện ngày {found.effective:%d/%m/%Y}."

    extra = {**frame.context, "own": found.drafted_by_id == frame.request.user.pk}
    if kept:
        extra |= told_of(request, frame, kept)
    extra["current"] = frame.url("rehearsal")
    page = ActPage(
        title="Ký phương án",
        heading=found.title,
        accept="Ký phương án",
        back_url=frame.url("one"),
        template="borders/sign.html",
        extra=extra,
    )
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def undo(request: HttpRequest, code: UUID) -> HttpResponse:
    """Take a draft away, or take back what was signed or carried out."""
    from hoagiai.borders.jobs import undo_one

    frame = frame_of(request, code)
    found = frame.reorganisation
    if not frame.undoes:
        raise PermissionDenied("Phương án đã ký chỉ người có quyền ký tại địa bàn này hủy được.")
    applied = found.state == BorderState.APPLIED
    reasons = later(found) if applied else []
    form = UndoForm(request.POST or None)

    def perform() -> str:
        now = actions.ask_to_undo(
            reorganisation=found, reason=form.cleaned_data["reason"], by=frame.request.user
        )
        if now.state == BorderState.UNDOING:
            undo_one.defer(reorganisation_id=now.pk)
            return "Đang đưa thôn, tổ dân phố và tổ hòa giải về đơn vị cũ."
        return "Đã hủy phương án."

    page = ActPage(
        title="Hủy phương án",
        heading=found.title,
        accept="Hủy phương án",
        back_url=frame.url("one"),
        danger=True,
        template="borders/undo.html",
        extra={**frame.context, "applied": applied, "reasons": reasons},
    )
    return run_act(request, form, perform, page)
