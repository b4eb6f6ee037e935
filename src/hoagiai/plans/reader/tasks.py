"""Tasks (nhiệm vụ) out of the outline: the smallest heading with its own block, else the numbered heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .agencies import split_agencies
from .labels import Labelled
from .marks import BULLETS
from .outline import BLOCK_ROLES, Node
from .passage import Passage, joined, pattern
from .reading import Doubt, TaskRead, TextRead, TimeRead
from .sections import is_generic_tasks, minor_kind, section_kind
from .sentences import Assignment, assigned_time, assignment_in, time_in
from .times import TimeFrame, is_time_only, read_time

_SEMICOLON: Final = re.compile(r";\s*")
_FRAME: Final = pattern(
    r"(?:phan cong|trach nhiem|to chuc)?\s*(?:thuc hien|nhiem vu|cu the|phan cong|trach nhiem)?\s*[:.]?$"
)
_NO_TASK: Final = pattern(
    r"(?:tren day la|can cu (?:noi dung|ke hoach)|trong qua trinh|de nghi cac|yeu cau cac|noi nhan|giao cac|\(?kem theo|\(?co phu luc|chi tiet (?:tai|theo) phu luc)"
)


@dataclass(slots=True)
class TaskList:
    """Tasks in document order, with the doubts met."""

    frame: TimeFrame
    tasks: list[TaskRead] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, task: TaskRead) -> TaskRead:
        """Append a task whose reference is its own."""
        self.tasks.append(task)
        return task


def tasks_of(sections: list[Node], frame: TimeFrame) -> TaskList:
    """The tasks of the sections that hold tasks."""
    found = TaskList(frame)
    for section in sections:
        _read_section(section, found)
    return found


def has_block(node: Node) -> bool:
    """Whether a node carries lead, coordination or time of its own."""
    return any(label.role in BLOCK_ROLES for label in own_labels(node))


def has_block_below(node: Node) -> bool:
    """Whether something under a node carries a block."""
    return any(has_block(child) or has_block_below(child) for child in node.children if not child.is_label)


def own_labels(node: Node) -> list[Labelled]:
    """Labels on the node's own line and on the label lines right under it, frames ("Phân công:") opened."""
    labels = [_with_children(label, node) for label in node.labels]
    for child in node.children:
        if child.is_label:
            labels.extend(_with_children(label, child) for label in child.labels)
        elif _is_frame(child):
            labels.extend(own_labels(child))
    return labels


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
    _read_children(section, None, found, top=True)


def _read_children(
    node: Node, parent_ref: str | None, found: TaskList, top: bool, time: Passage | None = None
) -> None:
    headings = [c for c in node.children if _is_heading(c)]
    blocks = any(has_block(c) or has_block_below(c) for c in node.children if not c.is_label)
    for child in node.children:
        if child.is_label or _is_frame(child):
            continue
        if child.numbered or child.kind == "heading":
            _read_numbered(child, parent_ref, found, time)
        elif has_block(child) or has_block_below(child):
            if child.bullet or top or not headings:
                _read_numbered(child, parent_ref, found, time)
        elif time is not None or (top and not headings and not blocks and child.bullet):
            if not _NO_TASK.match(child.title.folded) and len(child.title) > 8:
                found.add(_task(child, parent_ref, found, time))


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
    if (not title and not node.children) or _NO_TASK.match(title.folded):
        return
    if is_time_only(title.text):
        _read_children(node, parent_ref, found, top=True, time=title)
        return
    below = has_block_below(node)
    subheadings = [c for c in node.children if _is_heading(c)]
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
        return
    found.add(_task(node, parent_ref, found, time))
    if below:
        _read_children(node, node.ref, found, top=False, time=time)


def _task(node: Node, parent_ref: str | None, found: TaskList, time: Passage | None = None) -> TaskRead:
    title = title_of(node)
    task = TaskRead(ref=node.ref, title=title.read(), parent_ref=parent_ref)
    task.block = tuple(span for p in node.paragraphs() for span in p.words.spans)
    path = f"tasks.{len(found.tasks)}"
    labels = own_labels(node)
    for label in labels:
        apply_label(task, label, found, path)
    children = [c for c in node.children if not c.is_label and not _is_frame(c)]
    group = has_block_below(node) and not labels
    if not group:
        task.items = [w.read() for c in children for n in c.walk() if not n.is_label for w in [_item(n)] if w]
        _from_sentences(task, node, found, path)
    if task.time is None and time is not None:
        task.time = read_time(time, found.frame)
    return task


def _item(node: Node) -> Passage:
    return node.paragraph.body.strip(right=" :") if node.paragraph else node.title


_GIVEN: Final = pattern(
    r"(?:\s[-–]\s*|[.;:]\s+|\s?\()(?=[Gg]iao (?:cho )?[A-ZĐÀ-Ỹ])|[.;:]\s+(?=[Pp]hân công [A-ZĐÀ-Ỹ])"
)


