"""Write, edit and remove tasks of a draft plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from django.db.models import F, Max

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.plans import acts
from hoagiai.plans.actions.fitting import day, fitted
from hoagiai.plans.errors import DeadlineBeforePlan, NotDraft, Stale
from hoagiai.plans.models import Party, PartyAgency, Plan, Product, Task, TaskWindow
from hoagiai.plans.review.meaning import Meanings, meaning
from hoagiai.plans.terms import PartyRole, PlanState

EDITABLE = ("ref", "title", "detail", "time_text", "recurrence", "parent", "group")

Windows: TypeAlias = Sequence[tuple[date | None, date | None]]
"""From a day to a day, each side may be open."""


@dataclass(frozen=True)
class Expected:
    """A product that a task should give, with its count where there is one."""

    name: str
    number: Decimal | None = None
    unit: str = ""


def write_tasks(*, plan: Plan, readings: Sequence[dict[str, Any]]) -> list[Task]:
    """Write all tasks of a reading in order, with windows and products, in a fixed number of statements."""
    tasks = Task.objects.bulk_create(
        _task(plan, position, reading) for position, reading in enumerate(readings)
    )
    by_ref = {reading.get("ref") or "": task for task, reading in zip(tasks, readings, strict=True)}
    for task, reading in zip(tasks, readings, strict=True):
        task.parent = by_ref.get(reading.get("parent_ref") or "")
    Task.objects.bulk_update([task for task in tasks if task.parent], ["parent"])
    TaskWindow.objects.bulk_create(
        TaskWindow(task=task, start=day(window.get("start")), end=day(window.get("end")))
        for task, reading in zip(tasks, readings, strict=True)
        for window in reading.get("windows") or []
    )
    Product.objects.bulk_create(
        fitted(Product, task=task, name=str(product))
        for task, reading in zip(tasks, readings, strict=True)
        for product in reading.get("products") or []
    )
    return tasks


def _task(plan: Plan, position: int, reading: dict[str, Any]) -> Task:
    return fitted(
        Task,
        plan=plan,
        position=position,
        ref=reading.get("ref") or "",
        title=reading["title"],
        detail="\n".join(reading.get("items") or []),
        group=bool(reading.get("group")),
        time_text=reading.get("time_text") or "",
        recurrence=reading.get("recurrence") or "",
        starts_on=day(reading.get("start")),
        ends_on=day(reading.get("end")),
        spans=(reading.get("spans") or {}).get("title") or [],
    )


def write_parties(
    *, tasks: Sequence[Task], readings: Sequence[dict[str, Any]], resolutions: Meanings
) -> None:
    """Write who carries out each task, with the bodies that each phrase was recognised as."""
    named = [
        (_party(task, role, phrase, found := meaning(reading, phrase, resolutions)), found)
        for task, reading in zip(tasks, readings, strict=True)
        for role in PartyRole
        for phrase in reading.get(role.value) or []
    ]
    Party.objects.bulk_create(party for party, _ in named)
    PartyAgency.objects.bulk_create(
        (
            PartyAgency(party=party, agency_id=agency_id)
            for party, found in named
            for agency_id in (found.agency_ids if found else ())
        ),
        batch_size=5000,
    )


def _party(task: Task, role: PartyRole, phrase: str, found: Any) -> Party:
    return fitted(
        Party,
        task=task,
        role=role,
        phrase=phrase,
        outcome=found.outcome if found else "unrecognised",
        label=(found.group_label or "") if found else "",
        reason=found.reason if found else "",
    )


def edit_task(
    *,
    task: Task,
    values: dict[str, Any],
    windows: Windows,
    expected: int,
    by: User,
    products: Sequence[Expected] | None = None,
) -> Task:
    """Change a draft's task; `Stale` with both versions when somebody else changed it meanwhile.

    `products` replaces what the task should give; None leaves it.
    """
    with act(acts.TASK_EDITED, by=by):
        now = Task.objects.select_for_update(of=("self",)).select_related("plan").get(pk=task.pk)
        _require_draft(now.plan)
        if now.edited != expected:
            raise Stale(theirs={name: getattr(now, name) for name in EDITABLE}, mine=values)
        now.edited += 1
        _write(now, values, windows)
        if products is not None:
            _replace_products(now, products)
    return now


def _write(task: Task, values: dict[str, Any], windows: Windows) -> None:
    """Save the fields and windows; the task runs from the first day named to the last."""
    for name in EDITABLE:
        setattr(task, name, values.get(name, getattr(task, name)))
    task.starts_on = min((start for start, _ in windows if start), default=None)
    task.ends_on = max((end for _, end in windows if end), default=None)
    begins = task.plan.period_from
    if task.ends_on and begins and task.ends_on < begins:
        raise DeadlineBeforePlan(task.ends_on, begins)
    task.save()
    task.windows.all().delete()
    TaskWindow.objects.bulk_create(TaskWindow(task=task, start=start, end=end) for start, end in windows)


def _replace_products(task: Task, products: Sequence[Expected]) -> None:
    """Keep the rows that stay, so that a second saving changes nothing."""
    rows = list(task.products.all())
    if [Expected(row.name, row.expected, row.unit) for row in rows] == list(products):
        return
    task.products.all().delete()
    Product.objects.bulk_create(
        Product(task=task, name=one.name, expected=one.number, unit=one.unit) for one in products
    )


def add_task(
    *,
    plan: Plan,
    values: dict[str, Any],
    by: User,
    windows: Windows = (),
    products: Sequence[Expected] = (),
) -> Task:
    """Add a task with all its values at the end of a draft plan, or nothing at all when it is refused."""
    with act(acts.TASK_ADDED, by=by):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        _require_draft(now)
        last = now.tasks.aggregate(last=Max("position"))["last"]
        task = Task(plan=now, position=0 if last is None else last + 1)
        _write(task, values, windows)
        _replace_products(task, products)
    return task


def remove_task(*, task: Task, by: User, reason: str = "") -> None:
    """Remove a task from a draft; history keeps it."""
    with act(acts.TASK_REMOVED, by=by, reason=reason):
        now = Task.objects.select_related("plan").get(pk=task.pk)
        _require_draft(now.plan)
        Task.objects.filter(plan=now.plan, position__gt=now.position).update(position=F("position") - 1)
        now.delete()


def move_task(*, task: Task, earlier: bool, by: User) -> None:
    """Change places with the task before or after it in a draft; at either end nothing happens."""
    with act(acts.TASK_MOVED, by=by):
        plan = Plan.objects.select_for_update().get(pk=task.plan_id)
        _require_draft(plan)
        now = plan.tasks.get(pk=task.pk)
        others = (
            plan.tasks.filter(position__lt=now.position)
            if earlier
            else plan.tasks.filter(position__gt=now.position)
        )
        other = others.order_by("-position" if earlier else "position").first()
        if other is None:
            return
        now.position, other.position = other.position, now.position
        Task.objects.bulk_update([now, other], ["position"])


def _require_draft(plan: Plan) -> None:
    if plan.state != PlanState.DRAFT:
        raise NotDraft
