"""Say where each village and each team goes: by the whole source where it is whole, by hand or list where not."""

from collections.abc import Collection, Mapping
from typing import Any, NoReturn

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.errors import BorderError, NotDraft
from hoagiai.borders.models import PlannedUnit, Reorganisation, VillageMove
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit

# One goal for each source that goes as a whole; none where it is divided. `sources` keeps it to some of them.
_GOALS = """
WITH goal AS (
    SELECT source_id,
           CASE WHEN count(*) = 1 THEN min(target_id) END AS target_id,
           CASE WHEN count(*) = 1 THEN min(planned_id) END AS planned_id
    FROM borders_transfer
    WHERE reorganisation_id = %(act)s AND (%(sources)s::bigint[] IS NULL OR source_id = ANY(%(sources)s))
    GROUP BY source_id
)
"""
_VILLAGES_THERE = """
, there AS (
    SELECT p.neighbourhood_id AS what_id, p.unit_id AS source_id, goal.target_id, goal.planned_id
    FROM goal
    JOIN places_neighbourhoodperiod p ON p.unit_id = goal.source_id
    JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
    WHERE (p.first_day IS NULL OR p.first_day < %(day)s)
      AND (p.last_day IS NULL OR p.last_day >= %(day)s::date - 1)
      AND (n.ended_on IS NULL OR n.ended_on >= %(day)s)
      AND (n.established_on IS NULL OR n.established_on < %(day)s)
)
"""
# A team goes with its villages when they go together; when it serves none, with its whole commune.
_TEAMS_THERE = """
, served AS (
    SELECT s.team_id, count(*) AS villages,
           count(DISTINCT (m.target_id, m.planned_id)) AS goals,
           bool_or(m.target_id IS NULL AND m.planned_id IS NULL) AS unknown,
           min(m.target_id) AS target_id, min(m.planned_id) AS planned_id
    FROM borders_villagemove m
    JOIN teams_teamneighbourhood s ON s.neighbourhood_id = m.neighbourhood_id
    WHERE m.reorganisation_id = %(act)s
      AND (%(sources)s::bigint[] IS NULL OR m.source_id = ANY(%(sources)s))
      AND (s.first_day IS NULL OR s.first_day < %(day)s)
      AND (s.last_day IS NULL OR s.last_day >= %(day)s::date - 1)
    GROUP BY s.team_id
), there AS (
    SELECT p.team_id AS what_id, p.unit_id AS source_id,
           CASE WHEN served.villages IS NULL THEN goal.target_id
                WHEN served.goals = 1 AND NOT served.unknown THEN served.target_id END AS target_id,
           CASE WHEN served.villages IS NULL THEN goal.planned_id
                WHEN served.goals = 1 AND NOT served.unknown THEN served.planned_id END AS planned_id
    FROM goal
    JOIN teams_teamperiod p ON p.unit_id = goal.source_id
    JOIN teams_team t ON t.id = p.team_id
    LEFT JOIN served ON served.team_id = p.team_id
    WHERE (p.first_day IS NULL OR p.first_day < %(day)s)
      AND (p.last_day IS NULL OR p.last_day >= %(day)s::date - 1)
      AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(day)s)
      AND (t.established_on IS NULL OR t.established_on < %(day)s)
)
"""
# Only what differs is written: what a person chose stays while its source still goes there.
_FORGET = """
DELETE FROM {moves} m
WHERE m.reorganisation_id = %(act)s AND (%(sources)s::bigint[] IS NULL OR m.source_id = ANY(%(sources)s))
  AND NOT EXISTS (SELECT 1 FROM there WHERE there.what_id = m.{what}_id AND there.source_id = m.source_id)
"""
_PUT = """
INSERT INTO {moves} AS m (reorganisation_id, {what}_id, source_id, target_id, planned_id, by_hand, applied)
SELECT %(act)s, what_id, source_id, target_id, planned_id, false, false FROM there
ON CONFLICT (reorganisation_id, {what}_id) DO UPDATE
SET target_id = excluded.target_id, planned_id = excluded.planned_id, by_hand = false
WHERE (m.target_id, m.planned_id) IS DISTINCT FROM (excluded.target_id, excluded.planned_id)
  AND NOT (m.by_hand AND EXISTS (
    SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = m.source_id
      AND t.target_id IS NOT DISTINCT FROM m.target_id AND t.planned_id IS NOT DISTINCT FROM m.planned_id))
"""
_SEND = """
UPDATE {moves} m SET target_id = sent.target, planned_id = sent.planned, by_hand = true
FROM unnest(%(ids)s::bigint[], %(targets)s::bigint[], %(planned)s::bigint[]) AS sent (id, target, planned)
WHERE m.reorganisation_id = %(act)s AND m.{what}_id = sent.id
"""
_ASTRAY = """
SELECT m.source_id, sent.target, sent.planned
FROM unnest(%(ids)s::bigint[], %(targets)s::bigint[], %(planned)s::bigint[]) AS sent (id, target, planned)
JOIN {moves} m ON m.reorganisation_id = %(act)s AND m.{what}_id = sent.id
WHERE NOT EXISTS (
    SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = m.source_id
      AND t.target_id IS NOT DISTINCT FROM sent.target AND t.planned_id IS NOT DISTINCT FROM sent.planned)
LIMIT 1
"""
_VILLAGES = {"moves": "borders_villagemove", "what": "neighbourhood"}
_TEAMS = {"moves": "borders_teammove", "what": "team"}

