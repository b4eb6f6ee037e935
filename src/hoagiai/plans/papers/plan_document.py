"""A plan as an administrative document (Nghị định 30/2020/NĐ-CP): heads, bases, sections, tasks, signature."""

import re
from datetime import date

from django.db.models import prefetch_related_objects

from hoagiai.accounts.reach import PEOPLE_COMMITTEE, STATE_LINES
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import of_kind
from hoagiai.base.documents.content import AdministrativeDocument, Annex, PartialDate, Signature
from hoagiai.plans.models import Plan
from hoagiai.plans.papers.plan_body import plan_body
from hoagiai.plans.papers.signing import head_of
from hoagiai.plans.papers.task_table import task_table
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.terms import PlanState

PARTS = ("bases", "sections", "targets", "responsibilities", "reporting_duties", "recipients")


def plan_document(plan: Plan) -> AdministrativeDocument:
    """The plan in the layout of the decree, with its task table as an annex."""
    prefetch_related_objects([plan], *PARTS)
    tasks = tasks_with_parties(plan)
    numbered = f"số {plan.full_number} " if plan.number else ""
    table = Annex(
        title="DANH MỤC NHIỆM VỤ",
        note=f"Kèm theo Kế hoạch {numbered}của {plan.issuer.name}",
        body=[task_table(tasks)],
        landscape=True,
    )
    on = plan.issued_on or plan.period_from or plan.created_at.date()
    return AdministrativeDocument(
        superior=superior_line(plan.issuer, on),
        issuer=issuer_line(plan.issuer, on),
        number=plan.number,
        sign=plan.sign,
        place=plan.place,
        issued_on=printed_date(plan),
        doc_type="KẾ HOẠCH",
        title=plan.title,
        bases=[_basis(basis.text) for basis in plan.bases.all()],
        opening=plan.opening or f"{plan.issuer.name} ban hành Kế hoạch {_lowered(plan.title)} như sau:",
        body=plan_body(plan, tasks),
        closing=plan.closing,
        recipients=[line.text for line in plan.recipients.all()] or ["Như mục tổ chức thực hiện", "Lưu: VT"],
        signature=signature_of(plan),
        annexes=[table] if tasks else [],
        draft=plan.state == PlanState.DRAFT,
    )


def superior_line(agency: Agency, on: date) -> str | None:
    """The body printed over the issuer: the committee over its departments, else the body above in the place."""
    parent = agency.parent
    if parent is not None and (parent.unit_id, parent.level) == (agency.unit_id, agency.level):
        return parent.name
    if agency.unit_id is None or agency.kind == PEOPLE_COMMITTEE or agency.line not in STATE_LINES:
        return None
    committee = of_kind(PEOPLE_COMMITTEE, agency.unit, on)
    return committee.name if committee else None


def issuer_line(agency: Agency, on: date) -> str:
    """The issuer as printed: the place stands once, over it ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU / SỞ TƯ PHÁP")."""
    above = superior_line(agency, on)
    if above is None or agency.unit is None:
        return agency.name
    place = f" {agency.unit.name}".casefold()
    both = above.casefold().endswith(place) and agency.name.casefold().endswith(place)
    return agency.name[: -len(place)] if both else agency.name


def printed_date(plan: Plan) -> date | PartialDate:
    """The day of the plan, with blanks where the document leaves them."""
    if plan.issued_on:
        return plan.issued_on
    year = plan.dated_year or (plan.period_from.year if plan.period_from else plan.created_at.year)
    return PartialDate(year=year, month=plan.dated_month)


def signature_of(plan: Plan) -> Signature:
    """The signing block as recorded; without a post it is that of the issuer's head."""
    authority = [part.strip() for part in re.split(r"[/\n]", plan.authority_line) if part.strip()]
    usual = head_of(plan.issuer)
    post = plan.signer_title or usual.post
    if authority and authority[-1].casefold() == post.casefold():
        authority.pop()
    return Signature(post=post, name=plan.signer_name, authority=authority or usual.authority)


def _basis(text: str) -> str:
    """A basis as printed: it begins with a word that says so."""
    return text if text.startswith(("Căn cứ", "Thực hiện", "Theo", "Xét")) else f"Căn cứ {text}"


def _lowered(title: str) -> str:
    """The title inside a sentence; an abbreviation keeps its capitals."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"
