"""Copy the parts of a plan into its amendment, each table in a fixed number of statements."""

from typing import TypeVar

from django.db import models

from hoagiai.plans import models as tables
from hoagiai.plans.models import Party, PartyAgency, Plan, Product, Task, TaskWindow

RowT = TypeVar("RowT", bound=models.Model)
CLAUSES: tuple[type[models.Model], ...] = (
    tables.LegalBasis,
    tables.Target,
    tables.Recipient,
    tables.Responsibility,
    tables.ReportingDuty,
    tables.Milestone,
    tables.Section,
)


def copy_clauses(*, old: Plan, new: Plan) -> None:
    """Copy bases, targets, recipients and the other parts."""
    for table in CLAUSES:
        rows = list(table._default_manager.filter(plan=old))
        table._default_manager.bulk_create(_renewed(row, plan=new) for row in rows)


def copy_tasks(*, old: Plan, new: Plan) -> None:
    """Copy tasks with windows, products and parties; each remembers the task it was carried from."""
    olds = list(old.tasks.all())
    news = Task.objects.bulk_create(
        Task(
            plan=new,
            carried_from=task,
            **{
                name: getattr(task, name)
                for name in (
                    "position",
                    "ref",
                    "title",
                    "detail",
                    "group",
                    "time_text",
                    "recurrence",
                    "starts_on",
                    "ends_on",
                    "spans",
                )
            },
        )
        for task in olds
    )
    renewed = dict(zip((task.pk for task in olds), news, strict=True))
    for task in olds:
        renewed[task.pk].parent = renewed.get(task.parent_id or 0)
    Task.objects.bulk_update([task for task in news if task.parent], ["parent"])
    windows = list(TaskWindow.objects.filter(task__plan=old))
    TaskWindow.objects.bulk_create(_renewed(row, task=renewed[row.task_id]) for row in windows)
    products = list(Product.objects.filter(task__plan=old))
    Product.objects.bulk_create(_renewed(row, task=renewed[row.task_id]) for row in products)
    _copy_parties(old, renewed)


def _copy_parties(old: Plan, renewed: dict[int, Task]) -> None:
    parties = list(Party.objects.filter(task__plan=old))
    members = list(PartyAgency.objects.filter(party__task__plan=old))
    identities = [party.pk for party in parties]
    news = Party.objects.bulk_create(_renewed(party, task=renewed[party.task_id]) for party in parties)
    by_old = dict(zip(identities, news, strict=True))
    PartyAgency.objects.bulk_create(
        (PartyAgency(party=by_old[member.party_id], agency_id=member.agency_id) for member in members),
        batch_size=5000,
    )


def _renewed(row: RowT, **links: models.Model) -> RowT:
    row.pk, row._state.adding = None, True
    for name, value in links.items():
        setattr(row, name, value)
    return row
