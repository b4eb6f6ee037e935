"""Difficulties that are open: which ones wait for an answer of one's own bodies, and how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, Min, Q, Value, When, Window

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.desk.queries.bodies import Bodies
from hoagiai.plans.models import Difficulty
from hoagiai.plans.queries.visible import difficulties_visible_to
from hoagiai.plans.terms import DifficultyState

SHOWN = 5
UNANSWERED = Q(state__in=(DifficultyState.RAISED, DifficultyState.PASSED_UP))


@dataclass(frozen=True)
class OpenDifficulties:
    """The ones that wait longest, those for oneself first; how many are open, unanswered, and one's own."""

    rows: Sequence[Difficulty]
    total: int = 0
    unanswered: int = 0
    own: int = 0
    oldest: date | None = None


def open_difficulties(user: User, own: Bodies, on: date) -> OpenDifficulties:
    """Open difficulties one may see, at most five, with the numbers of all; one statement."""
    answers = may(user, Permission.DIFFICULTY_ANSWER, on=on) and not own.nowhere
    waits = UNANSWERED & own.within("holder") if answers else Q(pk__in=())
    rank = Case(
        When(waits, then=Value(0)), When(UNANSWERED, then=Value(1)), default=2, output_field=IntegerField()
    )
    rows = difficulties_visible_to(user, on).exclude(state=DifficultyState.CLOSED).annotate(rank=rank)
    counted = rows.annotate(
        total=Window(Count("pk")),
        unanswered=Window(Count("pk", filter=UNANSWERED)),
        own=Window(Count("pk", filter=Q(rank=0))),
        oldest=Window(Min("raised_on")),
    )
    found = list(counted.order_by("rank", "raised_on", "pk")[:SHOWN])
    if not found:
        return OpenDifficulties([])
    first = found[0]
    return OpenDifficulties(found, first.total, first.unanswered, first.own, first.oldest)
