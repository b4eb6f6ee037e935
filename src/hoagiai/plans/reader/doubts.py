"""Places of a reading that need a person."""

from __future__ import annotations

from .header import Header
from .reading import Doubt, Reading


def doubts_of(reading: Reading, head: Header) -> list[Doubt]:
    """Blanks of the head, tasks without a lead, another type of document."""
    found: list[Doubt] = []
    if reading.kind == "other":
        name = reading.doc_type.text if reading.doc_type else "Văn bản khác"
        message = f"Đây là {name}, không phải Kế hoạch: không đọc nhiệm vụ từ văn bản này."
        found.append(Doubt("not_a_plan", message, "kind", reading.doc_type.spans if reading.doc_type else ()))
    if reading.number is None:
        message = "Số văn bản còn để trống." if head.number_blank else "Không tìm thấy số văn bản."
        found.append(Doubt("blank_number", message, "number", head.number_spans))
    if reading.date is None:
        blank = reading.date_partial is not None
        message = "Ngày ban hành còn để trống." if blank else "Không tìm thấy ngày ban hành."
        found.append(Doubt("blank_day", message, "date", reading.date_spans))
    if reading.issuer is None:
        found.append(Doubt("blank_issuer", "Không xác định được cơ quan ban hành.", "issuer"))
    if reading.kind == "plan":
        found.extend(_task_doubts(reading))
    return found


def _task_doubts(reading: Reading) -> list[Doubt]:
    if not reading.tasks:
        return [Doubt("no_tasks", "Không tìm thấy nhiệm vụ nào trong văn bản.", "tasks")]
    return [
        Doubt(
            "no_lead",
            f"Nhiệm vụ {task.ref} chưa ghi cơ quan chủ trì hoặc tham mưu.",
            f"tasks.{i}.lead",
            task.title.spans,
        )
        for i, task in enumerate(reading.tasks)
        if not task.group and not task.lead and not task.advising
    ]
