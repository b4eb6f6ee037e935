"""One worker at a time carries out or takes back a reorganisation."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from hoagiai.borders.models import Reorganisation

_SPACE = 315_007
"""Tells these locks from any others; the second number is the reorganisation."""


@contextmanager
def alone(reorganisation: Reorganisation) -> Iterator[bool]:
    """Whether this session is the one that works on it; the lock goes with the session, also when that is killed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_SPACE, reorganisation.pk])
        (held,) = cursor.fetchone()
    try:
        yield bool(held)
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_SPACE, reorganisation.pk])


def one_signature_at_a_time() -> None:
    """Hold off other signatures until this transaction ends: two at once could not see each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, 0)", [_SPACE])
