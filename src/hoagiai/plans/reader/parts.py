"""The running text of a plan beside its tasks: the opening sentence, the sections as worded, the closing."""

from __future__ import annotations

import re
from typing import Final

from .joining import Paragraph
from .outline import Node
from .reading import Reading, SectionRead, TextRead

_OPENING: Final = re.compile(r"(?:nhu sau|voi (?:cac )?noi dung sau)\s*:?\s*$")
_CLOSING: Final = re.compile(r"(?:tren day la|can cu (?:noi dung )?ke hoach nay, (?:yeu cau|de nghi))\b")
_KINDS: Final = {"purpose", "tasks", "organisation", "funding"}


def sections_of(sections: list[Node]) -> list[SectionRead]:
    """Each section with its wording line by line; a section of tasks only has its heading."""
    return [_section(node) for node in sections if node.paragraph is not None]


def _section(node: Node) -> SectionRead:
    kind = node.section if node.section in _KINDS else "other"
    below = [] if kind == "tasks" else [p for child in node.children for p in child.paragraphs()]
    kept = [p.words.read() for p in below if not _CLOSING.match(p.words.folded)]
    text = "\n".join(line.text for line in kept)
    return SectionRead(
        node.ref, node.title.text, kind, text, tuple(span for line in kept for span in line.spans)
    )


def closing_of(body: list[Paragraph]) -> TextRead | None:
    """The sentence that ends a plan ("Trên đây là Kế hoạch …")."""
    found = [p.words.read() for p in body[-6:] if _CLOSING.match(p.words.folded)]
    return found[-1] if found else None


def opening_of(preamble: list[Paragraph], reading: Reading) -> TextRead | None:
    """The sentence that issues the plan ("… ban hành Kế hoạch … như sau:"), without the bases before it."""
    after = max((end for basis in reading.legal_bases for _, end in basis.spans), default=0)
    for paragraph in reversed(preamble):
        words = paragraph.words
        if _OPENING.search(words.folded):
            start = next((place for place, at in enumerate(words.at) if at >= after), len(words))
            return words.cut(start).strip(" ,.;").read()
    return None
