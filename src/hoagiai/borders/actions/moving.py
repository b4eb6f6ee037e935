"""Move villages and teams to their new communes, some at a time, and back again."""

from typing import Any

from django.db import connection

from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove

AT_ONCE = 1000
"""So many villages or teams change hands in one transaction, so that nobody waits a second for them."""

_CLOSE = """
UPDATE {periods} p SET last_day = %(day)s::date - 1
FROM {moves} m
WHERE m.id = ANY(%(ids)s) AND p.{what}_id = m.{what}_id AND p.last_day IS NULL AND p.unit_id <> m.target_id
"""
_OPEN_VILLAGES = """
INSERT INTO places_neighbourhoodperiod
    (neighbourhood_id, unit_id, kind, name, first_day, last_day, decision, folded, sort_key)
SELECT p.neighbourhood_id, m.target_id, p.kind, p.name, %(day)s, NULL, %(decision)s, p.folded, p.sort_key
FROM borders_villagemove m JOIN places_neighbourhoodperiod p ON p.neighbourhood_id = m.neighbourhood_id
WHERE m.id = ANY(%(ids)s) AND p.last_day = %(day)s::date - 1 AND p.unit_id = m.source_id
  AND m.target_id <> m.source_id
"""
_OPEN_TEAMS = """
INSERT INTO teams_teamperiod (team_id, unit_id, name, fixed_number, first_day, last_day, folded, sort_key)
SELECT p.team_id, m.target_id, p.name, p.fixed_number, %(day)s, NULL, p.folded, p.sort_key
FROM borders_teammove m JOIN teams_teamperiod p ON p.team_id = m.team_id
WHERE m.id = ANY(%(ids)s) AND p.last_day = %(day)s::date - 1 AND p.unit_id = m.source_id
  AND m.target_id <> m.source_id
"""
_CLOSED_AGAIN = """
DELETE FROM {periods} p USING {moves} m
WHERE m.id = ANY(%(ids)s) AND p.{what}_id = m.{what}_id AND p.last_day IS NULL AND p.first_day = %(day)s
  AND p.unit_id = m.target_id AND m.target_id <> m.source_id
"""
_REOPEN = """
UPDATE {periods} p SET last_day = NULL FROM {moves} m
WHERE m.id = ANY(%(ids)s) AND p.{what}_id = m.{what}_id AND p.last_day = %(day)s::date - 1
  AND p.unit_id = m.source_id AND m.target_id <> m.source_id
"""
_MARK = "UPDATE {moves} SET applied = %(applied)s WHERE id = ANY(%(ids)s)"

_TABLES = {
    VillageMove: {
        "what": "neighbourhood",
        "moves": "borders_villagemove",
        "periods": "places_neighbourhoodperiod",
    },
    TeamMove: {"what": "team", "moves": "borders_teammove", "periods": "teams_teamperiod"},
}


def move_some(reorganisation: Reorganisation) -> int:
    """Move the next villages, or teams when all villages have moved; 0 when nothing is left. In one transaction."""
    for model, opening in ((VillageMove, _OPEN_VILLAGES), (TeamMove, _OPEN_TEAMS)):
        ids = _next(model, reorganisation, applied=False)
        if ids:
            _run(model, [_CLOSE, opening, _MARK], reorganisation, ids, applied=True)
            return len(ids)
    return 0


def move_some_back(reorganisation: Reorganisation) -> int:
    """The way back: teams first, then villages; 0 when nothing is left."""
    for model in (TeamMove, VillageMove):
        ids = _next(model, reorganisation, applied=True)
        if ids:
            _run(model, [_CLOSED_AGAIN, _REOPEN, _MARK], reorganisation, ids, applied=False)
            return len(ids)
    return 0


def _next(
    model: type[VillageMove] | type[TeamMove], reorganisation: Reorganisation, *, applied: bool
) -> list[int]:
    waiting = model._default_manager.filter(reorganisation=reorganisation, applied=applied)
    return list(waiting.select_for_update().order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def _run(
    model: type[VillageMove] | type[TeamMove],
    statements: list[str],
    reorganisation: Reorganisation,
    ids: list[int],
    *,
    applied: bool,
) -> None:
    values: dict[str, Any] = {
        "ids": ids,
        "day": reorganisation.effective,
        "decision": reorganisation.decision[:200],
        "applied": applied,
    }
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement.format(**_TABLES[model]), values)
