"""Reports the plan asks for: who, to whom, when."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .joining import Paragraph
from .passage import Passage, pattern
from .reading import ReportingRead, ResponsibilityRead
from .times import TimeFrame, windows_of

_REPORT: Final = pattern(
    r"(?:báo cáo(?: kết quả| tình hình| tiến độ)?|gửi (?:báo cáo|kết quả|kế hoạch)?|phản ánh|gửi về)(?![\wÀ-ỹ])",
    re.IGNORECASE,
)
_TO: Final = pattern(
    r"(?:gửi về|báo cáo về|về|gửi|báo cáo|trình)\s+(?P<whom>(?:cho\s+)?(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Hội|Bộ|Ban|Văn phòng|Thường trực|cấp trên|thủ trưởng|Cục|Công an|HĐND|Hội đồng)[^;.]*?)"
    r"(?=\s*(?:trước|chậm nhất|theo|để|tổng hợp|xem xét|định kỳ|khi|vào|về kết quả|kết quả|,\s*(?:trước|chậm|để)|[;.]|$))"
)
_WHEN: Final = pattern(
    r"(?P<when>(?:định kỳ[^.;,]{0,60}|(?:trước|chậm nhất)[^.;]{0,50}?\d{1,2}\s*(?:/\s*\d{1,2}(?:/\d{4})?|tháng\s*\d{1,2}(?:\s*năm\s*\d{4})?)(?:\s*h[àằ]ng năm)?|h[àằ]ng (?:năm|quý|tháng)|theo quy định|6 tháng[^.;]{0,30}|khi có[^.;,]{0,40}))",
    re.IGNORECASE,
)
_SENTENCE: Final = pattern(r"(?<=[^\s\d])[.]\s+(?=[A-ZĐÀ-Ỹ])|;\s+")


def read_reporting(
    paragraphs: list[Paragraph], responsibilities: list[ResponsibilityRead], frame: TimeFrame
) -> list[ReportingRead]:
    """Sentences that ask for a report, with the agency of the heading they stand under."""
    found: list[ReportingRead] = []
    for paragraph in paragraphs:
        for sentence in paragraph.body.split(_SENTENCE):
            entry = _read(sentence, responsibilities, frame)
            if entry:
                found.append(entry)
    return found


def _read(
    sentence: Passage, responsibilities: list[ResponsibilityRead], frame: TimeFrame
) -> ReportingRead | None:
    if not _REPORT.search(sentence.text):
        return None
    whom, when = _TO.search(sentence.text), _WHEN.search(sentence.text)
    if not whom and not when:
        return None
    at = sentence.first
    who = next((r.agency for r in responsibilities if any(s <= at < e for s, e in r.spans)), None)
    return ReportingRead(
        who=who,
        to_whom=whom["whom"].strip(" ,") if whom else None,
        frequency_or_deadline=when["when"].strip(" ,") if when else None,
        text=sentence.tidy().text,
        deadline=_deadline(sentence, when, frame),
        spans=sentence.spans,
    )


def _deadline(sentence: Passage, when: re.Match[str] | None, frame: TimeFrame) -> date | None:
    if not when:
        return None
    windows = windows_of(sentence.cut(when.start(), when.end()).folded, frame)
    return windows[0].end if len(windows) == 1 and windows[0].start is None else None
