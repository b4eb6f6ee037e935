"""A person by name, marks or no marks: the first few in Vietnamese order among those one may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import F

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.base.folding import fold
from hoagiai.places.terms import Level
from hoagiai.teams.models import Mediator, Person, TeamPeriod
from hoagiai.teams.queries.mediator_statements import HAS_WORDS
from hoagiai.teams.queries.mediators_asked import COMMON
from hoagiai.teams.queries.mediators_read import MOST_FOUND, name_query
from hoagiai.teams.queries.visible import roots_of, teams_led_by

IN_OWN = "IN (SELECT part_id FROM places_containment WHERE whole_id = ANY(%(own)s))"
SEEN = """EXISTS (SELECT FROM teams_mediator o JOIN teams_teamperiod t ON t.team_id = o.team_id AND t.last_day IS NULL
        WHERE o.person_id = p.id AND t.unit_id IN OWN OFFSET 0)
    OR EXISTS (SELECT FROM teams_candidacy c JOIN teams_election e ON e.id = c.election_id
        JOIN teams_teamperiod t ON t.team_id = e.team_id AND t.last_day IS NULL
        WHERE c.person_id = p.id AND t.unit_id IN OWN OFFSET 0)"""
LED = "EXISTS (SELECT FROM teams_mediator o WHERE o.person_id = p.id AND o.team_id = ANY(%(led)s) OFFSET 0)"
FEW = f"""
WITH found AS MATERIALIZED (
    SELECT p.id, p.sort_key FROM teams_person p WHERE p.merged_into_id IS NULL AND {HAS_WORDS} LIMIT {MOST_FOUND}
)
SELECT p.id, (SELECT count(*) FROM found) FROM (SELECT * FROM found ORDER BY sort_key, id OFFSET 0) p
WHERE {{seen}} LIMIT %(limit)s"""  # noqa: S608 - made of constants
MANY = f"""
SELECT p.id FROM (SELECT p.* FROM teams_person p ORDER BY p.sort_key OFFSET 0) p
WHERE p.merged_into_id IS NULL AND {HAS_WORDS} AND ({{seen}}) LIMIT %(limit)s"""  # noqa: S608 - made of constants
INSIDE = f"""
SELECT p.id FROM teams_person p WHERE p.merged_into_id IS NULL AND {HAS_WORDS} AND p.id IN (
    SELECT o.person_id FROM teams_mediator o JOIN teams_teamperiod t ON t.team_id = o.team_id AND t.last_day IS NULL
    WHERE t.unit_id IN OWN
    UNION SELECT c.person_id FROM teams_candidacy c JOIN teams_election e ON e.id = c.election_id
    JOIN teams_teamperiod t ON t.team_id = e.team_id AND t.last_day IS NULL WHERE t.unit_id IN OWN
) ORDER BY p.sort_key, p.id LIMIT %(limit)s"""  # noqa: S608 - made of constants


def people_named(user: Someone, words: str, on: date, *, limit: int = 25) -> list[Person]:
    """People whose name has every word, in office or not; the last word may go on when nobody has it whole."""
    if not fold(words):
        return []
    seen = _seen(user, on)
    ids = _ids(words, seen, limit, prefix=False) or _ids(words, seen, limit, prefix=True)
    found = Person.objects.in_bulk(ids)
    return [found[key] for key in ids]


def last_teams_of(people: Sequence[Person]) -> dict[int, str]:
    """The team and commune of each, as they are called now: of the office held, or the one held last."""
    offices = Mediator.objects.filter(person__in=[each.pk for each in people])
    newest = list(offices.order_by(F("last_day").asc(nulls_last=True), "pk"))
    periods = TeamPeriod.objects.filter(team__in=[each.team_id for each in newest], last_day=None)
    named = {each.team_id: f"{each.name}, {each.unit.name}" for each in periods.select_related("unit")}
    return {each.person_id: named.get(each.team_id, "") for each in newest}


@dataclass(frozen=True)
class Seen:
    """Whom one sees: a condition on people, its values, and whether it is so narrow that one starts from it."""

    condition: str
    values: dict[str, list[int]]
    narrow: bool = False


def _seen(user: Someone, on: date) -> Seen:
    roots = roots_of(user, Permission.REGISTER_READ, on)
    if roots is None:
        return Seen("true", {})
    if not roots:
        return Seen(LED, {"led": list(teams_led_by(user, on))})
    own = [unit.pk for unit in roots]
    return Seen(SEEN, {"own": own}, narrow=all(unit.level == Level.COMMUNE for unit in roots))


def _ids(words: str, seen: Seen, limit: int, *, prefix: bool) -> list[int]:
    values = {**seen.values, "words": name_query(words, prefix), "limit": limit}
    common = COMMON.issuperset(fold(words).split())
    if seen.narrow or (common and "own" in seen.values):
        return [row[0] for row in _rows(INSIDE, values)]
    if not common:
        rows = _rows(FEW.format(seen=seen.condition), values)
        if not rows or rows[0][1] < MOST_FOUND:
            return [row[0] for row in rows]
    return [row[0] for row in _rows(MANY.format(seen=seen.condition), values)]


def _rows(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("IN OWN", IN_OWN), values)
        return list(cursor.fetchall())
