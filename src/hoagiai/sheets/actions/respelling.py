"""What the register holds in a spelling that reading puts right is no change: the row then says it as the register does.

"LÒ VĂN HOÀ" of the register is read back as "Lò Văn Hòa"; so that a list taken out and brought in again changes
nothing, each such value is read as a list's would be and, when it gives the same, takes its place.
"""

import json
from typing import Any

from django.db import connection

from hoagiai.base.sheets import Cell
from hoagiai.sheets.actions.respelling_places import read_number
from hoagiai.sheets.exports.values import joined
from hoagiai.sheets.models import Batch
from hoagiai.sheets.reading.cells import text
from hoagiai.sheets.reading.values import people
from hoagiai.sheets.reading.values.texts import is_nothing, plain, words
from hoagiai.teams.terms import FactKind

_FACT_DIFFERS = """EXISTS (
    SELECT FROM jsonb_array_elements(s.facts) f WHERE f ->> 0 IN ('occupation', 'language') AND NOT EXISTS (
        SELECT FROM teams_personfact pf WHERE pf.person_id = p.id AND pf.kind = f ->> 0 AND pf.value = f ->> 1
          AND (pf.last_day IS NULL OR pf.last_day >= %(on)s)))"""
_DIFFERENT = f"""
SELECT s.id, s.full_name, s.address, s.decision, s.signer, s.facts, p.full_name, p.address,
    coalesce(d.number, ''), coalesce(d.signer, ''),
    (SELECT jsonb_agg(jsonb_build_array(pf.kind, pf.value) ORDER BY pf.first_day NULLS FIRST, pf.id) FROM teams_personfact pf
        WHERE pf.person_id = p.id AND pf.kind IN ('occupation', 'language')
          AND (pf.last_day IS NULL OR pf.last_day >= %(on)s))
FROM sheets_stagedrow s JOIN teams_person p ON p.id = s.person_id
JOIN teams_mediator o ON o.id = s.mediator_id LEFT JOIN teams_decision d ON d.id = o.recognised_by_id
WHERE s.batch_id = %(batch)s AND s.register = 'mediators' AND s.mediator_id IS NOT NULL AND s.outcome <> 'refused'
  AND (s.full_name <> p.full_name OR (s.address <> '' AND s.address <> p.address)
    OR (s.decision NOT IN ('', d.number)) OR (s.signer NOT IN ('', d.signer)) OR {_FACT_DIFFERS})
"""  # noqa: S608 - joined from constants of this file
_PUT = """
UPDATE sheets_stagedrow s SET full_name = put.full_name, address = put.address, decision = put.decision,
    signer = put.signer, facts = put.facts::jsonb
FROM unnest(%(ids)s::bigint[], %(names)s::text[], %(addresses)s::text[], %(numbers)s::text[], %(signers)s::text[],
    %(facts)s::text[]) AS put (id, full_name, address, decision, signer, facts)
WHERE s.batch_id = %(batch)s AND s.id = put.id
"""
Pairs = list[list[str]]


def respell(batch: Batch) -> None:
    """Put the register's own spelling into rows that say the same: two statements."""
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERENT, {"batch": batch.pk, "on": batch.on})
        same = [put for row in cursor.fetchall() if (put := _as_register(*row))]
        if same:
            names = ("ids", "names", "addresses", "numbers", "signers", "facts")
            columns = dict(zip(names, map(list, zip(*same, strict=True)), strict=True))
            cursor.execute(_PUT, {"batch": batch.pk, **columns})


def _as_register(
    key: int, name: str, address: str, number: str, signer: str, facts: Any, *held: Any
) -> tuple[int, str, str, str, str, str] | None:
    held_name, held_address, held_number, held_signer, held_facts = held
    said: Pairs = _pairs(facts)
    own = _pairs(held_facts)
    put = (
        held_name if name == _read_name(held_name) else name,
        held_address if address and address == _read(held_address) else address,
        held_number if held_number and number == read_number(held_number) else number,
        held_signer if held_signer and signer == _read_name(held_signer) else signer,
    )
    put_facts = [[kind, _held(kind, value, own)] for kind, value in said]
    if (*put, put_facts) == (name, address, number, signer, said):
        return None
    return key, *put, json.dumps(put_facts, ensure_ascii=False)


def _pairs(value: Any) -> Pairs:
    return list(json.loads(value) if isinstance(value, str) else value or [])


def _held(kind: str, value: str, own: Pairs) -> str:
    """The value of the register that reads as this one, or this one."""
    for other, held in own:
        if other == kind and value == held:
            return value
    for other, held in own:
        if other != kind:
            continue
        if kind == FactKind.OCCUPATION and value == _read(held):
            return held
        if kind == FactKind.LANGUAGE and (value,) == words(joined([held])):
            return held
    return value


def _read_name(held: Cell) -> str:
    found, _ = people.name(held)
    return found.full if found else ""


def _read(held: Cell) -> str:
    if is_nothing(plain(held)):
        return ""
    read, _ = text(held, None)
    return str(read)[:255]
