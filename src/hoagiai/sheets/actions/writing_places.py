"""The SQL that writes villages' facts, and what teams serve and how many they are."""

from hoagiai.sheets.actions.comparing_acts import DECIDED, RENAMED

_ROWS = "s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed')"

HOUSEHOLDS_WERE = f"""
INSERT INTO batch_touched SELECT 'places_householdcount', h.id, to_jsonb(h)
FROM sheets_stagedrow s JOIN places_householdcount h ON h.neighbourhood_id = s.neighbourhood_id AND h.counted_on = %(on)s
WHERE {_ROWS} AND s.register = 'neighbourhoods' AND s.households IS NOT NULL
"""  # noqa: S608 - joined from constants of this file

HOUSEHOLDS = f"""
WITH written AS (
    INSERT INTO places_householdcount (neighbourhood_id, counted_on, households)
    SELECT s.neighbourhood_id, %(on)s, s.households FROM sheets_stagedrow s
    WHERE {_ROWS} AND s.register = 'neighbourhoods' AND s.households IS NOT NULL
    ON CONFLICT (neighbourhood_id, counted_on) DO UPDATE SET households = excluded.households
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'places_householdcount', id FROM written
WHERE id NOT IN (SELECT id FROM batch_touched WHERE tbl = 'places_householdcount')
"""  # noqa: S608 - joined from constants of this file

MINORITY = f"""
WITH written AS (
    INSERT INTO places_minorityarea (neighbourhood_id, first_day, last_day, decision)
    SELECT DISTINCT s.neighbourhood_id, %(on)s::date, (
        SELECT min(m.first_day) - 1 FROM places_minorityarea m
        WHERE m.neighbourhood_id = s.neighbourhood_id AND m.first_day > %(on)s), ''
    FROM sheets_stagedrow s
    WHERE {_ROWS} AND s.register = 'neighbourhoods' AND s.minority_area AND NOT EXISTS (
        SELECT FROM places_minorityarea m WHERE m.neighbourhood_id = s.neighbourhood_id
          AND (m.first_day IS NULL OR m.first_day <= %(on)s) AND (m.last_day IS NULL OR m.last_day >= %(on)s))
    ON CONFLICT DO NOTHING RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'places_minorityarea', id FROM written
"""  # noqa: S608 - joined from constants of this file

MINORITY_ENDS_WERE = f"""
INSERT INTO batch_touched SELECT 'places_minorityarea', m.id, to_jsonb(m)
FROM sheets_stagedrow s JOIN places_minorityarea m ON m.neighbourhood_id = s.neighbourhood_id AND m.last_day IS NULL
WHERE {_ROWS} AND s.register = 'neighbourhoods' AND NOT s.minority_area AND (m.first_day IS NULL OR m.first_day < %(on)s)
"""  # noqa: S608 - joined from constants of this file

MINORITY_ENDS = """
UPDATE places_minorityarea m SET last_day = %(on)s::date - 1 FROM batch_touched x
WHERE x.tbl = 'places_minorityarea' AND x.before IS NOT NULL AND m.id = x.id
"""


# A team serves the villages its row names; a team that the list makes also those its people's rows name.
SERVE = """
WITH wanted AS (
    SELECT DISTINCT s.team_id, p.neighbourhood_id, x.id IS NOT NULL AS made
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.villages) v
    JOIN LATERAL (
        SELECT min(p.neighbourhood_id) AS neighbourhood_id FROM places_neighbourhoodperiod p
        JOIN places_neighbourhood n ON n.id = p.neighbourhood_id AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
        WHERE p.unit_id = s.unit_id AND (p.last_day IS NULL OR p.last_day >= %(on)s)
          AND (p.folded = v ->> 2 OR right(p.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1)))
    ) p ON p.neighbourhood_id IS NOT NULL
    LEFT JOIN batch_touched x ON x.tbl = 'teams_team' AND x.id = s.team_id AND x.before IS NULL
    WHERE s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed') AND s.register = 'teams'
    UNION
    SELECT DISTINCT s.team_id, s.neighbourhood_id, true
    FROM sheets_stagedrow s JOIN batch_touched x ON x.tbl = 'teams_team' AND x.id = s.team_id
    WHERE s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed') AND s.register = 'mediators'
      AND s.neighbourhood_id IS NOT NULL
), written AS (
    INSERT INTO teams_teamneighbourhood (team_id, neighbourhood_id, first_day, last_day)
    SELECT team_id, neighbourhood_id, CASE WHEN bool_or(made) THEN (
        SELECT min(p.first_day) FROM teams_teamperiod p WHERE p.team_id = wanted.team_id) ELSE %(on)s END, NULL
    FROM wanted WHERE NOT EXISTS (
        SELECT FROM teams_teamneighbourhood n WHERE n.team_id = wanted.team_id
          AND n.neighbourhood_id = wanted.neighbourhood_id AND (n.last_day IS NULL OR n.last_day >= %(on)s))
    GROUP BY 1, 2
    ON CONFLICT DO NOTHING RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_teamneighbourhood', id FROM written
"""

