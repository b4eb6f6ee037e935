"""Run-in headings: "**Tổ chức thực hiện:** Phòng Tư pháp theo dõi …" parted into a heading and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from .doctypes import TYPE_START
from .lines import Line
from .marks import mark_of
from .run_on import PREAMBLE_INSIDE
from .sections import names_section
from .title import PREAMBLE
from .verbs import first_verb

_COLON: Final = re.compile(r"\s?:\s+(?=\S)")


def without_run_in(lines: list[Line]) -> list[Line]:
    """The lines, each run-in heading on a line of its own."""
    return [part for line in _without_preamble(lines) for part in _parted(line)]


def _without_preamble(lines: list[Line]) -> Iterator[Line]:
    """The line of the title parted where the preamble begins inside it: "… năm 2026 Thực hiện Kế hoạch số 65/KH-UBND …"."""
    title = next(
        (i for i, line in enumerate(lines[:40]) if TYPE_START.match(line.folded) and line.capitals), None
    )
    for i, line in enumerate(lines):
        found = (
            PREAMBLE_INSIDE.search(line.text, 15) if title is not None and title < i <= title + 2 else None
        )
        if found and line.table is None and not PREAMBLE.match(line.folded):
            yield replace(line, words=line.words.cut(0, found.start()))
            yield replace(
                line, words=line.words.cut(found.end()), blank_before=False, bold=False, heading=None
            )
        else:
            yield line


def _parted(line: Line) -> Iterator[Line]:
    found = _COLON.search(line.text[:60]) if line.table is None else None
    if not found or not _is_run_in(line, found):
        yield line
        return
    yield replace(line, words=line.words.cut(0, found.start()), bold=True, bold_until=found.start())
    yield replace(
        line, words=line.words.cut(found.end()), bold=False, bold_until=0, heading=None, blank_before=False
    )


def _is_run_in(line: Line, colon: re.Match[str]) -> bool:
    """Bold words that name a section; or "Tổ chức thực hiện:" before a sentence, which no label is."""
    name = line.words.cut(0, colon.start())
    if mark_of(line.words) or not names_section(name):
        return False
    if not line.bold and line.bold_until > 0 and colon.start() - 1 <= line.bold_until <= colon.end():
        return True
    told = name.folded.startswith("to chuc") and first_verb(line.text, colon.end() + 1) is not None
    return told and name.text[0].isupper()
