"""Agencies, time and products of a task, out of labels and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .agencies import looks_like_agency, split_agencies
from .labels import Labelled
from .outline import Node
from .passage import Passage, joined, pattern
from .reading import Doubt, TaskRead, TextRead, TimeRead
from .sentences import Assignment, assigned_time, assignment_in, time_in
from .times import TimeFrame, is_time_only, read_time, recurrence_of
from .verbs import first_verb

_EVENT: Final = re.compile(
    r"(?:hoi (?:nghi|thi|thao|dam|dien)|bao cao|ban hanh|truong hop|to chuc|cac (?:hoat dong|nhiem vu|noi dung|giai phap|chi tieu|van ban|lop|mo hinh)"
    r"|co so (?:du lieu|vat chat)|doi moi|doi tuong|doi ngu|khoi luong|can bo hoa|cap (?:phat|huyen|tinh|xa|do|so)|trang |cong tac|bo (?:tai|sach|tieu|cau)|so (?:ket|tay|do|lieu)|phong trao)"
)
_PERSON: Final = re.compile(r"(?:đ/c|đồng chí|ông|bà)\s", re.IGNORECASE)
_BESIDE: Final = pattern(
    r"(?P<names>[^.]{3,160}?),?\s+(?:và\s+)?phối hợp(?: cùng)?(?: với)?\s+(?=(?:các |những )?[A-ZĐÀ-Ỹ]|các )"
)
_SENTENCE: Final = pattern(r"(?<=[a-zà-ỹđ)])\.\s+(?=[A-ZĐÀ-Ỹ])")
_BOTH: Final = re.compile(r"chu tri\b.*\bphoi hop")
_TIMED: Final = re.compile(
    r"[;,.]\s+(?:(?:thoi gian|thoi han|tien do|hoan thanh|thuc hien|xong|du kien)\s+(?:thuc hien |hoan thanh |du kien |xong |la |vao )*)?"
)
_LONGEST_TIME: Final = 400  # letters; a time at the end of a list of names is looked for no further back
_SLASH: Final = re.compile(r"\s+/\s+|;\s*")


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


def apply_label(task: TaskRead, label: Labelled, found: TaskList, path: str) -> None:
    """Put a labelled value where it belongs."""
    if (
        label.role == "lead"
        and _PERSON.match(label.value.text)
        and label.name.folded.startswith(("nguoi", "lanh dao"))
    ):
        task.items.append(joined((label.name, label.value), by=": ").read())
    elif label.role in {"lead", "advising", "coordinating"}:
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
        return
    value = _timed_off(task, _first_sentence(task, label.value, found, path), found, path)
    if _BOTH.search(label.name.folded):
        _share(task, value)
        return
    beside = _BESIDE.match(value.text) if label.role in {"lead", "advising"} else None
    if beside and looks_like_agency(value.cut(beside.end())):
        task.coordinating.extend(_reads(split_agencies(value.cut(beside.end()))[0]))
        value = value.cut(0, beside.end("names"))
    names, doubtful = split_agencies(value)
    for name in names:
        role, bare = _role_in_brackets(name, str(label.role))
        getattr(task, role).append(bare.read())
    if doubtful:
        message = f"Chưa chắc cách tách tên cơ quan trong “{label.value.text}”; cần kiểm tra lại."
        found.doubts.append(Doubt("doubtful_split", message, f"{path}.{label.role}", label.value.spans))


def _first_sentence(task: TaskRead, value: Passage, found: TaskList, path: str) -> Passage:
    """ "Công an xã. Xong trước 30/4/2026.": the names end with the sentence, what follows may be the time."""
    stop = next(
        (m for m in _SENTENCE.finditer(value.text) if not looks_like_agency(value.cut(m.end()))), None
    )
    if stop is None:
        return value
    rest = value.cut(stop.end())
    told = rest if is_time_only(rest.text) else time_in(rest)
    if told is not None and task.time is None:
        set_time(task, told, found, path)
    return value.cut(0, stop.start())


def _timed_off(task: TaskRead, value: Passage, found: TaskList, path: str) -> Passage:
    """ "Sở Nội vụ, Văn phòng; hoàn thành trước 15/5/2026": the list ends where an unlabelled time begins."""
    near = max(0, len(value) - _LONGEST_TIME)
    stop = next((m for m in _TIMED.finditer(value.folded, near) if _is_time(value.cut(m.end()))), None)
    if stop is None:
        return value
    if task.time is None:
        set_time(task, value.cut(stop.end()), found, path)
    return value.cut(0, stop.start())


def _is_time(rest: Passage) -> bool:
    return is_time_only(rest.text) or (recurrence_of(rest.folded.strip(" .")) is not None and len(rest) < 30)


def _share(task: TaskRead, value: Passage) -> None:
    """ "Chủ trì, phối hợp: A; B, C": the first leads, the others coordinate."""
    names = [name for part in value.split(_SLASH) for name in split_agencies(part)[0]]
    for i, name in enumerate(names):
        role, bare = _role_in_brackets(name, "coordinating" if i else "lead")
        getattr(task, role).append(bare.read())


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


def read_sentences(task: TaskRead, node: Node, found: TaskList, path: str) -> None:
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


def lend_lead(heading: Passage, tasks: list[TaskRead]) -> None:
    """Tasks under a heading that only names bodies ("1. Sở Tư pháp") are theirs, when no lead is told."""
    if not _is_body(heading):
        return
    names, _ = split_agencies(heading)
    for task in tasks:
        if not (task.group or task.lead or task.advising):
            task.lead.extend(_reads(names))


def _is_body(heading: Passage) -> bool:
    text = heading.folded.strip(" .:")
    return (
        looks_like_agency(heading)
        and not _EVENT.match(text)
        and len(text.split()) <= 25
        and first_verb(heading.text.lower()) is None
        and not is_time_only(heading.text)
    )


def _reads(names: list[Passage]) -> list[TextRead]:
    return [name.read() for name in names]
