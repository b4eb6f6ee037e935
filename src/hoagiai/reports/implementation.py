"""The report "Kết quả thực hiện Kế hoạch" as an administrative document (Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Iterator
from datetime import date

from hoagiai.agencies.models import Agency
from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Annex,
    Block,
    Heading,
    Items,
    Paragraph,
    PartialDate,
    Section,
)
from hoagiai.base.formats import number, quoted
from hoagiai.plans.papers.plan_document import issuer_line, superior_line
from hoagiai.plans.papers.signing import head_of
from hoagiai.reports.figures import Figures, TaskFigures
from hoagiai.reports.tables import agency_table, difficulty_table, late_table, task_table, words_table

QUOTED = 3
"""How many agencies are quoted under a task; Phụ lục III has them all."""


def report_document(figures: Figures, *, author: Agency, made_on: date) -> AdministrativeDocument:
    """The report written by one agency; number and day are left for the clerk."""
    scope = figures.scope
    plan = scope.plan
    return AdministrativeDocument(
        superior=superior_line(author, made_on),
        issuer=issuer_line(author, made_on),
        number="",
        sign=f"BC-{_initials(author)}",
        place=author.unit.short_name if author.unit else "Hà Nội",
        issued_on=PartialDate(year=made_on.year, month=made_on.month),
        doc_type="BÁO CÁO",
        title=f"Kết quả thực hiện {_plan_name(figures)} (từ ngày {scope.start:%d/%m/%Y} đến ngày {scope.end:%d/%m/%Y})",
        opening=(
            f"{author.name} báo cáo kết quả thực hiện {_plan_name(figures)} của {plan.issuer.name} về "
            f"{quoted(plan.title)}; phạm vi: {scope.label}; số liệu tính đến hết ngày {scope.end:%d/%m/%Y} như sau:"
        ),
        body=[
            Section(Heading("I. KẾT QUẢ CHUNG"), list(_summary(figures))),
            Section(Heading("II. KẾT QUẢ THEO NHIỆM VỤ"), list(_tasks(figures))),
            Section(Heading("III. NHIỆM VỤ QUÁ HẠN"), list(_late(figures))),
            Section(Heading("IV. KHÓ KHĂN, VƯỚNG MẮC"), list(_difficulties(figures))),
            Section(Heading("V. ĐỀ XUẤT, KIẾN NGHỊ"), list(_proposals(figures))),
        ],
        closing=f"Trên đây là báo cáo kết quả thực hiện {_plan_name(figures)}",
        recipients=[plan.issuer.name, "Lưu: VT"],
        signature=head_of(author),
        annexes=[
            Annex(
                title="KẾT QUẢ THEO NHIỆM VỤ",
                note=f"Kèm theo Báo cáo của {author.name}",
                body=[task_table(figures)],
                landscape=True,
            ),
            Annex(
                title="KẾT QUẢ THEO CƠ QUAN",
                note=f"Kèm theo Báo cáo của {author.name}",
                body=[agency_table(figures)],
                landscape=True,
            ),
            Annex(
                title="NỘI DUNG BÁO CÁO CỦA CÁC CƠ QUAN",
                note=f"Kèm theo Báo cáo của {author.name}",
                body=[words_table(figures)],
            ),
        ],
        draft=True,
    )


def _plan_name(figures: Figures) -> str:
    plan = figures.scope.plan
    return f"Kế hoạch số {plan.full_number}" if plan.number else "Kế hoạch"


def _initials(author: Agency) -> str:
    short = (author.short_name or author.name).split()
    return short[0] if short[0].isupper() else "".join(word[0] for word in author.name.split()[:3]).upper()


def _summary(figures: Figures) -> Iterator[Block]:
    whole, shown = figures.whole, figures.columns[1:]
    tasks = sum(1 for row in figures.tasks if not row.task.group)
    scope = figures.scope
    part = scope.limited_to or scope.place or scope.agency
    whose = "Phần việc trong phạm vi báo cáo" if part else "Kế hoạch"
    yield Paragraph(
        f"{whose} có {number(tasks)} nhiệm vụ giao {number(len(figures.agencies))} cơ quan, đơn vị, "
        f"tổng cộng {number(whole.total)} việc được giao."
    )
    yield Items(
        [
            f"{column.label}: {_share(column.of(whole), whole.total)}{mark}"
            for column, mark in zip(shown, [*";" * (len(shown) - 1), "."], strict=True)
        ]
    )


def _share(part: int, whole: int) -> str:
    return f"{number(part)}/{number(whole)} việc ({number(100 * part / whole, 1)}%)" if whole else "0 việc"


def _tasks(figures: Figures) -> Iterator[Block]:
    yield Paragraph("Số việc được giao của từng nhiệm vụ: xem Phụ lục I; của từng cơ quan: xem Phụ lục II.")
    for row in figures.tasks:
        if row.words or row.counts:
            yield Heading(f"{row.task.ref} {row.task.title}".strip(), level=2)
            yield from _task(row)


def _task(row: TaskFigures) -> Iterator[Block]:
    if row.counts:
        done = "; ".join(f"{number(value)} {unit}" for unit, value in row.counts)
        yield Paragraph(f"Số lượng đã thực hiện: {done}.")
    quoted = row.words[:QUOTED]
    yield Items([f"{agency}: {words.rstrip('.')}." for agency, words in quoted])
    if left := len(row.words) - len(quoted):
        yield Paragraph(f"Nội dung báo cáo của {number(left)} cơ quan khác: xem Phụ lục III.")


def _late(figures: Figures) -> Iterator[Block]:
    if figures.late:
        yield late_table(figures)
    else:
        yield Paragraph(f"Đến hết ngày {figures.scope.end:%d/%m/%Y} không có việc quá hạn.")


def _difficulties(figures: Figures) -> Iterator[Block]:
    if figures.difficulties:
        yield difficulty_table(figures)
    else:
        yield Paragraph("Trong kỳ không có cơ quan, đơn vị nào nêu khó khăn, vướng mắc.")


def _proposals(figures: Figures) -> Iterator[Block]:
    proposals = [
        f"{row.agency.name}: {row.proposal.rstrip('.')}." for row in figures.difficulties if row.proposal
    ]
    yield Items(proposals) if proposals else Paragraph("Không có đề xuất, kiến nghị.")
