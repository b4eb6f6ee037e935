"""Move what did not move with the rest: its periods change on the day or later, or it came into the unit since."""

from typing import Any

from django.db import connection

from hoagiai.borders.actions.moving import AT_ONCE, TABLES, Movable, values_of
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.terms import Left

# What came to lie in a unit that ended, or lies there still, without a row: found once all the rest has moved.
_GATHER = """
WITH goal AS (
    SELECT t.source_id, CASE WHEN count(*) = 1 THEN min(t.target_id) END AS target_id
    FROM borders_transfer t JOIN places_unit u ON u.id = t.source_id AND u.valid_to < %(day)s
    WHERE t.reorganisation_id = %(act)s GROUP BY t.source_id
)
INSERT INTO {moves} AS m (reorganisation_id, {what}_id, source_id, target_id, by_hand, applied, late, why_left)
SELECT DISTINCT ON (p.{what}_id) %(act)s, p.{what}_id, p.unit_id, goal.target_id, false, false, true,
       CASE WHEN goal.target_id IS NULL THEN 'unknown' ELSE 'elsewhere' END
FROM goal JOIN {periods} p ON p.unit_id = goal.source_id JOIN {things} n ON n.id = p.{what}_id
WHERE (p.last_day IS NULL OR p.last_day >= %(day)s) AND (n.{ended} IS NULL OR n.{ended} >= %(day)s)
ORDER BY p.{what}_id, p.first_day NULLS FIRST
ON CONFLICT (reorganisation_id, {what}_id) DO UPDATE SET
    applied = false, source_id = excluded.source_id, target_id = excluded.target_id, planned_id = NULL,
    by_hand = CASE WHEN m.source_id = excluded.source_id THEN m.by_hand ELSE false END, why_left = excluded.why_left
WHERE m.applied OR m.source_id <> excluded.source_id
"""
# A period that lies across the day is cut there; the part from the day on lies in the new unit.
_CUT_VILLAGES = """
WITH due AS (
    SELECT p.id, p.last_day AS until, m.target_id
    FROM borders_villagemove m
    JOIN places_neighbourhood n ON n.id = m.neighbourhood_id AND (n.ended_on IS NULL OR n.ended_on >= %(day)s)
    JOIN places_neighbourhoodperiod p ON p.neighbourhood_id = m.neighbourhood_id AND p.unit_id = m.source_id
    WHERE m.id = ANY(%(ids)s) AND m.target_id <> m.source_id
      AND (p.first_day IS NULL OR p.first_day < %(day)s) AND (p.last_day IS NULL OR p.last_day >= %(day)s)
), closed AS (
    UPDATE places_neighbourhoodperiod p SET last_day = %(day)s::date - 1 FROM due WHERE p.id = due.id
    RETURNING p.*, due.target_id, due.until
)
INSERT INTO places_neighbourhoodperiod
    (neighbourhood_id, unit_id, kind, name, first_day, last_day, decision, folded, sort_key)
SELECT neighbourhood_id, target_id, kind, name, %(day)s, until, %(decision)s, folded, sort_key FROM closed
RETURNING neighbourhood_id
"""
_CUT_TEAMS = """
WITH due AS (
    SELECT p.id, p.last_day AS until, m.target_id
    FROM borders_teammove m
    JOIN teams_team n ON n.id = m.team_id AND (n.dissolved_on IS NULL OR n.dissolved_on >= %(day)s)
    JOIN teams_teamperiod p ON p.team_id = m.team_id AND p.unit_id = m.source_id
    WHERE m.id = ANY(%(ids)s) AND m.target_id <> m.source_id
      AND (p.first_day IS NULL OR p.first_day < %(day)s) AND (p.last_day IS NULL OR p.last_day >= %(day)s)
), closed AS (
    UPDATE teams_teamperiod p SET last_day = %(day)s::date - 1 FROM due WHERE p.id = due.id
    RETURNING p.*, due.target_id, due.until
)
INSERT INTO teams_teamperiod (team_id, unit_id, name, fixed_number, first_day, last_day, folded, sort_key)
SELECT team_id, target_id, name, fixed_number, %(day)s, until, folded, sort_key FROM closed
RETURNING team_id
"""
# A period that begins on the day or later was never true in the old unit: it lies in the new one.
_PUT_RIGHT = """
UPDATE {periods} p SET unit_id = m.target_id FROM {moves} m
WHERE m.id = ANY(%(ids)s) AND p.{what}_id = m.{what}_id AND p.unit_id = m.source_id
  AND m.target_id <> m.source_id AND p.first_day >= %(day)s
RETURNING p.{what}_id
"""
_MARK = """
UPDATE {moves} m SET
    applied = coalesce(m.target_id = m.source_id OR m.{what}_id = ANY(%(moved)s), false),
    in_parts = m.{what}_id = ANY(%(moved)s),
    why_left = CASE WHEN m.target_id IS NULL THEN 'unknown'
                    WHEN m.target_id = m.source_id OR m.{what}_id = ANY(%(moved)s) THEN ''
                    WHEN n.{ended} < %(day)s THEN 'gone' ELSE 'elsewhere' END
FROM {things} n WHERE m.id = ANY(%(ids)s) AND n.id = m.{what}_id
"""
# The way back: the two parts of a cut period are one again, the others lie in the old unit again.
_JOIN_AGAIN = """
WITH due AS (
    SELECT newer.id AS newer, newer.last_day AS until, older.id AS older
    FROM {moves} m
    JOIN {periods} newer ON newer.{what}_id = m.{what}_id AND newer.unit_id = m.target_id
        AND newer.first_day = %(day)s
    JOIN {periods} older ON older.{what}_id = m.{what}_id AND older.unit_id = m.source_id
        AND older.last_day = %(day)s::date - 1 AND ({same}) IS NOT DISTINCT FROM ({same_older})
    WHERE m.id = ANY(%(ids)s)
), gone AS (
    DELETE FROM {periods} p USING due WHERE p.id = due.newer RETURNING due.older, due.until
)
UPDATE {periods} p SET last_day = gone.until FROM gone WHERE p.id = gone.older
"""
_PUT_BACK = """
UPDATE {periods} p SET unit_id = m.source_id FROM {moves} m
WHERE m.id = ANY(%(ids)s) AND p.{what}_id = m.{what}_id AND p.unit_id = m.target_id AND p.first_day >= %(day)s
"""
_UNMARK = "UPDATE {moves} SET applied = false, in_parts = false, why_left = '' WHERE id = ANY(%(ids)s)"

