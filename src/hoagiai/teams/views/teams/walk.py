"""The teams of a province or of the country that stand as asked: page after page along the order of the list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.http import HttpRequest

from hoagiai.base.pagination import SIZE
from hoagiai.base.tables import Sort, address
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries.meeting import Met, meet
from hoagiai.teams.terms import FindingCode, TeamState
from hoagiai.teams.views.teams.turns import AFTER, after_of, behind

HEADINGS = {
    TeamState.LACKING.value: "Tổ hòa giải chưa đủ theo Luật",
    TeamState.GAPS.value: "Tổ hòa giải đủ theo Luật, còn thiếu",
    TeamState.COMPLETE.value: "Tổ hòa giải đủ số lượng, thành phần",
}


@dataclass(frozen=True)
class Walk:
    """One page of them: what it is called, its rows, how many teams were judged for it, the way on and back."""

    heading: str
    rows: list[TeamPeriod]
    judged: int
    next_url: str
    first_url: str


def walk(
    request: HttpRequest, rows: QuerySet[TeamPeriod], sort: Sort, asked: tuple[str, str], on: date
) -> Walk:
    """The page that the address asks for."""
    ordered, after = rows.order_by(*sort.order), after_of(request)
    if after is not None:
        ordered = ordered.filter(behind(after, sort.order))
    met = meet(ordered, on=on, state=asked[0], finding=asked[1], number=SIZE)
    found = TeamPeriod.objects.select_related("team", "unit").in_bulk(met.periods)
    return Walk(
        heading=_heading(*asked),
        rows=[found[key] for key in met.periods],
        judged=met.judged,
        next_url=_next(request, met),
        first_url=address(request, **{AFTER: None}) if after else "",
    )


def _next(request: HttpRequest, met: Met) -> str:
    return address(request, **{AFTER: met.behind}) if met.behind else ""


def _heading(state: str, finding: str) -> str:
    if state:
        return HEADINGS.get(state, "Tổ hòa giải")
    return f"Tổ hòa giải {FindingCode(finding).label}"
