"""What the pages of acts on one piece of work have in common."""

from typing import Any, TypeVar

from django.http import HttpRequest
from django.urls import reverse

from hoagiai.base.formats import moment
from hoagiai.plans.forms.acts import SeenForm
from hoagiai.plans.models import Assignment, Progress
from hoagiai.plans.queries.assignment import newest_progress
from hoagiai.plans.views.acting import ActPage, Row
from hoagiai.plans.wording import short_body, short_plan

FormT = TypeVar("FormT", bound=SeenForm)


def work_url(work: Assignment) -> str:
    """The page of the work."""
    return reverse("plans:work", args=[work.code])


def provenance(work: Assignment) -> str:
    """Where the work comes from, in one muted line."""
    plan = work.task.plan
    return f"{short_plan(plan)} của {short_body(plan.issuer)} · giao {short_body(work.agency)}"


def act_page(work: Assignment, *, last: Progress | None = None, **said: Any) -> ActPage:
    """A page for one act on this work."""
    return ActPage(
        heading=str(work.task),
        subtitle=provenance(work),
        back_url=work_url(work),
        extra={"work": work, "last": last},
        **said,
    )


def newest_entry(work: Assignment) -> int:
    """The newest report as the hidden `seen` of a form; 0 for none."""
    newest = newest_progress(work)
    return newest.pk if newest else 0


def open_form(request: HttpRequest, form: type[FormT], work: Assignment, **options: Any) -> FormT:
    """The form of an act, knowing the newest report when it is opened."""
    if request.method == "POST":
        return form(request.POST, **options)
    return form(initial={"seen": newest_entry(work)}, **options)


def versions(work: Assignment, act: str, typed: str) -> list[Row]:
    """What is saved now beside what this person was about to do."""
    work.refresh_from_db(fields=["state", "returned_reason", "due_on"])
    newest = newest_progress(work)
    rows = [("Trạng thái", work.get_state_display().capitalize(), act)]
    if newest:
        who = f"{newest.made_by.full_name}, {moment(newest.made_at)}"
        rows += [("Người báo cáo", who, "bạn"), ("Nội dung", newest.words, typed)]
    elif typed:
        rows.append(("Nội dung", "", typed))
    if work.returned_reason:
        rows.append(("Lý do trả lại", work.returned_reason, ""))
    return rows
