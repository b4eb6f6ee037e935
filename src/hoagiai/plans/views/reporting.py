"""Reporting on one's work: hand in, keep for later, hand in as finished."""

from functools import partial
from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.htmx import go
from hoagiai.plans import rules
from hoagiai.plans.actions import assignments as actions
from hoagiai.plans.actions.drafts import discard_draft, keep_draft
from hoagiai.plans.forms.report import ReportForm
from hoagiai.plans.models import Assignment
from hoagiai.plans.queries import assignment as queries
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.plans.views.assignment_pages import newest_entry, provenance, versions, work_url

FINAL_WORDS = "Sau khi gửi, việc chuyển sang chờ nghiệm thu. Chỉ báo cáo hoàn thành khi đã làm xong toàn bộ việc được giao."


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def report(request: HttpRequest, code: UUID) -> HttpResponse:
    """Report progress (báo cáo tiến độ)."""
    return _report(request, code, final=False)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def finish(request: HttpRequest, code: UUID) -> HttpResponse:
    """Hand the work in for acceptance (báo cáo hoàn thành)."""
    return _report(request, code, final=True)


@login_required
@require_POST
def discard(request: HttpRequest, code: UUID) -> HttpResponse:
    """Throw away what one kept for later."""
    staff, work = _own_work(request, code)
    discard_draft(assignment=work, by=staff.user)
    messages.success(request, "Đã bỏ bản lưu. Các báo cáo đã gửi không thay đổi.")
    return go(request, work_url(work))


def _report(request: HttpRequest, code: UUID, *, final: bool) -> HttpResponse:
    staff, work = _own_work(request, code)
    form = _form(staff, work)
    if request.method == "POST" and "later" in request.POST and _keep_for_later(staff, work, form):
        messages.success(request, "Đã lưu, chưa gửi. Chỉ bạn xem được bản lưu này.")
        return go(request, work_url(work))

    def perform() -> str:
        _hand_in(staff, work, form, final=final)
        whom = work.task.plan.issuer.name
        return (
            f"Đã gửi báo cáo hoàn thành, chờ {whom} nghiệm thu." if final else f"Đã gửi báo cáo cho {whom}."
        )

    return run_act(
        request,
        form,
        perform,
        _page(staff, work, final=final),
        versions=lambda: versions(
            work, "Báo cáo hoàn thành" if final else "Báo cáo tiến độ", form["words"].value()
        ),
        newest=lambda: newest_entry(work),
        keep=lambda: _keep(staff, work, form),
    )


def _own_work(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Assignment]:
    staff = cast(StaffRequest, request)
    work = get_object_or_404(queries.visible_work(staff.user, staff.on), code=code)
    require(staff.user, Permission.TASK_REPORT, on=staff.on, at=work.agency)
    return staff, work


def _form(request: StaffRequest, work: Assignment) -> ReportForm:
    draft = queries.draft_of(request.user, work)
    kept = [row.file for row in draft.files.all()] if draft else []
    form = partial(
        ReportForm,
        products=queries.products_done(work),
        earlier=queries.correctable(work),
        kept=kept,
        today=request.on,
    )
    if request.method == "POST":
        return form(request.POST, request.FILES)
    return form(initial={"seen": newest_entry(work), **(draft.typed if draft else {})})


def _page(request: StaffRequest, work: Assignment, *, final: bool) -> ActPage:
    return ActPage(
        title="Báo cáo hoàn thành" if final else "Báo cáo tiến độ",
        heading=str(work.task),
        subtitle=provenance(work),
        accept="Gửi báo cáo hoàn thành" if final else "Gửi báo cáo",
        explain=FINAL_WORDS if final else "",
        back_url=work_url(work),
        template="plans/work/report.html",
        extra={
            "work": work,
            "final": final,
            "closed": work.state not in rules.OPEN_STATES,
            "draft": lambda: queries.draft_of(request.user, work),
            "returned": lambda: queries.returned(work),
        },
    )


def _keep_for_later(request: StaffRequest, work: Assignment, form: ReportForm) -> bool:
    """Keep the half-written report; only files that are not taken stop it."""
    form.is_valid()
    if "attachments" in form.errors:
        return False
    _keep(request, work, form)
    return True


def _keep(request: StaffRequest, work: Assignment, form: ReportForm) -> None:
    files = form.cleaned_data.get("attachments") or []
    keep_draft(assignment=work, typed=form.typed(), by=request.user, files=files, without=form.dropped())


def _hand_in(request: StaffRequest, work: Assignment, form: ReportForm, *, final: bool) -> None:
    values = form.cleaned_data
    actions.report_progress(
        assignment=work,
        day=values["day"] or request.on,
        words=values["words"],
        by=request.user,
        today=request.on,
        final=final,
        trouble=form.trouble(),
        counts=form.counts(),
        files=values["attachments"],
        without=form.dropped(),
        replaces=form.corrected(),
        seen=values["seen"],
    )
