"""The register of difficulties as an Excel file; rows are read and written as they come."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import QuerySet

from hoagiai.base import formats
from hoagiai.base.documents.excel import Column, Kind, Sheet, Workbook
from hoagiai.base.documents.excel.content import Value
from hoagiai.plans.models import Difficulty
from hoagiai.plans.wording import days_open, short_plan

COLUMNS = (
    Column("TT", 6, Kind.INTEGER),
    Column("Khó khăn, vướng mắc", 36),
    Column("Nội dung", 44),
    Column("Đề xuất, kiến nghị", 36),
    Column("Cơ quan nêu", 26),
    Column("Ngày nêu", 12, Kind.DATE),
    Column("Cơ quan trả lời", 26),
    Column("Trạng thái", 16),
    Column("Số ngày", 9, Kind.INTEGER),
    Column("Ngày xong", 12, Kind.DATE),
    Column("Kế hoạch", 26),
    Column("Nhiệm vụ", 36),
)
AT_ONCE = 2_000


def difficulty_workbook(rows: QuerySet[Difficulty], *, on: date, lines: Sequence[str] = ()) -> Workbook:
    """The rows on one sheet, with the filters they came through."""
    sheet = Sheet(
        name="Khó khăn, vướng mắc",
        columns=COLUMNS,
        rows=_rows(rows, on),
        title="SỔ KHÓ KHĂN, VƯỚNG MẮC",
        lines=[f"Tính đến ngày {formats.day(on)}", *lines],
    )
    return Workbook(title="Sổ khó khăn, vướng mắc", sheets=[sheet], created=on)


def _rows(rows: QuerySet[Difficulty], on: date) -> Iterator[Sequence[Value]]:
    for place, each in enumerate(rows.iterator(chunk_size=AT_ONCE), start=1):
        yield (
            place,
            each.title,
            each.detail,
            each.proposal,
            each.agency.name,
            each.raised_on,
            each.holder.name,
            each.get_state_display(),
            days_open(each, on),
            each.closed_on,
            short_plan(each.plan),
            str(each.assignment.task) if each.assignment else "",
        )
