"""The own smallest number of mediators of a unit that goes on under its code holds for its new row too."""

from typing import Any

from django.db import connection

from hoagiai.borders.models import Reorganisation

# The row that a unit has become, which this act made: a new name is no new authority.
_GOING_ON = """
WITH going AS (
    SELECT o.id AS old_id, n.id AS new_id FROM borders_plannedunit p
    JOIN borders_transfer t ON t.reorganisation_id = %(act)s AND t.target_id = p.unit_id
    JOIN places_unit n ON n.id = p.unit_id
    JOIN places_unit o ON o.id = t.source_id AND o.level = n.level AND o.code = n.code
    WHERE p.reorganisation_id = %(act)s
)
"""
_CUT = """
, due AS (
    SELECT x.id, x.last_day AS until, going.new_id
    FROM going JOIN teams_localminimum x ON x.unit_id = going.old_id
    WHERE x.first_day < %(day)s AND (x.last_day IS NULL OR x.last_day >= %(day)s)
), closed AS (
    UPDATE teams_localminimum x SET last_day = %(day)s::date - 1 FROM due WHERE x.id = due.id
    RETURNING x.mediators, x.decision, due.new_id, due.until
)
INSERT INTO teams_localminimum (unit_id, mediators, first_day, last_day, decision)
SELECT new_id, mediators, %(day)s, until, decision FROM closed
"""
_PUT_RIGHT = """
UPDATE teams_localminimum x SET unit_id = going.new_id FROM going
WHERE x.unit_id = going.old_id AND x.first_day >= %(day)s
"""
_JOIN_AGAIN = """
, gone AS (
    DELETE FROM teams_localminimum x USING going WHERE x.unit_id = going.new_id AND x.first_day = %(day)s
    RETURNING going.old_id, x.last_day
)
UPDATE teams_localminimum x SET last_day = gone.last_day FROM gone
WHERE x.unit_id = gone.old_id AND x.last_day = %(day)s::date - 1
"""


def minimums_go_on(reorganisation: Reorganisation) -> None:
    """Two statements for any number of units."""
    _run(reorganisation, _CUT, _PUT_RIGHT)


def minimums_back(reorganisation: Reorganisation) -> None:
    """The same backwards; what was set since stands in the way of taking the act back (`queries.later`)."""
    _run(reorganisation, _JOIN_AGAIN)


def _run(reorganisation: Reorganisation, *statements: str) -> None:
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(_GOING_ON + statement, values)
