"""Say where each village and each team goes: by the whole source where it is whole, by hand or list where not."""

from collections.abc import Collection
from typing import Any

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.errors import BorderError, NotDraft
from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, VillageMove
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit

# One goal for each source that goes as a whole; none where it is divided.
_WHOLE = """
WITH goal AS (
    SELECT source_id,
           CASE WHEN count(*) = 1 THEN min(target_id) END AS target_id,
           CASE WHEN count(*) = 1 THEN min(planned_id) END AS planned_id
    FROM borders_transfer WHERE reorganisation_id = %(act)s GROUP BY source_id
)
"""
_FORGET = """
DELETE FROM {table} m WHERE m.reorganisation_id = %(act)s AND NOT (m.by_hand AND EXISTS (
    SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = m.source_id
      AND t.target_id IS NOT DISTINCT FROM m.target_id AND t.planned_id IS NOT DISTINCT FROM m.planned_id))
"""
_VILLAGES = """
INSERT INTO borders_villagemove
    (reorganisation_id, neighbourhood_id, source_id, target_id, planned_id, by_hand, applied)
SELECT %(act)s, p.neighbourhood_id, p.unit_id, goal.target_id, goal.planned_id, false, false
FROM goal
JOIN places_neighbourhoodperiod p ON p.unit_id = goal.source_id
JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
WHERE (p.first_day IS NULL OR p.first_day < %(day)s) AND (p.last_day IS NULL OR p.last_day >= %(day)s::date - 1)
  AND (n.ended_on IS NULL OR n.ended_on >= %(day)s)
  AND (n.established_on IS NULL OR n.established_on < %(day)s)
ON CONFLICT (reorganisation_id, neighbourhood_id) DO NOTHING
"""
# A team goes with its villages when they go together; when it serves none, with its whole commune.
_TEAMS = """
, served AS (
    SELECT s.team_id, count(*) AS villages,
           count(DISTINCT (m.target_id, m.planned_id)) AS goals,
           bool_or(m.target_id IS NULL AND m.planned_id IS NULL) AS unknown,
           min(m.target_id) AS target_id, min(m.planned_id) AS planned_id
    FROM borders_villagemove m
    JOIN teams_teamneighbourhood s ON s.neighbourhood_id = m.neighbourhood_id
    WHERE m.reorganisation_id = %(act)s
      AND (s.first_day IS NULL OR s.first_day < %(day)s)
      AND (s.last_day IS NULL OR s.last_day >= %(day)s::date - 1)
    GROUP BY s.team_id
)
INSERT INTO borders_teammove (reorganisation_id, team_id, source_id, target_id, planned_id, by_hand, applied)
SELECT %(act)s, p.team_id, p.unit_id,
       CASE WHEN served.villages IS NULL THEN goal.target_id
            WHEN served.goals = 1 AND NOT served.unknown THEN served.target_id END,
       CASE WHEN served.villages IS NULL THEN goal.planned_id
            WHEN served.goals = 1 AND NOT served.unknown THEN served.planned_id END,
       false, false
FROM goal
JOIN teams_teamperiod p ON p.unit_id = goal.source_id
JOIN teams_team t ON t.id = p.team_id
LEFT JOIN served ON served.team_id = p.team_id
WHERE (p.first_day IS NULL OR p.first_day < %(day)s) AND (p.last_day IS NULL OR p.last_day >= %(day)s::date - 1)
  AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(day)s)
  AND (t.established_on IS NULL OR t.established_on < %(day)s)
ON CONFLICT (reorganisation_id, team_id) DO NOTHING
"""


def assign(*, reorganisation: Reorganisation, by: User) -> None:
    """Work out again where villages and teams go; what a person chose stays while it is still possible."""
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    with act(acts.ASSIGNED, by=by), connection.cursor() as cursor:
        cursor.execute(_FORGET.format(table="borders_villagemove"), values)
        cursor.execute(_WHOLE + _VILLAGES, values)
        cursor.execute("ANALYZE borders_villagemove")
        cursor.execute(_FORGET.format(table="borders_teammove"), values)
        cursor.execute(_WHOLE + _TEAMS, values)
        cursor.execute("ANALYZE borders_teammove")


def send_villages(
    *,
    reorganisation: Reorganisation,
    neighbourhoods: Collection[int],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose by hand where villages of a divided source go. Raises `BorderError` when a source does not go there."""
    with act(acts.ASSIGNED, by=by):
        _require_draft(reorganisation)
        moves = VillageMove.objects.filter(reorganisation=reorganisation, neighbourhood__in=neighbourhoods)
        _require_goal(reorganisation, set(moves.values_list("source", flat=True)), target, planned)
        changed = moves.update(target=target, planned=planned, by_hand=True)
        assign(reorganisation=reorganisation, by=by)
    return changed


def send_teams(
    *,
    reorganisation: Reorganisation,
    teams: Collection[int],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose by hand where teams go whose villages part, or that serve none."""
    with act(acts.ASSIGNED, by=by):
        _require_draft(reorganisation)
        moves = TeamMove.objects.filter(reorganisation=reorganisation, team__in=teams)
        _require_goal(reorganisation, set(moves.values_list("source", flat=True)), target, planned)
        return moves.update(target=target, planned=planned, by_hand=True)


def _require_goal(
    reorganisation: Reorganisation, sources: set[int], target: Unit | None, planned: PlannedUnit | None
) -> None:
    there = reorganisation.transfers.filter(target=target, planned=planned).values_list("source", flat=True)
    astray = Unit.objects.filter(pk__in=sources - set(there)).first()
    if astray:
        goal = target or planned
        raise BorderError(
            f"Phương án không ghi {astray.name} chuyển vào {goal.name if goal else 'đơn vị nào'}."
        )


def _require_draft(reorganisation: Reorganisation) -> None:
    if Reorganisation.objects.select_for_update().get(pk=reorganisation.pk).state != BorderState.DRAFT:
        raise NotDraft
