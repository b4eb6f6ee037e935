"""A reading as the JSON form of plan documents, with spans, doubts and recurrences beside it."""

from __future__ import annotations

from datetime import date
from typing import Any

from .reading import BasisRead, Extracted, Reading, Spans, TargetRead, TaskRead, TextRead, Window

Json = dict[str, Any]


def to_json(reading: Reading, source: Extracted, file_name: str) -> Json:
    """The form of `FORMAT.md`: absent is None or [], dates are ISO."""
    return {
        "file": file_name,
        "kind": reading.kind,
        "media": source.media,
        **_header(reading),
        "legal_bases": [_basis(basis) for basis in reading.legal_bases],
        "targets": [_target(target) for target in reading.targets],
        "tasks": [_task(task) for task in reading.tasks],
        "responsibilities": [
            {"agency": r.agency, "ref": r.ref, "text": r.text, "spans": _spans(r.spans)} for r in reading.responsibilities
        ],
        "reporting": [
            {"who": r.who, "to_whom": r.to_whom, "frequency_or_deadline": r.frequency_or_deadline, "text": r.text,
             "deadline": _day(r.deadline), "spans": _spans(r.spans)}
            for r in reading.reporting
        ],
        "funding": _texts(reading.funding),
        "recipients": _texts(reading.recipients),
        "signer": _signer(reading),
        "milestones": [
            {"text": m.text, "start": _day(m.start), "end": _day(m.end), "ref": m.ref, "spans": _spans(m.spans)}
            for m in reading.milestones
        ],
        "other_citations": [_basis(basis) for basis in reading.other_citations],
        "opening": _text(reading.opening),
        "sections": [
            {"ref": s.ref, "title": s.title, "kind": s.kind, "text": s.text, "spans": _spans(s.spans)} for s in reading.sections
        ],
        "closing": _text(reading.closing),
        "doubts": [
            {"code": d.code, "message": d.message, "path": d.path, "spans": _spans(d.spans)} for d in reading.doubts
        ],
        "notes": [*source.notes, *reading.notes],
        "spans": _header_spans(reading),
    }  # fmt: skip


def _header(reading: Reading) -> Json:
    return {
        "issuer": _text(reading.issuer),
        "issuer_alt": None,
        "doc_type": _text(reading.doc_type),
        "doc_type_alt": None,
        "number": _text(reading.number),
        "sign": _text(reading.sign),
        "place": _text(reading.place),
        "date": _day(reading.date),
        "date_partial": reading.date_partial,
        "title": _text(reading.title),
        "period": {"from": _day(reading.period.start), "to": _day(reading.period.end)}
        if reading.period
        else None,
    }


def _header_spans(reading: Reading) -> Json:
    """Where the single values and the lists of plain texts stand."""
    single = {
        name: _spans(value.spans)
        for name in ("issuer", "doc_type", "number", "sign", "place", "title")
        if (value := getattr(reading, name)) is not None
    }
    return {
        **single,
        "date": _spans(reading.date_spans),
        "signer": _spans(reading.signer.spans) if reading.signer else [],
        "recipients": [_spans(r.spans) for r in reading.recipients],
        "funding": [_spans(f.spans) for f in reading.funding],
    }


def _signer(reading: Reading) -> Json | None:
    signer = reading.signer
    return (
        {"authority_line": signer.authority_line, "title": signer.title, "name": signer.name}
        if signer
        else None
    )


def _task(task: TaskRead) -> Json:
    windows = task.time.windows if task.time else []
    return {
        "ref": task.ref,
        "title": task.title.text,
        "parent_ref": task.parent_ref,
        "group": task.group,
        "lead": _texts(task.lead),
        "advising": _texts(task.advising),
        "coordinating": _texts(task.coordinating),
        "time_text": task.time.text if task.time else None,
        "windows": [{"start": _day(w.start), "end": _day(w.end)} for w in windows],
        "start": _day(_hull(windows)[0]),
        "end": _day(_hull(windows)[1]),
        "recurrence": task.time.recurrence if task.time else None,
        "items": _texts(task.items),
        "products": _texts(task.products),
        "spans": {
            "title": _spans(task.title.spans),
            **{
                role: [_spans(value.spans) for value in getattr(task, role)]
                for role in ("lead", "advising", "coordinating", "items", "products")
            },
            "time": _spans(task.time.spans) if task.time else [],
            "block": _spans(task.block),
        },
    }


def _hull(windows: list[Window]) -> tuple[date | None, date | None]:
    """From the first start to the last end; a side left open stays open."""
    if not windows:
        return None, None
    starts, ends = [w.start for w in windows], [w.end for w in windows]
    return (
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
    )


def _target(target: TargetRead) -> Json:
    value = int(target.value) if target.value == int(target.value) else target.value
    found = {
        "text": target.text, "value": value, "unit": target.unit, "comparator": target.comparator, "subject": target.subject,
        "by_year": target.by_year, "ref": target.ref, "spans": _spans(target.spans),
    }  # fmt: skip
    return found if target.value_max is None else {**found, "value_max": target.value_max}


def _basis(basis: BasisRead) -> Json:
    return {
        "text": basis.text, "number": basis.number, "date": _day(basis.date), "issuer": basis.issuer, "spans": _spans(basis.spans),
    }  # fmt: skip


def _text(value: TextRead | None) -> str | None:
    return value.text if value else None


def _texts(values: list[TextRead]) -> list[str]:
    return [value.text for value in values]


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _spans(spans: Spans) -> list[list[int]]:
    return [[start, end] for start, end in spans]
