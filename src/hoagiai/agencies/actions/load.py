"""Load the standard bodies of the whole country at all times."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import pgtrigger
from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper

from hoagiai.agencies import kinds
from hoagiai.agencies.actions import statements
from hoagiai.agencies.kinds import At, Kind
from hoagiai.agencies.models import Agency
from hoagiai.agencies.rules import PARTY_COMMITTEES, unit_type
from hoagiai.agencies.terms import Level
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit

_LEVELS = list(Level)
_KINDS = list(kinds.BY_CODE)
_TRIGGERS = [f"agencies.Agency:{name}" for name in ("insert_insert", "update_update")]


def load_agencies(units: Iterable[Unit] | None = None) -> int:
    """Load or bring up to date all standard bodies; returns how many there are.

    May run again at any time; the same list over the same places is left as it is. `units` keeps it to those places (tests); bodies at the centre always come.
    Hand-made and renamed bodies are left alone; the load itself makes no history.
    """
    fingerprint = _fingerprint() if units is None else ""
    if fingerprint and _is_loaded(fingerprint):
        return Agency.objects.filter(standard=True).count()
    with pgtrigger.ignore(*_TRIGGERS), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statements.TIDY)
        _fill_places(cursor, Unit.objects.all() if units is None else units)
        for step, level in _fill_standings(cursor):
            cursor.execute(statements.CENTRAL if level == Level.CENTRAL else statements.LOCAL, [step])
            cursor.execute("ANALYZE agencies_agency")  # or the next step looks for its parents row by row
        if fingerprint:
            cursor.execute(f"COMMENT ON TABLE agencies_agency IS '{fingerprint}'")
    return Agency.objects.filter(standard=True).count()


def _fingerprint() -> str:
    """Stands for the standard list and the places it is laid over: the same means nothing to do."""
    rows = json.dumps([_row(kind, at) for kind in kinds.ALL for at in kind.at], default=str)
    places = Unit.objects.aggregate(models.Count("pk"), models.Max("pk"))
    return hashlib.sha256(f"{rows}{sorted(places.items())}{statements.LOCAL}".encode()).hexdigest()


def _is_loaded(fingerprint: str) -> bool:
    """Whether this very list was loaded before; its fingerprint is the table's comment."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description('agencies_agency'::regclass)")
        return cursor.fetchone()[0] == fingerprint and Agency.objects.filter(standard=True).exists()


def _fill_places(cursor: CursorWrapper, units: Iterable[Unit]) -> None:
    """The places as words, computed here so that folding is the same everywhere."""
    columns: tuple[list[Any], ...] = ([], [], [], [], [], [], [], [])
    for unit in units:
        called = unit_type(unit.name, unit.short_name)
        party = PARTY_COMMITTEES.get(called, "Đảng ủy")
        place = unit.name[:1].lower() + unit.name[1:]
        row = (
            unit.pk,
            called,
            place,
            unit.short_name,
            party,
            fold(place),
            fold(unit.short_name),
            fold(party),
        )
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    cursor.execute(statements.PLACES, columns)
    cursor.execute("ANALYZE agency_place")


def _fill_standings(cursor: CursorWrapper) -> list[tuple[int, str]]:
    """Every kind at every level; returns the steps, a body coming in a later step than the body above it."""
    rows = [_row(kind, at) for kind in kinds.ALL for at in kind.at]
    cursor.execute(statements.STANDINGS, [json.dumps(rows, default=str)])
    cursor.execute("ANALYZE agency_standing")
    return sorted({(row["step"], row["level"]) for row in rows})


def _row(kind: Kind, at: At) -> dict[str, Any]:
    name, short = at.name or kind.name, at.short or at.name or kind.short or kind.name
    if at.level != Level.CENTRAL:
        name, short = (text if "{" in text else text + " {place}" for text in (name, short))
    parent_at, _, parent = at.parent.partition(":")
    return {
        "step": _LEVELS.index(at.level) * 10 + _depth(at),
        "kind": kind.code,
        "line": kind.line.value,
        "level": at.level.value,
        "name": name,
        "short": short,
        "folded": fold(f"{name} {short}"),
        "level_rank": str(_LEVELS.index(at.level)),
        "kind_rank": f"{_KINDS.index(kind.code):03d}",
        "parent": parent,
        "parent_at": parent_at,
        "since": at.since,
        "until": at.until,
        "types": at.types,
        "codes": at.codes,
        "without": at.without,
        "provisional": at.provisional,
    }


def _depth(at: At) -> int:
    """How many bodies stand above it in the same place."""
    where, _, code = at.parent.partition(":")
    if where == "above" or not where or (where == "central") != (at.level == Level.CENTRAL):
        return 0
    above = [one for one in kinds.BY_CODE[code].at if one.level == at.level]
    return 1 + (_depth(above[0]) if above else 0)
