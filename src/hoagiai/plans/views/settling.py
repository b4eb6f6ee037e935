"""Settling work: accept it, send it back, ask for more time, answer that."""

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.formats import day
from hoagiai.plans.actions import assignments as actions
from hoagiai.plans.forms.acts import ExtensionAnswerForm, ExtensionForm, WordsForm
from hoagiai.plans.models import Assignment
from hoagiai.plans.queries import assignment as queries
from hoagiai.plans.views.acting import ActPage, Row, run_act
from hoagiai.plans.views.assignment_pages import act_page, newest_entry, open_form, versions


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def accept(request: HttpRequest, code: UUID) -> HttpResponse:
    """Accept what was reported (nghiệm thu)."""
    staff, work = _for_issuer(request, code)
    form = open_form(
        request,
        WordsForm,
        work,
        label="Nhận xét",
        required=False,
        hint="Cơ quan thực hiện đọc được nhận xét này.",
    )

    def perform() -> str:
        values = form.cleaned_data
        actions.accept_work(
            assignment=work, on=staff.on, by=staff.user, words=values["words"], seen=values["seen"]
        )
        return f"Đã nghiệm thu việc của {work.agency.name}."

    page = act_page(
        work,
        title="Nghiệm thu",
        accept="Nghiệm thu",
        explain="Sau khi nghiệm thu, việc này hoàn thành và không báo cáo thêm được nữa.",
        last=queries.newest_progress(work),
    )
    return _run(request, form, perform, page, work, "Nghiệm thu")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def return_(request: HttpRequest, code: UUID) -> HttpResponse:
    """Send the report back with a reason (trả lại)."""
    staff, work = _for_issuer(request, code)
    form = open_form(
        request,
        WordsForm,
        work,
        label="Lý do trả lại",
        hint="Ghi rõ còn thiếu gì để cơ quan thực hiện bổ sung.",
    )

    def perform() -> str:
        values = form.cleaned_data
        actions.return_work(
            assignment=work, reason=values["words"], on=staff.on, by=staff.user, seen=values["seen"]
        )
        return f"Đã trả lại báo cáo của {work.agency.name}."

    page = act_page(
        work,
        title="Trả lại báo cáo",
        accept="Trả lại báo cáo",
        danger=True,
        explain=f"{work.agency.name} nhận lại việc này cùng lý do; hạn không thay đổi. Số liệu của báo cáo bị trả lại không còn được tính.",
        last=queries.newest_progress(work),
    )
    return _run(request, form, perform, page, work, "Trả lại")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def ask_extension(request: HttpRequest, code: UUID) -> HttpResponse:
    """Ask for a later deadline (xin gia hạn)."""
    staff, work = _seen(request, code)
    require(staff.user, Permission.TASK_REPORT, on=staff.on, at=work.agency)
    form = ExtensionForm(request.POST or None)

    def perform() -> str:
        actions.ask_extension(assignment=work, by=staff.user, **form.cleaned_data)
        return (
            f"Đã gửi đề nghị gia hạn đến {day(form.cleaned_data['until'])} cho {work.task.plan.issuer.name}."
        )

    now = f"Hạn hiện nay là {day(work.due_on)}. " if work.due_on else "Việc này chưa có hạn. "
    page = act_page(
        work,
        title="Xin gia hạn",
        accept="Gửi đề nghị gia hạn",
        explain=f"{now}Hạn chỉ thay đổi khi {work.task.plan.issuer.name} đồng ý.",
    )
    return run_act(request, form, perform, page, versions=lambda: versions(work, "Xin gia hạn", _typed(form)))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def answer_extension(request: HttpRequest, code: UUID) -> HttpResponse:
    """Grant or refuse more time."""
    staff, work = _for_issuer(request, code)
    asked = work.extensions.select_related("asked_by").first()
    if asked is None:
        raise Http404
    form = ExtensionAnswerForm(request.POST or None)

    def perform() -> str:
        granted = form.cleaned_data["granted"] == "yes"
        answer = form.cleaned_data["answer"]
        actions.answer_extension(extension=asked, granted=granted, answer=answer, on=staff.on, by=staff.user)
        return f"Đã {'đồng ý' if granted else 'từ chối'} gia hạn đến {day(asked.until)}."

    def both() -> list[Row]:
        asked.refresh_from_db()
        mine = dict(form.fields["granted"].choices).get(form.cleaned_data["granted"], "")  # type: ignore[attr-defined]  # a choice field
        return [
            ("Trả lời", asked.get_state_display().capitalize(), mine),
            ("Ý kiến", asked.answer, form.cleaned_data["answer"]),
        ]

    before = f" (hạn trước là {day(asked.previous)})" if asked.previous else ""
    page = act_page(
        work,
        title="Trả lời đề nghị gia hạn",
        accept="Gửi trả lời",
        explain=f"{work.agency.name} xin gia hạn đến {day(asked.until)}{before}. Lý do: {asked.reason}",
    )
    return run_act(request, form, perform, page, versions=both)


def _seen(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Assignment]:
    staff = cast(StaffRequest, request)
    return staff, get_object_or_404(queries.visible_work(staff.user, staff.on), code=code)


def _for_issuer(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Assignment]:
    staff, work = _seen(request, code)
    require(staff.user, Permission.TASK_ACCEPT, on=staff.on, at=work.task.plan.issuer)
    return staff, work


def _typed(form: ExtensionForm) -> str:
    return f"đến {day(form.cleaned_data['until'])}: {form.cleaned_data['reason']}"


def _run(
    request: HttpRequest,
    form: WordsForm,
    perform: Callable[[], str],
    page: ActPage,
    work: Assignment,
    name: str,
) -> HttpResponse:
    return run_act(
        request,
        form,
        perform,
        page,
        versions=lambda: versions(work, name, form.cleaned_data["words"]),
        newest=lambda: newest_entry(work),
    )
