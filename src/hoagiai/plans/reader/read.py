"""From extracted text to a reading: head, preamble, body, ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .bases import preamble_passage, read_bases, read_citations
from .choosing import settle, task_sections
from .doubts import doubts_of
from .ending import end_of_body, end_of_signature, read_ending
from .find_tables import extract_grids
from .grids import Grid
from .header import Header, read_header
from .issuer import read_issuer
from .joining import Paragraph, paragraphs_of, wrapping_of
from .lines import Line, read_lines
from .news import is_news, read_news
from .outline import Node, build_outline
from .parts import closing_of, opening_of, sections_of
from .passage import fold
from .period import frame_of, period_of
from .reading import Extracted, MilestoneRead, Reading, TaskRead, TextRead, Window
from .reporting import read_reporting
from .responsibilities import read_responsibilities
from .run_in import without_run_in
from .sections import is_section_heading
from .tables import read_tables
from .targets import read_targets
from .tasks import TaskList, tasks_of
from .times import TimeFrame, windows_of

_PLAN_TYPES: Final = {"Kế hoạch"}


@dataclass(slots=True)
class Parts:
    """A document in its parts."""

    head: Header
    lines: list[Line]
    preamble: list[Paragraph]
    body: list[Paragraph]
    annex: list[Line]
    ending: list[Line]
    root: Node
    grids: list[Grid]


def read(source: Extracted) -> Reading:
    """Read a plan document; what is blank stays None and is told in `doubts`."""
    lines = without_run_in(read_lines(source))
    head = read_header(lines)
    if is_news(head, lines):
        return read_news(lines)
    parts = _parts(head, lines)
    reading = _reading_of_head(parts)
    frame = frame_of(reading)
    if reading.kind == "plan":
        _read_body(parts, reading, frame)
    _read_ending(parts, reading)
    reading.doubts.extend(doubts_of(reading, head))
    return reading


def _parts(head: Header, lines: list[Line]) -> Parts:
    stop = end_of_body(lines, head.end)
    annex_at = end_of_signature(lines, stop)
    start = next((i for i in range(head.end, stop) if is_section_heading(lines[i])), stop)
    style = wrapping_of(lines)
    preamble = paragraphs_of(lines[head.end : start], style)
    text_lines, grids = extract_grids(lines[start:stop])
    body = paragraphs_of(text_lines, style)
    annex, annex_grids = extract_grids(lines[annex_at:])
    return Parts(
        head, lines, preamble, body, annex, lines[stop:annex_at], build_outline(body), [*grids, *annex_grids]
    )


def _reading_of_head(parts: Parts) -> Reading:
    head = parts.head
    kind = head.doc_type.text if head.doc_type else None
    reading = Reading(kind="plan" if kind in _PLAN_TYPES or (kind is None and parts.body) else "other")
    reading.doc_type, reading.number, reading.sign, reading.place = (
        head.doc_type,
        head.number,
        head.sign,
        head.place,
    )
    reading.date, reading.date_partial, reading.date_spans = head.date, head.date_partial, head.date_spans
    reading.title = head.title
    reading.notes.extend(head.notes)
    text = " ".join(p.words.text for p in (*parts.preamble, *parts.body))
    reading.issuer = read_issuer(head, parts.lines, preamble_passage(parts.preamble), text)
    reading.legal_bases = read_bases(parts.preamble)
    reading.period = period_of(reading)
    return reading


def _read_body(parts: Parts, reading: Reading, frame: TimeFrame) -> None:
    sections = _sections(parts.root)
    settle(sections)
    reading.sections = sections_of(sections)
    reading.opening, reading.closing = opening_of(parts.preamble, reading), closing_of(parts.body)
    found = tasks_of(task_sections(sections), frame)
    reading.tasks = _with_tables(found, parts, sections)
    reading.doubts.extend(found.doubts)
    organisation = [s for s in sections if s.section == "organisation"]
    reading.responsibilities = read_responsibilities(organisation)
    purpose = [
        (p, n.ref or None)
        for s in sections
        if s.section in {"purpose"}
        for n in s.walk()
        for p in [n.paragraph]
        if p
    ]
    rest = [
        (p, n.ref or None)
        for s in sections
        if s.section in {"tasks", "organisation", None}
        for n in s.walk()
        for p in [n.paragraph]
        if p
    ]
    year = (
        reading.period.end.year
        if reading.period
        and reading.period.end
        and reading.period.start
        and reading.period.start.year == reading.period.end.year
        else None
    )
    reading.targets = read_targets(purpose, True, year) + read_targets(rest, False, year)
    funding = [p for s in parts.root.walk() if s.section == "funding" for p in [s.paragraph] if p]
    reading.funding = [p.body.read() for p in funding if p.body and len(p.body) > 30]
    if not reading.legal_bases:
        grounds = [s for s in sections if s.title.folded.startswith(("can cu", "co so phap ly"))]
        reading.legal_bases = read_bases(
            [p for s in grounds for c in s.children for p in c.paragraphs()], listed=True
        )
    if not reading.legal_bases:
        cited = [p for s in sections if s.section == "purpose" for p in s.paragraphs()]
        reading.legal_bases = read_citations(cited)
    known = {basis.number for basis in reading.legal_bases}
    reading.other_citations = [b for b in read_citations(parts.body) if b.number not in known]
    reading.reporting = read_reporting(
        [
            p
            for s in sections
            if s.section in {"organisation", "reporting", None, "funding"}
            for p in s.paragraphs()
        ],
        reading.responsibilities,
        frame,
    )
    reading.milestones = _milestones(sections, frame)


def _with_tables(found: TaskList, parts: Parts, sections: list[Node]) -> list[TaskRead]:
    """Tasks of the text and of the tables, in document order; a task told twice is kept once."""
    end = parts.ending[0].words.first if parts.ending else None
    placed = []
    for grid in parts.grids:
        before = [s for s in sections if s.paragraph and s.paragraph.words.first <= grid.at]
        inside = end is None or grid.at < end
        placed.append((grid, before[-1].ref if before and inside else ""))
    rows = read_tables(placed, found)
    if not rows:
        return found.tasks
    titles = {fold(task.title.text) for _, task in rows}
    own = [
        (t.title.spans[0][0] if t.title.spans else 0, t)
        for t in found.tasks
        if fold(t.title.text) not in titles
    ]
    return [task for _, task in sorted([*own, *rows], key=lambda pair: pair[0])]


def _sections(root: Node) -> list[Node]:
    """The sections that hold the text: parts are opened when they only gather sections."""
    found: list[Node] = []
    for node in root.children:
        inner = [c for c in node.children if c.kind in {"roman", "heading"} and c.section]
        if node.kind in {"part", "capital"} and inner and any(c.section != node.section for c in inner):
            found.extend(node.children)
        else:
            found.append(node)
    return found


def _milestones(sections: list[Node], frame: TimeFrame) -> list[MilestoneRead]:
    found = []
    for section in sections:
        if section.section != "time":
            continue
        for paragraph in section.paragraphs():
            if not re.search(r"\d{4}|so ket|tong ket|hang nam", paragraph.body.folded):
                continue
            windows = windows_of(paragraph.body.folded, frame)
            first = windows[0] if windows else Window(None, None)
            found.append(
                MilestoneRead(
                    paragraph.body.text,
                    first.start,
                    windows[-1].end if windows else None,
                    section.ref,
                    paragraph.body.spans,
                )
            )
    return found


def _read_ending(parts: Parts, reading: Reading) -> None:
    ending = read_ending(parts.ending)
    reading.recipients, reading.signer = ending.recipients, ending.signer


__all__ = ["TextRead", "read"]
