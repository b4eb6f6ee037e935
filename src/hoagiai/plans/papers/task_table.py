"""The tasks of a plan as a table, for the annex and for Excel."""

from collections.abc import Iterator, Sequence

from hoagiai.base.documents.content import Align, Cell, Column, Group, Table
from hoagiai.plans.models import Task
from hoagiai.plans.terms import PartyRole

COLUMNS = (
    Column("TT", 0.5, Align.CENTER),
    Column("Nội dung nhiệm vụ", 3.0),
    Column("Cơ quan chủ trì, tham mưu", 1.6),
    Column("Cơ quan phối hợp", 1.6),
    Column("Thời gian", 1.5),
    Column("Hạn", 1.0, Align.CENTER),
    Column("Sản phẩm", 1.2),
)


def task_table(tasks: Sequence[Task], *, caption: str = "") -> Table:
    """All tasks in the plan's order; headings that only gather others stand across the table."""
    return Table(columns=COLUMNS, rows=list(_rows(tasks)), caption=caption)


def _rows(tasks: Sequence[Task]) -> Iterator[Sequence[Cell] | Group]:
    for task in tasks:
        if task.group:
            yield Group(task.title, number=task.ref)
            continue
        yield (
            task.ref,
            task.title,
            phrases(task, PartyRole.LEAD, PartyRole.ADVISING),
            phrases(task, PartyRole.COORDINATING),
            task.time_text,
            task.ends_on,
            "; ".join(product.name for product in task.products.all()),
        )


def phrases(task: Task, *roles: PartyRole) -> str:
    """The parties of a task in these roles, as the plan words them."""
    return "; ".join(party.phrase for party in task.parties.all() if party.role in roles)
