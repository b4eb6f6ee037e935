"""Writes: the one transaction of an act, and the token of a form that may be sent only once."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol

from django.db import connection, transaction
from django.utils import timezone

from hoagiai.audit.errors import AlreadySent
from hoagiai.audit.models import Submission
from hoagiai.audit.terms import SYSTEM, Act
from hoagiai.base import clock


@dataclass(frozen=True)
class Standing:
    """In what position, and of which body, a person acts (chức danh, cơ quan), as text of that moment."""

    position: str = ""
    body: str = ""


class Person(Protocol):
    """Whoever can act: the account, seen from below."""

    pk: Any
    full_name: str

    def standing(self, on: date, on_behalf: Any = None) -> Standing:
        """The position in force on a day, at the body acted for when it is named."""


_running: ContextVar[bool] = ContextVar("hoagiai_act_running", default=False)


@contextmanager
def act(
    act: Act, *, by: Person | None, reason: str = "", on_behalf: Any = None, about: str = ""
) -> Iterator[None]:
    """One transaction whose history carries the person, the position, the act and the reason.

    Inside another act it joins that one; the day is that on which it is done, read here. `by=None` is the system itself (a daily job, a migration of data).
    `about` ends the sentence: which units, how many.
    """
    if _running.get():
        yield
        return
    with transaction.atomic():
        running = _running.set(True)
        try:
            _set_context(str(uuid.uuid4()), json.dumps(_metadata(act, by, reason, on_behalf, about)))
            yield
            if not connection.needs_rollback:
                _set_context("", "")
        finally:
            _running.reset(running)


def _set_context(identity: str, metadata: str) -> None:
    """Tell the triggers; local to the transaction, so COPY and every later statement carry it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true)",
            [identity, metadata],
        )


def _metadata(act: Act, by: Person | None, reason: str, on_behalf: Any, about: str) -> dict[str, Any]:
    standing = by.standing(clock.today(), on_behalf) if by else Standing()
    return {
        "user": by.pk if by else None,
        "name": by.full_name if by else SYSTEM,
        "position": standing.position,
        "body": standing.body,
        "on_behalf": str(on_behalf) if on_behalf else "",
        "act": act.code,
        "phrase": f"{act.phrase}: {about}" if about else act.phrase,
        "reason": reason,
    }


def take_token(token: uuid.UUID | str | None, *, by: Person) -> None:
    """Use up a form's token inside the running transaction; a second sending raises `AlreadySent`.

    A second sending that comes while the first still runs waits for it. A form without token passes.
    """
    if not token:
        return
    made, first = Submission.objects.get_or_create(token=token, defaults={"user_id": by.pk})
    if not first:
        raise AlreadySent(made.answer_url)


def record_answer(token: uuid.UUID | str | None, url: str) -> None:
    """Remember where the first sending led, for whoever sends the same form again."""
    if token:
        Submission.objects.filter(token=token).update(answer_url=url)


def release_token(token: uuid.UUID | str | None) -> None:
    """Give a token back: the form was shown again with its errors and nothing was written."""
    if token:
        Submission.objects.filter(token=token).delete()


def forget_old_submissions(*, days: int = 30) -> int:
    """Remove tokens older than some days (daily job); a browser does not resend a form after that."""
    limit = timezone.now() - timedelta(days=days)
    return Submission.objects.filter(made_at__lt=limit).delete()[0]
