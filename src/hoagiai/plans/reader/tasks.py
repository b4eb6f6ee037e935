"""Tasks (nhiệm vụ) out of the outline: the smallest heading with its own block, else the numbered heading."""

from __future__ import annotations

from typing import Final

from .labels import Labelled
from .marks import BULLETS
from .outline import BLOCK_ROLES, Node
from .passage import Passage, joined, pattern
from .reading import TaskRead
from .sections import is_generic_tasks, minor_kind, section_kind
from .sentences import assignment_in, time_in
from .task_values import TaskList, apply_label, lend_lead, read_sentences, set_time
from .times import TimeFrame, is_time_only, read_time
from .titles import timed, title_of

__all__ = [
    "TaskList",
    "has_block",
    "has_block_below",
    "has_bodies_below",
    "own_labels",
    "tasks_of",
    "title_of",
]


_FRAME: Final = pattern(
    r"(?:phan cong|trach nhiem|to chuc)?\s*(?:thuc hien|nhiem vu|cu the|phan cong|trach nhiem)?\s*[:.]?$"
)
_NO_TASK: Final = pattern(
    r"(?:tren day la|can cu (?:noi dung|ke hoach)|trong qua trinh|de nghi cac|yeu cau cac|noi nhan|giao cac|\(?kem theo|\(?co phu luc|chi tiet (?:tai|theo) phu luc)"
)


_ITEMS: Final = {"number", "closed", "letter", "paren", "dotted2", "dotted3", "dotted4"}
_OPENINGS: Final = {"", "giao", "giao cho", "phân công", "do"}
_LABEL_ONLY: Final = pattern(
    r"(?:co quan |don vi )?(?:chu tri|phoi hop|tham muu|thoi gian|thoi han|san pham|thuc hien)(?: thuc hien)?"
)


def tasks_of(sections: list[Node], frame: TimeFrame) -> TaskList:
    """The tasks of the sections that hold tasks."""
    found = TaskList(frame)
    for section in sections:
        _read_section(section, found)
    return found


def has_block(node: Node) -> bool:
    """Whether a node carries lead, coordination or time of its own."""
    return not _is_assignment(node) and any(label.role in BLOCK_ROLES for label in own_labels(node))


def has_block_below(node: Node) -> bool:
    """Whether something under a node carries a block."""
    return any(has_block(child) or has_block_below(child) for child in node.children if not child.is_label)


def has_bodies_below(node: Node) -> bool:
    """Whether a numbered item under a node names who leads or coordinates it."""
    return any(
        (
            c.numbered
            and any(label.role in {"lead", "coordinating"} and label.value for label in own_labels(c))
        )
        or has_bodies_below(c)
        for c in node.children
        if not c.is_label
    )


def own_labels(node: Node) -> list[Labelled]:
    """Labels on the node's own line and on the label lines right under it, frames ("Phân công:") opened."""
    labels = [_with_children(label, node) for label in node.labels]
    for child in node.children:
        if child.is_label:
            labels.extend(_with_children(label, child) for label in child.labels)
        elif _is_frame(child):
            labels.extend(own_labels(child))
        elif _is_assignment(child):
            labels.extend(child.labels)
    return labels


def _is_assignment(node: Node) -> bool:
    """The one sentence under a numbered heading that assigns it: "Công an xã là cơ quan chủ trì …. Thời gian: …"."""
    above = node.parent
    if not node.labels or not node.title or node.numbered or above is None:
        return False
    if above.kind not in _ITEMS or not above.title or is_time_only(above.title.text):
        return False
    told = assignment_in(node.title)
    if not told or node.title.cut(0, told.start).text.lower() not in _OPENINGS:
        return False
    return sum(1 for c in above.children if not c.is_label and (c.labels or assignment_in(c.title))) == 1


def _is_frame(node: Node) -> bool:
    text = node.title.folded.strip(" .:-")
    return (
        bool(text)
        and len(text) < 40
        and bool(_FRAME.fullmatch(text))
        and any(c.is_label for c in node.children)
    )


def _with_children(label: Labelled, node: Node) -> Labelled:
    """A label with an empty value takes the bullets under it."""
    if label.value or not node.is_label:
        return label
    value = joined((c.paragraph.body.strip(right=" ;.,") for c in node.children if c.paragraph), by=";")
    return Labelled(label.role, label.name, value, label.start)


