"""An amendment beside the version it amends, task by task."""

from dataclasses import dataclass, field

from hoagiai.base import formats
from hoagiai.plans.models import Plan, Task
from hoagiai.plans.queries.content import tasks_with_parties
from hoagiai.plans.terms import PartyRole


@dataclass
class Difference:
    """One task: added (thêm), changed (sửa) or dropped (bỏ), with what differs."""

    kind: str
    task: Task
    changes: list[tuple[str, str, str]] = field(default_factory=list)


def differences(old: Plan, new: Plan) -> list[Difference]:
    """What the new version does otherwise, in its own order, dropped tasks at the end: eight statements."""
    before = {task.pk: task for task in tasks_with_parties(old)}
    found, kept = [], set()
    for task in tasks_with_parties(new):
        was = before.get(task.carried_from_id or 0)
        if was is None:
            found.append(Difference("thêm", task))
            continue
        kept.add(was.pk)
        if changes := _changes(was, task):
            found.append(Difference("sửa", task, changes))
    return [*found, *(Difference("bỏ", task) for pk, task in before.items() if pk not in kept)]


def _changes(old: Task, new: Task) -> list[tuple[str, str, str]]:
    before, after = _told(old), _told(new)
    return [(name, before[name], after[name]) for name in before if before[name] != after[name]]


def _told(task: Task) -> dict[str, str]:
    told = {"Mục": task.ref, "Nội dung": task.title, "Chi tiết": task.detail}
    for role in PartyRole:
        told[role.label.capitalize()] = "; ".join(p.phrase for p in task.parties.all() if p.role == role)
    windows = "; ".join(formats.period(window.start, window.end) for window in task.windows.all())
    products = "; ".join(product.name for product in task.products.all())
    return {**told, "Thời gian": task.time_text, "Từ ngày, đến ngày": windows, "Sản phẩm": products}
