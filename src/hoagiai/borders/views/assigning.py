"""Say where villages and teams go: by boxes to tick, all that a filter finds, or a list."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.base.formats import number
from hoagiai.base.htmx import go
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import address, chips
from hoagiai.borders import actions
from hoagiai.borders.forms.assigning import SHOWN, SHOWN_LATER, ListForm, MoveFilter
from hoagiai.borders.queries.matching import match_list
from hoagiai.borders.queries.moves import TEAMS, VILLAGES, Subject, Wanted, divided, moves, rows_of
from hoagiai.borders.queries.standing import Moves
from hoagiai.borders.queries.units import Goal, goals_of
from hoagiai.borders.terms import BorderState
from hoagiai.borders.views.frame import Frame, frame_of, preparing, require_here
from hoagiai.places.models import Unit

METHODS = ["GET", "HEAD", "POST"]
MOST_WRONG_SHOWN = 200


@login_required
@require_http_methods(METHODS)
@once
def villages(request: HttpRequest, code: UUID) -> HttpResponse:
    """The villages, and where each goes."""
    return _assign(request, code, VILLAGES)


@login_required
@require_http_methods(METHODS)
@once
def teams(request: HttpRequest, code: UUID) -> HttpResponse:
    """The teams, and where each goes: with its villages, or where a person says."""
    return _assign(request, code, TEAMS)


def _assign(request: HttpRequest, code: UUID, subject: Subject) -> HttpResponse:
    frame = frame_of(request, code)
    if request.method == "POST":
        later = frame.reorganisation.state in (BorderState.SIGNED, BorderState.APPLIED)
        require_here(frame, Permission.BORDER_SIGN if later else Permission.BORDER_PREPARE)
    found = frame.reorganisation
    counted = frame.standing.villages if subject is VILLAGES else frame.standing.teams
    show = request.GET.get("hien", "chua" if counted.unassigned else "")
    sources = list(Unit.objects.filter(pk__in=divided(found)).order_by("sort_key", "pk"))
    goals = goals_of(found)
    form = MoveFilter(request.GET, sources=sources, goals=goals)
    wanted = form.wanted(show)
    if request.method == "POST":
        return _send(request, frame, subject, wanted, goals)
    page = paginate(request, moves(found, subject, wanted), size=50)
    rows = rows_of(found, subject, page.rows)
    of_sources = {row.move.source_id for row in rows}
    context = {
        **frame.context,
        "subject": subject,
        "counted": counted,
        "form": form,
        "page": page,
        "rows": rows,
        "chips": chips(request, form),
        "shown": _shown(request, counted, show),
        "goals": goals_of(found, sorted(of_sources)) if frame.assigns else (),
        "divided": {unit.pk for unit in sources},
        "may_list": frame.prepares and subject is VILLAGES and bool(sources),
    }
    return render(request, "borders/moves.html", context)


def _shown(request: HttpRequest, counted: Moves, show: str) -> list[dict[str, Any]]:
    """The ways to narrow the list; what came after the signature and what was left, where there is any."""
    numbers = {"chua": counted.unassigned, "": counted.all, "phat-sinh": counted.late, "o-lai": counted.left}
    later = [each for each in SHOWN_LATER if numbers[each[0]] or each[0] == show]
    return [
        _tab(request, key, label, show, numbers.get(key)) for key, label in (*SHOWN[:1], *later, *SHOWN[1:])
    ]


def _tab(request: HttpRequest, key: str, label: str, show: str, number: int | None) -> dict[str, Any]:
    """An address that says "all" in so many words, because an empty one means what is still to be done."""
    return {
        "label": label,
        "number": number,
        "url": address(request, hien=key or "tat-ca"),
        "current": key == show or (not key and show == "tat-ca"),
    }


def _send(
    request: HttpRequest, frame: Frame, subject: Subject, wanted: Wanted, goals: list[Goal]
) -> HttpResponse:
    goal = next((each for each in goals if each.key == request.POST.get("ve")), None)
    if request.POST.get("tat-ca-loc"):
        found = moves(frame.reorganisation, subject, wanted).filter(source__in=divided(frame.reorganisation))
        keys = list(found.order_by().values_list(subject.field, flat=True))
    else:
        keys = [int(key) for key in request.POST.getlist("chon") if key.isascii() and key.isdecimal()]
    if goal is None:
        messages.error(request, "Chọn đơn vị nhận rồi bấm Chuyển.")
    elif not keys:
        messages.error(request, f"Đánh dấu ít nhất một {subject.one}.")
    else:
        _perform(request, frame, subject, keys, goal)
    return go(request, request.get_full_path())


def _perform(request: HttpRequest, frame: Frame, subject: Subject, keys: list[int], goal: Goal) -> None:
    into: dict[str, Any] = {"target": goal.unit, "planned": goal.planned, "by": frame.request.user}
    try:
        if frame.settles:
            many = actions.settle(
                reorganisation=frame.reorganisation,
                neighbourhoods=keys if subject is VILLAGES else (),
                teams=keys if subject is TEAMS else (),
                **into,
            )
        elif subject is VILLAGES:
            many = actions.send_villages(reorganisation=frame.reorganisation, neighbourhoods=keys, **into)
        else:
            many = actions.send_teams(reorganisation=frame.reorganisation, teams=keys, **into)
    except Refusal as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Đã phân {number(many)} {subject.one} về {goal.name}.")


@login_required
@require_http_methods(METHODS)
@once
def by_list(request: HttpRequest, code: UUID) -> HttpResponse:
    """A list pasted or uploaded: first what it says is shown, then it is taken."""
    frame = preparing(request, code)
    found = frame.reorganisation
    sources = Unit.objects.filter(pk__in=divided(found)).order_by("sort_key", "pk")
    form = ListForm(request.POST or None, request.FILES or None, sources=sources, goals=goals_of(found))
    context: dict[str, Any] = {**frame.context, "form": form, "current": frame.url("villages")}
    if request.method != "POST":
        return render(request, "borders/by_list.html", context)
    if not form.is_valid():
        return render(request, "borders/by_list.html", context, status=422)
    text = form.cleaned_data["text"]
    matched = match_list(found, text, source=form.source_chosen(), goal=form.goal_chosen())
    if request.POST.get("ghi") and matched.goals:
        return _take(request, frame, matched.goals, len(matched.wrong))
    left = "\n".join(wrong.text for wrong in matched.wrong)
    context |= {
        "matched": matched,
        "wrong": matched.wrong[:MOST_WRONG_SHOWN],
        "text": text,
        "left": left,
        "again": ListForm({**request.POST.dict(), "text": text}, sources=sources, goals=goals_of(found)),
    }
    return render(request, "borders/by_list.html", context)


def _take(request: HttpRequest, frame: Frame, goals: dict[int, Any], wrong: int) -> HttpResponse:
    try:
        many = actions.send_listed(reorganisation=frame.reorganisation, goals=goals, by=frame.request.user)
    except Refusal as refused:
        messages.error(request, str(refused))
    else:
        rest = f" Còn {number(wrong)} dòng chưa khớp, chưa ghi." if wrong else ""
        messages.success(request, f"Đã phân {number(many)} thôn, tổ dân phố theo danh sách.{rest}")
    return go(request, frame.url("villages"))
