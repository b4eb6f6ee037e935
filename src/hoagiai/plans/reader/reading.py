"""What was read out of a plan document, and where in its text each value stands.

A span is a pair of offsets into `Extracted.text`. Every value keeps the wording it came from; nothing here is
corrected or resolved: that is a person's work on the review screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Span = tuple[int, int]
Spans = tuple[Span, ...]
DocumentKind = Literal["plan", "news", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the extracted text: where it stands and how it looked in the document."""

    start: int
    end: int
    table: int | None = None  # number of the table it lies in
    row: int | None = None
    column: int | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int | None = None  # Word or HTML heading level
    page: int | None = None
    rows: int = 1  # how many rows its cell spans


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file: NFC, lines parted by a line feed, one block per line, notes in Vietnamese."""

    text: str
    blocks: tuple[Block, ...]
    media: str  # docx, pdf, txt, md, html
    notes: tuple[str, ...] = ()
    pages: int | None = None


@dataclass(slots=True)
class TextRead:
    """A piece of wording and where it stands."""

    text: str
    spans: Spans = ()


@dataclass(slots=True)
class Window:
    """A time window (khoảng thời gian); an open side is None."""

    start: date | None
    end: date | None


@dataclass(slots=True)
class TimeRead:
    """A time phrase as printed, the windows it means and how it recurs (daily, weekly, monthly, quarterly, yearly, continuous, on_notice)."""

    text: str
    windows: list[Window] = field(default_factory=list)
    recurrence: str | None = None
    spans: Spans = ()


@dataclass(slots=True)
class TaskRead:
    """A task (nhiệm vụ), or with `group` a heading that only gathers tasks."""

    ref: str
    title: TextRead
    parent_ref: str | None = None
    group: bool = False
    lead: list[TextRead] = field(default_factory=list)
    advising: list[TextRead] = field(default_factory=list)
    coordinating: list[TextRead] = field(default_factory=list)
    time: TimeRead | None = None
    items: list[TextRead] = field(default_factory=list)
    products: list[TextRead] = field(default_factory=list)
    block: Spans = ()  # the whole block of the task in the text


@dataclass(slots=True)
class BasisRead:
    """A legal basis (căn cứ) of the preamble."""

    text: str
    number: str | None = None
    date: date | None = None
    issuer: str | None = None
    spans: Spans = ()


@dataclass(slots=True)
class TargetRead:
    """A target (chỉ tiêu): comparator is one of = >= > <= + range."""

    text: str
    value: float
    unit: str
    comparator: str = "="
    value_max: float | None = None
    subject: str | None = None
    by_year: int | None = None
    ref: str | None = None
    spans: Spans = ()


@dataclass(slots=True)
class ResponsibilityRead:
    """Who is made responsible for what under Tổ chức thực hiện."""

    agency: str
    ref: str | None
    text: str
    spans: Spans = ()


@dataclass(slots=True)
class ReportingRead:
    """A report the plan asks for: from whom, to whom, when."""

    who: str | None
    to_whom: str | None
    frequency_or_deadline: str | None
    text: str
    deadline: date | None = None
    spans: Spans = ()


@dataclass(slots=True)
class MilestoneRead:
    """A milestone of the plan itself (sơ kết, tổng kết), which is not a task."""

    text: str
    start: date | None
    end: date | None
    ref: str | None = None
    spans: Spans = ()


@dataclass(slots=True)
class SignerRead:
    """The signature block (quyền hạn, chức vụ, họ tên của người ký)."""

    authority_line: str | None
    title: str | None
    name: str | None
    spans: Spans = ()


@dataclass(slots=True)
class SectionRead:
    """A section as worded (mục đích, tổ chức thực hiện, kinh phí …); one of tasks has its heading only."""

    ref: str
    title: str
    kind: str  # purpose, tasks, organisation, funding, other
    text: str
    spans: Spans = ()


@dataclass(slots=True)
class Doubt:
    """A place that needs a person: `path` names the value ("number", "tasks.3.lead.0"), `message` is Vietnamese."""

    code: str  # blank_number, blank_day, blank_issuer, doubtful_split, doubtful_time, no_lead, not_a_plan …
    message: str
    path: str
    spans: Spans = ()


@dataclass(slots=True)
class Reading:
    """All that was understood of one document; blanks are None and reported in `doubts`."""

    kind: DocumentKind
    doc_type: TextRead | None = None
    issuer: TextRead | None = None
    number: TextRead | None = None  # "72/KH-HLG"; None when blank
    sign: TextRead | None = None  # "KH-HLG"
    place: TextRead | None = None
    date: date | None = None
    date_partial: dict[str, int | None] | None = None
    date_spans: Spans = ()
    title: TextRead | None = None
    period: Window | None = None
    legal_bases: list[BasisRead] = field(default_factory=list)
    targets: list[TargetRead] = field(default_factory=list)
    tasks: list[TaskRead] = field(default_factory=list)
    responsibilities: list[ResponsibilityRead] = field(default_factory=list)
    reporting: list[ReportingRead] = field(default_factory=list)
    funding: list[TextRead] = field(default_factory=list)
    recipients: list[TextRead] = field(default_factory=list)
    signer: SignerRead | None = None
    milestones: list[MilestoneRead] = field(default_factory=list)
    other_citations: list[BasisRead] = field(default_factory=list)
    opening: TextRead | None = None
    sections: list[SectionRead] = field(default_factory=list)
    closing: TextRead | None = None
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
