"""The standing of assignments on a day, in SQL: the same answer as `rules.standing`, for many rows at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from hoagiai.plans.models import Assignment, AssignmentPast
from hoagiai.plans.rules import SOON_DAYS
from hoagiai.plans.terms import AssignmentState, PartyRole, Standing


def with_standing(assignments: QuerySet[Assignment], on: date) -> QuerySet[Assignment]:
    """Add `standing` to each row that is work on this day."""
    return in_force(assignments, on).annotate(standing=standing_on(on))


def in_force(assignments: QuerySet[Assignment], on: date) -> QuerySet[Assignment]:
    """Leave out work that was given later or withdrawn before."""
    return assignments.filter(Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on), given_on__lte=on)


def standing_on(on: date) -> Case:
    """The standing of one row as an SQL expression: as it was on a day before its deadline or report changed."""
    changed_later = AssignmentPast.objects.filter(until__gt=on).order_by().values("assignment")
    return Case(
        When(pk__in=changed_later, then=_then(on, standing=_standing(on))),
        default=_standing(on),
        output_field=CharField(),
    )


def due_then(on: date) -> Case:
    """The deadline in force on a day."""
    changed_later = AssignmentPast.objects.filter(until__gt=on).order_by().values("assignment")
    return Case(
        When(pk__in=changed_later, then=_then(on, due=F("due_on"))),
        default=F("due_on"),
        output_field=DateField(null=True),
    )


def _then(on: date, **wanted: Case | F) -> Subquery:
    past = AssignmentPast.objects.filter(assignment=OuterRef("pk"), until__gt=on).order_by("until", "pk")
    return Subquery(past.annotate(**wanted).values(*wanted)[:1])


def _standing(on: date) -> Case:
    """The standing by the columns of the row itself, be it the assignment or how it was before."""
    soon = on + timedelta(days=SOON_DAYS)
    return Case(
        When(accepted_on__lte=on, then=Value(Standing.DONE.value)),
        When(reported_on__lte=on, then=Value(Standing.WAITING.value)),
        When(due_on__isnull=True, then=Value(Standing.UNDATED.value)),
        When(role=PartyRole.COORDINATING, due_on__lt=on, then=Value(Standing.PASSED.value)),
        When(role=PartyRole.COORDINATING, then=Value(Standing.RUNNING.value)),
        When(due_on__lt=on, then=Value(Standing.LATE.value)),
        When(due_on__lte=soon, then=Value(Standing.SOON.value)),
        default=Value(Standing.RUNNING.value),
        output_field=CharField(),
    )


@dataclass(frozen=True)
class Tally:
    """How many assignments stand how."""

    counts: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, standing: str) -> int:
        """The number with this standing; KeyError for what is no standing, so that templates find `total`."""
        if standing not in Standing.values:
            raise KeyError(standing)
        return self.counts.get(standing, 0)

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def late(self) -> int:
        """Those past their deadline with nothing handed in."""
        return self[Standing.LATE]

    @property
    def done(self) -> int:
        """Those accepted."""
        return self[Standing.DONE]


def tally(assignments: QuerySet[Assignment], on: date) -> Tally:
    """Count by standing, in one statement."""
    rows = in_force(assignments, on).order_by().values(standing=standing_on(on))
    return Tally({row["standing"]: row["number"] for row in rows.annotate(number=Count("pk"))})


def tallies(assignments: QuerySet[Assignment], on: date, *, by: str) -> dict[int, Tally]:
    """Count by standing for each value of a field ("task", "agency", "task__plan"), in one statement."""
    rows = in_force(assignments, on).order_by().values(by, standing=standing_on(on))
    found: dict[int, dict[str, int]] = {}
    for row in rows.annotate(number=Count("pk")):
        found.setdefault(row[by], {})[row["standing"]] = row["number"]
    return {key: Tally(counts) for key, counts in found.items()}


def worst(standings: Iterable[str]) -> str:
    """The one that needs attention first."""
    order = [
        Standing.LATE,
        Standing.SOON,
        Standing.WAITING,
        Standing.RUNNING,
        Standing.PASSED,
        Standing.UNDATED,
        Standing.DONE,
    ]
    present = set(standings)
    return next((standing for standing in order if standing in present), Standing.UNDATED)


OPEN = ~Q(state__in=(AssignmentState.ACCEPTED, AssignmentState.REPORTED))
"""A filter: the agency still owes something."""
