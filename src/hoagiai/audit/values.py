"""Values of fields as people read them; names of linked records are fetched together, one query per table."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from hoagiai.audit.terms import NOTHING
from hoagiai.base import formats

LONGEST = 300

Names = dict[tuple[type[models.Model], Any], str]


def linked_names(pairs: Iterable[tuple["models.Field[Any, Any]", Any]]) -> Names:
    """The names of all records that these (field, value) pairs point to."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for field, value in pairs:
        target = _target(field)
        if target and value is not None:
            wanted[target].add(value)
    names: Names = {}
    for target, keys in wanted.items():
        related = getattr(target, "history_related", ())
        found = target._default_manager.select_related(*related) if related else target._default_manager
        for key, record in found.in_bulk(list(keys)).items():
            names[target, key] = str(record)
    return names


def shown(field: "models.Field[Any, Any]", value: Any, names: Names) -> str:
    """One value in words: a choice's label, a linked record's name, a day as dd/mm/yyyy."""
    if value is None or value == "" or value == [] or value == {}:
        return NOTHING
    target = _target(field)
    if target:
        return names.get((target, value), f"#{value}")
    labels = dict(field.flatchoices) if field.choices else {}
    text = str(labels[value]) if labels and value in labels else _plain(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _target(field: "models.Field[Any, Any]") -> type[models.Model] | None:
    if not isinstance(field, models.ForeignKey):
        return None
    related: type[models.Model] = field.related_model  # type: ignore[assignment]  # resolved by now
    return related


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, Decimal | float | int):
        return formats.number(value)
    if isinstance(value, list | tuple):
        return ", ".join(_plain(part) for part in value)
    return str(value)
