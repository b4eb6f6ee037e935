"""A list just read is compared in a temporary table that has the name of the lasting one, and goes over as a whole.

Comparing changes each row some five times. Apart from the others that is not logged and leaves no dead rows behind.
Meanwhile whoever names `sheets_stagedrow` in this transaction means the temporary one: PostgreSQL looks there first.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_LASTING = """SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = 'sheets_stagedrow'::regclass"""
_MAKE = """
CREATE TEMPORARY TABLE sheets_stagedrow (LIKE {lasting} INCLUDING DEFAULTS) ON COMMIT DROP;
ALTER TABLE pg_temp.sheets_stagedrow ALTER id SET DEFAULT nextval(pg_get_serial_sequence('{lasting}', 'id'));
"""
_HAND_OVER = """
INSERT INTO {lasting} SELECT * FROM pg_temp.sheets_stagedrow ORDER BY position;
DROP TABLE pg_temp.sheets_stagedrow;
"""


@contextmanager
def apart() -> Iterator[None]:
    """Rows written in this block stay apart until its end; when it fails there are none."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_LASTING)
        lasting = ".".join(map(connection.ops.quote_name, (cursor.fetchone()[0], "sheets_stagedrow")))
        cursor.execute(_MAKE.format(lasting=lasting))
        yield
        cursor.execute(_HAND_OVER.format(lasting=lasting))
