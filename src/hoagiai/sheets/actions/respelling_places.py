"""Names of villages and teams, and decisions, that the register spells otherwise than reading does: no change either.

The counterpart of `respelling` for rows found by their code: what reads as the row says takes the row's place.
"""

from functools import lru_cache

from django.db import connection

from hoagiai.sheets.actions.comparing_acts import TEAM_ON, VILLAGE_ON
from hoagiai.sheets.exports import values
from hoagiai.sheets.models import Batch
from hoagiai.sheets.naming import team_name, village_of
from hoagiai.sheets.reading.cells import text
from hoagiai.sheets.reading.values import places
from hoagiai.sheets.reading.values.decisions import split
from hoagiai.sheets.reading.values.texts import plain

_TEAMS = f"""
SELECT DISTINCT r.team, p.name FROM sheets_stagedrow r JOIN {TEAM_ON} p ON true
WHERE r.batch_id = %(batch)s AND r.team_id IS NOT NULL AND r.team_code <> '' AND r.team NOT IN ('', p.name)
"""  # noqa: S608 - joined from constants of this file
_PUT_TEAMS = f"""
UPDATE sheets_stagedrow s SET team = put.held
FROM sheets_stagedrow r JOIN {TEAM_ON} p ON true
JOIN unnest(%(said)s::text[], %(held)s::text[]) AS put (said, held) ON put.said = r.team AND put.held = p.name
WHERE s.batch_id = r.batch_id AND s.id = r.id AND r.batch_id = %(batch)s AND r.team_code <> ''
"""  # noqa: S608 - joined from constants of this file
_VILLAGES = f"""
SELECT r.id, r.village_kind, r.village, p.kind, p.name FROM sheets_stagedrow r JOIN {VILLAGE_ON} p ON true
WHERE r.batch_id = %(batch)s AND r.register = 'neighbourhoods' AND r.code <> ''
  AND (r.village_kind, r.village) <> (p.kind, p.name)
"""  # noqa: S608 - joined from constants of this file
_PUT_VILLAGES = """
UPDATE sheets_stagedrow s SET village_kind = put.kind, village = put.name
FROM unnest(%(ids)s::bigint[], %(kinds)s::text[], %(names)s::text[]) AS put (id, kind, name)
WHERE s.batch_id = %(batch)s AND s.id = put.id
"""
_DECISIONS = """
SELECT r.id, r.decision, d.number FROM sheets_stagedrow r JOIN teams_team t ON t.id = r.team_id
JOIN teams_decision d ON d.id = t.established_by_id
WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.decision NOT IN ('', d.number)
"""
_PUT_DECISIONS = """
UPDATE sheets_stagedrow s SET decision = put.held
FROM unnest(%(ids)s::bigint[], %(held)s::text[]) AS put (id, held) WHERE s.batch_id = %(batch)s AND s.id = put.id
"""


def respell_places(batch: Batch) -> None:
    """Put the register's own names and numbers into rows that say the same: a fixed number of statements."""
    with connection.cursor() as cursor:
        cursor.execute(_TEAMS, {"batch": batch.pk, "on": batch.on})
        teams = [(said, held) for said, held in cursor.fetchall() if said in team_readings(held)]
        if teams:
            said, held = map(list, zip(*teams, strict=True))
            cursor.execute(_PUT_TEAMS, {"batch": batch.pk, "on": batch.on, "said": said, "held": held})
        cursor.execute(_VILLAGES, {"batch": batch.pk, "on": batch.on})
        same = [
            (key, kind, name)
            for key, said_kind, said_name, kind, name in cursor.fetchall()
            if (said_kind, said_name) in village_readings(kind, name)
        ]
        if same:
            ids, kinds, names = map(list, zip(*same, strict=True))
            cursor.execute(_PUT_VILLAGES, {"batch": batch.pk, "ids": ids, "kinds": kinds, "names": names})
        cursor.execute(_DECISIONS, {"batch": batch.pk})
        numbers = [(key, held) for key, said, held in cursor.fetchall() if said == read_number(held)]
        if numbers:
            ids, held = map(list, zip(*numbers, strict=True))
            cursor.execute(_PUT_DECISIONS, {"batch": batch.pk, "ids": ids, "held": held})


@lru_cache(maxsize=8192)
def team_readings(held: str) -> frozenset[str]:
    """What a team's name is read as: as it stands, and with "Tổ hòa giải" before it."""
    name = places.team(plain(held))
    longer = name if places.is_team(name) else f"Tổ hòa giải {places.village(name) or name}"
    return frozenset(team_name(each)[:160] for each in (name, longer))


@lru_cache(maxsize=8192)
def village_readings(kind: str, name: str) -> frozenset[tuple[str, str]]:
    """What a village is read as, its kind before its name or in a column of its own."""
    alone = places.village(plain(name))
    own = places.kind_of(alone)
    texts = (
        places.village(values.village(kind, name)),
        alone if own else f"{places.kind_label(kind)} {alone}",
    )
    found = (village_of(each, own or kind, urban=False) for each in texts)
    return frozenset((each.kind, each.name[:120]) for each in found if each)


@lru_cache(maxsize=8192)
def read_number(held: str) -> str:
    """What the number of a decision is read as."""
    return split(str(text(held, None)[0]))[0][:60]
