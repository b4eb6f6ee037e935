"""SQL that says where the villages and teams of a reorganisation go."""

# One goal for each source that goes as a whole; none where it is divided. `sources` keeps it to some of them.
GOALS = """
WITH goal AS (
    SELECT source_id,
           CASE WHEN count(*) = 1 THEN min(target_id) END AS target_id,
           CASE WHEN count(*) = 1 THEN min(planned_id) END AS planned_id
    FROM borders_transfer
    WHERE reorganisation_id = %(act)s AND (%(sources)s::bigint[] IS NULL OR source_id = ANY(%(sources)s))
    GROUP BY source_id
)
"""
VILLAGES_THERE = """
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
TEAMS_THERE = """
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
FORGET = """
DELETE FROM {moves} m
WHERE m.reorganisation_id = %(act)s AND (%(sources)s::bigint[] IS NULL OR m.source_id = ANY(%(sources)s))
  AND NOT EXISTS (SELECT 1 FROM there WHERE there.what_id = m.{what}_id AND there.source_id = m.source_id)
"""
PUT = """
INSERT INTO {moves} AS m (reorganisation_id, {what}_id, source_id, target_id, planned_id, by_hand, applied)
SELECT %(act)s, what_id, source_id, target_id, planned_id, false, false FROM there
ON CONFLICT (reorganisation_id, {what}_id) DO UPDATE
SET target_id = excluded.target_id, planned_id = excluded.planned_id, by_hand = false
WHERE NOT m.applied AND (m.target_id, m.planned_id) IS DISTINCT FROM (excluded.target_id, excluded.planned_id)
  AND NOT (m.by_hand AND EXISTS (
    SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = m.source_id
      AND t.target_id IS NOT DISTINCT FROM m.target_id AND t.planned_id IS NOT DISTINCT FROM m.planned_id))
"""
SEND = """
UPDATE {moves} m SET target_id = sent.target, planned_id = sent.planned, by_hand = true
FROM unnest(%(ids)s::bigint[], %(targets)s::bigint[], %(planned)s::bigint[]) AS sent (id, target, planned)
WHERE m.reorganisation_id = %(act)s AND m.{what}_id = sent.id AND NOT m.applied
"""
ASTRAY = """
SELECT m.source_id, sent.target, sent.planned
FROM unnest(%(ids)s::bigint[], %(targets)s::bigint[], %(planned)s::bigint[]) AS sent (id, target, planned)
JOIN {moves} m ON m.reorganisation_id = %(act)s AND m.{what}_id = sent.id
WHERE NOT EXISTS (
    SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = m.source_id
      AND t.target_id IS NOT DISTINCT FROM sent.target AND t.planned_id IS NOT DISTINCT FROM sent.planned)
LIMIT 1
"""
# What came to a unit and has no row yet. One of a divided unit goes where all it was made of goes, when that is one place.
CATCH_VILLAGES = """
, fresh AS MATERIALIZED (
    SELECT * FROM there WHERE NOT EXISTS (
        SELECT 1 FROM borders_villagemove k WHERE k.reorganisation_id = %(act)s
          AND k.neighbourhood_id = there.what_id AND k.source_id = there.source_id)
)
INSERT INTO borders_villagemove AS m
    (reorganisation_id, neighbourhood_id, source_id, target_id, planned_id, by_hand, applied, late)
SELECT %(act)s, fresh.what_id, fresh.source_id, coalesce(fresh.target_id, old.target_id),
       coalesce(fresh.planned_id, old.planned_id),
       old.target_id IS NOT NULL OR old.planned_id IS NOT NULL, false, %(late)s
FROM fresh LEFT JOIN LATERAL (
    SELECT min(o.target_id) AS target_id, min(o.planned_id) AS planned_id
    FROM places_neighbourhoodsuccession s
    JOIN places_neighbourhoodchange c ON c.id = s.change_id AND NOT c.undone
    JOIN borders_villagemove o ON o.reorganisation_id = %(act)s AND o.neighbourhood_id = s.old_id
    WHERE s.new_id = fresh.what_id AND o.source_id = fresh.source_id
    HAVING count(DISTINCT (coalesce(o.target_id, 0), coalesce(o.planned_id, 0))) = 1
) old ON fresh.target_id IS NULL AND fresh.planned_id IS NULL
ON CONFLICT (reorganisation_id, neighbourhood_id) DO UPDATE
SET source_id = excluded.source_id, target_id = excluded.target_id, planned_id = excluded.planned_id,
    by_hand = excluded.by_hand, late = excluded.late
WHERE NOT m.applied
"""
CATCH_TEAMS = """
INSERT INTO borders_teammove AS m
    (reorganisation_id, team_id, source_id, target_id, planned_id, by_hand, applied, late)
SELECT %(act)s, what_id, source_id, target_id, planned_id, false, false, %(late)s FROM there
WHERE NOT EXISTS (SELECT 1 FROM borders_teammove k WHERE k.reorganisation_id = %(act)s
                  AND k.team_id = there.what_id AND k.source_id = there.source_id)
ON CONFLICT (reorganisation_id, team_id) DO UPDATE
SET source_id = excluded.source_id, target_id = excluded.target_id, planned_id = excluded.planned_id,
    by_hand = false, late = excluded.late
WHERE NOT m.applied
"""
