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
_LOOKS = """
INSERT INTO teams_protectedlook (person_id, field, user_id, standing, reason, at)
SELECT DISTINCT p.id, held.field, %(user)s, %(standing)s, %(reason)s, now()
FROM sheets_stagedrow s JOIN teams_person p ON p.id = s.person_id
CROSS JOIN LATERAL (VALUES ('phone', s.phone_sealed <> ''),
    ('identity', s.identity_sealed <> '' AND NOT %(shown)s), ('birth_date', s.birth_date IS NOT NULL)) AS held (field, known)
WHERE s.batch_id = %(batch)s AND held.known AND (%(rows)s::bigint[] IS NULL OR s.id = ANY(%(rows)s))
"""


def take_out(*, batch: Batch, what: Taken, by: User, rows: Iterable[int] | None = None) -> int:
    """Record that somebody takes out a file of the list, or looks at some of its rows; answers the looks recorded.

    One statement for all people of the list; who may take it out is the view's to ask.
    """
    standing = by.standing(clock.today())
    values: dict[str, Any] = {
        "batch": batch.pk,
        "user": by.pk,
        "standing": ", ".join(filter(None, (standing.position, standing.body)))[:300],
        "reason": f"Danh sách “{batch}”: {what.label}"[:300],
        "rows": None if rows is None else list(rows),
        "shown": what == Taken.VALUES,  # identity numbers are never shown
    }
    with act(_ACTS[what], by=by), connection.cursor() as cursor:
        FileTaken.objects.create(batch=batch, what=what)
        cursor.execute(_LOOKS, values)
        return int(cursor.rowcount)
