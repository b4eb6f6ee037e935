"""Give the story of the demonstration its days: history and times say when each act was, not when it was loaded.

Runs at the end of the loading transaction. The acts of it are known by their contexts; the day of each is read from
what it wrote (a report its day, an acceptance its day, …). Reports come in the morning, decisions in the afternoon.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pgtrigger
from django.apps import apps
from django.db import connection

TABLE = "CREATE TEMPORARY TABLE demo_moment (context uuid PRIMARY KEY, at timestamptz) ON COMMIT DROP"
DAYS = (
    # an acceptance
    "SELECT pgh_context_id, accepted_on, 14 FROM plans_assignmentevent WHERE accepted_on IS NOT NULL",
    # a return
    "SELECT pgh_context_id, returned_on, 14 FROM plans_progressevent WHERE pgh_label = 'update' AND returned_on IS NOT NULL",
    # a report
    "SELECT pgh_context_id, day, 8 FROM plans_progressevent WHERE pgh_label = 'insert'",
    # more time asked for, after the last report
    """SELECT asked.pgh_context_id, coalesce((SELECT max(day) FROM plans_progress entry
           WHERE entry.assignment_id = asked.assignment_id), {on} - 2), 10
       FROM plans_extensionevent asked WHERE asked.pgh_label = 'insert'""",
    # a difficulty, and what was said to it some days later
    """SELECT step.pgh_context_id,
              least(met.raised_on + CASE step.state WHEN 'raised' THEN 0 WHEN 'answered' THEN 2 ELSE 4 END, {on}),
              CASE step.state WHEN 'raised' THEN 9 ELSE 15 END
       FROM plans_difficultystepevent step JOIN plans_difficulty met ON met.id = step.difficulty_id
       WHERE step.pgh_label = 'insert'""",
    # a plan read, made and issued on the day its work is given
    """SELECT event.pgh_context_id, min(work.given_on), 8 FROM plans_planevent event
       JOIN plans_task task ON task.plan_id = event.pgh_obj_id JOIN plans_assignment work ON work.task_id = task.id
       GROUP BY event.pgh_context_id""",
)
MOMENTS = """
INSERT INTO demo_moment
SELECT DISTINCT ON (context) context,
       (day + make_interval(hours => hour, mins => mod(abs(hashtext(context::text)), 120))) AT TIME ZONE 'Asia/Ho_Chi_Minh'
FROM ({days}) AS known (context, day, hour) WHERE context IS NOT NULL ORDER BY context
ON CONFLICT DO NOTHING
"""
NOT_TO_COME = "UPDATE demo_moment SET at = now() WHERE at > now() AND at < now() + interval '1 day'"
FIRST_DAY = "SELECT (min(given_on) - 7 + time '08:00') AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM plans_assignment"
EVENTS = """
UPDATE {table} event
SET pgh_created_at = coalesce((SELECT at FROM demo_moment WHERE context = event.pgh_context_id), {first})
WHERE pgh_created_at = now()
"""
COPIES = {
    "plans_progress": "made_at",
    "plans_difficultystep": "made_at",
    "plans_extension": "asked_at",
    "plans_plan": "created_at",
    "plans_planimport": "created_at",
}
"""Columns of rows that say when they were written; history holds a copy of each."""
ROWS = """
UPDATE {table} written SET {column} = event.pgh_created_at
FROM {table}event event WHERE event.pgh_obj_id = written.id AND event.pgh_label = 'insert'
"""
IN_HISTORY = "UPDATE {table}event event SET {column} = written.{column} FROM {table} written WHERE written.id = event.pgh_obj_id"
OTHERS = (
    "UPDATE plans_plan SET published_at = created_at",
    "UPDATE plans_planevent SET published_at = pgh_created_at WHERE published_at IS NOT NULL",
    "UPDATE plans_storedfile file SET uploaded_at = plan.created_at FROM plans_plan plan WHERE plan.original_id = file.id",
    "UPDATE accounts_user SET joined_at = {first}",
)


def date_back(*, on: date) -> None:
    """Move the history of this transaction to the days of its acts; none comes to lie in the future."""
    with pgtrigger.ignore(*_triggers()), connection.cursor() as cursor:
        cursor.execute(TABLE)
        for days in DAYS:
            cursor.execute(MOMENTS.format(days=days.format(on=f"DATE '{on}'")))
        cursor.execute(NOT_TO_COME)
        cursor.execute(FIRST_DAY)
        first = cursor.fetchone()[0].isoformat()
        for statement in _statements(first=f"TIMESTAMPTZ '{first}'"):
            cursor.execute(statement)


def _statements(*, first: str) -> Iterator[str]:
    for model in _events():
        yield EVENTS.format(table=model._meta.db_table, first=first)
    for table, column in COPIES.items():
        yield ROWS.format(table=table, column=column)
        yield IN_HISTORY.format(table=table, column=column)
    for other in OTHERS:
        yield other.format(first=first)


def _events() -> list[Any]:
    return [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]


def _triggers() -> Iterator[str]:
    """Every trigger of the history: what is moved here is neither refused nor told."""
    for event in _events():
        yield f"{event._meta.label}:append_only"
        yield f"{event.pgh_tracked_model._meta.label}:update_update"
