"""The rehearsal: asked for, waited for, its numbers, and the rows behind each number."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.audit import once
from hoagiai.base.formats import number
from hoagiai.base.htmx import go
from hoagiai.base.pagination import paginate
from hoagiai.borders.actions import ask_for_rehearsal
from hoagiai.borders.models import PlannedUnit, Rehearsal
from hoagiai.borders.queries.findings import BY_SLUG, KINDS, lines_of
from hoagiai.borders.queries.kept import with_keeping
from hoagiai.borders.queries.rehearsing import STEPS
from hoagiai.borders.queries.units import Goal
from hoagiai.borders.terms import RehearsalState
from hoagiai.borders.views.frame import Frame, frame_of, preparing
from hoagiai.places.models import Unit


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@once
def rehearsal(request: HttpRequest, code: UUID) -> HttpResponse:
    """The newest rehearsal; POST asks for another one."""
    if request.method == "POST":
        frame = preparing(request, code)
        if frame.prepares:
            ask_for_rehearsal(reorganisation=frame.reorganisation, by=frame.request.user)
        else:
            messages.error(request, "Chỉ phương án đang lập mới diễn tập lại được.")
        return go(request, frame.url("rehearsal"))
    frame = frame_of(request, code)
    waiting = frame.standing.waiting
    context = {
        **frame.context,
        "steps_of_it": STEPS,
        "doing": STEPS[min(waiting.step, len(STEPS) - 1)] if waiting else "",
    }
    if frame.standing.rehearsal:
        context |= told_of(request, frame, frame.standing.rehearsal)
    context["failed"] = (
        frame.reorganisation.rehearsals.values_list("state", flat=True).first() == RehearsalState.FAILED
    )
    return render(request, "borders/rehearsal.html", context)


@login_required
@require_safe
def rows(request: HttpRequest, code: UUID, finding: str) -> HttpResponse:
    """The rows behind one number."""
    frame = frame_of(request, code)
    kept = frame.standing.rehearsal
    kind = BY_SLUG.get(finding)
    if kept is None or kind is None:
        raise Http404
    lines = lines_of(kept, kind)
    page = paginate(request, lines.every, size=50, total=lines.total)
    context = {
        **frame.context,
        "kind": kind,
        "kept": kept,
        "page": page,
        "lines": lines.drawn(page.rows),
        "rest": kind.columns[1:],
        "current": frame.url("rehearsal"),
    }
    return render(request, "borders/rows.html", context)


def told_of(request: HttpRequest, frame: Frame, kept: Rehearsal) -> dict[str, Any]:
    """The numbers of a rehearsal in groups, and what each target receives."""
    figures = kept.figures
    told = {
        kind.slug: (kind, figures.get(kind.figure, 0), frame.url("rehearsal_rows", kind.slug))
        for kind in KINDS
    }
    page = paginate(request, kept.arrivals)
    return {
        "kept": kept,
        "figures": figures,
        "units_told": f"{number(figures.get('sources', 0))} → {number(figures.get('targets', 0))}",
        "moved": [told[slug] for slug in ("thon", "to", "hoa-giai-vien")],
        "musts": [each for each in told.values() if each[0].must and each[1]],
        "decisions": [told[slug] for slug in ("to-trung-ten", "to-bi-chia", "thon-trung-ten")],
        "others": [
            told[slug]
            for slug in (
                "nguoi-dung",
                "nguoi-dung-bo-tri",
                "viec-dang-lam",
                "co-quan-ket-thuc",
                "co-quan-moi",
            )
        ],
        "page": page,
        "arrivals": arrivals_told(page.rows),
    }


def arrivals_told(rows: Any) -> list[tuple[Goal, int, int, int]]:
    """Targets by name with what each receives; two statements."""
    units = Unit.objects.select_related("province").in_bulk([row[0] for row in rows if row[0]])
    made = PlannedUnit.objects.select_related("parent", "under", "unit__province")
    planned = with_keeping(made).in_bulk([row[1] for row in rows if row[1]])
    return [
        (Goal(units.get(target), planned.get(plan)), villages, teams, mediators)
        for target, plan, villages, teams, mediators in rows
        if target in units or plan in planned
    ]
