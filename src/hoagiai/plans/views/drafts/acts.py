"""Issue, number, keep the signed file, close, amend, discard."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.plans.actions import plans as actions
from hoagiai.plans.forms.acts import WordsForm
from hoagiai.plans.forms.drafts.acts import Nothing, NumberForm, SignedForm
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.plans.issuing import outlook
from hoagiai.plans.queries.plans.versions import differences
from hoagiai.plans.views.acting import run_act
from hoagiai.plans.views.drafts.frame import act_page, plan_for, plan_url
from hoagiai.plans.views.plans.frame import asked_plan, framed
from hoagiai.plans.views.steps import ISSUING, STEPS

METHODS = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(METHODS)
@once
def issue(request: HttpRequest, code: UUID) -> HttpResponse:
    """Issue the draft: shows first who will get what and what is still open."""
    staff, plan = plan_for(request, code, Permission.PLAN_ISSUE)
    form = Nothing(request.POST or None)

    def perform() -> str:
        actions.issue_plan(plan=plan, on=staff.on, by=staff.user)
        return f"Đã ban hành kế hoạch và giao việc cho {found.agencies} cơ quan."

    found = outlook(plan, staff.on)
    page = act_page(
        plan,
        title="Ban hành kế hoạch?",
        accept="Ban hành",
        template="plans/drafts/issue.html",
        extra={"it": found, "steps": STEPS if hasattr(plan, "source") else (), "step": ISSUING},
    )
    form.is_bound = request.method == "POST"
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def give_number(request: HttpRequest, code: UUID) -> HttpResponse:
    """Write the number and day that were blank."""
    staff, plan = plan_for(request, code)
    initial = {"number": plan.number, "issued_on": plan.issued_on}
    form = NumberForm(request.POST or None, initial=initial, today=staff.on, sign=plan.sign)

    def perform() -> str:
        actions.give_number(plan=plan, by=staff.user, **form.cleaned_data)
        return "Đã ghi số và ngày ban hành."

    explain = f"Số và ngày ghi theo văn bản đã phát hành. Ký hiệu: {plan.sign or 'chưa ghi'}."
    page = act_page(plan, title="Ghi số, ngày ban hành", accept="Ghi số, ngày", explain=explain)
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def keep_signed(request: HttpRequest, code: UUID) -> HttpResponse:
    """Keep the signed document beside the original."""
    staff, plan = plan_for(request, code)
    form = (
        SignedForm(request.POST or None, request.FILES or None) if request.method == "POST" else SignedForm()
    )

    def perform() -> str:
        name = form.cleaned_data["file"].name
        actions.keep_signed_file(
            plan=plan, data=form.data_read, name=name, media_type=form.media_type, by=staff.user
        )
        return f"Đã lưu bản đã ký “{name}”."

    explain = f"Đang có: {plan.signed.name}. Tệp mới sẽ thay tệp này." if plan.signed else ""
    page = act_page(plan, title="Lưu bản đã ký", accept="Lưu tệp", explain=explain)
    form.is_bound = request.method == "POST"
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def close(request: HttpRequest, code: UUID) -> HttpResponse:
    """Close an issued plan, with a reason."""
    staff, plan = plan_for(request, code, Permission.PLAN_CLOSE)
    form = WordsForm(request.POST or None, label="Lý do kết thúc")

    def perform() -> str:
        actions.close_plan(plan=plan, reason=form.cleaned_data["words"], by=staff.user)
        return "Đã kết thúc kế hoạch."

    explain = "Sau khi kết thúc, không cơ quan nào báo cáo thêm được; số liệu giữ nguyên để lập báo cáo."
    page = act_page(plan, title="Kết thúc kế hoạch?", accept="Kết thúc", danger=True, explain=explain)
    return run_act(request, form, perform, page)


@login_required
@require_http_methods(METHODS)
@once
def amend(request: HttpRequest, code: UUID) -> HttpResponse:
    """Start an amendment: a draft copy as the next version."""
    staff, plan = plan_for(request, code)
    form = WordsForm(request.POST or None, label="Lý do sửa đổi, bổ sung")
    made: list[Plan] = []

    def perform() -> str:
        made.append(actions.amend_plan(plan=plan, reason=form.cleaned_data["words"], by=staff.user))
        return "Đã lập dự thảo sửa đổi, bổ sung. Bản đang thực hiện vẫn có hiệu lực cho đến khi ban hành bản mới."

    explain = "Một dự thảo mới được lập từ bản này. Khi ban hành, việc đang làm chuyển sang bản mới cùng mọi báo cáo đã gửi."
    page = act_page(plan, title="Sửa đổi, bổ sung kế hoạch", accept="Lập dự thảo sửa đổi", explain=explain)
    return run_act(request, form, perform, page, after=lambda: plan_url(made[0]))


@login_required
@require_http_methods(METHODS)
@once
def discard(request: HttpRequest, code: UUID) -> HttpResponse:
    """Throw a draft away, with a reason."""
    staff, plan = plan_for(request, code)
    form = WordsForm(request.POST or None, label="Lý do bỏ dự thảo")

    def perform() -> str:
        actions.discard_plan(plan=plan, reason=form.cleaned_data["words"], by=staff.user)
        return "Đã bỏ dự thảo kế hoạch."

    explain = f"Dự thảo và {plan.tasks_count} nhiệm vụ trong đó sẽ mất. Tệp gốc vẫn được giữ và đọc lại được."  # type: ignore[attr-defined]  # annotated
    page = act_page(plan, title="Bỏ dự thảo này?", accept="Bỏ dự thảo", danger=True, explain=explain)
    return run_act(request, form, perform, page, after=lambda: reverse("plans:list"))


@login_required
@require_safe
def compare(request: HttpRequest, code: UUID) -> HttpResponse:
    """An amendment beside the version it amends, task by task."""
    plan = asked_plan(request, code)  # type: ignore[arg-type]  # StaffRequest behind login_required
    if plan.amends is None:
        raise Http404
    context = {**framed(request, plan, "plan_tasks"), "differences": differences(plan.amends, plan)}
    return render(request, "plans/drafts/compare.html", context)