GoalKey = tuple[int | None, int | None]
"""Where something goes: the id of a unit that is there, or of one that is planned."""


def assign(*, reorganisation: Reorganisation, by: User, sources: Collection[int] | None = None) -> None:
    """Work out again where villages and teams go; what a person chose stays while it is still possible.

    `sources` keeps the work to the villages and teams of some units.
    """
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    values["sources"] = None if sources is None else sorted(sources)
    with act(acts.ASSIGNED, by=by), connection.cursor() as cursor:
        if sources is None:
            cursor.execute("ANALYZE borders_transfer")
        for there, table in ((_VILLAGES_THERE, _VILLAGES), (_TEAMS_THERE, _TEAMS)):
            for writing in (_FORGET, _PUT):
                cursor.execute(_GOALS + there + writing.format(**table), values)
            if sources is None:
                cursor.execute(f"ANALYZE {table['moves']}")


def send_villages(
    *,
    reorganisation: Reorganisation,
    neighbourhoods: Collection[int],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose by hand where villages of a divided source go. Raises `BorderError` when a source does not go there."""
    goal = (target.pk if target else None, planned.pk if planned else None)
    return send_listed(reorganisation=reorganisation, goals=dict.fromkeys(neighbourhoods, goal), by=by)


def send_listed(*, reorganisation: Reorganisation, goals: Mapping[int, GoalKey], by: User) -> int:
    """The same for a list (theo danh sách): id of each village → where it goes; all of it or nothing."""
    with act(acts.ASSIGNED, by=by):
        _require_draft(reorganisation)
        changed = _send(reorganisation, goals, _VILLAGES)
        moves = VillageMove.objects.filter(reorganisation=reorganisation, neighbourhood__in=list(goals))
        sources = set(moves.order_by().values_list("source", flat=True).distinct())
        assign(reorganisation=reorganisation, by=by, sources=sources)
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
    goal = (target.pk if target else None, planned.pk if planned else None)
    with act(acts.ASSIGNED, by=by):
        _require_draft(reorganisation)
        return _send(reorganisation, dict.fromkeys(teams, goal), _TEAMS)


def _send(reorganisation: Reorganisation, goals: Mapping[int, GoalKey], table: dict[str, str]) -> int:
    values: dict[str, Any] = {
        "act": reorganisation.pk,
        "ids": list(goals),
        "targets": [target for target, _ in goals.values()],
        "planned": [planned for _, planned in goals.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(_ASTRAY.format(**table), values)
        astray = cursor.fetchone()
        if astray:
            _refuse(*astray)
        cursor.execute(_SEND.format(**table), values)
        return int(cursor.rowcount)


def _refuse(source: int, target: int | None, planned: int | None) -> NoReturn:
    where = (
        Unit.objects.filter(pk=target).first()
        if target
        else PlannedUnit.objects.filter(pk=planned or 0).first()
    )
    goal = where.name if where else "đơn vị nào"
    raise BorderError(f"Phương án không ghi {Unit.objects.get(pk=source).name} chuyển vào {goal}.")


def _require_draft(reorganisation: Reorganisation) -> None:
    if Reorganisation.objects.select_for_update().get(pk=reorganisation.pk).state != BorderState.DRAFT:
        raise NotDraft
