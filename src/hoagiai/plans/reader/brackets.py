"""A task's bracket that tells who and when without labels: "(Văn phòng chủ trì; các Thẩm phán phối hợp; quý IV)"."""

from __future__ import annotations

import re
from typing import Final

from .agencies import looks_like_agency
from .labels import Labelled, Role, opens_with_label, split_labels
from .passage import Passage, pattern
from .sentences import assignment_in
from .times import is_time_only

_BRACKET: Final = pattern(r"(?P<title>[^()]{8,}?)\s*\((?P<inside>[^()]{5,300})\)\s*[.;:,]*$")
_AFTER_COLON: Final = pattern(r"(?P<title>[^:()]{8,}?)\s*:\s+(?P<inside>[^:()]{5,200}?)[.;:,]*$")
_PART: Final = re.compile(
    r";\s*|,\s+(?=(?:xong|hoàn thành|thời gian|trước ngày|chậm nhất|trong (?:tháng|quý))\s)"
)
_LEADS: Final = pattern(r"\s+(?:làm )?(?:chủ trì|đầu mối|phụ trách|phân công|thực hiện|chịu trách nhiệm)$")
_JOINS: Final = pattern(r"\s+(?:cùng )?(?:phối hợp|tham gia)(?: thực hiện)?$")
_WITH: Final = pattern(r"(?:có sự )?phối hợp (?:với|của|cùng)\s+(?=\S)", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"(?:(?:thoi gian|hoan thanh|thuc hien|xong|tien do|thoi han)\s+(?:thuc hien\s+|hoan thanh\s+|du kien\s+)*"
    r"|hang (?:nam|quy|thang)$|thuong xuyen$)"
)


def bracketed(body: Passage) -> tuple[Passage, list[Labelled]] | None:
    """The title before such a bracket and what the bracket tells; None when any part of it is something else.

    The same may stand after a colon: "Trang trí hội trường: Văn phòng chủ trì, xong trước ngày 18/8/2026".
    """
    found = _BRACKET.match(body.text)
    if found:
        parts = body.cut(*found.span("inside")).split(_PART)
        labels = [] if all(opens_with_label(part) for part in parts) else _all_told(parts)
        timed = len(parts) > 1 and "time" in {label.role for label in labels}
        if labels and (timed or any(_cue(part) for part in parts)):
            return body.cut(*found.span("title")), labels
        return None
    found = _AFTER_COLON.match(body.text)
    if not found or looks_like_agency(body) or opens_with_label(body):
        return None
    parts = body.cut(*found.span("inside")).split(_PART)
    labels = _all_told(parts)
    if any(label.role == "lead" for label in labels) and any(_LEADS.search(part.text) for part in parts):
        return body.cut(*found.span("title")), labels
    return None


def _all_told(parts: list[Passage]) -> list[Labelled]:
    """What the parts tell; nothing when one of them tells nothing."""
    labels: list[Labelled] = []
    for part in parts:
        told = _told(part, bool(labels))
        if told is None:
            return []
        labels.extend(told)
    return labels


def _cue(part: Passage) -> bool:
    return bool(_LEADS.search(part.text) or _JOINS.search(part.text) or _WITH.match(part.text)) or bool(
        opens_with_label(part)
    )


def _told(part: Passage, later: bool) -> list[Labelled] | None:
    """What one part says; a bare name leads when it stands first."""
    if opens_with_label(part):
        return split_labels(part)[1] or None
    if is_time_only(part.text) or _is_timed(part):
        when = _WHEN.match(part.folded)
        bare = part.cut(when.end()) if when and when.end() < len(part) else part
        return [_labelled("time", bare)]
    beside, joins = _WITH.match(part.text), _JOINS.search(part.text)
    leads = _LEADS.search(part.text)
    if leads and looks_like_agency(part):
        return [_labelled("lead", part.cut(0, leads.start()))]
    if beside:
        return [_labelled("coordinating", part.cut(beside.end()))]
    if joins and looks_like_agency(part):
        return [_labelled("coordinating", part.cut(0, joins.start()))]
    told = assignment_in(part)
    if told and told.start == 0:
        return [_labelled("lead", part)]
    if looks_like_agency(part) and len(part.text.split()) <= 14:
        return [_labelled("coordinating" if later else "lead", part)]
    return None


def _is_timed(part: Passage) -> bool:
    when = _WHEN.match(part.folded)
    return when is not None and (when.end() == len(part) or is_time_only(part.text[when.end() :]))


def _labelled(role: Role, value: Passage) -> Labelled:
    return Labelled(role, value.cut(0, 0), value, 0)
