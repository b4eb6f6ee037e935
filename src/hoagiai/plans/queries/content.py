"""The content of one plan, read in a fixed number of statements."""

from hoagiai.plans.models import Plan, Task


def tasks_with_parties(plan: Plan) -> list[Task]:
    """All tasks in order, with parties, windows and products."""
    return list(plan.tasks.prefetch_related("parties", "windows", "products"))
