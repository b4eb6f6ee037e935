"""Turn values of a reading into values of columns: a document may say more than a field holds."""

from datetime import date
from typing import Any, TypeVar

from django.db import models
from django.utils.dateparse import parse_date

RowT = TypeVar("RowT", bound=models.Model)


def fitted(table: type[RowT], **values: Any) -> RowT:
    """An unsaved row of these values; a text longer than its column is cut and ends with "…"."""
    return table(**{name: _cut(table, name, value) for name, value in values.items()})


def day(value: Any) -> date | None:
    """A day written "2026-06-30"; None when there is none."""
    return parse_date(value) if isinstance(value, str) else None


def _cut(table: type[models.Model], name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    most = getattr(table._meta.get_field(name), "max_length", None)
    return value if most is None or len(value) <= most else f"{value[: most - 1].rstrip()}…"
