"""Assignments made in sentences: "Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh tổ chức …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .agencies import looks_like_agency, split_agencies
from .passage import Passage, pattern
from .verbs import first_verb

_GIVE: Final = pattern(
    r"(?<![\wÀ-ỹ])(?:[Gg]iao(?: cho)?|[Pp]hân công(?: cho)?|[Đđ]ề nghị)\s+(?=[A-ZĐÀ-Ỹ]|các |(?:công chức|cán bộ|bộ phận|công an|tổ|đồng chí) )"
)
_AGENCY_START: Final = pattern(
    r"(?:Các |các )?(?:Sở|Ban|Phòng|Ủy ban|Uỷ ban|UBND|UBMTTQ|UB MTTQ|MTTQ|Hội|Liên đoàn|Đoàn|Công an|Tòa án|Toà án|Viện|Bộ|Chi cục|Cục|Trung tâm|Văn phòng"
    r"|Báo|Đài|Trường|Thanh tra|Chi hội|Hội đồng|Mặt trận|Công chức|công chức|Tổ|Trưởng|cơ quan|đơn vị|sở|phòng|ngành|Thường trực|Lãnh đạo|Thủ trưởng|Chủ tịch|HĐND)(?![\wÀ-ỹ])"
)
_LEADS: Final = pattern(
    r"[ ,]+(?:làm |là )?(?:cơ quan |đơn vị )?(?:chịu trách nhiệm )?(?:chủ trì|làm đầu mối|đầu mối)(?![\wÀ-ỹ])"
)
_ADVISES: Final = pattern(r"[ ,]+(?:chịu trách nhiệm |có trách nhiệm |là đầu mối )?tham mưu(?![\wÀ-ỹ])")
_WITH: Final = pattern(
    r"[ ,]*(?:(?:và|,) )?(?:tham mưu,? )?phối hợp(?: chặt chẽ)? (?:(?:cùng |với )+(?=\S)|(?=(?:[Cc]ác|[Nn]hững) |(?:cơ quan|đơn vị)(?: |,)|[A-ZĐÀ-Ỹ]))"
)
_ALONGSIDE: Final = pattern(
    r"[,;]\s*(?:và\s+)?(?P<names>[^.;()]{2,200}?(?:\s\([^()]{2,80}\))?)\s+(?:cùng\s+|tham gia\s+)?phối hợp(?=\s*(?:[.;,)]|$|thực hiện|triển khai))"
)
_UNPARTED: Final = pattern(
    r"(?<=[a-zà-ỹđ”)])(?<!với)(?<!cùng)(?<!của)(?<!do)(?<!các)(?<!giữa)(?<!và)(?<!tại)(?<!giao)(?<!cho)(?<!thuộc)(?<!trong)\s+"
    r"(?=[A-ZĐÀ-Ỹ][^.;:()]{3,120}?\s(?:chủ trì|làm đầu mối),? phối hợp)"
)
_BY: Final = pattern(r"(?:^|[;.(,]\s*|(?:này|trên) )do\s+(?=\S)")
_STOP: Final = pattern(
    r"[.;:\n]|\s\(|,? (?:và )?(?:hoàn thành|trước ngày|trong quý|trong tháng|trong năm|thời gian)(?![\wÀ-ỹ])"
)
_DONE: Final = pattern(
    r"(?:thoi gian (?:thuc hien|hoan thanh|to chuc)?|hoan thanh|thuc hien xong|xong|thuc hien|trien khai|to chuc)\s*(?:la |vao |:)?\s*"
    r"(?P<time>(?:truoc|cham nhat|trong|tu|den het|den|vao|quy|thang|nam|ngay|6 thang|hang|thuong xuyen)\b[^.;()]{2,80})"
)
_LOOSE: Final = pattern(
    r"(?:,|\()\s*(?P<time>(?:truoc|cham nhat|xong truoc|trong)\s+(?:la\s+)?(?:ngay|thang|quy|nam|0?6 thang)\s[^.;,()]{1,50})|\((?P<bracket>(?:quy|thang|nam|trong quy|trong thang|truoc ngay|6 thang)\s[^()]{1,40})\)"
)


_NEAR: Final = 260  # letters from a body's name to its "chủ trì"


@dataclass(slots=True)
class Assignment:
    """Who leads, advises and coordinates, as a sentence says."""

    lead: list[Passage] = field(default_factory=list)
    advising: list[Passage] = field(default_factory=list)
    coordinating: list[Passage] = field(default_factory=list)
    start: int = 0  # where the assignment begins in the passage
    doubtful: bool = False

    def __bool__(self) -> bool:
        return bool(self.lead or self.advising)


def assignment_in(words: Passage, given_only: bool = False) -> Assignment:
    """What a sentence assigns; `given_only` asks for "Giao …" and leaves "X chủ trì" alone."""
    result = Assignment()
    for start, given in _starts(words, given_only):
        _read(words, start, given, result)
        if result:
            result.start = start
            return result
    return result


def _starts(words: Passage, given_only: bool) -> list[tuple[int, bool]]:
    starts = [(found.end(), True) for found in _GIVE.finditer(words.text)]
    if not given_only:
        for found in _BY.finditer(words.text):
            if _AGENCY_START.match(words.text, found.end()):
                starts.append((found.end(), False))
        for found in _UNPARTED.finditer(words.text):
            if _AGENCY_START.match(words.text, found.end()):
                starts.append((found.end(), False))
                break
        for at in (0, *(m.end() for m in re.finditer(r"[.;(:]\s+", words.text))):
            if _AGENCY_START.match(words.text, at):
                starts.append((at, False))
    return sorted(starts)


def _read(words: Passage, start: int, given: bool, result: Assignment) -> None:
    stop = _STOP.search(words.text, start, len(words) if given else start + 2 * _NEAR)
    end = stop.start() if stop else len(words)
    leads = _LEADS.search(words.text, start, min(end, start + _NEAR))
    advises = _ADVISES.search(words.text, start, min(end, start + _NEAR))
    first = min((m for m in (leads, advises) if m), key=lambda m: m.start(), default=None)
    if first is None and not given:
        return
    verb = first_verb(words.text, start)
    near = first is not None and given and len(words.text[start : first.start()].split()) <= 12
    if first and verb is not None and verb < first.start() - 1 and not near:
        first = None
    if first is None:
        if (
            given
            and verb is not None
            and verb <= end
            and not words.text.startswith(("Đề nghị", "đề nghị"), start - 8)
        ):
            names, result.doubtful = split_agencies(words.cut(start, verb))
            result.lead.extend(names)
            _coordinating(words, verb, result)
        return
    names, result.doubtful = split_agencies(words.cut(start, first.start()))
    if not names or len(words.cut(start, first.start()).text.split()) > 45:
        return
    (result.lead if first is leads else result.advising).extend(names)
    _coordinating(words, first.end(), result)


def _coordinating(words: Passage, at: int, result: Assignment) -> None:
    found = _WITH.search(words.text, at, at + 40)
    if not found:
        beside = _ALONGSIDE.match(words.text, at)
        named = words.cut(*beside.span("names")) if beside else None
        if beside and named and looks_like_agency(named) and first_verb(named.text) is None:
            names, doubtful = split_agencies(words.cut(*beside.span("names")))
            result.coordinating.extend(names)
            result.doubtful |= doubtful
        return
    stop = _STOP.search(words.text, found.end())
    end = stop.start() if stop else len(words)
    verb = first_verb(words.text, found.end())
    if verb is not None and verb < end:
        end = verb
    names, doubtful = split_agencies(words.cut(found.end(), end))
    result.coordinating.extend(names)
    result.doubtful |= doubtful


_WHEN: Final = pattern(
    r"(?<![a-z])(?P<time>(?:(?:trong|truoc|cham nhat|xong truoc|vao|tu)\s+(?:la\s+|trong\s+|vao\s+)?(?:ngay|thang|quy|nam|0?6 thang|giai doan)|giai doan)\s[^.;,()]{0,50}\d[^.;,()]{0,30})"
)


def assigned_time(words: Passage) -> Passage | None:
    """The time a sentence of assignment ends with: "… tổ chức tập huấn trong quý IV/2025"."""
    found = next(reversed(list(_WHEN.finditer(words.folded))), None)
    return words.cut(found.start("time"), found.end("time")).strip(right=" ,.;)") if found else None


def time_in(words: Passage) -> Passage | None:
    """A time told in a sentence: "hoàn thành trước ngày 30/6/2026", "(Quý II)"."""
    for phrase in (_DONE, _LOOSE):
        for found in phrase.finditer(words.folded):
            name = "time" if found.group("time") else "bracket"
            part = words.cut(found.start(name), found.end(name))
            if re.search(r"\d|quy (?:i|iv)|hang nam|thuong xuyen", part.folded):
                return part.strip(right=" ,.;)")
    return None