def _read_section(section: Node, found: TaskList) -> None:
    if has_block(section) and not is_generic_tasks(section.title) and not has_block_below(section):
        if section_kind(section.title) != "tasks" or not any(
            c.numbered and not c.is_label for c in section.children
        ):
            found.add(_task(section, None, found))
            return
    time = section.title if is_time_only(section.title.text) else None
    _read_children(section, None, found, top=True, time=time)


def _read_children(
    node: Node, parent_ref: str | None, found: TaskList, top: bool, time: Passage | None = None
) -> None:
    headings = [c for c in node.children if _is_heading(c)]
    blocks = any(has_block(c) or has_block_below(c) for c in node.children if not c.is_label)
    for child in node.children:
        if child.is_label or _is_frame(child):
            continue
        if child.numbered or child.kind in {"heading", "time"} or _is_time_heading(child):
            _read_numbered(child, parent_ref, found, time)
        elif has_block(child) or has_block_below(child):
            if child.bullet or top or not headings:
                _read_numbered(child, parent_ref, found, time)
        elif time is not None or (top and not headings and not blocks and child.bullet):
            if not _NO_TASK.match(child.title.folded) and len(child.title) > 8:
                found.add(_task(child, parent_ref, found, time))


def _is_time_heading(node: Node) -> bool:
    """ "- Tháng 3/2026:" with the work below it."""
    return bool(node.children) and not node.is_label and is_time_only(node.title.text)


def _is_heading(node: Node) -> bool:
    return node.numbered and not node.is_label


def _read_numbered(node: Node, parent_ref: str | None, found: TaskList, time: Passage | None) -> None:
    title = node.title
    if node.section not in {"tasks", None} and node.kind not in BULLETS and node.kind != "plain":
        return
    if not has_block(node) and not has_block_below(node) and minor_kind(title):
        return
    if minor_kind(title) in {"purpose", "funding"} and not has_block(node):
        return
    if (
        (not title and not node.children)
        or _NO_TASK.match(title.folded)
        or _LABEL_ONLY.fullmatch(title.folded)
    ):
        return
    if not title:
        _read_children(node, parent_ref, found, top=True, time=time)
        return
    if is_time_only(title.text):
        _read_children(node, parent_ref, found, top=True, time=title)
        return
    below = has_block_below(node)
    subheadings = [c for c in node.children if _is_heading(c)]
    if not below and node.numbered and node.kind in _ITEMS and all(_is_point(c) for c in subheadings):
        subheadings = []
    if (below and not has_block(node)) or (subheadings and not has_block(node) and not below):
        if is_generic_tasks(title) or not title or node.kind in {"part", "capital", "roman", "heading"}:
            _read_children(node, parent_ref, found, top=True, time=time)
            return
        group = found.add(_task(node, parent_ref, found, time))
        before = len(found.tasks)
        _read_children(
            node, node.ref, found, top=node.kind in {"roman", "capital", "part", "heading"}, time=time
        )
        group.group = len(found.tasks) > before
        lend_lead(title, found.tasks[before:])
        return
    found.add(_task(node, parent_ref, found, time))
    if below:
        _read_children(node, node.ref, found, top=False, time=time)


def _is_point(node: Node) -> bool:
    """ "a) Phát tờ gấp pháp luật;": a point of the task above it, with no body and no time of its own."""
    return node.kind in {"letter", "paren"} and not assignment_in(node.title) and time_in(node.title) is None


def _task(node: Node, parent_ref: str | None, found: TaskList, time: Passage | None = None) -> TaskRead:
    title = title_of(node)
    task = TaskRead(ref=node.ref, title=title.read(), parent_ref=parent_ref)
    task.block = tuple(span for p in node.paragraphs() for span in p.words.spans)
    path = f"tasks.{len(found.tasks)}"
    labels = own_labels(node)
    beside = timed(node.title)[1]
    for label in labels:
        apply_label(task, label, found, path)
    if beside is not None and task.time is None:
        set_time(task, beside, found, path)
    children = [c for c in node.children if not c.is_label and not _is_frame(c)]
    group = has_block_below(node) and not labels
    if not group:
        task.items += [
            w.read() for c in children for n in c.walk() if not n.is_label for w in [_item(n)] if w
        ]
        read_sentences(task, node, found, path)
    if task.time is None and time is not None:
        task.time = read_time(time, found.frame)
    return task


def _item(node: Node) -> Passage:
    return node.paragraph.body.strip(right=" :") if node.paragraph else node.title
