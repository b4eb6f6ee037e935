"""A document as it is printed: every string final, every rule measured, its blocks in one row.

Both renderers read this and nothing else, so a Word file and a PDF of one content say the same.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from . import metrics, naming, wording
from .blocks import LANDSCAPE_WIDTH, Printed, Text, outlined, printed_blocks
from .content import AdministrativeDocument, Annex, Signature

TEXT_WIDTH = 160
LEFT_BOX, RIGHT_BOX = 60, 100
RULE_SHARE = 0.42
NAME_SIZE, MOTTO_SIZE, TITLE_SIZE = 13, 14, 14


@dataclass(frozen=True, slots=True)
class Head:
    """The boxes at the head of page 1; lengths in mm."""

    superior: list[str]
    issuer: list[str]
    issuer_rule: float
    motto_rule: float
    number: str
    subject: str
    date: str
    stamps: list[str]
    draft: bool
    form: str


@dataclass(frozen=True, slots=True)
class Title:
    """Tên loại and trích yếu with the rule under them; the measure makes its lines of like length."""

    doc_type: str
    text: str
    measure: float
    rule: float


@dataclass(frozen=True, slots=True)
class Signer:
    """One signing block: the lines of the post, the note under them, the name."""

    authority: list[str]
    note: str
    name: str


@dataclass(frozen=True, slots=True)
class PrintedAnnex:
    """An annex with its label."""

    label: str
    title: str
    note: str
    landscape: bool
    blocks: list[Printed]


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """What the renderers set."""

    head: Head
    title: Title | None
    name: str
    created: datetime
    addressees: list[str]
    bases: list[str]
    blocks: list[Printed]
    closing: list[str]
    recipients: list[str]
    deciding: str
    signers: list[Signer]
    annexes: list[PrintedAnnex]


def printed(document: AdministrativeDocument) -> PrintedDocument:
    """The document with its wording final."""
    opening = wording.paragraphs(document.opening)
    blocks = printed_blocks([*opening, *document.body], width=TEXT_WIDTH)
    closing = [part.text for part in wording.paragraphs(document.closing)]
    _put_end_mark(closing, blocks)
    doc_type, title = wording.line(document.doc_type), wording.line(document.title)
    return PrintedDocument(
        head=_head(document),
        title=_title(doc_type.upper(), title) if doc_type else None,
        name=f"{doc_type} {title}".strip(),
        created=_created(document),
        addressees=wording.pointed(document.addressees),
        bases=wording.pointed(document.bases),
        blocks=outlined(blocks),
        closing=closing,
        recipients=[f"- {line}" for line in wording.pointed(document.recipients)],
        deciding=wording.line(document.deciding).upper(),
        signers=[_signer(each) for each in (*document.cosigners, document.signature)],
        annexes=[
            _annex(annex, wording.annex_label(place, len(document.annexes)))
            for place, annex in enumerate(document.annexes, start=1)
        ],
    )


def _signer(signature: Signature) -> Signer:
    lines = (*signature.authority, signature.post)
    return Signer(
        authority=[wording.line(line).upper() for line in lines if line],
        note=wording.line(signature.note),
        name=wording.line(signature.name),
    )


def _put_end_mark(closing: list[str], blocks: list[Printed]) -> None:
    """The last paragraph ends with the mark and stays with the signing block."""
    if closing:
        closing[-1] = wording.ended(closing[-1])
    elif blocks and isinstance(last := blocks[-1], Text) and last.kind == "paragraph":
        blocks[-1] = replace(last, text=wording.ended(last.text), keep=True)


def _head(document: AdministrativeDocument) -> Head:
    issuer = naming.name_lines(document.issuer, size=NAME_SIZE, measure=LEFT_BOX)
    stamps = [wording.line(text).upper() for text in (document.confidentiality, document.urgency) if text]
    title = wording.line(document.title)
    return Head(
        superior=naming.name_lines(document.superior or "", size=NAME_SIZE, measure=LEFT_BOX),
        issuer=issuer,
        issuer_rule=metrics.longest(issuer, NAME_SIZE) * RULE_SHARE,
        motto_rule=metrics.width(wording.MOTTO, MOTTO_SIZE),
        number=_number(document),
        subject="" if document.doc_type else f"V/v {title[:1].lower()}{title[1:]}",
        date=wording.date_line(wording.line(document.place), document.issued_on),
        stamps=stamps,
        draft=document.draft,
        form=wording.line(document.form),
    )


def _number(document: AdministrativeDocument) -> str:
    if document.unnumbered:
        return ""
    return wording.number_line(wording.line(document.number), wording.line(document.sign))


def _title(doc_type: str, text: str) -> Title:
    measure = metrics.balanced_measure(text, TITLE_SIZE, TEXT_WIDTH - 10)
    lines = metrics.broken(text, TITLE_SIZE, measure)
    length = metrics.longest(lines or [doc_type], TITLE_SIZE)
    return Title(doc_type=doc_type, text=text, measure=measure, rule=length * RULE_SHARE)


def _annex(annex: Annex, label: str) -> PrintedAnnex:
    note = wording.line(annex.note).strip("()")
    width = LANDSCAPE_WIDTH if annex.landscape else TEXT_WIDTH
    return PrintedAnnex(
        label=label,
        title=wording.line(annex.title).upper(),
        note=f"({note})" if note else "",
        landscape=annex.landscape,
        blocks=outlined(printed_blocks(annex.body, width=width), under=1),
    )


def _created(document: AdministrativeDocument) -> datetime:
    on = document.issued_on
    day = on if isinstance(on, date) else date(on.year, on.month or 1, on.day or 1)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
