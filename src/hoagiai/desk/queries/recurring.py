"""Recurring tasks of issued plans whose own words may tell the day."""

from hoagiai.desk.periods import MONTHS
from hoagiai.plans.models import Task
from hoagiai.plans.terms import PlanState


def recurring_words() -> list[tuple[int, str, str]]:
    """Each such task with its recurrence and its words for the time ("trước ngày 05 hằng tháng")."""
    tasks = Task.objects.filter(
        plan__state=PlanState.ISSUED, recurrence__in=MONTHS, time_text__regex=r"\d|[Qq]uý"
    )
    return list(tasks.values_list("pk", "recurrence", "time_text"))
