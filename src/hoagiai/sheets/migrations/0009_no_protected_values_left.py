"""Lists from before keep no protected values: not in the words of faults, not in what was understood of their files.

What was understood loses its examples and the texts of rows left out; faults say what is wrong without the value. Rows
go in pieces by id, each committed by itself, so that no lock lasts; a piece done twice comes out the same.
"""

from typing import Any

from django.db import migrations, transaction

PROTECTED = (
    "leader_phone", "birth_date", "birth_year", "birth_day", "birth_month", "phone", "email", "identity_number",
    "identity_issued_on", "identity_issued_by",
)  # fmt: skip
LONG = r"\d([ .–()-]{0,2}\d){7,}"
DAY = r"\d{1,4} ?[/.-] ?\d{1,2} ?[/.-] ?\d{1,4}"

# Of a protected field the words before "ví dụ" lose what is quoted, days and long numbers; of any other long numbers.
FAULTS = f"""
UPDATE sheets_stagedrow s SET faults = n.faults, why = coalesce(left(n.said, 300), s.why)
FROM sheets_stagedrow o CROSS JOIN LATERAL (
    SELECT jsonb_agg(f.fault || jsonb_build_object('message', told.words) ORDER BY f.turn) AS faults,
        (array_agg(told.words ORDER BY f.turn) FILTER (WHERE left(f.fault ->> 'message', 300) = o.why))[1] AS said
    FROM jsonb_array_elements(o.faults) WITH ORDINALITY AS f (fault, turn)
    CROSS JOIN LATERAL (SELECT coalesce(f.fault ->> 'message', '') AS whole) m
    CROSS JOIN LATERAL (SELECT split_part(m.whole, 'ví dụ', 1) AS start) b
    CROSS JOIN LATERAL (SELECT CASE
        WHEN f.fault ->> 'field' = ANY(%(protected)s) THEN regexp_replace(
            regexp_replace(regexp_replace(b.start, '^“[^”]*”', 'Ô này'), '“[^”]*”', 'ô này', 'g'),
            '{DAY}|{LONG}', '(được bảo vệ)', 'g') || substr(m.whole, length(b.start) + 1)
        ELSE regexp_replace(m.whole, '\\d{{9,}}', '(được bảo vệ)', 'g') END AS words) told
) n
WHERE s.id = o.id AND o.id >= %(first)s AND o.id < %(after)s AND o.faults <> '[]' AND n.faults <> o.faults
"""  # noqa: S608 - made of constants
UNDERSTOOD = """
UPDATE sheets_batch b SET understood = b.understood || jsonb_build_object('sheets', (
    SELECT coalesce(jsonb_agg(y.sheet || jsonb_build_object(
        'columns', (SELECT coalesce(jsonb_agg(c.one || '{"samples": []}' ORDER BY c.turn), '[]')
            FROM jsonb_array_elements(coalesce(y.sheet -> 'columns', '[]')) WITH ORDINALITY AS c (one, turn)),
        'left_out', (SELECT coalesce(jsonb_agg(l.one || '{"text": ""}' ORDER BY l.turn), '[]')
            FROM jsonb_array_elements(coalesce(y.sheet -> 'left_out', '[]')) WITH ORDINALITY AS l (one, turn))
    ) ORDER BY y.turn), '[]')
    FROM jsonb_array_elements(b.understood -> 'sheets') WITH ORDINALITY AS y (sheet, turn)))
WHERE b.id >= %(first)s AND b.id < %(after)s AND jsonb_typeof(b.understood -> 'sheets') = 'array'
"""
PIECES = (("sheets_stagedrow", FAULTS, 50_000), ("sheets_batch", UNDERSTOOD, 500))


def blank(apps: Any, schema_editor: Any) -> None:
    """All rows of both tables, a piece at a time."""
    connection = schema_editor.connection
    for table, statement, many in PIECES:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT min(id), max(id) FROM {table}")  # noqa: S608 - a constant
            first, last = cursor.fetchone()
        for start in range(first, last + 1, many) if first is not None else ():
            with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
                cursor.execute(
                    statement, {"first": start, "after": start + many, "protected": list(PROTECTED)}
                )


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("sheets", "0008_looks_kept")]

    operations = [migrations.RunPython(blank, migrations.RunPython.noop, elidable=True)]
