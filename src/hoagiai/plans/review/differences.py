"""What differs between two states of a reading, in words: for the history and for two people who correct at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from hoagiai.base import formats
from hoagiai.plans.terms import PartyRole

HEADER = {
    "issuer": "Cơ quan ban hành",
    "number": "Số",
    "sign": "Ký hiệu",
    "place": "Địa danh",
    "date": "Ngày ban hành",
    "title": "Trích yếu",
}
TASK = {"ref": "Mục", "title": "Nội dung", "time_text": "Thời gian", "start": "Từ ngày", "end": "Hạn"}
LISTS = {"legal_bases": "Căn cứ", "targets": "Chỉ tiêu"}


@dataclass(frozen=True)
class Difference:
    """One value that differs: what it is, and how it reads on either side ("" when it is not there)."""

    what: str
    before: str
    after: str


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    """Everything a person would see change from one state to the other."""
    pairs = [
        *_header(before, after),
        *_tasks(before, after),
        *_lists(before, after),
        *_choices(before, after),
    ]
    return [Difference(what, old, new) for what, old, new in pairs if old != new]


def _header(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name, label in HEADER.items():
        yield label, _words(before.get(name)), _words(after.get(name))
    old, new = before.get("period") or {}, after.get("period") or {}
    yield "Thời kỳ", _period(old), _period(new)
    old, new = before.get("signer") or {}, after.get("signer") or {}
    yield "Người ký", _words(old.get("name")), _words(new.get("name"))
    yield "Chức vụ người ký", _words(old.get("title")), _words(new.get("title"))


def _tasks(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    old_tasks, new_tasks = before.get("tasks") or [], after.get("tasks") or []
    if len(old_tasks) != len(new_tasks):
        old, new = [_named(task) for task in old_tasks], [_named(task) for task in new_tasks]
        yield from (("Nhiệm vụ", name, "") for name in old if name not in new)
        yield from (("Nhiệm vụ", "", name) for name in new if name not in old)
        return
    for old_task, new_task in zip(old_tasks, new_tasks, strict=True):
        where = f"nhiệm vụ {new_task.get('ref') or old_task.get('ref') or ''}".strip()
        for name, label in TASK.items():
            yield f"{label}, {where}", _words(old_task.get(name)), _words(new_task.get(name))
        for role in PartyRole:
            old_names, new_names = old_task.get(role.value) or [], new_task.get(role.value) or []
            yield f"{role.label.capitalize()}, {where}", "; ".join(old_names), "; ".join(new_names)
        old_names, new_names = old_task.get("products") or [], new_task.get("products") or []
        yield f"Sản phẩm, {where}", "; ".join(old_names), "; ".join(new_names)


def _named(task: dict[str, Any]) -> str:
    return f"{task.get('ref') or ''} {task.get('title') or ''}".strip()


def _lists(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name, label in LISTS.items():
        old = [row["text"] for row in before.get(name) or []]
        new = [row["text"] for row in after.get(name) or []]
        yield from ((label, text, "") for text in old if text not in new)
        yield from ((label, "", text) for text in new if text not in old)


def _choices(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield (
        "Cơ quan ban hành (đã chọn)",
        _words(before.get("issuer_agency")),
        _words(after.get("issuer_agency")),
    )
    old, new = before.get("names") or {}, after.get("names") or {}
    for phrase in {**old, **new}:
        yield f"Cách hiểu “{phrase}”", _choice(old.get(phrase)), _choice(new.get(phrase))


def _choice(found: dict[str, Any] | None) -> str:
    return "" if not found else "; ".join(found["labels"]) or "không chỉ đích danh"


def _period(found: dict[str, Any]) -> str:
    return f"{_words(found.get('from'))} – {_words(found.get('to'))}" if found else ""


def _words(value: Any) -> str:
    if isinstance(value, str) and len(value) == 10 and value[4:5] == value[7:8] == "-":
        return formats.day(date.fromisoformat(value))
    return "" if value is None else str(value)
