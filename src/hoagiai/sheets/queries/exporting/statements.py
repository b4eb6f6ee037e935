"""The SQL of the three lists. `CHOSEN` stands for the periods asked for; named values: on."""

from hoagiai.teams.queries.statements import COUNTS


def _holds(row: str) -> str:
    return f"({row}.first_day IS NULL OR {row}.first_day <= %(on)s) AND ({row}.last_day IS NULL OR {row}.last_day >= %(on)s)"


# The villages that a team serves, as kind and name, in order.
_SERVED = f"""(SELECT array_agg(ARRAY[b.kind, b.name] ORDER BY b.sort_key, b.id)
    FROM teams_teamneighbourhood s JOIN places_neighbourhoodperiod b ON b.neighbourhood_id = s.neighbourhood_id
    JOIN places_neighbourhood n ON n.id = b.neighbourhood_id AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
    WHERE s.team_id = c.team_id AND {_holds("s")} AND {_holds("b")})"""  # noqa: S608 - joined from constants of this file

_TEAMS = f"""
c AS MATERIALIZED (SELECT id, team_id, unit_id, name, sort_key FROM teams_teamperiod WHERE id IN (CHOSEN)),
t AS MATERIALIZED (
    SELECT c.team_id, c.name, c.sort_key, team.code, team.synthetic, team.established_on, team.dissolved_on,
        team.established_by_id, u.id AS unit_id, u.code AS unit_code, u.name AS unit, u.sort_key AS unit_key,
        coalesce(v.name, '') AS province, coalesce(v.sort_key, '') AS province_key, {_SERVED} AS villages
    FROM c JOIN teams_team team ON team.id = c.team_id JOIN places_unit u ON u.id = c.unit_id
    LEFT JOIN places_unit v ON v.id = u.province_id
)"""  # noqa: S608 - joined from constants of this file

_LEADS = f"EXISTS (SELECT FROM teams_leadership l WHERE l.mediator_id = o.id AND {_holds('l')})"

MEDIATORS = f"""
WITH {_TEAMS}
SELECT t.province, t.unit_code, t.unit, t.code, t.name, t.villages, o.code::text, p.full_name, p.sex, p.birth_year,
    p.ethnicity, p.address, p.synthetic, {_LEADS} AS leads, o.first_day, o.last_day, o.ending,
    coalesce(d.number, ''), d.day, coalesce(d.signer, ''),
    (SELECT array_agg(ARRAY[f.kind, f.value] ORDER BY f.kind, f.first_day NULLS FIRST, f.id) FROM teams_personfact f
        WHERE f.person_id = p.id AND {_holds("f")}) AS facts,
    p.birth_date, p.phone_sealed, p.identity_sealed
FROM t JOIN teams_mediator o ON o.team_id = t.team_id AND OFFICES
JOIN teams_person p ON p.id = o.person_id
LEFT JOIN teams_decision d ON d.id = o.recognised_by_id
ORDER BY t.province_key, t.unit_key, t.unit_id, t.sort_key, t.team_id, leads DESC, p.sort_key, o.id
"""  # noqa: S608 - joined from constants of this file

IN_OFFICE = _holds("o")
EVER = "(o.first_day IS NULL OR o.first_day <= %(on)s)"

# The profile that decides about a team is the one of its page: `PERIODS` there are team, commune and fixed number.
_WHOLE = COUNTS.replace(
    "PERIODS", "SELECT team_id, unit_id, fixed_number FROM teams_teamperiod WHERE id IN (CHOSEN)", 1
).replace("WITH t AS", "WITH one AS", 1)
_WHOLE = _WHOLE.replace("FROM t)", "FROM one)").replace("FROM t LEFT JOIN m", "FROM one AS t LEFT JOIN m")

TEAMS = f"""{_WHOLE},
{_TEAMS.strip()},
trained AS (
    SELECT o.team_id, count(DISTINCT o.id)::int AS number
    FROM teams_mediator o JOIN teams_personfact f ON f.person_id = o.person_id AND f.kind = 'training'
        AND f.value IN ('law_secondary', 'law_bachelor', 'law_postgraduate', 'law') AND {_holds("f")}
    WHERE {IN_OFFICE} AND o.team_id IN (SELECT team_id FROM one) GROUP BY o.team_id
)
SELECT t.province, t.unit_code, t.unit, t.code, t.name, t.villages, w.fixed, w.mediators, w.women, w.minority,
    coalesce(trained.number, 0), w.area, w.leader, w.villages, w.least,
    (SELECT string_agg(DISTINCT p.full_name, ', ') FROM teams_leadership l
        JOIN teams_mediator o ON o.id = l.mediator_id JOIN teams_person p ON p.id = o.person_id
        WHERE o.team_id = t.team_id AND {IN_OFFICE} AND {_holds("l")}),
    t.established_on, t.dissolved_on, coalesce(d.number, ''), d.day, coalesce(d.signer, ''), t.synthetic
FROM t JOIN whole w ON w.team_id = t.team_id
LEFT JOIN trained ON trained.team_id = t.team_id
LEFT JOIN teams_decision d ON d.id = t.established_by_id
ORDER BY t.province_key, t.unit_key, t.unit_id, t.sort_key, t.team_id
"""  # noqa: S608 - joined from constants of this file

VILLAGES = f"""
WITH c AS MATERIALIZED (
    SELECT id, neighbourhood_id, unit_id, kind, name, sort_key, decision FROM places_neighbourhoodperiod
    WHERE id IN (CHOSEN)
)
SELECT coalesce(v.name, ''), u.code, u.name, n.code::text, c.kind, c.name,
    (SELECT h.households FROM places_householdcount h WHERE h.neighbourhood_id = c.neighbourhood_id
        AND h.counted_on <= %(on)s ORDER BY h.counted_on DESC LIMIT 1),
    EXISTS (SELECT FROM places_minorityarea a WHERE a.neighbourhood_id = c.neighbourhood_id AND {_holds("a")}),
    (SELECT array_agg(x.name ORDER BY x.sort_key) FROM teams_teamneighbourhood s
        JOIN teams_team team ON team.id = s.team_id AND (team.dissolved_on IS NULL OR team.dissolved_on >= %(on)s)
        JOIN teams_teamperiod x ON x.team_id = s.team_id AND {_holds("x")}
        WHERE s.neighbourhood_id = c.neighbourhood_id AND {_holds("s")}),
    n.established_on, n.ended_on, c.decision, n.synthetic
FROM c JOIN places_neighbourhood n ON n.id = c.neighbourhood_id JOIN places_unit u ON u.id = c.unit_id
LEFT JOIN places_unit v ON v.id = u.province_id
ORDER BY coalesce(v.sort_key, ''), u.sort_key, u.id, c.sort_key, c.id
"""  # noqa: S608 - joined from constants of this file
