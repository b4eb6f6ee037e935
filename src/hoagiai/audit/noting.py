"""Put an act into the history of a record that it is about without changing it."""

from typing import Any

from django.db import connection, models
from django.db.models import AutoField


def note(record: models.Model) -> None:
    """Inside an act: the record's history tells it, also when all that was written lies in tables without history."""
    event: Any = type(record).pgh_event_model  # type: ignore[attr-defined]  # set by audit.tracked
    kept = {field.name for field in record._meta.concrete_fields}
    columns = [
        connection.ops.quote_name(field.column)
        for field in event._meta.concrete_fields
        if field.name in kept and not isinstance(field, AutoField)
    ]
    told, there, key = (
        connection.ops.quote_name(name)
        for name in (event._meta.db_table, record._meta.db_table, record._meta.pk.column)
    )
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {told} ({names}, pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id) "  # noqa: S608 - names of columns
            f"SELECT {names}, now(), 'update', {key}, _pgh_attach_context() FROM {there} WHERE {key} = %s",
            [record.pk],
        )
