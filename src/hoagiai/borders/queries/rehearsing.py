"""Rehearse a reorganisation (diễn tập): everything it would do, in numbers and lists, with nothing written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q, QuerySet

from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.queries.bodies import bodies_to_make
from hoagiai.borders.queries.ending import assignments_open, bodies_ending, goes_along, positions_moving
from hoagiai.borders.terms import Finding

UNASSIGNED = Q(target=None, planned=None)

# Two of one name that would meet in one commune: a new name, by a new decision, is needed for one.
_SAME_NAMES = """
WITH meeting AS (
    SELECT m.target_id, m.planned_id, m.{what}_id AS id, p.folded
    FROM {moves} m JOIN {periods} p ON p.{what}_id = m.{what}_id
    WHERE m.reorganisation_id = %(act)s AND (m.target_id IS NOT NULL OR m.planned_id IS NOT NULL)
      AND (p.first_day IS NULL OR p.first_day < %(day)s)
      AND (p.last_day IS NULL OR p.last_day >= %(day)s::date - 1)
    UNION ALL
    SELECT p.unit_id, NULL, p.{what}_id, p.folded FROM {periods} p
    WHERE p.unit_id IN (SELECT target_id FROM borders_transfer WHERE reorganisation_id = %(act)s)
      AND (p.first_day IS NULL OR p.first_day <= %(day)s) AND (p.last_day IS NULL OR p.last_day >= %(day)s)
      AND NOT EXISTS (SELECT 1 FROM {moves} m
                      WHERE m.reorganisation_id = %(act)s AND m.{what}_id = p.{what}_id)
)
SELECT target_id, planned_id, folded, array_agg(id ORDER BY id) FROM meeting
GROUP BY 1, 2, 3 HAVING count(*) > 1 ORDER BY 1, 2, 3
"""
_MEDIATORS = """
SELECT coalesce(m.target_id, 0), coalesce(m.planned_id, 0), count(DISTINCT m.team_id), count(o.id)
FROM borders_teammove m
LEFT JOIN teams_mediator o ON o.team_id = m.team_id AND (o.first_day IS NULL OR o.first_day < %(day)s)
    AND (o.last_day IS NULL OR o.last_day >= %(day)s)
WHERE m.reorganisation_id = %(act)s AND m.target_id IS DISTINCT FROM m.source_id GROUP BY 1, 2
"""
_PARTED = """
SELECT s.team_id FROM borders_villagemove m
JOIN teams_teamneighbourhood s ON s.neighbourhood_id = m.neighbourhood_id
WHERE m.reorganisation_id = %(act)s AND (s.first_day IS NULL OR s.first_day < %(day)s)
  AND (s.last_day IS NULL OR s.last_day >= %(day)s::date - 1)
GROUP BY s.team_id HAVING count(DISTINCT (m.target_id, m.planned_id)) > 1
"""
_CONTENT = """
SELECT md5(concat_ws('|',
    (SELECT string_agg(concat_ws(',', source_id, target_id, planned_id, partial), ';' ORDER BY id)
     FROM borders_transfer WHERE reorganisation_id = %(act)s),
    (SELECT string_agg(concat_ws(',', neighbourhood_id, target_id, planned_id), ';' ORDER BY neighbourhood_id)
     FROM borders_villagemove WHERE reorganisation_id = %(act)s),
    (SELECT string_agg(concat_ws(',', team_id, target_id, planned_id), ';' ORDER BY team_id)
     FROM borders_teammove WHERE reorganisation_id = %(act)s),
    (SELECT string_agg(concat_ws(',', code, kind, short_name, parent_id, 'p' || under_id), ';' ORDER BY id)
     FROM borders_plannedunit WHERE reorganisation_id = %(act)s)))
