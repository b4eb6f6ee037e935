"""What an administrative document says (nội dung văn bản hành chính), before any layout.

Every text is plain: no markup is read from it. A line break in a paragraph starts a new paragraph; in a
table cell it starts a new line. The numbers of headings ("I.", "1.", "a)") are part of their text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Cell = str | int | float | Decimal | date | None


class Align(StrEnum):
    """How the text of a column stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with blanks left for the pen: "ngày      tháng 5 năm 2026"."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (I.), 2 (1.), 3 (1.1.) or 4 (a). Level 1 is printed in capitals."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` is printed in bold before the text ("1. Sở Tư pháp")."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """Lines that each begin with a mark: "- …"."""

    items: Sequence[str]
    mark: str = "-"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `share` is its part of the width against the other columns. Neighbouring columns with the same `over`
    stand together under that word in a head of two lines.
    """

    header: str
    share: float = 1
    align: Align = Align.LEFT
    over: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A row across the table that opens a group of rows; `number` stands in the first column."""

    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is repeated on every page and its rows stay whole.

    A row is one value per column. Numbers are printed as 1.234,5 and dates as dd/mm/yyyy. A landscape table
    stands on landscape pages of its own.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell] | Group]
    totals: Sequence[Cell] | None = None
    caption: str = ""
    note: str = ""
    repeat_head: bool = True
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; sections may stand in sections."""

    heading: Heading
    body: "Sequence[Block]" = ()


Block = Section | Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """The signing block (quyền hạn, chức vụ, họ tên): ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), …

    `note` stands under the post, for forms filled in by hand: "(Ký, ghi rõ họ tên)".
    """

    post: str
    name: str = ""
    authority: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex (phụ lục): it starts on a new page and counts its pages from 1.

    `note` is the line "Kèm theo …" under the title, without its brackets.
    """

    title: str
    body: Sequence[Block]
    note: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class AdministrativeDocument:
    """A document with the parts of Nghị định 30/2020/NĐ-CP, Điều 8.

    `number` may be blank, so may the day of `issued_on`. A blank `doc_type` gives the layout of an official
    letter (công văn): `title` then stands under the number as "V/v …". A line break in `issuer` or
    `superior` is kept; without one, a long name is broken well.

    `form` is the mark of a set form ("Mẫu số 01") over the head. `deciding` is who decides (thẩm quyền ban
    hành) in a decision: it stands before the bases, and "QUYẾT ĐỊNH:" after them. `cosigners` sign beside
    `signature`, as minutes need; such a paper has no recipients. `unnumbered` leaves the line of the number out.
    """

    issuer: str
    sign: str
    place: str
    issued_on: date | PartialDate
    title: str
    signature: Signature
    doc_type: str = ""
    number: str = ""
    superior: str | None = None
    addressees: Sequence[str] = ()
    bases: Sequence[str] = ()
    opening: str = ""
    body: Sequence[Block] = ()
    closing: str = ""
    recipients: Sequence[str] = ()
    annexes: Sequence[Annex] = ()
    draft: bool = False
    confidentiality: str = ""
    urgency: str = ""
    form: str = ""
    deciding: str = ""
    cosigners: Sequence[Signature] = ()
    unnumbered: bool = False
