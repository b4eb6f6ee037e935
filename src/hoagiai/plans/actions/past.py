"""Keep how work stood before an act changes its deadline, its role or what it handed in."""

from datetime import date

from django.db import connection

from hoagiai.plans.models import Assignment, AssignmentPast

KEEP = """
INSERT INTO plans_assignmentpast (assignment_id, until, role, due_on, reported_on, accepted_on)
SELECT work.id, %(on)s, work.role, work.due_on, work.reported_on, work.accepted_on
FROM plans_assignment work JOIN plans_task task ON task.id = work.task_id
WHERE task.plan_id = %(plan)s
RETURNING id
"""

DROP = """
DELETE FROM plans_assignmentpast past USING plans_assignment work
WHERE past.id = ANY(%(kept)s) AND work.id = past.assignment_id AND work.role = past.role
  AND work.due_on IS NOT DISTINCT FROM past.due_on
"""


def keep_past(work: Assignment, *, on: date) -> None:
    """Keep one piece of work, freshly read, as it stands before it changes on this day."""
    AssignmentPast.objects.create(
        assignment=work,
        until=on,
        role=work.role,
        due_on=work.due_on,
        reported_on=work.reported_on,
        accepted_on=work.accepted_on,
    )


def keep_past_of_plan(plan: int, *, on: date) -> list[int]:
    """Keep all work of a plan before it is amended: one statement."""
    with connection.cursor() as cursor:
        cursor.execute(KEEP, {"plan": plan, "on": on})
        return [row[0] for row in cursor.fetchall()]


def forget_unchanged(kept: list[int]) -> None:
    """Of what was kept leave only what the amendment has changed: one statement."""
    with connection.cursor() as cursor:
        cursor.execute(DROP, {"kept": kept})
