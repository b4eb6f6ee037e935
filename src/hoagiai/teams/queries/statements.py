"""The one statement that counts what decides about teams, with the endings that its askers need.

`PERIODS` is replaced by the teams chosen: team_id, unit_id, fixed_number. Named values: on, and the numbers of the law.
"""

COUNTS = """
WITH t AS (SELECT * FROM (PERIODS) AS chosen (team_id, unit_id, fixed_number)),
m AS (
    SELECT o.team_id, count(*)::int AS mediators, (count(*) FILTER (WHERE p.sex = 'f'))::int AS women,
        (count(*) FILTER (WHERE p.ethnicity NOT IN ('', '01')))::int AS minority,
        bool_or(EXISTS (
            SELECT FROM teams_leadership l
            WHERE l.mediator_id = o.id AND (l.first_day IS NULL OR l.first_day <= %(on)s)
                AND (l.last_day IS NULL OR l.last_day >= %(on)s)
        )) AS leader
    FROM teams_mediator o JOIN teams_person p ON p.id = o.person_id
    WHERE (o.first_day IS NULL OR o.first_day <= %(on)s) AND (o.last_day IS NULL OR o.last_day >= %(on)s)
        AND o.team_id IN (SELECT team_id FROM t)
    GROUP BY o.team_id
),
v AS (
    SELECT s.team_id, count(*)::int AS villages,
        bool_or(EXISTS (
            SELECT FROM places_minorityarea a
            WHERE a.neighbourhood_id = n.id AND (a.first_day IS NULL OR a.first_day <= %(on)s)
                AND (a.last_day IS NULL OR a.last_day >= %(on)s)
        )) AS area
    FROM teams_teamneighbourhood s JOIN places_neighbourhood n ON n.id = s.neighbourhood_id
    WHERE (s.first_day IS NULL OR s.first_day <= %(on)s) AND (s.last_day IS NULL OR s.last_day >= %(on)s)
        AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
        AND s.team_id IN (SELECT team_id FROM t)
    GROUP BY s.team_id
),
local_least AS (
    SELECT u.id AS unit_id, max(x.mediators)::int AS mediators
    FROM teams_localminimum x JOIN places_unit u ON u.id = x.unit_id OR u.province_id = x.unit_id
    WHERE x.first_day <= %(on)s AND (x.last_day IS NULL OR x.last_day >= %(on)s)
    GROUP BY u.id
),
whole AS (
    SELECT t.team_id, t.unit_id, coalesce(m.mediators, 0) AS mediators, coalesce(m.women, 0) AS women,
        coalesce(m.minority, 0) AS minority, coalesce(v.area, false) AS area,
        coalesce(m.leader, false) AS leader, coalesce(v.villages, 0) AS villages,
        t.fixed_number::int AS fixed, local_least.mediators AS least
    FROM t LEFT JOIN m ON m.team_id = t.team_id LEFT JOIN v ON v.team_id = t.team_id
    LEFT JOIN local_least ON local_least.unit_id = t.unit_id
)"""

# Said otherwise when the teams are those of the whole country: then every office counts, workers share the reading,
# and of the people only those are looked up who decide something (a third of them).
WIDE = {
    "\n        AND o.team_id IN (SELECT team_id FROM t)": "",
    "\n        AND s.team_id IN (SELECT team_id FROM t)": "",
    "JOIN teams_person p ON p.id = o.person_id\n    WHERE": """LEFT JOIN (
        SELECT id, sex, ethnicity FROM teams_person WHERE sex = 'f' OR ethnicity NOT IN ('', '01')
    ) p ON p.id = o.person_id
    WHERE""",
}

# Said otherwise when they are few: who leads is looked up by office, instead of reading every leader of the country.
FEW = {
    "AND (l.last_day IS NULL OR l.last_day >= %(on)s)\n        )": "AND (l.last_day IS NULL OR l.last_day >= %(on)s) OFFSET 0)"
}

# What decides: enough is enough, and a number that is reached asks for nothing.
CUT = """,
cut AS (
    SELECT team_id, unit_id, LEAST(mediators, GREATEST(%(mediators)s, fixed, least)) AS mediators,
        LEAST(women, %(women)s) AS women, CASE WHEN area THEN LEAST(minority, %(minority)s) ELSE 0 END AS minority,
        area, leader, LEAST(villages, 1) AS villages, CASE WHEN fixed > mediators THEN fixed END AS fixed,
        CASE WHEN least > mediators THEN least END AS least
    FROM whole
)"""
ALL = """ SELECT NULL, mediators, women, minority, area, leader, villages, fixed, least, count(*)
FROM cut GROUP BY mediators, women, minority, area, leader, villages, fixed, least"""
BY_UNIT = """ SELECT unit_id, mediators, women, minority, area, leader, villages, fixed, least, count(*)
FROM cut GROUP BY unit_id, mediators, women, minority, area, leader, villages, fixed, least"""
BY_PROVINCE = """ SELECT u.province_id, mediators, women, minority, area, leader, villages, fixed, least, count(*)
FROM cut JOIN places_unit u ON u.id = cut.unit_id
GROUP BY u.province_id, mediators, women, minority, area, leader, villages, fixed, least"""
TEAMS = """ SELECT array_agg(team_id), mediators, women, minority, area, leader, villages, fixed, least
FROM cut GROUP BY mediators, women, minority, area, leader, villages, fixed, least"""
EACH = """ SELECT team_id, mediators, women, minority, area, leader, villages, fixed, least FROM whole"""
FACES = """ SELECT team_id, mediators, women, minority, area, leader, villages, fixed, least,
    (SELECT string_agg(DISTINCT p.full_name, ', ') FROM teams_leadership l
        JOIN teams_mediator o ON o.id = l.mediator_id JOIN teams_person p ON p.id = o.person_id
        WHERE o.team_id = whole.team_id AND (o.first_day IS NULL OR o.first_day <= %(on)s)
            AND (o.last_day IS NULL OR o.last_day >= %(on)s) AND (l.first_day IS NULL OR l.first_day <= %(on)s)
            AND (l.last_day IS NULL OR l.last_day >= %(on)s)),
    (SELECT array_agg(ARRAY[b.kind, b.name] ORDER BY b.sort_key) FROM teams_teamneighbourhood s
        JOIN places_neighbourhoodperiod b ON b.neighbourhood_id = s.neighbourhood_id
        WHERE s.team_id = whole.team_id AND (s.first_day IS NULL OR s.first_day <= %(on)s)
            AND (s.last_day IS NULL OR s.last_day >= %(on)s) AND (b.first_day IS NULL OR b.first_day <= %(on)s)
            AND (b.last_day IS NULL OR b.last_day >= %(on)s))
FROM whole"""

# The same on a day gone by: the leader as the register called that person at its end, who came later as now.
FACES_THEN = FACES.replace(
    "p.full_name",
    """coalesce((SELECT e.full_name FROM teams_personevent e WHERE e.pgh_obj_id = p.id AND e.pgh_created_at < %(told_by)s
        ORDER BY e.pgh_id DESC LIMIT 1), p.full_name)""",
)