def _without_assignment(title: Passage) -> Passage:
    """ "Tập huấn - Giao Sở Tư pháp chủ trì …": the title ends before the assignment."""
    found = _GIVEN.search(title.text)
    if found and found.start() > 8:
        return title.cut(0, found.start())
    bracket = re.search(r"\s?\((?=[^()]{3,200}\b(?:chủ trì|tham mưu|phối hợp)\b)", title.text)
    if bracket and bracket.start() > 8 and title.text.rstrip(" .;").endswith(")"):
        return title.cut(0, bracket.start())
    return title


def title_of(node: Node) -> Passage:
    """The title: the bold beginning when only that is bold, without a closing bracket of labels or a colon."""
    title = _without_assignment(node.title)
    if (
        node.paragraph
        and node.paragraph.first.bold_until
        and not node.paragraph.bold
        and len(node.paragraph.lines) == 1
    ):
        mark_end = node.paragraph.mark.end if node.paragraph.mark else 0
        bold = node.paragraph.words.cut(mark_end, node.paragraph.first.bold_until)
        rest = node.paragraph.words.text[node.paragraph.first.bold_until :].strip(" :.")
        if len(bold.text.split()) >= 3 and rest[:1].isupper():
            title = bold if len(bold) < len(title) else title
    return title.strip(left=" -–+*•", right=" :;,.").strip(right=" (")


def apply_label(task: TaskRead, label: Labelled, found: TaskList, path: str) -> None:
    """Put a labelled value where it belongs."""
    if label.role in {"lead", "advising", "coordinating"}:
        _apply_agencies(task, label, found, path)
    elif label.role == "time" and label.value and task.time is None:
        set_time(task, label.value, found, path)
    elif label.role == "product" and label.value:
        task.products.append(label.value.read())
    elif label.value:
        task.items.append(joined((label.name, label.value), by=": ").read())


def _apply_agencies(task: TaskRead, label: Labelled, found: TaskList, path: str) -> None:
    told = assignment_in(label.value)
    if (
        told
        and re.search(r"chu tri|phoi hop|tham muu", label.value.folded)
        and "phoi hop pho bien" not in label.value.folded
    ):
        _put(task, told)
        for part in label.value.split(_SEMICOLON):
            if part.folded.rstrip(" .").endswith(" phoi hop"):
                task.coordinating.extend(
                    _reads(split_agencies(part.strip(right=" .").cut(0, -9 + len(part.strip(right=" ."))))[0])
                )
        return
    names, doubtful = split_agencies(label.value)
    for name in names:
        role, bare = _role_in_brackets(name, str(label.role))
        getattr(task, role).append(bare.read())
    if doubtful:
        message = f"Chưa chắc cách tách tên cơ quan trong “{label.value.text}”; cần kiểm tra lại."
        found.doubts.append(Doubt("doubtful_split", message, f"{path}.{label.role}", label.value.spans))


def _role_in_brackets(name: Passage, role: str) -> tuple[str, Passage]:
    """ "Phòng Tư pháp (chủ trì)" in a list of both kinds."""
    found = re.search(r"\s*\((chu tri|phoi hop|tham muu|dau moi)\)$", name.folded)
    if not found:
        return role, name
    roles = {"chu tri": "lead", "dau moi": "lead", "phoi hop": "coordinating", "tham muu": "advising"}
    return roles[found.group(1)], name.cut(0, found.start())


def set_time(task: TaskRead, value: Passage, found: TaskList, path: str) -> None:
    """Read the time; one that cannot be dated is doubtful."""
    task.time = read_time(value, found.frame)
    if not task.time.windows and not task.time.recurrence:
        message = f"Không xác định được thời gian từ “{task.time.text}”."
        found.doubts.append(Doubt("doubtful_time", message, f"{path}.time", task.time.spans))


def _from_sentences(task: TaskRead, node: Node, found: TaskList, path: str) -> None:
    """Lead and time told in sentences, where no label gave them."""
    texts = [node.title] + [c.title for c in node.children if not c.is_label]
    sentence: Passage | None = None
    if not task.lead and not task.advising:
        for i, text in enumerate(texts):
            told = assignment_in(text, given_only=i > 1)
            if told:
                _put(task, told, keep=bool(task.coordinating))
                sentence = text
                if told.doubtful:
                    found.doubts.append(
                        Doubt(
                            "doubtful_split",
                            "Chưa chắc cách tách tên cơ quan trong câu giao việc.",
                            f"{path}.lead",
                            text.spans,
                        )
                    )
                break
    if task.time is None:
        time: TimeRead | None = None
        for i, text in enumerate(texts):
            part = time_in(text) if i == 0 or len(texts) <= 3 or text is sentence else None
            part = part or (assigned_time(text) if text is sentence else None)
            time = read_time(part, found.frame) if part else None
            if time and (time.windows or time.recurrence):
                task.time = time
                break


def _put(task: TaskRead, told: Assignment, keep: bool = False) -> None:
    task.lead.extend(_reads(told.lead))
    task.advising.extend(_reads(told.advising))
    if not keep:
        task.coordinating.extend(_reads(told.coordinating))


def _reads(names: list[Passage]) -> list[TextRead]:
    return [name.read() for name in names]
