"""Loads the units of the country: new rows are added, changed rows updated, none deleted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from hoagiai.places.actions import files
from hoagiai.places.actions.statements import (
    CONTAIN,
    INSERT_SUCCESSIONS,
    INSERT_UNITS,
    STAGE,
    UNSTAGE,
    UPDATE_SUCCESSIONS,
    UPDATE_UNITS,
)
from hoagiai.places.terms import Level


@dataclass(frozen=True)
class Loaded:
    """How many rows one loading changed: nothing, when the tables already say what the files say."""

    units: int
    successions: int


@transaction.atomic
def load_units() -> Loaded:
    """Bring units, successions and what holds what to the state of the files of `data/`; repeatable."""
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        _copy(cursor, "incoming_unit", files.UNIT_COLUMNS, files.unit_rows())
        _copy(cursor, "incoming_succession", files.SUCCESSION_COLUMNS, files.succession_rows())
        cursor.execute("ANALYZE incoming_unit; ANALYZE incoming_succession")
        units = sum(
            _changed(cursor, statement, [level.value])
            for level in Level
            for statement in (UPDATE_UNITS, INSERT_UNITS)
        )
        cursor.execute("ANALYZE places_unit")
        successions = _changed(cursor, UPDATE_SUCCESSIONS) + _changed(cursor, INSERT_SUCCESSIONS)
        if units or successions:
            cursor.execute("ANALYZE places_succession")
            cursor.execute(CONTAIN)
            cursor.execute("ANALYZE places_containment")
        cursor.execute(UNSTAGE)
    return Loaded(units=units, successions=successions)


def _copy(cursor: Any, table: str, columns: Iterable[str], rows: Iterable[tuple[str | None, ...]]) -> None:
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _changed(cursor: Any, statement: str, parameters: list[str] | None = None) -> int:
    cursor.execute(statement, parameters)
    return int(cursor.rowcount)
