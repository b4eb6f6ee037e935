"""Rows on their way into the tables by COPY, province by province."""

from collections.abc import Iterator
from typing import Any

from django.db import connection, models
from django.db.models.fields import NOT_PROVIDED

from hoagiai.places.models import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)
from hoagiai.teams.models import (
    Decision,
    Leadership,
    Mediator,
    Person,
    PersonFact,
    Team,
    TeamNeighbourhood,
    TeamPeriod,
    TeamReview,
)


class Rows:
    """Rows of one table with their own numbers; fields that are not named get the model's default."""

    def __init__(self, model: type[models.Model], named: str) -> None:
        self.table = model._meta.db_table
        fields = {field.name: field for field in model._meta.concrete_fields if not field.primary_key}
        rest = [field for name, field in fields.items() if name not in named.split()]
        self.columns = ["id", *(fields[name].column for name in named.split()), *(f.column for f in rest)]
        self.defaults = tuple(_default(field) for field in rest)
        self.waiting: list[tuple[Any, ...]] = []
        self.written = 0
        self.last = _last_number(self.table)

    def add(self, *values: Any) -> int:
        """Keep a row and say its number."""
        self.last += 1
        self.waiting.append((self.last, *values, *self.defaults))
        return self.last

    def change(self, number: int, **values: Any) -> None:
        """Put other values into a row that waits; it waits since the last `copy`."""
        place = number - self.waiting[0][0]
        row = list(self.waiting[place])
        for name, value in values.items():
            row[self.columns.index(name)] = value
        self.waiting[place] = tuple(row)

    def copy(self, cursor: Any) -> None:
        """Write what waits, and let the table count on from there."""
        if not self.waiting:
            return
        with cursor.copy(f"COPY {self.table} ({', '.join(map(_quoted, self.columns))}) FROM STDIN") as copy:
            for row in self.waiting:
                copy.write_row(row)
        cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [self.table, self.last])
        self.written += len(self.waiting)
        self.waiting.clear()


def _default(field: "models.Field[Any, Any]") -> Any:
    if field.default is NOT_PROVIDED and field.null:
        return None
    return field.get_default()


def _quoted(name: str) -> str:
    return f'"{name}"'


def _last_number(table: str) -> int:
    """The number before the first that is free: numbers are never given twice, also those of removed rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) - 1", [table])
        return int(cursor.fetchone()[0])


class Registers:
    """Every table that is filled, in the order in which they name each other."""

    def __init__(self) -> None:
        self.neighbourhoods = Rows(Neighbourhood, "code established_on ended_on synthetic")
        self.neighbourhood_periods = Rows(
            NeighbourhoodPeriod,
            "neighbourhood unit kind name first_day last_day decision folded sort_key",
        )
        self.households = Rows(HouseholdCount, "neighbourhood counted_on households")
        self.minority_areas = Rows(MinorityArea, "neighbourhood first_day decision")
        self.changes = Rows(NeighbourhoodChange, "code kind unit effective decision decided_on")
        self.successions = Rows(NeighbourhoodSuccession, "change old new")
        self.decisions = Rows(Decision, "unit kind number day signer signer_title published_on synthetic")
        self.teams = Rows(Team, "code established_on established_by dissolved_on dissolved_by synthetic")
        self.team_periods = Rows(
            TeamPeriod, "team unit name fixed_number first_day last_day decision folded sort_key"
        )
        self.served = Rows(TeamNeighbourhood, "team neighbourhood first_day last_day")
        self.reviews = Rows(TeamReview, "team year held_on outcome note")
        self.people = Rows(
            Person,
            "code full_name sex birth_year birth_date ethnicity address phone_sealed phone_hash identity_sealed"
            " identity_hash synthetic folded sort_key",
        )
        self.facts = Rows(PersonFact, "person kind value first_day")
        self.mediators = Rows(Mediator, "code person team first_day recognised_by last_day ended_by ending")
        self.leaderships = Rows(Leadership, "mediator first_day recognised_by last_day ended_by")

    def __iter__(self) -> Iterator[Rows]:
        return (rows for rows in vars(self).values() if isinstance(rows, Rows))

    def copy(self) -> None:
        """Write every table's rows that wait."""
        with connection.cursor() as cursor:
            for rows in self:
                rows.copy(cursor)
