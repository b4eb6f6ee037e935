"""What was understood of a document, in a few Vietnamese lines for a terminal."""

from collections.abc import Iterator

from hoagiai.plans.reader.reading import Extracted, Reading, TaskRead, TextRead

KINDS = {"plan": "kế hoạch", "news": "tin, bài về kế hoạch", "other": "văn bản khác (không lấy nhiệm vụ)"}


def summary(source: Extracted, reading: Reading, name: str) -> str:
    """The header, the counts, the tasks and what needs a person."""
    return "\n".join(_lines(source, reading, name)) + "\n"


def _lines(source: Extracted, reading: Reading, name: str) -> Iterator[str]:
    yield f"Tệp: {name}"
    yield f"Loại: {KINDS[reading.kind]}" + (f" ({reading.doc_type.text})" if reading.doc_type else "")
    yield f"Cơ quan ban hành: {_text(reading.issuer)}"
    yield f"Số, ký hiệu: {_text(reading.number or reading.sign)}"
    yield f"Ngày: {reading.date.strftime('%d/%m/%Y') if reading.date else _partial(reading)}"
    yield f"Trích yếu: {_text(reading.title)}"
    tasks = [task for task in reading.tasks if not task.group]
    yield f"Căn cứ: {len(reading.legal_bases)}; chỉ tiêu: {len(reading.targets)}; nhiệm vụ: {len(tasks)}"
    for task in tasks:
        yield from _task(task)
    if reading.doubts:
        yield "Cần người xem lại:"
    for doubt in reading.doubts:
        yield f"  - {doubt.message}"
    for note in dict.fromkeys([*source.notes, *reading.notes]):
        yield f"Ghi chú: {note}"


def _task(task: TaskRead) -> Iterator[str]:
    yield f"  {task.ref} {task.title.text}"
    named = (("chủ trì", task.lead), ("tham mưu", task.advising), ("phối hợp", task.coordinating))
    for label, agencies in named:
        if agencies:
            yield f"      {label}: {'; '.join(agency.text for agency in agencies)}"
    if task.time:
        yield f"      thời gian: {task.time.text}"


def _text(value: TextRead | None) -> str:
    return value.text if value else "(để trống)"


def _partial(reading: Reading) -> str:
    known = reading.date_partial or {}
    parts = [
        f"{name} {known[key]}"
        for key, name in (("day", "ngày"), ("month", "tháng"), ("year", "năm"))
        if known.get(key)
    ]
    return " ".join(parts) + " (thiếu)" if parts else "(để trống)"
