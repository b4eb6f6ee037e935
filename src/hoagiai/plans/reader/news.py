"""News items about a plan: number, date and issuer are those of the plan told about; no task is read."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .bases import read_citations
from .doctypes import NUMBER
from .header import Header
from .joining import Paragraph, paragraphs_of
from .lines import Line
from .marks import mark_of
from .names import body_of_sign
from .passage import Passage, joined, pattern
from .period import period_of
from .reading import Reading, ResponsibilityRead, TextRead
from .responsibilities import agency_of
from .targets import read_targets

_TOLD: Final = pattern(
    r"(?:vừa |đã |mới |chính thức )?(?:ban hành|ký ban hành|có|xây dựng|triển khai|công bố|phê duyệt)(?: văn bản)?[^.]{0,60}?[Kk]ế hoạch"
)
_WHO: Final = pattern(
    r"(?:^|(?<=[\s,.]))((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Hội|Bộ|Ban|Phòng|Ủy ban|Công an)(?:\s[^\s,.;:()]+){1,9}?)\s+(?=(?:vừa|đã|mới|ban hành|có|xây dựng|triển khai|tổ chức|ký)(?![à-ỹ]))"
)
_TITLE: Final = pattern(
    r"Kế hoạch\s+(?:số\s+\S+\s+(?:ngày\s+[\d/]+\s+)?(?:về\s+(?:việc\s+)?)?)?((?:triển khai|thực hiện|tổ chức|về|công tác|nâng cao|tuyên truyền|kiểm tra|củng cố|kiện toàn|tập huấn|phổ biến|xây dựng|phát động|bồi dưỡng|rà soát|hòa giải|đẩy mạnh|tăng cường)[^.;()]{10,300})",
    re.IGNORECASE,
)
_TITLE_NUMBERED: Final = pattern(
    r"Kế hoạch\s+số\s+\S+\s+(?:ngày\s+[\d/]+\s+)?(?:của [^.;()]{3,60}? )?(?:về\s+(?:việc\s+)?)?((?!này|trên|đã|được|là|với|có|nêu|của|số|ngày)[a-zà-ỹđ][^.;()]{10,300})",
)
_SEMICOLON: Final = re.compile(r";\s+")
_DUTY: Final = pattern(
    r"(?:(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+|(?<=[.;]\s)|^)((?:Sở|Ủy ban|Uỷ ban|UBND|Công an|Phòng|Hội|Các sở|Tòa án|Viện)(?:(?! giao )[^.;]){1,120}?)(?=,? (?:được giao |được giao nhiệm vụ )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là (?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)))"
)


def is_news(head: Header, lines: list[Line]) -> bool:
    """Prose about a plan: no head, no sections, and it tells that a plan was issued."""
    if head.sign or head.number_blank or (head.doc_type and head.date):
        return False
    if any((m := mark_of(line.words)) and m.kind in {"roman", "part"} for line in lines):
        return False
    start = " ".join(line.text for line in lines[:6])
    if any(
        line.folded.startswith(("can cu luat", "can cu nghi dinh", "can cu quyet dinh", "noi nhan"))
        for line in lines
    ):
        return False
    return bool(_TOLD.search(start)) or bool(re.search(r"(?:theo ke hoach|theo do,)", fold_start(lines)))


def fold_start(lines: list[Line]) -> str:
    """The first lines, folded."""
    return " ".join(line.folded for line in lines[:8])


def read_news(lines: list[Line]) -> Reading:
    """What a news item says about the plan it tells of."""
    reading = Reading(kind="news", doc_type=TextRead("Kế hoạch"))
    paragraphs = paragraphs_of(lines)
    whole = joined((p.words for p in paragraphs), by="\n")
    _read_document(reading, paragraphs, whole)
    who = _WHO.search(whole.text)
    if who:
        reading.issuer = whole.cut(who.start(1), who.end(1)).read()
    elif reading.sign and (name := body_of_sign(reading.sign.text)):
        reading.issuer = TextRead(name, reading.sign.spans)
    told = _TITLE_NUMBERED.search(whole.text)
    title = told or _TITLE.search(whole.text)
    if title:
        reading.title = whole.cut(title.start(1), title.end(1)).read()
    reading.period = period_of(reading)
    reading.targets = read_targets([(p, None) for p in paragraphs], True, None)
    reading.responsibilities = _duties(whole)
    return reading


def _read_document(reading: Reading, paragraphs: list[Paragraph], whole: Passage) -> None:
    for cited in read_citations(paragraphs[:8]):
        if cited.number and re.search(r"/KH|KH-", cited.number):
            found = next(
                (m for m in NUMBER.finditer(whole.text) if re.sub(r"\s", "", m.group()) == cited.number), None
            )
            spans = whole.cut(*found.span()).spans if found else cited.spans
            reading.number = TextRead(cited.number, spans)
            reading.sign = TextRead(cited.number.split("/", 1)[1], spans)
            reading.date, reading.date_spans = cited.date, cited.spans
            if reading.date is None:
                _date_of_telling(reading, whole)
            return


def _date_of_telling(reading: Reading, whole: Passage) -> None:
    """ "Ngày 11/3/2026, UBND thành phố đã ban hành Kế hoạch số …"."""
    found = re.search(r"[Nn]gày\s+(\d{1,2})/(\d{1,2})/(\d{4}),[^.\n]{0,120}(?:ban hành|ký)", whole.text)
    if found:
        try:
            reading.date = date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return
        reading.date_spans = whole.cut(found.start(), found.start() + 15).spans


def _duties(whole: Passage) -> list[ResponsibilityRead]:
    """Who is told to do what; after ";" another body may follow ("…; UBND các xã bố trí kinh phí")."""
    found: list[ResponsibilityRead] = []
    duties = list(_DUTY.finditer(whole.text))
    for i, duty in enumerate(duties):
        limit = duties[i + 1].start() if i + 1 < len(duties) else len(whole)
        end = whole.text.find(". ", duty.end(), limit)
        first, *rest = whole.cut(duty.end(), end if end > 0 else limit).split(_SEMICOLON) or [whole.cut(0, 0)]
        parts = [(whole.cut(duty.start(1), duty.end(1)), [first])]
        for piece in rest:
            name, does = agency_of(piece)
            if name is not None and does is not None:
                parts.append((name, [does]))
            else:
                parts[-1][1].append(piece)
        found.extend(_entry(name, joined(words, by="; ")) for name, words in parts)
    return found


def _entry(name: Passage, words: Passage) -> ResponsibilityRead:
    text = words.strip(left=" ,", right=" ./;")
    return ResponsibilityRead(name.text, None, text.tidy().text, (*name.spans, *text.spans))
