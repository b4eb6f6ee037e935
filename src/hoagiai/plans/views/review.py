"""The review screen: the document on the left, what was understood on the right, corrected in place."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hoagiai import audit
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require
from hoagiai.accounts.terms import Permission
from hoagiai.agencies import queries as agencies
from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.models import Agency
from hoagiai.base.htmx import go, wants_part
from hoagiai.plans.actions.imports import correct_reading
from hoagiai.plans.actions.planning import make_plan
from hoagiai.plans.errors import PlanError, Stale
from hoagiai.plans.forms.documents import HeaderForm, NameForm, TaskForm
from hoagiai.plans.models import PlanImport
from hoagiai.plans.queries.review import Name, Review
from hoagiai.plans.queries.visible import imports_visible_to
from hoagiai.plans.review import corrections
from hoagiai.plans.terms import ImportState
from hoagiai.plans.views.documents import STEPS

Reading = dict[str, Any]


@login_required
@require_safe
def review(request: StaffRequest, code: UUID) -> HttpResponse:
    """Wait for the reading, say why there is none, or show both sides."""
    made = _made(request, code)
    if made.state == ImportState.PLANNED and made.plan:
        return redirect("plans:plan", made.plan.code)
    if made.state == ImportState.READ and wants_part(request):
        return go(request, request.path)  # the waiting page asked: open the screen with its own script and style
    if made.state in (ImportState.WAITING, ImportState.REFUSED):
        return render(request, "plans/documents/waiting.html", {"made": made, "steps": STEPS})
    return _screen(request, made)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def header(request: StaffRequest, code: UUID) -> HttpResponse:
    """Correct the head of the plan."""
    made = _made(request, code)
    form = HeaderForm(request.POST or None, initial=corrections.header_values(made.reading))
    if form.is_valid():
        return _correct(
            request, made, lambda reading: corrections.with_header(reading, form.cleaned_data), "header"
        )
    return _screen(request, made, path="header", form=form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def task(request: StaffRequest, code: UUID, place: int) -> HttpResponse:
    """Correct one task; the place after the last adds one."""
    made = _made(request, code)
    tasks = made.reading.get("tasks") or []
    before = tasks[place] if place < len(tasks) else corrections.new_task()
    form = TaskForm(request.POST or None, initial=corrections.task_values(before))
    if form.is_valid():
        values = form.cleaned_data
        return _correct(request, made, lambda reading: _with_task(reading, place, values), f"tasks.{place}")
    return _screen(request, made, path=f"tasks.{place}", form=form)


def _with_task(reading: Reading, place: int, values: dict[str, Any]) -> Reading:
    tasks = list(reading.get("tasks") or [])
    period = (reading.get("period") or {}).get("from")
    year = int(period[:4]) if period else None
    issued = date.fromisoformat(reading["date"]) if reading.get("date") else None
    before = tasks[place] if place < len(tasks) else corrections.new_task()
    tasks[place : place + 1] = [corrections.with_task(before, values, year=year, issued=issued)]
    return corrections.without_doubts({**reading, "tasks": tasks}, [f"tasks.{place}"])


@login_required
@require_POST
def remove(request: StaffRequest, code: UUID, kind: str, place: int) -> HttpResponse:
    """Take a task, basis or target out of the reading."""
    made = _made(request, code)

    def change(reading: Reading) -> Reading:
        rows = [row for number, row in enumerate(reading.get(kind) or []) if number != place]
        return {
            **reading,
            kind: rows,
            "doubts": [d for d in reading["doubts"] if not d["path"].startswith(kind)],
        }

    return _correct(request, made, change, kind)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def name(request: StaffRequest, code: UUID, path: str) -> HttpResponse:
    """Say which body a name means; it is remembered for this issuer. The path "issuer" chooses the issuer."""
    made = _made(request, code)
    shown = Review(made, request.on)
    form = NameForm(request.POST or None, candidates=_candidates(request, shown, path))
    if path == "issuer":
        form.fields.pop("open_set")
    if not form.is_valid():
        return _screen(request, made, path=path, form=form, shown=shown)
    chosen = list(form.cleaned_data["agencies"])
    if path == "issuer":
        return _correct(request, made, lambda reading: {**reading, "issuer_agency": chosen[0].pk}, "issuer")
    found = _name(shown, path)
    if found is None or shown.issuer is None:
        messages.error(request, "Chọn cơ quan ban hành trước, rồi chọn cơ quan cho từng tên gọi.")
        return redirect("plans:review", code)
    require(request.user, Permission.PLAN_WRITE, on=request.on, at=made.agency)
    remember_correction(
        issuer=shown.issuer,
        phrase=found.phrase,
        agencies=chosen,
        by=request.user,
        open_set=form.cleaned_data["open_set"],
        group_label=found.phrase if len(chosen) > 1 else "",
    )
    messages.success(
        request, f"Đã nhớ cách hiểu “{found.phrase}” cho các văn bản sau của {shown.issuer.name}."
    )
    return _back(made, path)


def _candidates(request: StaffRequest, shown: Review, path: str) -> Any:
    """The nearest bodies, those found by the words typed, and those already chosen."""
    found = shown.issuer_found if path == "issuer" else getattr(_name(shown, path), "found", None)
    wanted = Q(pk__in=[*found.agency_ids[:50], *found.candidates]) if found else Q(pk__in=[])
    wanted |= Q(pk__in=[pk for pk in request.POST.getlist("agencies") if pk.isdigit()])
    if words := request.GET.get("tim", "").strip():
        wanted |= Q(pk__in=[agency.pk for agency in agencies.search(words, shown.on)[:50]])
    return Agency.objects.filter(wanted).order_by("sort_key")


def _name(shown: Review, path: str) -> Name | None:
    return next((found for row in shown.rows for found in row.names if found.path == path), None)


@login_required
@require_POST
@audit.once
def plan(request: StaffRequest, code: UUID) -> HttpResponse:
    """Make the plan of the reviewed reading."""
    made = _made(request, code)
    shown = Review(made, request.on)
    if shown.issuer is None:
        messages.error(request, "Chưa rõ cơ quan ban hành. Hãy chọn cơ quan ban hành rồi lập kế hoạch.")
        return redirect("plans:name", code, "issuer")
    require(request.user, Permission.PLAN_WRITE, on=request.on, at=shown.issuer)
    try:
        done = make_plan(made=made, issuer=shown.issuer, resolutions=shown.resolutions, by=request.user)
    except PlanError as refused:
        messages.error(request, str(refused))
        return redirect("plans:review", code)
    messages.success(request, f"Đã lập dự thảo kế hoạch với {shown.count} nhiệm vụ. Kiểm tra rồi ban hành.")
    return redirect("plans:plan", done.code)


def _made(request: StaffRequest, code: UUID) -> PlanImport:
    return get_object_or_404(imports_visible_to(request.user, request.on).select_related("plan"), code=code)


def _correct(
    request: StaffRequest, made: PlanImport, change: Callable[[Reading], Reading], path: str
) -> HttpResponse:
    version = request.POST.get("version", "")
    try:
        correct_reading(made=made, change=change, version=int(version) if version.isdigit() else made.version)
    except Stale as stale:
        theirs, mine = stale.theirs, stale.mine
        context = {"made": made, "rows": _differences(theirs, mine), "message": str(stale)}
        return render(request, "plans/documents/conflict.html", context, status=409)
    except PlanError as refused:
        messages.error(request, str(refused))
    return _back(made, path)


def _differences(theirs: Reading, mine: Reading) -> list[tuple[str, Any, Any]]:
    names = {
        "title": "Trích yếu",
        "number": "Số",
        "date": "Ngày",
        "issuer": "Cơ quan ban hành",
        "place": "Địa danh",
    }
    rows = [
        (label, theirs.get(key), mine.get(key))
        for key, label in names.items()
        if theirs.get(key) != mine.get(key)
    ]
    pairs = zip(theirs.get("tasks") or [], mine.get("tasks") or [], strict=False)
    return rows + [(f"Nhiệm vụ {a['ref']}", _task_words(a), _task_words(b)) for a, b in pairs if a != b]


def _task_words(found: Reading) -> str:
    who = "; ".join(found.get("lead") or [])
    return " · ".join(part for part in (found.get("title"), who, found.get("time_text")) if part)


def _back(made: PlanImport, path: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('plans:review', args=[made.code])}#v-{path}")


def _screen(
    request: StaffRequest,
    made: PlanImport,
    *,
    path: str = "",
    form: forms.Form | None = None,
    shown: Review | None = None,
) -> HttpResponse:
    status = 422 if form is not None and form.is_bound else 200
    context = {
        "made": made,
        "review": shown or Review(made, request.on),
        "steps": STEPS,
        "path": path,
        "form": form,
        "search": request.GET.get("tim", ""),
        "header_values": corrections.header_values(made.reading),
    }
    return render(request, "plans/documents/review.html", context, status=status)
