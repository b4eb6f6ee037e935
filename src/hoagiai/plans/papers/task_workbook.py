"""The tasks of a plan as Excel, with the work of each agency as it stands."""

from collections.abc import Iterator, Sequence
from datetime import date

from hoagiai.accounts.queries import Someone
from hoagiai.base import formats
from hoagiai.base.documents.excel import Column, Kind, Sheet, Workbook, sheet_of
from hoagiai.base.documents.excel.content import Value
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.papers.task_table import task_table
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.queries.standing import with_standing
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.wording import look

COLUMNS = (
    Column("TT", 6, Kind.INTEGER),
    Column("Mục", 9, Kind.CODE),
    Column("Nhiệm vụ", 50),
    Column("Cơ quan", 34),
    Column("Vai trò", 11),
    Column("Hạn", 12, Kind.DATE),
    Column("Tình trạng", 16),
    Column("Ngày báo cáo hoàn thành", 13, Kind.DATE),
    Column("Ngày nghiệm thu", 13, Kind.DATE),
)
AT_ONCE = 2_000


def task_workbook(plan: Plan, *, user: Someone, on: date) -> Workbook:
    """Two sheets: the tasks as planned, and the visible work as it stands on the day."""
    title = f"DANH MỤC NHIỆM VỤ\n{plan.title}"
    lines = [f"Kế hoạch số {plan.full_number or '…'} của {plan.issuer.name}"]
    work = Sheet(
        name="Việc được giao",
        columns=COLUMNS,
        rows=_work(plan, user, on),
        title="VIỆC ĐƯỢC GIAO",
        lines=[*lines, f"Tính đến ngày {formats.day(on)}"],
    )
    tasks = sheet_of("Nhiệm vụ", task_table(tasks_with_parties(plan)), title=title, lines=lines)
    return Workbook(plan.title, [tasks, work], created=on)


def _work(plan: Plan, user: Someone, on: date) -> Iterator[Sequence[Value]]:
    visible = with_standing(assignments_visible_to(user, on).filter(task__plan=plan), on)
    rows = visible.select_related(None).select_related("task", "agency")
    ordered = rows.order_by("task__position", "agency__sort_key", "pk")
    for place, each in enumerate(ordered.iterator(chunk_size=AT_ONCE), start=1):
        yield _row(place, each, on)


def _row(place: int, work: Assignment, on: date) -> Sequence[Value]:
    return (
        place,
        work.task.ref,
        work.task.title,
        work.agency.name,
        work.get_role_display(),
        work.due_on,
        look(work, on)[1],
        work.reported_on,
        work.accepted_on,
    )