_CHANGED = "s.batch_id = %(batch)s AND s.outcome = 'changed' AND s.register"
_EARLIEST = """NOT EXISTS (SELECT FROM {table} y WHERE y.{of} = p.{of} AND y.id <> p.id
    AND (y.first_day IS NULL OR y.first_day < p.first_day))"""


def _established(register: str, table: str, periods: str, of: str) -> tuple[str, ...]:
    """Another day of establishment: of what lasts, and of its first period."""
    rows = f"{_CHANGED} = '{register}' AND s.changes ? 'established_on'"
    first = _EARLIEST.format(table=periods, of=of)
    return (
        f"INSERT INTO batch_touched SELECT '{table}', t.id, to_jsonb(t) FROM sheets_stagedrow s "  # noqa: S608
        f"JOIN {table} t ON t.id = s.{of} WHERE {rows}",
        f"INSERT INTO batch_touched SELECT '{periods}', p.id, to_jsonb(p) FROM sheets_stagedrow s "  # noqa: S608
        f"JOIN {periods} p ON p.{of} = s.{of} WHERE {rows} AND {first}",
        f"UPDATE {table} t SET established_on = s.first_day FROM sheets_stagedrow s WHERE {rows} AND t.id = s.{of}",  # noqa: S608
        f"UPDATE {periods} p SET first_day = s.first_day FROM sheets_stagedrow s "  # noqa: S608
        f"WHERE {rows} AND p.{of} = s.{of} AND {first}",
    )


ESTABLISHED_VILLAGES = _established(
    "neighbourhoods", "places_neighbourhood", "places_neighbourhoodperiod", "neighbourhood_id"
)
ESTABLISHED_TEAMS = _established("teams", "teams_team", "teams_teamperiod", "team_id")
_OF_PERIOD = f"{_CHANGED} = 'teams' AND s.changes ?| ARRAY['fixed_number', 'name']"

PERIODS_WERE = f"""
INSERT INTO batch_touched SELECT 'teams_teamperiod', p.id, to_jsonb(p)
FROM sheets_stagedrow s JOIN teams_teamperiod p ON p.team_id = s.team_id AND p.last_day IS NULL
WHERE {_OF_PERIOD} AND NOT EXISTS (SELECT FROM batch_touched x WHERE x.tbl = 'teams_teamperiod' AND x.id = p.id)
"""  # noqa: S608 - joined from constants of this file

# The decision of the row on another name or number stands beside it.
_DECIDED = f"""sheets_stagedrow r JOIN teams_team t ON t.id = r.team_id
    JOIN teams_teamperiod p ON p.team_id = r.team_id AND p.last_day IS NULL
    LEFT JOIN teams_decision d ON d.id = t.established_by_id
    WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.outcome = 'changed' AND {RENAMED} AND {DECIDED}"""
DECISIONS = f"""
WITH wanted AS (
    SELECT r.unit_id, r.decision, r.decided_on, max(r.signer) AS signer FROM {_DECIDED} GROUP BY 1, 2, 3
), written AS (
    INSERT INTO teams_decision (unit_id, kind, number, day, signer, signer_title, synthetic)
    SELECT unit_id, 'team_changed', decision, decided_on, signer, '', false FROM wanted
    WHERE NOT EXISTS (SELECT FROM teams_decision y WHERE y.unit_id = wanted.unit_id AND y.number = wanted.decision
                      AND y.day = wanted.decided_on AND y.kind = 'team_changed')
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_decision', id FROM written
"""  # noqa: S608 - joined from constants of this file
DECISIONS_PUT = f"""
UPDATE sheets_stagedrow s SET decision_id = y.id
FROM (SELECT r.id, r.unit_id, r.decision, r.decided_on FROM {_DECIDED}) said
JOIN teams_decision y ON y.unit_id = said.unit_id AND y.number = said.decision AND y.day = said.decided_on
 AND y.kind = 'team_changed'
WHERE s.batch_id = %(batch)s AND s.id = said.id
"""  # noqa: S608 - joined from constants of this file

