"""The acts on a difficulty: answer, pass up, ask again, close."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.queries import managing_superior
from hoagiai.audit import once
from hoagiai.base.formats import moment
from hoagiai.base.htmx import go
from hoagiai.plans.actions import difficulties as actions
from hoagiai.plans.errors import NoSuperior
from hoagiai.plans.forms.acts import WordsForm
from hoagiai.plans.models import Difficulty
from hoagiai.plans.queries import difficulties as queries
from hoagiai.plans.views.acting import ActPage, Row, run_act
from hoagiai.plans.views.difficulty.one import found_url, seen
from hoagiai.plans.wording import short_body, short_plan

METHODS = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(METHODS)
@once
def answer(request: HttpRequest, code: UUID) -> HttpResponse:
    """Answer as the body that owes the answer."""
    staff, found = seen(request, code)
    require(staff.user, Permission.DIFFICULTY_ANSWER, on=staff.on, at=found.holder)
    return _act(
        staff,
        found,
        actions.answer,
        label="Nội dung trả lời",
        title="Trả lời khó khăn, vướng mắc",
        accept="Gửi trả lời",
        explain=f"{found.agency.name} nhận trả lời và có thể kết thúc hoặc hỏi lại.",
        done=f"Đã trả lời {found.agency.name}.",
    )


@login_required
@require_http_methods(METHODS)
@once
def pass_up(request: HttpRequest, code: UUID) -> HttpResponse:
    """Pass on to the body above, which is named before one does it."""
    staff, found = seen(request, code)
    require(staff.user, Permission.DIFFICULTY_ANSWER, on=staff.on, at=found.holder)
    above = managing_superior(found.holder, staff.on)
    if above is None:
        messages.error(request, str(NoSuperior(found.holder.name)))
        return go(request, found_url(found))
    return _act(
        staff,
        found,
        actions.pass_up,
        dated=True,
        label="Ý kiến khi chuyển",
        title="Chuyển cấp trên",
        accept=f"Chuyển đến {short_body(above)}",
        explain=f"Khó khăn, vướng mắc này chuyển từ {found.holder.name} đến {above.name}; {above.name} trả lời.",
        done=f"Đã chuyển đến {above.name}.",
    )


@login_required
@require_http_methods(METHODS)
@once
def ask_again(request: HttpRequest, code: UUID) -> HttpResponse:
    """Ask again when the answer does not settle it."""
    staff, found = seen(request, code)
    require(staff.user, Permission.DIFFICULTY_RAISE, on=staff.on, at=found.agency)
    return _act(
        staff,
        found,
        actions.ask_again,
        label="Còn vướng ở đâu?",
        title="Hỏi lại",
        accept="Gửi câu hỏi",
        explain=f"{found.holder.name} nhận câu hỏi và trả lời tiếp.",
        done=f"Đã hỏi lại {found.holder.name}.",
    )


@login_required
@require_http_methods(METHODS)
@once
def close(request: HttpRequest, code: UUID) -> HttpResponse:
    """Close it: settled, or no answer needed any more."""
    staff, found = seen(request, code)
    require(staff.user, Permission.DIFFICULTY_RAISE, on=staff.on, at=found.agency)
    return _act(
        staff,
        found,
        actions.close,
        dated=True,
        required=False,
        label="Kết quả giải quyết",
        title="Kết thúc khó khăn, vướng mắc",
        accept="Kết thúc",
        explain="Sau khi kết thúc, mục này không trả lời hay hỏi lại được nữa. Nếu gặp lại, hãy nêu mục mới.",
        done="Đã kết thúc khó khăn, vướng mắc.",
    )


def _act(
    request: StaffRequest,
    found: Difficulty,
    action: Callable[..., Difficulty],
    *,
    label: str,
    done: str,
    dated: bool = False,
    required: bool = True,
    **said: Any,
) -> HttpResponse:
    newest = queries.newest_step(found)
    form = WordsForm(
        request.POST or None, initial={"seen": newest.pk if newest else 0}, label=label, required=required
    )

    def perform() -> str:
        day = {"on": request.on} if dated else {}
        action(difficulty=found, by=request.user, **form.cleaned_data, **day)
        return done

    page = ActPage(
        heading=found.title,
        subtitle=f"{short_body(found.agency)} nêu · {short_plan(found.plan)} của {short_body(found.plan.issuer)}",
        back_url=found_url(found),
        extra={"difficulty": found, "newest_step": newest},
        **said,
    )
    return run_act(
        request,
        form,
        perform,
        page,
        versions=lambda: _versions(found, page.title, form.cleaned_data["words"]),
        newest=lambda: _newest_pk(found),
    )


def _versions(found: Difficulty, act: str, typed: str) -> list[Row]:
    found.refresh_from_db(fields=["state", "holder"])
    newest = queries.newest_step(found)
    rows = [("Trạng thái", found.get_state_display().capitalize(), act)]
    if newest:
        who = f"{newest.made_by.full_name}, {newest.agency.name}, {moment(newest.made_at)}"
        rows += [("Người làm", who, "bạn"), ("Nội dung", newest.words, typed)]
    return rows


def _newest_pk(found: Difficulty) -> int:
    newest = queries.newest_step(found)
    return newest.pk if newest else 0
