"""Which sections of a plan hold its tasks, and which say who does what."""

from __future__ import annotations

from .outline import Node
from .responsibilities import names_agency
from .tasks import has_block, has_block_below, has_bodies_below

_TOP = {"part", "capital", "roman", "heading"}


def settle(sections: list[Node]) -> None:
    """A plan without "Tổ chức thực hiện": its last section of tasks that only lists bodies stands for it."""
    if any(s.section == "organisation" for s in sections):
        return
    candidates = [s for s in sections if s.section in {"tasks", None} and _items(s)]
    if len(candidates) < 2:
        return
    last = candidates[-1]
    if not has_block_below(last) and all(names_agency(c.title) for c in _items(last)):
        _become(last, "organisation")


def task_sections(sections: list[Node]) -> list[Node]:
    """The sections that hold tasks: so called, or with the blocks of tasks, or unknown between aims and organisation."""
    named = [s for s in sections if s.section == "tasks"]
    known = [s for s in sections if s.section is None and (has_block(s) or has_block_below(s))]
    known += [s for s in sections if _blocks_elsewhere(s)]
    assigned = [s for s in sections if s.section == "organisation" and _assigns(s)]
    if assigned:
        named = [s for s in named if has_block_below(s)]
    for section in (*known, *assigned):
        if section.section is not None:
            _become(section, "tasks")
    chosen = [id(s) for s in (*named, *known, *assigned)] or [id(s) for s in _unknown(sections)]
    return [s for s in sections if id(s) in chosen]


def _blocks_elsewhere(section: Node) -> bool:
    """Numbered headings with their bodies under "Tiến độ", "Thời gian", "Yêu cầu": tasks all the same."""
    return section.section not in {"tasks", "organisation", "annex", None} and has_bodies_below(section)


def _unknown(sections: list[Node]) -> list[Node]:
    """No section is called one of tasks: numbered items under an unknown title before "Tổ chức thực hiện"."""
    end = next((i for i, s in enumerate(sections) if s.section == "organisation"), 0)
    return [
        s
        for s in sections[:end]
        if s.section is None
        and s.kind in _TOP
        and any(c.numbered and not c.is_label for c in s.children)
        and not all(names_agency(c.title) for c in _items(s))
    ]


def _items(section: Node) -> list[Node]:
    return [c for c in section.children if (c.numbered or c.bullet) and not c.is_label]


def _become(section: Node, kind: str) -> None:
    for node in section.walk():
        node.section = "tasks" if kind == "tasks" else "organisation"


def _assigns(section: Node) -> bool:
    """An organisation section that lists tasks with their blocks ("Phân công nhiệm vụ")."""
    numbered = [c for c in section.children if c.numbered and not c.is_label]
    blocks = [c for c in numbered if has_block(c) or has_block_below(c)]
    return len(blocks) >= 2 and 2 * len(blocks) >= len(numbered)
