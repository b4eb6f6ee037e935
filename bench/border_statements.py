"""What a person would write by hand for a reorganisation and for teams across a border."""

REHEARSED = (
    """SELECT target_id, count(*) FROM borders_villagemove WHERE reorganisation_id = %(act)s AND target_id <> source_id
       GROUP BY 1""",
    """SELECT m.target_id, count(DISTINCT m.team_id), count(o.id) FROM borders_teammove m
       LEFT JOIN teams_mediator o ON o.team_id = m.team_id AND (o.first_day IS NULL OR o.first_day < %(day)s)
            AND (o.last_day IS NULL OR o.last_day >= %(day)s)
       WHERE m.reorganisation_id = %(act)s AND m.target_id <> m.source_id GROUP BY 1""",
    """SELECT m.target_id, p.folded, array_agg(p.team_id) FROM borders_teammove m
       JOIN teams_teamperiod p ON p.team_id = m.team_id AND p.last_day IS NULL
       WHERE m.reorganisation_id = %(act)s GROUP BY 1, 2 HAVING count(*) > 1""",
    """SELECT m.target_id, p.folded, array_agg(p.neighbourhood_id) FROM borders_villagemove m
       JOIN places_neighbourhoodperiod p ON p.neighbourhood_id = m.neighbourhood_id AND p.last_day IS NULL
       WHERE m.reorganisation_id = %(act)s GROUP BY 1, 2 HAVING count(*) > 1""",
)
"""The same counts and lists of equal names, nothing kept."""

COPIES = (
    "CREATE TEMPORARY TABLE bench_villages AS SELECT * FROM places_neighbourhoodperiod",
    "CREATE TEMPORARY TABLE bench_teams AS SELECT * FROM teams_teamperiod",
    "CREATE INDEX ON bench_villages (neighbourhood_id)",
    "CREATE INDEX ON bench_teams (team_id)",
    "ANALYZE bench_villages",
    "ANALYZE bench_teams",
)
APPLIED = (
    """WITH closed AS (
        UPDATE bench_villages p SET last_day = %(day)s::date - 1 FROM borders_villagemove m
        WHERE m.reorganisation_id = %(act)s AND p.neighbourhood_id = m.neighbourhood_id AND p.last_day IS NULL
          AND m.target_id <> m.source_id
        RETURNING p.*, m.target_id)
       INSERT INTO bench_villages (neighbourhood_id, unit_id, kind, name, first_day, decision, folded, sort_key)
       SELECT neighbourhood_id, target_id, kind, name, %(day)s, '', folded, sort_key FROM closed""",
    """WITH closed AS (
        UPDATE bench_teams p SET last_day = %(day)s::date - 1 FROM borders_teammove m
        WHERE m.reorganisation_id = %(act)s AND p.team_id = m.team_id AND p.last_day IS NULL
          AND m.target_id <> m.source_id
        RETURNING p.*, m.target_id)
       INSERT INTO bench_teams (team_id, unit_id, name, fixed_number, first_day, folded, sort_key)
       SELECT team_id, target_id, name, fixed_number, %(day)s, folded, sort_key FROM closed""",
)
"""The same periods closed and opened in one transaction, in tables without history, checks and most indexes."""

THEN = """SELECT count(*) FROM teams_teamperiod p JOIN teams_team t ON t.id = p.team_id
    WHERE p.unit_id IN (SELECT part_id FROM places_containment WHERE whole_id = %(place)s)
      AND (p.first_day IS NULL OR p.first_day <= %(then)s) AND (p.last_day IS NULL OR p.last_day >= %(then)s)
      AND (t.established_on IS NULL OR t.established_on <= %(then)s)
      AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(then)s)"""
NOW = """SELECT count(*) FROM teams_teamperiod n JOIN teams_team t ON t.id = n.team_id
    WHERE (n.first_day IS NULL OR n.first_day <= %(on)s) AND (n.last_day IS NULL OR n.last_day >= %(on)s)
      AND (t.established_on IS NULL OR t.established_on <= %(on)s)
      AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(on)s)
      AND EXISTS (SELECT 1 FROM teams_teamperiod p JOIN places_containment c ON c.part_id = p.unit_id
                  WHERE p.team_id = n.team_id AND c.whole_id = %(place)s
                    AND (p.first_day IS NULL OR p.first_day <= %(then)s)
                    AND (p.last_day IS NULL OR p.last_day >= %(then)s))"""
