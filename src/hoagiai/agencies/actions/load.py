"""Load the standard bodies of the country at all times: one INSERT … SELECT per kind and level."""

from collections.abc import Iterable
from typing import Any

import pgtrigger
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from hoagiai.agencies import kinds
from hoagiai.agencies.kinds import At, Kind
from hoagiai.agencies.rules import PARTY_COMMITTEES, unit_type
from hoagiai.agencies.terms import Level
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit

_PLACES = """
    CREATE TEMPORARY TABLE agency_place ON COMMIT DROP AS
    SELECT * FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[],
                         %s::text[])
        AS place (unit_id, type, place, short, party, folded_place, folded_short, folded_party)
"""

_BODIES = """
    INSERT INTO agencies_agency
        (code, kind, line, level, unit_id, name, short_name, folded, sort_key, parent_id,
         valid_from, valid_to, standard, provisional)
    SELECT md5(concat_ws('|', %(kind)s::text, u.level, u.code, greatest(%(since)s::date, u.valid_from)))::uuid,
           %(kind)s, %(line)s, %(level)s, u.id,
           replace(replace(replace(%(name)s, '{place}', p.place), '{name}', p.short), '{party}', p.party),
           replace(replace(replace(%(short)s, '{place}', p.place), '{name}', p.short), '{party}', p.party),
           replace(replace(replace(%(folded)s, '{place}', p.folded_place), '{name}', p.folded_short),
                   '{party}', p.folded_party),
           %(level_rank)s || ' ' || u.sort_key || ' ' || %(kind_rank)s,
           above.id, greatest(%(since)s::date, u.valid_from), least(%(until)s::date, u.valid_to),
           true, %(provisional)s
    FROM agency_place p
    JOIN places_unit u ON u.id = p.unit_id
    LEFT JOIN LATERAL (
        SELECT parent.id FROM agencies_agency parent
        WHERE parent.kind = %(parent)s AND parent.standard
          AND CASE %(parent_at)s WHEN 'same' THEN parent.unit_id = u.id
                                 WHEN 'above' THEN parent.unit_id = u.parent_id
                                 ELSE parent.unit_id IS NULL END
        ORDER BY parent.valid_to DESC NULLS FIRST LIMIT 1
    ) above ON true
    WHERE u.level = %(level)s
      AND (%(types)s::text[] IS NULL OR p.type = ANY(%(types)s::text[]))
      AND (%(codes)s::text[] IS NULL OR u.code = ANY(%(codes)s::text[]))
      AND NOT u.code = ANY(%(without)s::text[])
      AND (%(since)s::date IS NULL OR u.valid_to IS NULL OR u.valid_to >= %(since)s::date)
      AND (%(until)s::date IS NULL OR u.valid_from IS NULL OR u.valid_from <= %(until)s::date)
"""

_CENTRAL = """
    INSERT INTO agencies_agency
        (code, kind, line, level, unit_id, name, short_name, folded, sort_key, parent_id,
         valid_from, valid_to, standard, provisional)
    SELECT md5(concat_ws('|', %(kind)s::text, 'central', %(since)s::date))::uuid,
           %(kind)s, %(line)s, %(level)s, NULL, %(name)s, %(short)s, %(folded)s,
           %(level_rank)s || '  ' || %(kind_rank)s,
           (SELECT parent.id FROM agencies_agency parent
            WHERE parent.kind = %(parent)s AND parent.standard AND parent.unit_id IS NULL LIMIT 1),
           %(since)s::date, %(until)s::date, true, %(provisional)s
"""

_KEEP_UP = """
    ON CONFLICT (code) DO UPDATE SET
        name = excluded.name, short_name = excluded.short_name, folded = excluded.folded, line = excluded.line,
        sort_key = excluded.sort_key, parent_id = excluded.parent_id, valid_to = excluded.valid_to,
        provisional = excluded.provisional
    WHERE agencies_agency.standard
      AND (agencies_agency.name, agencies_agency.short_name, agencies_agency.line, agencies_agency.sort_key,
           agencies_agency.parent_id, agencies_agency.valid_to, agencies_agency.provisional)
          IS DISTINCT FROM
          (excluded.name, excluded.short_name, excluded.line, excluded.sort_key,
           excluded.parent_id, excluded.valid_to, excluded.provisional)
"""


def load_agencies(units: Iterable[Unit] | None = None) -> int:
    """Load or bring up to date all standard bodies; returns how many there are to be seen.

    May run again at any time. `units` keeps it to those places (tests); bodies at the centre always come.
    Hand-made and renamed bodies are left alone; the load itself makes no history.
    """
    with transaction.atomic(), pgtrigger.ignore(*_triggers()), connection.cursor() as cursor:
        _fill_places(cursor, Unit.objects.all() if units is None else units)
        for kind, at in _from_the_top():
            statement = _CENTRAL if at.level == Level.CENTRAL else _BODIES
            cursor.execute(statement + _KEEP_UP, _values(kind, at))
        cursor.execute("ANALYZE agencies_agency")
        cursor.execute("SELECT count(*) FROM agencies_agency WHERE standard")
        return int(cursor.fetchone()[0])


def _triggers() -> tuple[str, ...]:
    return tuple(f"agencies.Agency:{name}" for name in ("insert_insert", "update_update"))


def _fill_places(cursor: CursorWrapper, units: Iterable[Unit]) -> None:
    """The places as words, computed here once so that folding is the same everywhere."""
    columns: tuple[list[Any], ...] = ([], [], [], [], [], [], [], [])
    for unit in units:
        called = unit_type(unit.name, unit.short_name)
        party = PARTY_COMMITTEES.get(called, "Đảng ủy")
        place = unit.name[:1].lower() + unit.name[1:]
        row = (unit.pk, called, place, unit.short_name, party, fold(place), fold(unit.short_name), fold(party))
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    cursor.execute(_PLACES, columns)
    cursor.execute("ANALYZE agency_place")


def _from_the_top() -> list[tuple[Kind, At]]:
    """Every kind at every level, a body after the body above it."""
    standings = [(kind, at) for kind in kinds.ALL for at in kind.at]
    order = list(Level)
    return sorted(standings, key=lambda one: (order.index(one[1].level), _depth(one[1])))


def _depth(at: At) -> int:
    """How many bodies of the same place, or of the centre, stand above it."""
    where, _, code = at.parent.partition(":")
    if where not in ("same", "central") or (where == "central" and at.level != Level.CENTRAL):
        return 0
    above = [one for one in kinds.BY_CODE[code].at if one.level == at.level]
    return 1 + (_depth(above[0]) if above else 0)


def _values(kind: Kind, at: At) -> dict[str, Any]:
    name, short = at.name or kind.name, at.short or at.name or kind.short or kind.name
    if at.level != Level.CENTRAL:
        name, short = (text if "{" in text else text + " {place}" for text in (name, short))
    parent_at, _, parent = at.parent.partition(":")
    return {
        "kind": kind.code,
        "line": kind.line.value,
        "level": at.level.value,
        "name": name,
        "short": short,
        "folded": fold(f"{name} {short}"),
        "level_rank": str(list(Level).index(at.level)),
        "kind_rank": f"{list(kinds.BY_CODE).index(kind.code):03d}",
        "parent": parent,
        "parent_at": parent_at,
        "since": at.since,
        "until": at.until,
        "types": list(at.types) or None,
        "codes": list(at.codes) or None,
        "without": list(at.without),
        "provisional": at.provisional,
    }
