"""The head of a document: number, sign, place and date, type, title; blanks stay blank."""

from __future__ import annotations

from .doctypes import TYPE_START, TYPES
from .head import Header
from .head_date import read_date
from .head_number import has_number, read_number
from .lines import Line
from .passage import joined
from .sections import is_section_heading
from .title import PREAMBLE, read_type, type_line

__all__ = ["Header", "read_header"]


def read_header(lines: list[Line]) -> Header:
    """The head, from the first lines up to the preamble or the first section."""
    stop = _stop(lines)
    head = Header(end=0)
    type_at = type_line(lines, stop)
    head.title_at = type_at if type_at is not None else 0
    region = lines[: type_at if type_at is not None and has_number(lines[:type_at]) else stop]
    text = joined((line.words for line in region), by="\n")
    read_number(head, text, joined((line.words for line in lines[: max(stop, 30)]), by="\n"))
    read_date(head, text)
    read_type(head, lines, type_at, stop)
    return head


def _stop(lines: list[Line]) -> int:
    """The first line of the preamble or of the first section, within reach."""
    for i, line in enumerate(lines[:90]):
        if i and ((PREAMBLE.match(line.folded) and not _is_title_like(lines, i)) or is_section_heading(line)):
            return i
    return min(len(lines), 30)


def _is_title_like(lines: list[Line], i: int) -> bool:
    """ "Thực hiện Luật …" right under KẾ HOẠCH is the title, not the preamble."""
    before = lines[i - 1]
    found = TYPE_START.match(before.folded)
    return bool(found and before.folded.strip(" .:*") in TYPES and not lines[i].folded.startswith("can cu"))
