"""Teams that stand as asked, met along the order of a list: judged a few at a time until a page is full.

The state of all teams of a province takes longer than a page may; that of the first hundreds in order does not.
"""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise

from django.db.models import QuerySet

from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries.state import teams_that

JUDGED = (200, 300)
"""How many are judged at once: few when many stand as asked, then the rest of what a page may take."""


@dataclass(frozen=True)
class Met:
    """Keys of the periods met, in order; how many were judged, and behind which one the list goes on, if it does."""

    periods: list[int]
    judged: int
    behind: int | None


def meet(ordered: QuerySet[TeamPeriod], *, on: date, state: str, finding: str, number: int) -> Met:
    """The first so many of an ordered list that are in a state, with a finding, or both: two or three statements."""
    along = list(ordered.values_list("pk", "team_id")[: sum(JUDGED) + 1])
    met: list[int] = []
    judged = 0
    for start, end in pairwise(accumulate(JUDGED, initial=0)):
        part = along[start:end]
        if not part or len(met) > number:
            break
        periods = TeamPeriod.objects.filter(pk__in=[key for key, _ in part])
        wanted = set(teams_that(periods, on=on, state=state, finding=finding))
        met += [key for key, team in part if team in wanted]
        judged = start + len(part)
    if len(met) > number:
        return Met(met[:number], judged, met[number - 1])
    return Met(met, judged, along[judged - 1][0] if len(along) > judged else None)
