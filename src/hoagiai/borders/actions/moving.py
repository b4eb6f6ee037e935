"""Move villages and teams to their new communes, some at a time, and back again."""

from typing import Any

from django.db import connection

from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove

Movable = type[VillageMove] | type[TeamMove]
AT_ONCE = 800
"""So many villages or teams change hands in one transaction, so that nobody waits a second for them."""

# Close the period that holds and open the next one in the new commune, at once: each is found by its own key.
_MOVE_VILLAGES = """
WITH due AS (
    SELECT p.id, m.target_id
    FROM borders_villagemove m
    CROSS JOIN LATERAL (SELECT id FROM places_neighbourhoodperiod p
                        WHERE p.neighbourhood_id = m.neighbourhood_id AND p.last_day IS NULL
                          AND p.unit_id = m.source_id
                          AND (p.first_day IS NULL OR p.first_day < %(day)s) LIMIT 1) p
    WHERE m.id = ANY(%(ids)s) AND m.target_id <> m.source_id
), closed AS (
    UPDATE places_neighbourhoodperiod p SET last_day = %(day)s::date - 1 FROM due WHERE p.id = due.id
    RETURNING p.*, due.target_id
)
INSERT INTO places_neighbourhoodperiod
    (neighbourhood_id, unit_id, kind, name, first_day, last_day, decision, folded, sort_key)
SELECT neighbourhood_id, target_id, kind, name, %(day)s, NULL, %(decision)s, folded, sort_key FROM closed
RETURNING neighbourhood_id
"""
_MOVE_TEAMS = """
WITH due AS (
    SELECT p.id, m.target_id
    FROM borders_teammove m
    CROSS JOIN LATERAL (SELECT id FROM teams_teamperiod p
                        WHERE p.team_id = m.team_id AND p.last_day IS NULL
                          AND p.unit_id = m.source_id
                          AND (p.first_day IS NULL OR p.first_day < %(day)s) LIMIT 1) p
    WHERE m.id = ANY(%(ids)s) AND m.target_id <> m.source_id
), closed AS (
    UPDATE teams_teamperiod p SET last_day = %(day)s::date - 1 FROM due WHERE p.id = due.id
    RETURNING p.*, due.target_id
)
INSERT INTO teams_teamperiod (team_id, unit_id, name, fixed_number, first_day, last_day, folded, sort_key)
SELECT team_id, target_id, name, fixed_number, %(day)s, NULL, folded, sort_key FROM closed
RETURNING team_id
"""
# The way back: the period of the new commune goes, the one before it holds again.
_MOVE_BACK = """
WITH due AS (
    SELECT newest.id AS newest, older.id AS older
    FROM {moves} m
    CROSS JOIN LATERAL (SELECT id FROM {periods} p
                        WHERE p.{what}_id = m.{what}_id AND p.last_day IS NULL
                          AND p.first_day = %(day)s AND p.unit_id = m.target_id LIMIT 1) newest
    CROSS JOIN LATERAL (SELECT id FROM {periods} p
                        WHERE p.{what}_id = m.{what}_id AND p.last_day = %(day)s::date - 1
                          AND p.unit_id = m.source_id LIMIT 1) older
    WHERE m.id = ANY(%(ids)s) AND m.target_id <> m.source_id AND NOT m.in_parts
), gone AS (
    DELETE FROM {periods} p USING due WHERE p.id = due.newest RETURNING due.older
)
UPDATE {periods} p SET last_day = NULL FROM gone WHERE p.id = gone.older
"""
# Only what moved is marked as moved; what stays where it is has nothing to do. The rest keeps why it was left.
_MARK = """
UPDATE {moves} m SET applied = moved.so, why_left = CASE WHEN moved.so THEN ''
                                                     WHEN m.target_id IS NULL THEN 'unknown' ELSE 'elsewhere' END
FROM (SELECT id, coalesce(target_id = source_id OR {what}_id = ANY(%(moved)s), false) AS so
      FROM {moves} WHERE id = ANY(%(ids)s)) moved
WHERE m.id = moved.id
"""
_UNMARK = "UPDATE {moves} SET applied = false WHERE id = ANY(%(ids)s)"

TABLES: dict[Movable, dict[str, str]] = {
    VillageMove: {
        "what": "neighbourhood",
        "moves": "borders_villagemove",
        "periods": "places_neighbourhoodperiod",
    },
    TeamMove: {"what": "team", "moves": "borders_teammove", "periods": "teams_teamperiod"},
}


def move_some(reorganisation: Reorganisation) -> int:
    """Move the next villages, or teams when all villages have had their turn; 0 when nothing is left. In one transaction.

    What cannot be moved like this keeps why, and waits for `in_parts.move_left`.
    """
    for model, moving in ((VillageMove, _MOVE_VILLAGES), (TeamMove, _MOVE_TEAMS)):
        ids = _next(model, reorganisation, applied=False)
        if ids:
            _move(model, moving, reorganisation, ids)
            return len(ids)
    return 0


def move_some_back(reorganisation: Reorganisation) -> int:
    """The same backwards: teams first, then villages."""
    for model in (TeamMove, VillageMove):
        ids = _next(model, reorganisation, applied=True)
        if ids:
            values = values_of(reorganisation, ids)
            with connection.cursor() as cursor:
                for statement in (_MOVE_BACK, _UNMARK):
                    cursor.execute(statement.format(**TABLES[model]), values)
            return len(ids)
    return 0


def values_of(reorganisation: Reorganisation, ids: list[int]) -> dict[str, Any]:
    """What the statements need."""
    return {"ids": ids, "day": reorganisation.effective, "decision": reorganisation.decision[:200]}


def _next(model: Movable, reorganisation: Reorganisation, *, applied: bool) -> list[int]:
    waiting = model._default_manager.filter(reorganisation=reorganisation, applied=applied)
    if not applied:
        waiting = waiting.filter(why_left="")
    return list(waiting.select_for_update().order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def _move(model: Movable, moving: str, reorganisation: Reorganisation, ids: list[int]) -> None:
    values = values_of(reorganisation, ids)
    with connection.cursor() as cursor:
        cursor.execute(moving.format(**TABLES[model]), values)
        values["moved"] = [row[0] for row in cursor.fetchall()]
        cursor.execute(_MARK.format(**TABLES[model]), values)
