"""The body of a plan: its sections in order, tasks where they belong, who answers for what."""

import re
from collections.abc import Iterator, Sequence

from hoagiai.base import formats
from hoagiai.base.documents.content import Block, Heading, Items, Paragraph
from hoagiai.base.documents.content import Section as Part
from hoagiai.plans.models import Plan, Product, Section, Task
from hoagiai.plans.terms import PartyRole, SectionKind

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
HEAD = re.compile(r"[IVX]+")
SUBHEADING = re.compile(r"\d{1,2}\. [^.;:]{3,90}")
"""A numbered line that is a heading, not a sentence: "1. Mục đích"."""


def plan_body(plan: Plan, tasks: Sequence[Task]) -> list[Block]:
    """The sections as kept; what was not kept as a section gets one of its own and all are numbered anew."""
    kept = list(plan.sections.all())
    sections = _completed(plan, kept, tasks)
    renumbered = len(sections) != len(kept) or any(not section.ref for section in kept)
    placed = _placed(sections, tasks)
    body: list[Block] = []
    for place, section in enumerate(sections):
        ref = ROMAN[min(place, len(ROMAN) - 1)] if renumbered else section.ref
        heading = Heading(f"{ref}. {section.heading or section.get_kind_display()}")
        body.append(Part(heading, list(_section(plan, section, placed[place]))))
    return body


def _completed(plan: Plan, kept: list[Section], tasks: Sequence[Task]) -> list[Section]:
    """Targets and tasks after the purpose, the organisation at the end, unless they have a section already."""
    kinds = {section.kind for section in kept}
    first = [section for section in kept if section.kind == SectionKind.PURPOSE]
    rest = [section for section in kept if section.kind != SectionKind.PURPOSE]
    if not kept and plan.targets.all():
        first.append(Section(heading="Chỉ tiêu", kind=SectionKind.OTHER, text=_targets(plan)))
    if tasks and SectionKind.TASKS not in kinds:
        first.append(Section(heading="Nội dung, nhiệm vụ", kind=SectionKind.TASKS))
    elif kept:
        first, rest = [], kept
    if SectionKind.ORGANISATION not in kinds and (plan.responsibilities.all() or plan.reporting_duties.all()):
        rest = [*rest, Section(heading="Tổ chức thực hiện", kind=SectionKind.ORGANISATION)]
    return [*first, *rest]


def _targets(plan: Plan) -> str:
    return "\n".join(f"- {target.text.strip().rstrip('.;')}." for target in plan.targets.all())


def _placed(sections: Sequence[Section], tasks: Sequence[Task]) -> list[list[Task]]:
    """For each section its tasks: by the head of the printed mark, else where the task before it stands."""
    homes = [place for place, section in enumerate(sections) if section.kind == SectionKind.TASKS]
    by_ref = {sections[place].ref: place for place in homes if sections[place].ref}
    found: list[list[Task]] = [[] for _ in sections]
    here = homes[0] if homes else 0
    for task in tasks:
        here = by_ref.get(task.ref.split(".")[0], here)
        found[here].append(task)
    return found


def _section(plan: Plan, section: Section, tasks: Sequence[Task]) -> Iterator[Block]:
    yield from _lines(section.text)
    heads = {task.ref.split(".")[0] for task in tasks if HEAD.fullmatch(task.ref.split(".")[0])}
    for task in tasks:
        yield from _task(task, whole=len(heads) > 1)
    if section.kind == SectionKind.ORGANISATION and not section.text:
        yield from _organisation(plan)


def _organisation(plan: Plan) -> Iterator[Block]:
    number = 0
    for number, duty in enumerate(plan.responsibilities.all(), start=1):
        yield Paragraph(duty.text, lead=f"{number}. {duty.agency.rstrip(' :.')}:")
    duties = [duty.text for duty in plan.reporting_duties.all()]
    if duties:
        yield Paragraph("", lead=f"{number + 1}. Chế độ báo cáo")
        yield Items(duties)


def _lines(text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.splitlines())):
        yield Heading(line, level=2) if SUBHEADING.fullmatch(line) else Paragraph(line)


def _task(task: Task, *, whole: bool) -> Iterator[Block]:
    mark, level = printed_mark(task.ref, whole=whole)
    yield Heading(f"{mark} {task.title}".strip(), level=level)
    yield from _lines(task.detail)
    if lines := list(_particulars(task)):
        yield Items(lines)


def printed_mark(ref: str, *, whole: bool = False) -> tuple[str, int]:
    """The mark before a task and its level: II.3 → "3.", II.3.1 → "3.1.", II.3.a → "a)"."""
    parts = [part for part in ref.split(".") if part]
    if len(parts) > 1 and HEAD.fullmatch(parts[0]) and not whole:
        parts = parts[1:]
    if not parts:
        return "", 2
    level = min(1 + len(parts), 4)
    if len(parts) > 1 and parts[-1].isalpha() and not HEAD.fullmatch(parts[-1]):
        return f"{parts[-1]})", 4
    return f"{'.'.join(parts)}.", level


def _particulars(task: Task) -> Iterator[str]:
    """Who, when and what comes of it, as the plan words them."""
    for role in PartyRole:
        named = [party.phrase.rstrip(" .;") for party in task.parties.all() if party.role == role]
        if named:
            yield _closed(f"Cơ quan {role.label}: {'; '.join(named)}")
    if time := task.time_text or _periods(task):
        yield _closed(f"Thời gian thực hiện: {time}")
    if products := [_product(product) for product in task.products.all()]:
        yield _closed(f"Sản phẩm: {'; '.join(products)}")


def _closed(line: str) -> str:
    """The line with one full stop, whatever it ended with."""
    return f"{line.rstrip(' .;')}."


def _periods(task: Task) -> str:
    windows = [formats.period(window.start, window.end) for window in task.windows.all()]
    return "; ".join(windows) or (task.get_recurrence_display() if task.recurrence else "")


def _product(product: Product) -> str:
    count = f"{formats.number(product.expected)} {product.unit}".strip() if product.expected else ""
    name = product.name.rstrip(" .;")
    return f"{name} ({count})" if count else name
