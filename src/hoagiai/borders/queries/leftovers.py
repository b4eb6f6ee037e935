"""What a reorganisation did not carry along: rows that say why, and the check that nothing is without a row."""

from typing import Any

from django.db import connection

from hoagiai.borders.models import Reorganisation

# Villages and teams that go on from the day in a unit that ended, and stand in no list of what was left.
_STRANDED = """
WITH ended AS (
    SELECT DISTINCT t.source_id FROM borders_transfer t
    JOIN places_unit u ON u.id = t.source_id AND u.valid_to < %(day)s
    WHERE t.reorganisation_id = %(act)s
)
SELECT (SELECT count(*) FROM ended JOIN places_neighbourhoodperiod p ON p.unit_id = ended.source_id
        JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
        WHERE p.last_day IS NULL AND (n.ended_on IS NULL OR n.ended_on >= %(day)s)
          AND NOT EXISTS (SELECT 1 FROM borders_villagemove m WHERE m.reorganisation_id = %(act)s
                          AND m.neighbourhood_id = p.neighbourhood_id AND m.why_left <> '')),
       (SELECT count(*) FROM ended JOIN teams_teamperiod p ON p.unit_id = ended.source_id
        JOIN teams_team n ON n.id = p.team_id
        WHERE p.last_day IS NULL AND (n.dissolved_on IS NULL OR n.dissolved_on >= %(day)s)
          AND NOT EXISTS (SELECT 1 FROM borders_teammove m WHERE m.reorganisation_id = %(act)s
                          AND m.team_id = p.team_id AND m.why_left <> ''))
"""


def stranded(reorganisation: Reorganisation) -> int:
    """How many villages and teams lie in a unit that ended and are in no list; none, once it was carried out."""
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    with connection.cursor() as cursor:
        cursor.execute(_STRANDED, values)
        villages, teams = cursor.fetchone()
    return int(villages) + int(teams)