_MORE: dict[Movable, dict[str, str]] = {
    VillageMove: {
        "things": "places_neighbourhood",
        "ended": "ended_on",
        "same": "newer.kind, newer.name",
        "same_older": "older.kind, older.name",
    },
    TeamMove: {
        "things": "teams_team",
        "ended": "dissolved_on",
        "same": "newer.name, newer.fixed_number",
        "same_older": "older.name, older.fixed_number",
    },
}


def gather(model: Movable, reorganisation: Reorganisation) -> int:
    """List what lies from the day on in a unit that ended; one statement, answers how many."""
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    with connection.cursor() as cursor:
        cursor.execute(_GATHER.format(**TABLES[model], **_MORE[model]), values)
        return int(cursor.rowcount)


def left_of(model: Movable, reorganisation: Reorganisation) -> list[list[int]]:
    """Ids of what was left and has a goal, in pieces."""
    rows = model._default_manager.filter(
        reorganisation=reorganisation, applied=False, why_left=Left.ELSEWHERE
    )
    return _pieces(list(rows.order_by("pk").values_list("pk", flat=True)))


def moved_in_parts(model: Movable, reorganisation: Reorganisation) -> list[list[int]]:
    """Ids of what was moved here, in pieces."""
    rows = model._default_manager.filter(reorganisation=reorganisation, applied=True, in_parts=True)
    return _pieces(list(rows.order_by("pk").values_list("pk", flat=True)))


def move_left(model: Movable, reorganisation: Reorganisation, ids: list[int]) -> int:
    """Move these; answers how many moved. What still cannot be moved keeps why. In one transaction."""
    values = values_of(reorganisation, ids)
    moved: set[int] = set()
    cutting = _CUT_VILLAGES if model is VillageMove else _CUT_TEAMS
    with connection.cursor() as cursor:
        for statement in (cutting, _PUT_RIGHT):
            cursor.execute(statement.format(**TABLES[model], **_MORE[model]), values)
            moved |= {row[0] for row in cursor.fetchall()}
        values["moved"] = sorted(moved)
        cursor.execute(_MARK.format(**TABLES[model], **_MORE[model]), values)
    return len(moved)


def move_left_back(model: Movable, reorganisation: Reorganisation, ids: list[int]) -> None:
    """The same backwards."""
    values = values_of(reorganisation, ids)
    with connection.cursor() as cursor:
        for statement in (_JOIN_AGAIN, _PUT_BACK, _UNMARK):
            cursor.execute(statement.format(**TABLES[model], **_MORE[model]), values)


def _pieces(ids: list[int]) -> list[list[int]]:
    return [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
