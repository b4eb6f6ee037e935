"""The states above a list of teams as links, with their numbers where those are at hand; else asked by the side."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from hoagiai.base.tables import PAGE
from hoagiai.teams.queries.state import Tally
from hoagiai.teams.rules.composition import state
from hoagiai.teams.terms import TeamState
from hoagiai.teams.views.teams.turns import AFTER

STATE = "tinh-trang"
TONES = {
    TeamState.LACKING: "late",
    TeamState.GAPS: "soon",
    TeamState.COMPLETE: "done",
    TeamState.NO_LAW: "plain",
}
WORDS = {
    TeamState.LACKING: "Chưa đủ",
    TeamState.GAPS: "Còn thiếu",
    TeamState.COMPLETE: "Đủ",
    TeamState.NO_LAW: "Chưa có Luật",
}

SHOWN = (TeamState.LACKING, TeamState.GAPS, TeamState.COMPLETE)


def tabs(request: HttpRequest, on: date, counted: Tally | None = None) -> list[dict[str, Any]]:
    """Every state of a day; none before there was a law."""
    if state((), on=on) == TeamState.NO_LAW:
        return []
    asked = request.GET.get(STATE, "")
    every = {"label": "Tất cả", "tone": "", "url": _url(request, ""), "current": not asked}
    found = [
        {
            "label": WORDS[each],
            "tone": TONES[each],
            "url": _url(request, each.value),
            "current": each == asked,
        }
        for each in SHOWN
    ]
    if counted is None:
        return [every, *found]
    numbers = [counted.total, *(counted.states[each] for each in SHOWN)]
    return [{**tab, "number": number} for tab, number in zip([every, *found], numbers, strict=True)]


def _url(request: HttpRequest, key: str) -> str:
    query = request.GET.copy()
    for name in (STATE, PAGE, AFTER):
        query.pop(name, None)
    if key:
        query[STATE] = key
    return f"{reverse('teams:list')}?{query.urlencode()}" if query else reverse("teams:list")


def counts_url(request: HttpRequest) -> str:
    """Where the numbers of a list are asked by its side."""
    return f"{reverse('teams:states')}?{request.GET.urlencode()}"
