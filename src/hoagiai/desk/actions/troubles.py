"""Tell whoever answers for a reorganisation that it could not be carried out or taken back."""

from datetime import date

from django.db import connection
from django.urls import reverse

from hoagiai.base.formats import quoted
from hoagiai.borders.telling import Trouble
from hoagiai.borders.terms import BorderState
from hoagiai.desk.actions import statements
from hoagiai.desk.actions.reminders import signers
from hoagiai.desk.terms import NoticeKind

SIGNED = [
    state.value
    for state in (BorderState.SIGNED, BorderState.APPLYING, BorderState.APPLIED, BorderState.UNDOING)
]


def tell_of_trouble(*, trouble: Trouble, on: date) -> int:
    """Make the notices in one statement; how many. The same words are told once a day."""
    about = trouble.reorganisation
    values = {
        **signers(),
        "states": SIGNED,
        "act": about.pk,
        "kind": NoticeKind.TROUBLE.value,
        "subject": str(about.code),
        "on": on,
        "words": f"Phương án {quoted(about.title)}: {trouble.words}",
        "url": reverse("borders:one", args=[about.code]),
    }
    with connection.cursor() as cursor:
        cursor.execute(statements.TROUBLE, values)
        return int(cursor.rowcount)
