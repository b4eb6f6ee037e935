"""The list of work as an Excel file; rows are read and written as they come."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import QuerySet

from hoagiai.base import formats
from hoagiai.base.documents.excel import Column, Kind, Sheet, Workbook
from hoagiai.base.documents.excel.content import Value
from hoagiai.plans.models import Assignment
from hoagiai.plans.wording import look, short_plan

COLUMNS = (
    Column("TT", 6, Kind.INTEGER),
    Column("Mục", 9, Kind.CODE),
    Column("Nhiệm vụ", 48),
    Column("Kế hoạch", 26),
    Column("Cơ quan ban hành", 24),
    Column("Cơ quan thực hiện", 30),
    Column("Vai trò", 11),
    Column("Hạn", 12, Kind.DATE),
    Column("Tình trạng", 16),
    Column("Ngày báo cáo hoàn thành", 13, Kind.DATE),
    Column("Ngày nghiệm thu", 13, Kind.DATE),
)
MOST_ROWS = 50_000
AT_ONCE = 2_000


def work_workbook(rows: QuerySet[Assignment], *, on: date, lines: Sequence[str] = ()) -> Workbook:
    """The rows on one sheet, at most 50.000 of them, with the filters they came through."""
    sheet = Sheet(
        name="Nhiệm vụ",
        columns=COLUMNS,
        rows=_rows(rows, on),
        title="DANH SÁCH NHIỆM VỤ",
        lines=[f"Tính đến ngày {formats.day(on)}", *lines],
        notes=[f"Danh sách gồm nhiều nhất {formats.number(MOST_ROWS)} dòng."],
    )
    return Workbook(title="Danh sách nhiệm vụ", sheets=[sheet], created=on)


def _rows(rows: QuerySet[Assignment], on: date) -> Iterator[Sequence[Value]]:
    for place, work in enumerate(rows[:MOST_ROWS].iterator(chunk_size=AT_ONCE), start=1):
        plan = work.task.plan
        yield (
            place,
            work.task.ref,
            work.task.title,
            short_plan(plan),
            plan.issuer.name,
            work.agency.name,
            work.get_role_display(),
            work.due_on,
            look(work, on)[1],
            work.reported_on,
            work.accepted_on,
        )
