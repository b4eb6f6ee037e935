"""Each protected value that goes into a file is a look at it, and recorded as one."""

from django.db import connection

from hoagiai.sheets.queries.exporting import statements as sql
from hoagiai.sheets.queries.exporting.asked import Asked, chosen_teams
from hoagiai.sheets.queries.exporting.stream import named

_LOOKS = """
INSERT INTO teams_protectedlook (person_id, field, user_id, standing, reason, at)
SELECT p.id, held.field, %(user)s, %(standing)s, %(reason)s, now()
FROM teams_person p CROSS JOIN LATERAL (VALUES ('phone', p.phone_sealed <> ''),
    ('identity', p.identity_sealed <> ''), ('birth_date', p.birth_date IS NOT NULL)) AS held (field, known)
WHERE held.known AND p.id IN (
    SELECT o.person_id FROM teams_mediator o JOIN teams_teamperiod c ON c.team_id = o.team_id
    WHERE OFFICES AND c.id IN (CHOSEN))
"""


def record_looks(asked: Asked, *, standing: str, reason: str) -> int:
    """Record that this person looks at the phone, identity number and birth day of everyone on the list."""
    inner, values = named(chosen_teams(asked).select_related(None).order_by().values("pk"))
    statement = _LOOKS.replace("OFFICES", sql.EVER if asked.ended else sql.IN_OFFICE).replace("CHOSEN", inner)
    values |= {"user": asked.by.pk, "standing": standing[:300], "reason": reason[:300], "on": asked.on}
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)
