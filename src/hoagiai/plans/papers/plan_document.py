"""A plan as an administrative document (Nghị định 30/2020/NĐ-CP): heads, bases, sections, tasks, signature."""

from collections.abc import Iterator, Sequence
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
    Signature,
)
from hoagiai.plans import models as tables
from hoagiai.plans.models import Plan, Task
from hoagiai.plans.papers.task_table import task_table
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.terms import PartyRole, PlanState, SectionKind

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def plan_document(plan: Plan) -> AdministrativeDocument:
    """The plan in the layout of the decree, with its task table as an annex."""
    tasks = tasks_with_parties(plan)
    table = Annex(
        title="DANH MỤC NHIỆM VỤ",
        note=f"Kèm theo Kế hoạch số {plan.full_number} của {plan.issuer.name}",
        body=[task_table(tasks)],
        landscape=True,
    )
    return AdministrativeDocument(
        superior=superior_line(plan.issuer),
        issuer=plan.issuer.name,
        number=plan.number,
        sign=plan.sign,
        place=plan.place,
        issued_on=printed_date(plan),
        doc_type="KẾ HOẠCH",
        title=plan.title,
        bases=[basis.text for basis in plan.bases.all()],
        opening=plan.opening or f"{plan.issuer.name} ban hành Kế hoạch như sau:",
        body=list(_body(plan, tasks)),
        closing=plan.closing,
        recipients=[line.text for line in plan.recipients.all()] or ["Như mục tổ chức thực hiện", "Lưu: VT"],
        signature=signature_of(plan),
        annexes=[table] if tasks else [],
        draft=plan.state == PlanState.DRAFT,
    )


def superior_line(agency: Agency) -> str | None:
    """The body above that is printed over the issuer: a department under its committee, none for a committee."""
    parent = agency.parent
    same_place = parent is not None and parent.unit_id == agency.unit_id and parent.level == agency.level
    return parent.name if parent is not None and same_place else None


def printed_date(plan: Plan) -> date | PartialDate:
    """The day of the plan, with blanks where the document leaves them."""
    if plan.issued_on:
        return plan.issued_on
    year = plan.dated_year or (plan.period_from.year if plan.period_from else plan.created_at.year)
    return PartialDate(year=year, month=plan.dated_month)


def signature_of(plan: Plan) -> Signature:
    """The signing block as recorded, or the usual one of a committee."""
    authority = [part.strip() for part in plan.authority_line.split("/") if part.strip()]
    return Signature(post=plan.signer_title or "CHỦ TỊCH", name=plan.signer_name, authority=authority)


def _body(plan: Plan, tasks: Sequence[Task]) -> Iterator[Block]:
    sections = list(plan.sections.all())
    if not any(section.kind == SectionKind.TASKS for section in sections):
        sections = _usual_sections(sections)
    printed: set[int] = set()
    for number, section in enumerate(sections):
        own = _tasks_of(section, tasks, printed) if section.kind == SectionKind.TASKS else []
        printed |= {task.pk for task in own}
        yield Section(Heading(_heading(section, number)), list(_section_body(plan, section, own)))


def _usual_sections(sections: list[tables.Section]) -> list[tables.Section]:
    first = [section for section in sections if section.kind == SectionKind.PURPOSE]
    rest = [section for section in sections if section.kind != SectionKind.PURPOSE]
    return [*first, tables.Section(heading="Nội dung, nhiệm vụ", kind=SectionKind.TASKS), *rest]


def _heading(section: tables.Section, number: int) -> str:
    ref = section.ref or ROMAN[min(number, len(ROMAN) - 1)]
    return f"{ref}. {section.heading or section.get_kind_display()}"


def _tasks_of(section: tables.Section, tasks: Sequence[Task], printed: set[int]) -> list[Task]:
    left = [task for task in tasks if task.pk not in printed]
    own = [task for task in left if section.ref and task.ref.split(".")[0] == section.ref]
    return own or left


def _section_body(plan: Plan, section: tables.Section, tasks: Sequence[Task]) -> Iterator[Block]:
    yield from (Paragraph(line) for line in section.text.splitlines() if line.strip())
    for task in tasks:
        yield from _task(task)
    if section.kind == SectionKind.ORGANISATION and not section.text:
        for number, duty in enumerate(plan.responsibilities.all(), start=1):
            yield Paragraph(duty.text, lead=f"{number}. {duty.agency}")


def _task(task: Task) -> Iterator[Block]:
    mark = task.ref.split(".")[-1]
    depth = min(4, 1 + max(1, task.ref.count(".")))
    yield Heading(f"{mark}{')' if mark.isalpha() else '.'} {task.title}" if mark else task.title, level=depth)
    yield from (Paragraph(line) for line in task.detail.splitlines() if line.strip())
    lines = [
        f"Cơ quan {role.label}: {'; '.join(named)}."
        for role in PartyRole
        if (named := [party.phrase for party in task.parties.all() if party.role == role])
    ]
    if task.time_text:
        lines.append(f"Thời gian thực hiện: {task.time_text}.")
    if products := "; ".join(product.name for product in task.products.all()):
        lines.append(f"Sản phẩm: {products}.")
    if lines:
        yield Items(lines)
