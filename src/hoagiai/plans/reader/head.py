"""What stands above the preamble of a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .reading import Spans, TextRead


@dataclass(slots=True)
class Header:
    """What stands above the preamble."""

    number: TextRead | None = None
    sign: TextRead | None = None
    number_blank: bool = False
    number_spans: Spans = ()
    place: TextRead | None = None
    date: date | None = None
    date_partial: dict[str, int | None] | None = None
    date_spans: Spans = ()
    doc_type: TextRead | None = None
    title: TextRead | None = None
    title_at: int = 0  # line of the document type
    number_at: int | None = None
    end: int = 0  # first line after the title
    notes: list[str] = field(default_factory=list)