"""


STEPS = (
    "Đếm thôn, tổ dân phố và tổ hòa giải chuyển đi",
    "Tìm tổ có thôn, tổ dân phố về nhiều đơn vị",
    "Tìm tổ hòa giải, thôn, tổ dân phố trùng tên",
    "Tìm người dùng, việc đang làm dở và cơ quan",
    "Lưu kết quả",
)
"""What a rehearsal does one after the other, in words for whoever waits."""


@dataclass(frozen=True)
class Arrival:
    """What one commune would receive."""

    target: int | None
    planned: int | None
    villages: int
    teams: int
    mediators: int


@dataclass(frozen=True)
class Rehearsed:
    """What a reorganisation would do; the sets are ids, for lists that open from the numbers."""

    sources: int
    targets: int
    arrivals: tuple[Arrival, ...]
    villages_unassigned: int
    teams_unassigned: int
    teams_parted: tuple[int, ...]
    teams_of_one_name: tuple[int, ...]
    villages_of_one_name: tuple[int, ...]
    positions: tuple[int, ...]
    positions_by_hand: tuple[int, ...]
    people: int
    open_assignments: tuple[int, ...]
    bodies_ending: tuple[int, ...]
    bodies_made: int
    units_made: int
    content: str

    @property
    def villages(self) -> int:
        """Villages that change hands."""
        return sum(each.villages for each in self.arrivals)

    @property
    def teams(self) -> int:
        """Teams that change hands."""
        return sum(each.teams for each in self.arrivals)

    @property
    def mediators(self) -> int:
        """Mediators in office on the day who change hands."""
        return sum(each.mediators for each in self.arrivals)

    @property
    def lines(self) -> dict[Finding, tuple[int, ...]]:
        """The rows behind the numbers that are not simply what changes hands."""
        return {
            Finding.TEAM_NAME: self.teams_of_one_name,
            Finding.TEAM_PARTED: self.teams_parted,
            Finding.VILLAGE_NAME: self.villages_of_one_name,
            Finding.POSITION: self.positions,
            Finding.POSITION_BY_HAND: self.positions_by_hand,
            Finding.ASSIGNMENT: self.open_assignments,
            Finding.BODY: self.bodies_ending,
        }

    @property
    def figures(self) -> dict[str, int]:
        """The numbers alone, as they are kept with the day of the rehearsal."""
        plain = (
            *("sources", "targets", "villages", "teams", "mediators", "villages_unassigned"),
            *("teams_unassigned", "people", "bodies_made", "units_made"),
        )
        numbers = {name: getattr(self, name) for name in plain}
        return numbers | {finding.value: len(rows) for finding, rows in self.lines.items()}


def _quiet(_: int) -> None:
    pass


def rehearse(reorganisation: Reorganisation, told: Callable[[int], None] = _quiet) -> Rehearsed:
    """What it would do, by a fixed number of statements for any size; `told` hears of each of `STEPS` begun."""
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    moves = VillageMove.objects.filter(reorganisation=reorganisation)
    teams = TeamMove.objects.filter(reorganisation=reorganisation)
    transfers = Transfer.objects.filter(reorganisation=reorganisation)
    told(0)
    arrivals = _arrivals(moves, values)
    told(1)
    parted = tuple(row[0] for row in _rows(_PARTED, values))
    told(2)
    same_teams = _of_one_name("team", "borders_teammove", "teams_teamperiod", values)
    same_villages = _of_one_name("neighbourhood", "borders_villagemove", "places_neighbourhoodperiod", values)
    told(3)
    held = list(positions_moving(reorganisation).annotate(goes=goes_along(reorganisation)))
    planned = list(PlannedUnit.objects.filter(reorganisation=reorganisation))
    return Rehearsed(
        sources=transfers.values("source").distinct().count(),
        targets=transfers.values("target", "planned").distinct().count(),
        arrivals=arrivals,
        villages_unassigned=moves.filter(UNASSIGNED).count(),
        teams_unassigned=teams.filter(UNASSIGNED).count(),
        teams_parted=parted,
        teams_of_one_name=same_teams,
        villages_of_one_name=same_villages,
        positions=tuple(each.pk for each in held if each.goes),
        positions_by_hand=tuple(each.pk for each in held if not each.goes),
        people=len({each.user_id for each in held}),
        open_assignments=tuple(assignments_open(reorganisation).values_list("pk", flat=True)),
        bodies_ending=tuple(bodies_ending(reorganisation).values_list("pk", flat=True)),
        bodies_made=sum(len(bodies_to_make(each, reorganisation.effective)) for each in planned),
        units_made=len(planned),
        content=content_of(reorganisation),
    )


def content_of(reorganisation: Reorganisation) -> str:
    """A text that stands for all that the draft says; it changes when anything of it changes."""
    return str(_rows(_CONTENT, {"act": reorganisation.pk})[0][0])


def _arrivals(moves: QuerySet[VillageMove], values: dict[str, Any]) -> tuple[Arrival, ...]:
    villages = {
        (target or 0, planned or 0): number
        for target, planned, number in moves.exclude(UNASSIGNED)
        .exclude(target=F("source"))
        .values_list("target", "planned")
        .annotate(number=Count("pk"))
        .order_by()
    }
    teams = {(t, p): (n, m) for t, p, n, m in _rows(_MEDIATORS, values) if t or p}
    return tuple(
        Arrival(key[0] or None, key[1] or None, villages.get(key, 0), *teams.get(key, (0, 0)))
        for key in sorted(villages.keys() | teams.keys())
    )


def _of_one_name(what: str, moves: str, periods: str, values: dict[str, Any]) -> tuple[int, ...]:
    """Ids, those of one name in one commune behind one another."""
    statement = _SAME_NAMES.format(what=what, moves=moves, periods=periods)
    return tuple(key for row in _rows(statement, values) for key in row[3])


def _rows(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
