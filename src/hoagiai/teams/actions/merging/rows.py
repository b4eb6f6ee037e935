"""Rows that leave the register in a merge, kept so that they come back as they were."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.db import models

Row = dict[str, Any]

FILLED = {
    "sex": ("sex",),
    "birth": ("birth_year", "birth_date"),
    "ethnicity": ("ethnicity",),
    "address": ("address",),
    "phone": ("phone_sealed", "phone_hash"),
    "identity": ("identity_sealed", "identity_hash"),
}
"""What the kept row takes over when it has none, by the columns that go together."""


@dataclass
class Moved:
    """What a merge did, as it stands in `PersonMerge.moved`; no protected value is in it."""

    offices: list[int] = field(default_factory=list)
    facts: list[int] = field(default_factory=list)
    candidacies: list[int] = field(default_factory=list)
    leaderships: list[list[int]] = field(default_factory=list)  # row, the office it came from, where it went
    widened: list[list[Any]] = field(default_factory=list)  # office, column, before, after
    gone_offices: list[Row] = field(default_factory=list)
    gone_leaderships: list[Row] = field(default_factory=list)
    gone_facts: list[Row] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)
    account: bool = False

    def as_json(self) -> dict[str, Any]:
        """For the column."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Moved":
        """From the column."""
        return cls(**stored)


def row_of(record: models.Model) -> Row:
    """Every column of a row as JSON holds it."""
    return {each.attname: _plain(getattr(record, each.attname)) for each in record._meta.concrete_fields}


def bring_back(model: type[models.Model], rows: Iterable[Row]) -> None:
    """Write rows again with their own numbers, in one statement; a column they did not have yet stays empty."""
    model._default_manager.bulk_create(
        model(
            **{
                e.attname: e.to_python(row[e.attname])
                for e in model._meta.concrete_fields
                if e.attname in row
            }
        )
        for row in rows
    )


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | str | bool) or value is None else str(value)
