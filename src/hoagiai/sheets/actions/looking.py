"""Protected values of a list that leave it: each is a look at the people of its rows, and stands in its history."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base import clock
from hoagiai.sheets import acts
from hoagiai.sheets.models import Batch, FileTaken
from hoagiai.sheets.terms import Taken

_ACTS = {
    Taken.ORIGINAL: acts.ORIGINAL_TAKEN,
    Taken.COPY: acts.COPY_TAKEN,
    Taken.VALUES: acts.VALUES_SEEN,
}
# A row of the list says whose it is once it was compared with the registers, or written; people removed since are nobody's.
# One look has one moment: what is recorded at once and what follows when the list is written are never doubled.
_LOOKS = """
INSERT INTO teams_protectedlook (person_id, field, user_id, standing, reason, at)
SELECT DISTINCT p.id, held.field, t.by_id, t.standing, %(reason)s, t.at
FROM sheets_filetaken t {seen} JOIN teams_person p ON p.id = s.person_id
CROSS JOIN LATERAL (VALUES ('phone', s.phone_sealed <> ''),
    ('identity', s.identity_sealed <> '' AND t.what <> 'values'), ('birth_date', s.birth_date IS NOT NULL)) AS held (field, known)
WHERE t.{which} = %({which})s AND t.by_id IS NOT NULL AND t.what = %(what)s AND held.known
    AND NOT EXISTS (SELECT 1 FROM teams_protectedlook l
        WHERE l.person_id = p.id AND l.field = held.field AND l.user_id = t.by_id AND l.at = t.at)
"""
_ALL = "JOIN sheets_stagedrow s ON s.batch_id = t.batch_id AND t.lines IS NULL"
_SOME = """CROSS JOIN LATERAL jsonb_array_elements(coalesce(t.lines, '[]')) AS seen (line)
JOIN sheets_stagedrow s ON s.batch_id = t.batch_id
    AND s.sheet = seen.line ->> 0 AND s.line = (seen.line ->> 1)::int"""
_FORGET = """
DELETE FROM teams_protectedlook l USING sheets_filetaken t, sheets_effect e
WHERE t.batch_id = %(batch)s AND e.batch_id = t.batch_id AND e."table" = 'teams_person' AND e.before IS NULL
    AND l.person_id = e.row_id AND l.user_id = t.by_id AND l.at = t.at
"""


def take_out(*, batch: Batch, what: Taken, by: User, rows: Iterable[int] | None = None) -> int:
    """Record that somebody takes out a file of the list, or looks at some of its rows; answers the looks recorded.

    One statement for all people of the list; who may take it out is the view's to ask.
    """
    standing = by.standing(clock.today())
    words = ", ".join(filter(None, (standing.position, standing.body)))[:300]
    lines = None
    if rows is not None:
        lines = [list(each) for each in batch.rows.filter(pk__in=list(rows)).values_list("sheet", "line")]
    with act(_ACTS[what], by=by):
        taken = FileTaken.objects.create(batch=batch, what=what, by=by, standing=words, lines=lines)
        return _record(batch, what, _ALL if lines is None else _SOME, id=taken.pk)


def know(batch: Batch) -> int:
    """People whom the list has made known get the looks at their rows from before; answers how many."""
    return sum(
        _record(batch, what, seen, batch_id=batch.pk)
        for what, seen in ((Taken.ORIGINAL, _ALL), (Taken.COPY, _ALL), (Taken.VALUES, _SOME))
    )


def forget(batch: Batch) -> None:
    """Looks at people whom the list made go with them; which rows were seen stays with the list."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, {"batch": batch.pk})


def _record(batch: Batch, what: Taken, seen: str, **which: int) -> int:
    (name,) = which
    values: dict[str, Any] = {**which, "what": what, "reason": f"Danh sách “{batch}”: {what.label}"[:300]}
    with connection.cursor() as cursor:
        cursor.execute(_LOOKS.format(seen=seen, which=name), values)
        return int(cursor.rowcount)
