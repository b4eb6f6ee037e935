"""Rows one by one from a cursor of the server: a country needs no more memory here than a commune."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import QuerySet

from hoagiai.sheets.queries.exporting import statements as sql
from hoagiai.sheets.queries.exporting.asked import Asked, chosen_teams, chosen_villages

AT_ONCE = 2000


class MediatorRow(NamedTuple):
    """A mediator's office in a team; `facts` are pairs of kind and value. The last three are protected."""

    province: str
    unit_code: str
    unit: str
    team_code: str
    team: str
    villages: list[list[str]] | None
    code: str
    full_name: str
    sex: str
    birth_year: int | None
    ethnicity: str
    address: str
    synthetic: bool
    leads: bool
    first_day: date | None
    last_day: date | None
    ending: str
    decision: str
    decided_on: date | None
    signer: str
    facts: list[list[str]] | None
    birth_date: date | None
    phone_sealed: str
    identity_sealed: str


class TeamRow(NamedTuple):
    """A team with what decides about it."""

    province: str
    unit_code: str
    unit: str
    code: str
    team: str
    villages: list[list[str]] | None
    fixed: int | None
    mediators: int
    women: int
    minority: int
    law_trained: int
    area: bool
    leader: bool
    served: int
    least: int | None
    leader_name: str | None
    established_on: date | None
    dissolved_on: date | None
    decision: str
    decided_on: date | None
    signer: str
    synthetic: bool


class VillageRow(NamedTuple):
    """A village with its latest number of households and the teams that serve it."""

    province: str
    unit_code: str
    unit: str
    code: str
    kind: str
    name: str
    households: int | None
    minority_area: bool
    teams: list[str] | None
    established_on: date | None
    ended_on: date | None
    decision: str
    synthetic: bool


def mediators(asked: Asked) -> Iterator[MediatorRow]:
    """Mediators by province, commune and team, the leader first."""
    statement = sql.MEDIATORS.replace("OFFICES", sql.EVER if asked.ended else sql.IN_OFFICE)
    return map(MediatorRow._make, _rows(statement, chosen_teams(asked), asked.on))


def teams(asked: Asked) -> Iterator[TeamRow]:
    """Teams by province and commune."""
    return map(TeamRow._make, _rows(sql.TEAMS, chosen_teams(asked), asked.on))


def villages(asked: Asked) -> Iterator[VillageRow]:
    """Villages by province and commune."""
    return map(VillageRow._make, _rows(sql.VILLAGES, chosen_villages(asked), asked.on))


def _rows(statement: str, periods: QuerySet[Any], on: date) -> Iterator[tuple[Any, ...]]:
    inner, values = named(periods.select_related(None).order_by().values("pk"))
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL work_mem = '64MB'; SET LOCAL cursor_tuple_fraction = 1")
        with connection.chunked_cursor() as cursor:
            cursor.execute(statement.replace("CHOSEN", inner), {**values, "on": on})
            yield from chain.from_iterable(iter(lambda: cursor.fetchmany(AT_ONCE), []))


def named(chosen: QuerySet[Any]) -> tuple[str, dict[str, Any]]:
    """The SQL of a query set with named values, to stand inside another statement."""
    text, params = chosen.query.sql_with_params()
    names = {f"chosen{place}": value for place, value in enumerate(params)}
    for name in names:
        text = text.replace("%s", f"%({name})s", 1)
    return text, names
