"""Lists taken out of the registers: whose they are, how far one is, whether it may still be fetched."""

from datetime import date

from django.db import connection
from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may_in, reach
from hoagiai.accounts.terms import Permission
from hoagiai.sheets.models import Export
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.terms import Listing

PROGRESS = "hoagiai export %s: %s"
"""What a session is called while it writes a list; every other session sees it at once."""


def exports_of(user: User) -> QuerySet[Export]:
    """The lists that somebody took out, newest first."""
    return Export.objects.filter(made_by=user).select_related("unit__province")


def asked_for(made: Export, today: date) -> Asked:
    """What a list asks for, for its maker as of today."""
    return Asked(Listing(made.listing), made.on, made.made_by, today, made.unit, made.ended, made.protected)


def may_fetch(made: Export, user: User, today: date) -> bool:
    """Whether its maker still holds the rights that the list needs."""
    needed = [Permission.REGISTER_READ, *([Permission.IDENTITY_READ] if made.protected else [])]
    if made.unit is None:
        return all(reach(user, each, today).everywhere for each in needed)
    return all(may_in(user, each, on=today, unit=made.unit) for each in needed)


def rows_done(made: Export) -> int | None:
    """How many rows are written so far; None while no worker is at it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
            " AND application_name LIKE %s LIMIT 1",
            [PROGRESS % (made.pk, "%")],
        )
        found = cursor.fetchone()
    return int(found[0].rpartition(" ")[2]) if found else None
