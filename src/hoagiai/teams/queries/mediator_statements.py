"""Offices in the order of names, in three ways of reading: inside places, from those found by an index, or along the names.

The planner does not know that names lie together in the order of names, so each way is written out: `OFFSET 0` keeps
the order in which tables are read. Named values: on, and those of the conditions.
"""

IN_FORCE = (
    "({t}.first_day IS NULL OR {t}.first_day <= %(on)s) AND ({t}.last_day IS NULL OR {t}.last_day >= %(on)s)"
)
NEWEST = "{t}.last_day IS NULL"

LEADS = f"EXISTS (SELECT FROM teams_leadership l WHERE l.mediator_id = o.id AND {IN_FORCE.format(t='l')} OFFSET 0)"
FACT = f"""EXISTS (SELECT FROM teams_personfact f WHERE f.person_id = p.id AND f.kind = %({{kind}})s
    AND f.value = ANY(%({{value}})s) AND {IN_FORCE.format(t="f")} OFFSET 0)"""
HAS_WORDS = "array_to_tsvector(string_to_array(p.folded, ' ')) @@ %(words)s::tsquery"

OFFICES = f"""CROSS JOIN LATERAL (
    SELECT o.id, o.team_id FROM teams_mediator o
    WHERE o.person_id = p.id AND {IN_FORCE.format(t="o")} {{office}} OFFSET 0
) o"""  # noqa: S608 - made of constants

# Teams of places or a list of teams; then their offices; then each person. For what is at most a province.
INSIDE = f"""
WITH mine AS MATERIALIZED (
    SELECT o.id, o.person_id FROM ({{teams}}) t CROSS JOIN LATERAL (
        SELECT o.id, o.person_id FROM teams_mediator o
        WHERE o.team_id = t.team_id AND {IN_FORCE.format(t="o")} {{office}} OFFSET 0
    ) o
)
SELECT mine.id FROM mine CROSS JOIN LATERAL (
    SELECT p.sort_key FROM teams_person p WHERE p.id = mine.person_id {{person}} OFFSET 0
) p ORDER BY p.sort_key, mine.id"""  # noqa: S608 - made of constants
TEAMS_OF_PLACES = """SELECT DISTINCT t.team_id FROM places_containment u CROSS JOIN LATERAL (
    SELECT t.team_id FROM teams_teamperiod t WHERE t.unit_id = u.part_id AND {then} OFFSET 0
) t WHERE u.whole_id = ANY(%({places})s)"""
ALSO_NOW_IN = """EXISTS (SELECT FROM teams_teamperiod n
    JOIN places_containment u ON u.part_id = n.unit_id AND u.whole_id = ANY(%(own)s)
    WHERE n.team_id = t.team_id AND n.last_day IS NULL OFFSET 0)"""

# People whom an index finds, in the order of names; their offices only as far as the page reaches.
FOUND = f"""
WITH found AS MATERIALIZED (
    SELECT p.id, p.sort_key FROM {{source}} WHERE p.merged_into_id IS NULL {{person}} LIMIT {{most}}
), p AS (SELECT * FROM found ORDER BY sort_key OFFSET 0)
SELECT o.id, (SELECT count(*) FROM found) FROM p {OFFICES}
WHERE true {{team}} {{after}} ORDER BY p.sort_key, o.id LIMIT {{limit}}"""  # noqa: S608 - made of constants
RARE_SOURCE = f"""(SELECT DISTINCT f.person_id FROM teams_personfact f
    WHERE f.value IN ('law_secondary', 'law_postgraduate', 'dignitary') AND f.value = ANY(%(rare)s)
    AND {IN_FORCE.format(t="f")}) r
CROSS JOIN LATERAL (SELECT * FROM teams_person p WHERE p.id = r.person_id OFFSET 0) p"""  # noqa: S608 - made of constants

# All people in the order of names until the page is full. For what many have.
ALONG = f"""
SELECT o.id FROM (SELECT p.* FROM teams_person p {{begin}} ORDER BY p.sort_key OFFSET 0) p {OFFICES}
WHERE true {{person}} {{team}} {{after}} ORDER BY p.sort_key, o.id LIMIT {{limit}}"""  # noqa: S608 - made of constants
IN_TEAMS = """AND EXISTS (SELECT FROM teams_teamperiod t
    JOIN places_containment u ON u.part_id = t.unit_id AND u.whole_id = ANY(%({places})s)
    WHERE t.team_id = o.team_id AND {then} OFFSET 0)"""

# Everybody in office who has several things that many have and few have together.
SIFTED = f"""
WITH mine AS MATERIALIZED (
    SELECT o.id, p.sort_key FROM teams_mediator o JOIN teams_person p ON p.id = o.person_id
    WHERE {IN_FORCE.format(t="o")} {{office}} {{person}} {{after}}
)
SELECT id FROM mine ORDER BY sort_key, id LIMIT {{limit}}"""  # noqa: S608 - made of constants

# How many there are: of the whole country, and of teams of places or a list of teams.
EVERYBODY = f"SELECT count(*) FROM teams_mediator o WHERE {IN_FORCE.format(t='o')}"  # noqa: S608 - made of constants
NUMBER_INSIDE = f"""
SELECT coalesce(sum(o.number), 0)::int FROM ({{teams}}) t CROSS JOIN LATERAL (
    SELECT count(*) AS number FROM teams_mediator o WHERE o.team_id = t.team_id AND {IN_FORCE.format(t="o")} OFFSET 0
) o"""  # noqa: S608 - made of constants
