"""People of the register that a doubtful row may be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from hoagiai.sheets.models import StagedRow

MOST = 8
"""More people of one name than this in one commune are not offered; the row asks for a year or a number."""

# The person found, wherever; and people of the same name in the commune (of the team, when the team has several).
_FOUND = """
SELECT s.id, p.id, p.code, p.full_name, p.sex, p.birth_year, tp.name, o.team_id = s.team_id
FROM sheets_stagedrow s
JOIN teams_person p ON p.id = s.person_id
JOIN teams_mediator o ON o.person_id = p.id
JOIN teams_teamperiod tp ON tp.team_id = o.team_id AND tp.last_day IS NULL
WHERE s.id = ANY(%(rows)s)
UNION ALL
SELECT s.id, p.id, p.code, p.full_name, p.sex, p.birth_year, tp.name, o.team_id = s.team_id
FROM sheets_stagedrow s
JOIN teams_teamperiod tp ON tp.unit_id = s.unit_id AND tp.last_day IS NULL
JOIN teams_mediator o ON o.team_id = tp.team_id
JOIN teams_person p ON p.id = o.person_id AND p.folded = s.folded
 AND (s.sex = '' OR p.sex = '' OR s.sex = p.sex)
 AND (s.birth_year IS NULL OR p.birth_year IS NULL OR abs(s.birth_year - p.birth_year) <= 1)
 AND (s.identity_hash = '' OR p.identity_hash = '' OR s.identity_hash = p.identity_hash)
WHERE s.id = ANY(%(rows)s) AND s.folded <> '' AND s.doubt IN ('alike', 'many')
 AND (s.doubt <> 'many' OR o.team_id = s.team_id AND (
    s.last_day IS NOT NULL OR o.last_day IS NULL OR o.last_day >= %(on)s))
ORDER BY 1, 8 DESC, 2
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the register: id, code, name, sex, birth year, the team, and whether that is the row's team."""

    person: int
    code: str
    full_name: str
    sex: str
    birth_year: int | None
    team: str
    same_team: bool


def candidates(rows: Iterable[int], on: date) -> dict[int, list[Candidate]]:
    """By row, the people it may be, each once; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, {"rows": list(rows), "on": on})
        found: dict[int, dict[int, Candidate]] = {}
        for row, person, code, *known in cursor.fetchall():
            of_row = found.setdefault(row, {})
            if len(of_row) < MOST:
                of_row.setdefault(person, Candidate(person, str(code), *known))
    return {row: list(each.values()) for row, each in found.items()}


def is_candidate(row: StagedRow, person: int, on: date) -> bool:
    """Whether this person is one of those the row may be."""
    return any(each.person == person for each in candidates([row.pk], on).get(row.pk, ()))
