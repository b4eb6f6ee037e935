"""Pages of reports: choose a plan, see the figures, take the file."""

from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import agencies_of, require
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.base.documents.excel import Workbook, sheet_of, to_excel
from hoagiai.base.documents.names import content_disposition
from hoagiai.base.documents.pdf import to_pdf
from hoagiai.base.documents.word import to_word
from hoagiai.base.pagination import paginate
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.queries.visible import assignments_visible_to, difficulties_visible_to, plans_visible_to
from hoagiai.plans.terms import PlanState
from hoagiai.reports.figures import Figures, implementation
from hoagiai.reports.forms import ScopeForm, usual_period
from hoagiai.reports.implementation import report_document
from hoagiai.reports.tables import agency_table, difficulty_table, late_table, task_table

MANY = 300
"""From so many agencies on, a file takes more than two seconds: the page says so."""

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@login_required
@require_safe
def index(request: StaffRequest) -> HttpResponse:
    """The plans that can be reported on."""
    plans = plans_visible_to(request.user, request.on).exclude(state=PlanState.DRAFT)
    return render(request, "reports/index.html", {"page": paginate(request, plans)})


@login_required
@require_safe
def report(request: StaffRequest, code: UUID) -> HttpResponse:
    """The figures of one plan for the chosen period and scope, on screen."""
    form = _form(request, _plan(request, code))
    figures = _figures(request, form, words=False) if form.is_valid() else None
    context = {"plan": form.plan, "form": form, "figures": figures, "query": request.GET.urlencode()}
    if figures:
        page = paginate(request, figures.agencies)
        agencies = [(row, figures.told(row.tally)) for row in page.rows]
        context |= {
            "page": page,
            "agencies": agencies,
            "large": page.total > MANY,
            "live": figures.scope.end == request.on,
        }
    return render(request, "reports/report.html", context, status=200 if figures else 422)


@login_required
@require_safe
def download(request: StaffRequest, code: UUID, suffix: str) -> HttpResponse:
    """The same report as a file: Word, PDF or Excel."""
    plan = _plan(request, code)
    form = _form(request, plan)
    if not form.is_valid():
        return render(request, "reports/report.html", {"plan": plan, "form": form}, status=422)
    figures = _figures(request, form)
    data = _file(figures, suffix, author=_author(request, plan), made_on=request.on)
    title = f"Báo cáo kết quả thực hiện kế hoạch {plan.full_number}"
    headers = {"Content-Disposition": content_disposition(title, suffix)}
    return HttpResponse(data, content_type=MEDIA[suffix], headers=headers)


def _plan(request: StaffRequest, code: UUID) -> Plan:
    visible = plans_visible_to(request.user, request.on).exclude(state=PlanState.DRAFT)
    plan = get_object_or_404(visible.select_related("issuer__parent", "issuer__unit"), code=code)
    require(request.user, Permission.REPORT_EXPORT, on=request.on)
    return plan


def _form(request: StaffRequest, plan: Plan) -> ScopeForm:
    visible = assignments_visible_to(request.user, request.on).filter(task__plan=plan)
    values = {**usual_period(plan, request.on), **request.GET.dict()}
    unseen = Assignment.objects.filter(task__plan=plan).exclude(pk__in=visible.order_by().values("pk"))
    return ScopeForm(
        values,
        plan=plan,
        agencies=visible.order_by().values("agency"),
        today=request.on,
        limited_to=_author(request, plan).name if unseen.exists() else "",
    )


def _figures(request: StaffRequest, form: ScopeForm, *, words: bool = True) -> Figures:
    return implementation(
        form.scope(),
        assignments=assignments_visible_to(request.user, request.on),
        difficulties=difficulties_visible_to(request.user, request.on),
        words=words,
    )


def _author(request: StaffRequest, plan: Plan) -> Agency:
    own = agencies_of(request.user, request.on)
    return own[0] if own else plan.issuer


def _file(figures: Figures, suffix: str, *, author: Agency, made_on: date) -> bytes:
    if suffix == "xlsx":
        sheets = [
            sheet_of("Theo nhiệm vụ", task_table(figures), title="Kết quả theo nhiệm vụ"),
            sheet_of("Theo cơ quan", agency_table(figures), title="Kết quả theo cơ quan"),
            sheet_of("Quá hạn", late_table(figures), title="Việc quá hạn"),
            sheet_of("Khó khăn", difficulty_table(figures), title="Khó khăn, vướng mắc"),
        ]
        return to_excel(Workbook(figures.scope.plan.title, sheets, created=figures.scope.end))
    document = report_document(figures, author=author, made_on=made_on)
    return to_word(document) if suffix == "docx" else to_pdf(document)