# A number that was not known is filled in; another number or name holds from the day of the list.
PERIODS_END = f"""
UPDATE teams_teamperiod p SET last_day = %(on)s::date - 1 FROM sheets_stagedrow s
WHERE {_OF_PERIOD} AND p.team_id = s.team_id AND p.last_day IS NULL
  AND (s.changes ? 'name' OR p.fixed_number IS NOT NULL) AND (p.first_day IS NULL OR p.first_day < %(on)s)
"""  # noqa: S608 - joined from constants of this file

_NAME = "CASE WHEN s.changes ? 'name' THEN s.{0} ELSE p.{1} END"
_NUMBER = "CASE WHEN s.changes ? 'fixed_number' THEN s.fixed_number ELSE p.fixed_number END"
_NAMED = [
    (_NAME.format(said, held), held)
    for said, held in (("team", "name"), ("folded", "folded"), ("sort_key", "sort_key"))
]
PERIODS_FILL = f"""
UPDATE teams_teamperiod p SET fixed_number = {_NUMBER}, decision_id = coalesce(s.decision_id, p.decision_id),
    {", ".join(f"{held} = {said}" for said, held in _NAMED)}
FROM sheets_stagedrow s WHERE {_OF_PERIOD} AND p.team_id = s.team_id AND p.last_day IS NULL
"""  # noqa: S608 - joined from constants of this file

PERIODS_BEGIN = f"""
WITH written AS (
    INSERT INTO teams_teamperiod (team_id, unit_id, fixed_number, decision_id, first_day, last_day, name, folded, sort_key)
    SELECT p.team_id, p.unit_id, {_NUMBER}, s.decision_id, %(on)s, NULL, {", ".join(said for said, _ in _NAMED)}
    FROM sheets_stagedrow s JOIN teams_teamperiod p ON p.team_id = s.team_id AND p.last_day = %(on)s::date - 1
    WHERE {_OF_PERIOD} AND NOT EXISTS (SELECT FROM teams_teamperiod y WHERE y.team_id = p.team_id AND y.last_day IS NULL)
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_teamperiod', id FROM written
"""  # noqa: S608 - joined from constants of this file

# The decision that establishes a team: of a team that the list makes, and of a known one that has none.
_ESTABLISHING = """SELECT r.team_id, r.unit_id, r.decision, r.decided_on, r.signer, r.outcome FROM sheets_stagedrow r
    WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.decision <> ''
      AND (r.outcome = 'new' AND r.decided_on <= coalesce(r.first_day, %(on)s) OR r.outcome = 'changed' AND r.changes ? 'decision')"""
_HELD = "y.unit_id = said.unit_id AND y.number = said.decision AND y.day = said.decided_on AND y.kind = 'team_established'"
ESTABLISHING = f"""
WITH said AS (
    SELECT unit_id, decision, decided_on, max(signer) AS signer FROM ({_ESTABLISHING}) said GROUP BY 1, 2, 3
), written AS (
    INSERT INTO teams_decision (unit_id, kind, number, day, signer, signer_title, synthetic)
    SELECT unit_id, 'team_established', decision, decided_on, signer, '', false FROM said
    WHERE NOT EXISTS (SELECT FROM teams_decision y WHERE {_HELD})
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_decision', id FROM written
"""  # noqa: S608 - joined from constants of this file
ESTABLISHED_WERE = f"""
INSERT INTO batch_touched SELECT 'teams_team', t.id, to_jsonb(t)
FROM ({_ESTABLISHING}) said JOIN teams_team t ON t.id = said.team_id
WHERE said.outcome = 'changed' AND NOT EXISTS (SELECT FROM batch_touched x WHERE x.tbl = 'teams_team' AND x.id = t.id)
"""  # noqa: S608 - joined from constants of this file
ESTABLISHED_BY = f"""
UPDATE teams_team t SET established_by_id = (SELECT min(y.id) FROM teams_decision y WHERE {_HELD})
FROM ({_ESTABLISHING}) said WHERE t.id = said.team_id
"""  # noqa: S608 - joined from constants of this file

TEAMS = (
    SERVE,
    *ESTABLISHED_TEAMS,
    ESTABLISHING,
    ESTABLISHED_WERE,
    ESTABLISHED_BY,
    DECISIONS,
    DECISIONS_PUT,
    PERIODS_WERE,
    PERIODS_END,
    PERIODS_FILL,
    PERIODS_BEGIN,
)
VILLAGES = (HOUSEHOLDS_WERE, HOUSEHOLDS, MINORITY, MINORITY_ENDS_WERE, MINORITY_ENDS, *ESTABLISHED_VILLAGES)
