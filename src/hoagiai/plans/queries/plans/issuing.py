"""What issuing a draft will do: who gets how much, and what is still open."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Outcome
from hoagiai.plans.models import Party, PartyAgency, Plan, Task
from hoagiai.plans.terms import ANSWERABLE, PlanState

MOST = 12


@dataclass(frozen=True)
class Outlook:
    """The preview of issuing: figures, and what a person may want to mend first."""

    assignments: int
    agencies: int
    busiest: list[tuple[Agency, int]]
    unresolved: list[Party]
    idle: list[Task]
    undated: list[Task]
    early: list[Task]
    passed: int
    twins: list[Plan]


def outlook(plan: Plan, on: date) -> Outlook:
    """What issuing on a day will do; nine statements."""
    members = PartyAgency.objects.filter(party__task__plan=plan, party__task__group=False)
    figures = members.aggregate(agencies=Count("agency", distinct=True))
    pairs = members.order_by().values("party__task", "agency").distinct()
    per_agency = members.order_by().values("agency").annotate(n=Count("party__task", distinct=True))
    few = {row["agency"]: row["n"] for row in per_agency.order_by("-n", "agency")[:MOST]}
    agencies = Agency.objects.in_bulk(few)
    tasks = plan.tasks.filter(group=False)
    leading = PartyAgency.objects.filter(party__task=OuterRef("pk"), party__role__in=ANSWERABLE)
    unresolved = Party.objects.filter(task__plan=plan, outcome=Outcome.UNRECOGNISED).select_related("task")
    early = tasks.filter(ends_on__lt=plan.period_from) if plan.period_from else Task.objects.none()
    return Outlook(
        assignments=pairs.count(),
        agencies=figures["agencies"],
        busiest=[(agencies[pk], number) for pk, number in few.items()],
        unresolved=list(unresolved.order_by("task__position", "pk")),
        idle=list(tasks.filter(~Exists(leading))),
        undated=list(tasks.filter(Q(ends_on=None), recurrence="")),
        early=list(early),
        passed=tasks.filter(ends_on__lt=on).count(),
        twins=list(_twins(plan)),
    )


def _twins(plan: Plan) -> QuerySet[Plan]:
    """Plans already issued that bear the number and day of this one: it may be the same document brought in again."""
    if plan.amends_id or not plan.number or not plan.issued_on:
        return Plan.objects.none()
    same = Plan.objects.filter(issuer=plan.issuer, number=plan.number, issued_on=plan.issued_on)
    return same.exclude(pk=plan.pk).exclude(state=PlanState.DRAFT)
