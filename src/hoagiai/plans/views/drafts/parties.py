"""Who carries out a task of a draft: add a name, choose its bodies by hand, take it out."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.agencies.resolver import Beside, resolve_beside
from hoagiai.audit import once
from hoagiai.base.htmx import go, page_or_part
from hoagiai.plans.actions import parties as actions
from hoagiai.plans.errors import PlanError
from hoagiai.plans.forms.drafts.task import PartyForm
from hoagiai.plans.models import Party, Plan
from hoagiai.plans.queries.plans.picking import bodies_coded, bodies_found, day_of, leads_of
from hoagiai.plans.views.drafts.frame import plan_for
from hoagiai.plans.views.drafts.tasks import edit_url

MOST_LISTED = 40


@login_required
@require_POST
@once
def add(request: HttpRequest, code: UUID, task_code: UUID) -> HttpResponse:
    """Add a name; what it means is looked up for this issuer."""
    staff, plan = plan_for(request, code)
    task = get_object_or_404(plan.tasks.select_related("plan"), code=task_code)
    form = PartyForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Hãy ghi tên cơ quan hoặc nhóm cơ quan rồi thêm.")
        return go(request, f"{edit_url(task)}#co-quan")
    phrase = form.cleaned_data["phrase"]
    asked = Beside(phrase, leads_of(task))
    found = resolve_beside([asked], issuer=plan.issuer, on=day_of(plan, staff.on))[asked]
    try:
        actions.add_party(task=task, role=form.cleaned_data["role"], found=found, by=staff.user)
    except PlanError as refused:
        messages.error(request, str(refused))
    return go(request, f"{edit_url(task)}#co-quan")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def choose(request: HttpRequest, code: UUID, task_code: UUID, pk: int) -> HttpResponse:
    """Say which bodies a name means; with the search button only the page changes."""
    staff, plan = plan_for(request, code)
    party = get_object_or_404(
        Party.objects.select_related("task__plan"), pk=pk, task__code=task_code, task__plan=plan
    )
    form = PartyForm(request.POST or None, initial={"role": party.role, "phrase": party.phrase})
    if request.method == "POST" and "tim" not in request.POST and not request.headers.get("HX-Request"):
        if form.is_valid() and (answer := _save(staff, plan, party, form)):
            return answer
        return render(
            request, "plans/drafts/party.html", _context(staff, plan, party, form, missing=True), status=422
        )
    return page_or_part(request, "plans/drafts/party.html", _context(staff, plan, party, form))


@login_required
@require_POST
@once
def remove(request: HttpRequest, code: UUID, task_code: UUID, pk: int) -> HttpResponse:
    """Take a name out of the task."""
    staff, plan = plan_for(request, code)
    party = get_object_or_404(
        Party.objects.select_related("task__plan"), pk=pk, task__code=task_code, task__plan=plan
    )
    try:
        actions.remove_party(party=party, by=staff.user)
    except PlanError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Đã bỏ “{party.phrase}” khỏi nhiệm vụ.")
    return go(request, f"{edit_url(party.task)}#co-quan")


def _save(staff: StaffRequest, plan: Plan, party: Party, form: PartyForm) -> HttpResponse | None:
    """Save the choice; None when bodies were to be chosen and none was."""
    chosen = bodies_coded(staff.POST.getlist("chon"))
    nobody = staff.POST.get("la") == "khong"
    if not chosen and not nobody:
        return None
    try:
        actions.choose_agencies(
            party=party,
            agencies=[] if nobody else chosen,
            remember="nho" in staff.POST,
            by=staff.user,
            **form.cleaned_data,
        )
    except PlanError as refused:
        messages.error(staff, str(refused))
    else:
        messages.success(staff, f"Đã ghi “{form.cleaned_data['phrase']}” là cơ quan nào.")
    return go(staff, f"{edit_url(party.task)}#co-quan")


def _context(
    staff: StaffRequest, plan: Plan, party: Party, form: PartyForm, *, missing: bool = False
) -> dict[str, Any]:
    posted = staff.method == "POST"
    total = party.members.count()
    chosen = bodies_coded(staff.POST.getlist("chon")) if posted else []
    if not posted and total <= MOST_LISTED:
        chosen = list(party.agencies.order_by("sort_key"))
    words = staff.POST.get("tu-khoa", "") if posted else ("" if total else party.phrase)
    taken = {agency.pk for agency in chosen}
    listed = bodies_found(words, plan.issuer, day_of(plan, staff.on))
    found = [agency for agency in listed if agency.pk not in taken]
    return {
        "plan": plan,
        "party": party,
        "task": party.task,
        "form": form,
        "chosen": chosen,
        "total": total,
        "found": found,
        "words": words,
        "nobody": staff.POST.get("la") == "khong" if posted else party.outcome == "open_set",
        "remember": "nho" in staff.POST,
        "missing": missing,
        "back_url": edit_url(party.task),
    }
