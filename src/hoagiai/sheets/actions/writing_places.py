"""The SQL that writes villages' facts, and what teams serve and how many they are."""

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
    SELECT DISTINCT s.neighbourhood_id, %(on)s::date, NULL::date, '' FROM sheets_stagedrow s
    WHERE {_ROWS} AND s.register = 'neighbourhoods' AND s.minority_area
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

VILLAGES = (HOUSEHOLDS_WERE, HOUSEHOLDS, MINORITY, MINORITY_ENDS_WERE, MINORITY_ENDS)

# A team serves the villages its row names; a team that the list makes also those its people's rows name.
SERVE = """
WITH wanted AS (
    SELECT DISTINCT s.team_id, p.neighbourhood_id, CASE WHEN x.id IS NULL THEN %(on)s::date END AS since
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.villages) v
    JOIN LATERAL (
        SELECT min(p.neighbourhood_id) AS neighbourhood_id FROM places_neighbourhoodperiod p
        JOIN places_neighbourhood n ON n.id = p.neighbourhood_id AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
        WHERE p.unit_id = s.unit_id AND p.last_day IS NULL
          AND (p.folded = v ->> 2 OR right(p.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1)))
    ) p ON p.neighbourhood_id IS NOT NULL
    LEFT JOIN batch_touched x ON x.tbl = 'teams_team' AND x.id = s.team_id
    WHERE s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed') AND s.register = 'teams'
    UNION
    SELECT DISTINCT s.team_id, s.neighbourhood_id, NULL::date
    FROM sheets_stagedrow s JOIN batch_touched x ON x.tbl = 'teams_team' AND x.id = s.team_id
    WHERE s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed') AND s.register = 'mediators'
      AND s.neighbourhood_id IS NOT NULL
), written AS (
    INSERT INTO teams_teamneighbourhood (team_id, neighbourhood_id, first_day, last_day)
    SELECT team_id, neighbourhood_id, min(since), NULL FROM wanted GROUP BY 1, 2
    ON CONFLICT DO NOTHING RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_teamneighbourhood', id FROM written
"""

TEAMS_WERE = """
INSERT INTO batch_touched SELECT 'teams_team', t.id, to_jsonb(t)
FROM sheets_stagedrow s JOIN teams_team t ON t.id = s.team_id
WHERE s.batch_id = %(batch)s AND s.register = 'teams' AND s.outcome = 'changed' AND s.changes ? 'established_on'
"""

ESTABLISHED = """
UPDATE teams_team t SET established_on = s.first_day FROM sheets_stagedrow s
WHERE s.batch_id = %(batch)s AND s.register = 'teams' AND s.outcome = 'changed' AND s.changes ? 'established_on'
  AND t.id = s.team_id AND t.established_on IS NULL
"""

PERIODS_WERE = """
INSERT INTO batch_touched SELECT 'teams_teamperiod', p.id, to_jsonb(p)
FROM sheets_stagedrow s JOIN teams_teamperiod p ON p.team_id = s.team_id AND p.last_day IS NULL
WHERE s.batch_id = %(batch)s AND s.register = 'teams' AND s.outcome = 'changed' AND s.changes ? 'fixed_number'
"""

# A number that was not known is filled in; another number holds from the day of the list.
PERIODS_END = """
UPDATE teams_teamperiod p SET last_day = %(on)s::date - 1
FROM batch_touched x
WHERE x.tbl = 'teams_teamperiod' AND x.before IS NOT NULL AND p.id = x.id
  AND p.fixed_number IS NOT NULL AND (p.first_day IS NULL OR p.first_day < %(on)s)
"""

PERIODS_FILL = """
UPDATE teams_teamperiod p SET fixed_number = s.fixed_number
FROM sheets_stagedrow s, batch_touched x
WHERE s.batch_id = %(batch)s AND s.register = 'teams' AND s.outcome = 'changed' AND s.changes ? 'fixed_number'
  AND p.team_id = s.team_id AND p.last_day IS NULL AND x.tbl = 'teams_teamperiod' AND x.id = p.id
"""

PERIODS_BEGIN = """
WITH written AS (
    INSERT INTO teams_teamperiod (team_id, unit_id, name, fixed_number, first_day, last_day, folded, sort_key)
    SELECT p.team_id, p.unit_id, p.name, s.fixed_number, %(on)s, NULL, p.folded, p.sort_key
    FROM batch_touched x JOIN teams_teamperiod p ON p.id = x.id AND p.last_day = %(on)s::date - 1
    JOIN sheets_stagedrow s ON s.team_id = p.team_id AND s.batch_id = %(batch)s AND s.register = 'teams'
     AND s.outcome = 'changed'
    WHERE x.tbl = 'teams_teamperiod' AND x.before IS NOT NULL RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_teamperiod', id FROM written
"""

TEAMS = (SERVE, TEAMS_WERE, ESTABLISHED, PERIODS_WERE, PERIODS_END, PERIODS_FILL, PERIODS_BEGIN)
