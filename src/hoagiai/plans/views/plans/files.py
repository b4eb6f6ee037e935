"""A plan as files: Word, PDF, and its tasks as Excel."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.documents.excel import Workbook, to_excel
from hoagiai.base.documents.names import content_disposition
from hoagiai.base.documents.pdf import to_pdf
from hoagiai.base.documents.word import to_word
from hoagiai.plans.models import Plan
from hoagiai.plans.papers.plan_document import plan_document
from hoagiai.plans.papers.task_workbook import task_workbook
from hoagiai.plans.views.plans.frame import asked_plan

OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}


@login_required
@require_safe
def plan_file(request: StaffRequest, code: UUID, suffix: str) -> HttpResponse:
    """The plan in the layout of Nghị định 30/2020, as Word or PDF."""
    plan = asked_plan(request, code)
    document = plan_document(plan)
    return _file(to_word(document) if suffix == "docx" else to_pdf(document), plan, "Kế hoạch", suffix)


@login_required
@require_safe
def tasks_file(request: StaffRequest, code: UUID) -> HttpResponse:
    """The tasks, and the work of each agency as it stands, as Excel."""
    plan = asked_plan(request, code)
    workbook: Workbook = task_workbook(plan, user=request.user, on=request.on)
    return _file(to_excel(workbook), plan, "Nhiệm vụ kế hoạch", "xlsx")


def _file(data: bytes, plan: Plan, words: str, suffix: str) -> HttpResponse:
    name = f"{words} {plan.full_number if plan.number else plan.title}"
    headers = {"Content-Disposition": content_disposition(name, suffix)}
    return HttpResponse(data, content_type=MEDIA[suffix], headers=headers)
