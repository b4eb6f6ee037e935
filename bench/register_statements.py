"""What a person would write by hand for lists and states of teams on a day, without pages, rights and findings."""
# ruff: noqa: S608 - put together from the pieces of this file only

_PLACES = {
    "commune": "AND p.unit_id = %(place)s",
    "province": "AND p.unit_id IN (SELECT id FROM places_unit WHERE province_id = %(place)s)",
    "country": "",
}


def _on(table: str) -> str:
    return (
        f"({table}.first_day IS NULL OR {table}.first_day <= %(on)s)"
        f" AND ({table}.last_day IS NULL OR {table}.last_day >= %(on)s)"
    )


def _teams(area: str) -> str:
    return (
        f"teams_teamperiod p JOIN teams_team t ON t.id = p.team_id WHERE {_on('p')} {_PLACES[area]}"
        " AND (t.established_on IS NULL OR t.established_on <= %(on)s)"
        " AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(on)s)"
    )


def list_of(area: str) -> tuple[str, ...]:
    """The first page of teams by name with their mediators, how many there are, and how they stand."""
    return (
        f"""SELECT first.code, first.name, count(m.id), count(m.id) FILTER (WHERE o.sex = 'f') FROM
            (SELECT t.id, t.code, p.name, p.sort_key FROM {_teams(area)} ORDER BY p.sort_key, p.id LIMIT 25) first
            LEFT JOIN teams_mediator m ON m.team_id = first.id AND {_on("m")}
            LEFT JOIN teams_person o ON o.id = m.person_id
            GROUP BY first.id, first.code, first.name, first.sort_key ORDER BY first.sort_key""",
        f"SELECT count(*) FROM {_teams(area)}",
    )


def states(area: str) -> tuple[str, ...]:
    """How many teams have three mediators, a woman, a minority member where one is due, a leader and a village."""
    return (
        f"""WITH t AS MATERIALIZED (SELECT t.id, p.unit_id FROM {_teams(area)}),
        m AS (SELECT m.team_id, count(*) AS mediators, count(*) FILTER (WHERE o.sex = 'f') AS women,
                count(*) FILTER (WHERE o.ethnicity NOT IN ('', '01')) AS minority, count(l.id) AS leaders
              FROM teams_mediator m JOIN teams_person o ON o.id = m.person_id
              LEFT JOIN teams_leadership l ON l.mediator_id = m.id AND {_on("l")}
              WHERE {_on("m")} AND m.team_id IN (SELECT id FROM t) GROUP BY 1),
        v AS (SELECT s.team_id, count(*) AS villages, count(a.id) AS areas FROM teams_teamneighbourhood s
              LEFT JOIN places_minorityarea a ON a.neighbourhood_id = s.neighbourhood_id AND {_on("a")}
              WHERE {_on("s")} AND s.team_id IN (SELECT id FROM t) GROUP BY 1)
        SELECT coalesce(m.mediators, 0) >= 3, coalesce(m.women, 0) > 0,
            coalesce(v.areas, 0) = 0 OR coalesce(m.minority, 0) > 0, coalesce(m.leaders, 0) > 0,
            coalesce(v.villages, 0) > 0, count(*)
        FROM t LEFT JOIN m ON m.team_id = t.id LEFT JOIN v ON v.team_id = t.id GROUP BY 1, 2, 3, 4, 5""",
    )
