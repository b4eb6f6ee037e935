"""People who may be one: proposed over a place in one statement, by numbers, name, year and village."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from hoagiai.base.folding import fold
from hoagiai.places.models import Unit
from hoagiai.teams.models import NotTheSame, Person
from hoagiai.teams.queries.known import people_known_in
from hoagiai.teams.rules.duplicates import Likeness, Signs, likeness, reasons

MOST = 1000
"""Pairs shown of a place; the surest come first."""

PAIRS = """
WITH here AS MATERIALIZED (
    SELECT DISTINCT o.person_id, t.unit_id FROM places_containment u
    CROSS JOIN LATERAL (
        SELECT t.team_id, t.unit_id FROM teams_teamperiod t
        WHERE t.unit_id = u.part_id AND t.last_day IS NULL OFFSET 0
    ) t CROSS JOIN LATERAL (SELECT o.person_id FROM teams_mediator o WHERE o.team_id = t.team_id OFFSET 0) o
    WHERE u.whole_id = ANY(%(places)s)
),
p AS MATERIALIZED (
    SELECT here.unit_id, p.id, p.folded, p.sex, p.birth_year, p.phone_hash, p.identity_hash, p.sort_key
    FROM here CROSS JOIN LATERAL (SELECT * FROM teams_person WHERE id = here.person_id OFFSET 0) p
    WHERE p.merged_into_id IS NULL
),
alike AS (
    SELECT array_agg(id) AS ids FROM p GROUP BY unit_id, folded HAVING count(*) > 1
    UNION ALL SELECT array_agg(DISTINCT id) FROM p WHERE identity_hash <> '' GROUP BY identity_hash
        HAVING count(DISTINCT id) > 1
    UNION ALL SELECT array_agg(DISTINCT id) FROM p WHERE phone_hash <> '' GROUP BY phone_hash, folded
        HAVING count(DISTINCT id) > 1
),
pair AS MATERIALIZED (
    SELECT DISTINCT x AS first, y AS second FROM alike, unnest(ids) x, unnest(ids) y WHERE x < y
),
seen AS (
    SELECT a.id AS first, b.id AS second, a.sort_key, a.folded = b.folded AS name,
        coalesce(a.birth_year = b.birth_year, false) AS year,
        coalesce(abs(a.birth_year - b.birth_year) <= 1, true) AS near,
        a.phone_hash <> '' AND a.phone_hash = b.phone_hash AS phone,
        a.identity_hash <> '' AND a.identity_hash = b.identity_hash AS identity,
        a.identity_hash <> '' AND b.identity_hash <> '' AND a.identity_hash <> b.identity_hash AS other_identity,
        EXISTS (
            SELECT FROM teams_mediator x JOIN teams_teamneighbourhood v ON v.team_id = x.team_id
            JOIN teams_teamneighbourhood w ON w.neighbourhood_id = v.neighbourhood_id
            JOIN teams_mediator y ON y.team_id = w.team_id AND y.person_id = b.id WHERE x.person_id = a.id OFFSET 0
        ) AS village
    FROM pair CROSS JOIN LATERAL (SELECT * FROM teams_person WHERE id = pair.first OFFSET 0) a
    CROSS JOIN LATERAL (SELECT * FROM teams_person WHERE id = pair.second OFFSET 0) b
    WHERE (a.sex = b.sex OR '' IN (a.sex, b.sex) OR (a.identity_hash = b.identity_hash AND a.identity_hash <> ''))
    AND NOT EXISTS (
        SELECT FROM teams_notthesame n WHERE n.first_id = pair.first AND n.second_id = pair.second
    )
)
SELECT first, second, name, year, village, phone, identity, other_identity FROM seen
WHERE identity OR (name AND (year OR (village AND near) OR phone))
ORDER BY identity DESC, other_identity, (year::int + village::int + phone::int) DESC, sort_key, first, second
LIMIT %(most)s"""


@dataclass(frozen=True)
class Pair:
    """Two rows that may be one person, why, and how sure."""

    first: Person
    second: Person
    likeness: Likeness
    reasons: list[str]


@dataclass(frozen=True)
class Proposed:
    """The same by row numbers, before the people of a page are read."""

    first: int
    second: int
    signs: Signs


def proposed_in(places: Sequence[int]) -> list[Proposed]:
    """Pairs in places with all that lies in them, the surest first: one statement; those found to be two are left out."""
    with connection.cursor() as cursor:
        cursor.execute(PAIRS, {"places": list(places), "most": MOST})
        return [Proposed(first, second, Signs(*signs)) for first, second, *signs in cursor.fetchall()]


def pairs_of(rows: Sequence[Proposed]) -> list[Pair]:
    """The pairs of a page with their people: one statement."""
    people = Person.objects.in_bulk({key for row in rows for key in (row.first, row.second)})
    found = []
    for row in rows:
        how = likeness(row.signs)
        if how is not None:
            found.append(Pair(people[row.first], people[row.second], how, reasons(row.signs)))
    return found


def found_different(one: Person, other: Person) -> bool:
    """Whether somebody found these two to be two people."""
    first, second = sorted((one.pk, other.pk))
    return NotTheSame.objects.filter(Q(first=first, second=second)).exists()


def known_already(unit: Unit, full_name: str, birth_year: int | None) -> list[Person]:
    """People of a commune with this name, marks or no marks, whose birth year is the same or unknown."""
    named = people_known_in(unit).filter(folded=fold(full_name))
    return [each for each in named if None in (each.birth_year, birth_year) or each.birth_year == birth_year]
