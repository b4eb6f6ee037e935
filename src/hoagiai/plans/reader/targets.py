"""Targets (chỉ tiêu): shares and least numbers a plan sets itself."""

from __future__ import annotations

import re
from typing import Final

from .joining import Paragraph
from .passage import Passage, pattern
from .reading import TargetRead

_NUMBER: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_PERCENT: Final = pattern(
    rf"(?P<value>{_NUMBER})\s?%?(?:\s?(?:-|–|đến)\s?(?P<max>{_NUMBER}))?\s?(?:%|phần trăm)"
)
_COUNT: Final = pattern(
    rf"(?:ít nhất|tối thiểu|không dưới|không ít hơn|tối đa|không quá)\s+(?:là\s+|từ\s+|có\s+|đạt\s+)?(?P<value>{_NUMBER})(?:\s?(?:-|–|đến)\s?(?P<max>{_NUMBER}))?(?!\s?%|\s?phần trăm|[\d/])",
    re.IGNORECASE,
)
_UPWARD: Final = pattern(
    rf"(?<![\wÀ-ỹ])từ\s+(?P<value>{_NUMBER})(?P<max>)\s+(?!tháng|ngày|năm)[^\d,.;:%]{{1,25}}?\s?trở lên",
    re.IGNORECASE,
)
_PARTS: Final = pattern(r";\s*|(?<=[^\d\s.])\.\s+(?=[A-ZĐÀ-Ỹ\d])|(?<=\d%)\.\s+|:\s+(?=\d)")
_MORE: Final = pattern(r"(?:trên|hơn|vượt|cao hơn)\s*$", re.IGNORECASE)
_LEAST: Final = pattern(
    r"(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|(?:đạt |đạt tỷ lệ )?từ)\s*(?:là |đạt |có )?$",
    re.IGNORECASE,
)
_MOST: Final = pattern(r"(?:không quá|tối đa|dưới|nhiều nhất|còn|xuống)\s*$", re.IGNORECASE)
_RISE: Final = pattern(
    r"(?:tăng|tăng thêm|nâng thêm|tăng ít nhất|tăng từ)\s*(?:ít nhất |tối thiểu )?$", re.IGNORECASE
)
_YEAR: Final = pattern(
    r"(?:den|het|trong|cuoi)\s+(?:het\s+|cuoi\s+)?(?:nam\s+)(20\d{2})|(?<!so voi )nam (20\d{2})"
)
_SCOPE: Final = pattern(
    r"(?:phan dau |tu nay )?(?:den|trong) (?:het |cuoi )?nam (20\d{2})|^nam (20\d{2})|^giai doan \d{4}\s*-\s*(20\d{2})"
)
_SUBJECT_END: Final = pattern(
    r"\s(?:được|đạt|có|là|tham gia|phải|sẽ|xây dựng|tổ chức|thực hiện|biết|nắm|hoàn thành|trở lên|đều|đủ|phối hợp|triển khai|bảo đảm|đảm bảo)(?![\wÀ-ỹ])"
)
_PAST: Final = pattern(r"(?:nam truoc|da dat|ket qua dat duoc|dat ty le \d+[\d,]*% so voi|thuc trang)")
_AHEAD: Final = pattern(
    r"^(?!.*(?:da dat|ket qua dat duoc|thuc trang|truoc do)).*\b(?:phan dau|chi tieu|muc tieu|moi nam|hang nam|den nam|it nhat|toi thieu)\b.*so voi (?:nam truoc|cung ky nam truoc)"
)
_MONEY: Final = pattern(r"(?:kinh phi|ngan sach|muc chi|muc ho tro|dong)")


def read_targets(
    paragraphs: list[tuple[Paragraph, str | None]], counts: bool, plan_year: int | None
) -> list[TargetRead]:
    """The targets in these paragraphs (each with its reference); counts are read where targets are expected."""
    found: list[TargetRead] = []
    scope: int | None = None
    for paragraph, ref in paragraphs:
        scope = _scope(paragraph.body, scope, paragraph.mark is not None)
        year = scope
        for part in paragraph.body.split(_PARTS):
            own = _SCOPE.search(part.folded)
            if own:
                year = int(next(g for g in own.groups() if g))
            found.extend(_targets_in(part, ref, counts, year))
    for target in found:
        target.by_year = target.by_year or plan_year
    return found


def _scope(words: Passage, before: int | None, marked: bool) -> int | None:
    """A heading such as "a) Đến năm 2030:" rules what follows it."""
    if not marked and not words.text.endswith(":"):
        return before
    found = _SCOPE.search(words.folded) if len(words) < 60 else None
    return int(next(g for g in found.groups() if g)) if found else before


def _targets_in(part: Passage, ref: str | None, counts: bool, year: int | None) -> list[TargetRead]:
    if _PAST.search(part.folded) and not _AHEAD.search(part.folded):
        return []
    matches = list(_PERCENT.finditer(part.text))
    if counts:
        counted = list(_COUNT.finditer(part.text))
        taken = {m.start("value") for m in counted}
        matches += counted + [m for m in _UPWARD.finditer(part.text) if m.start("value") not in taken]
    matches = sorted((m for m in matches if not _is_money(part, m)), key=lambda m: m.start("value"))
    targets: list[TargetRead] = []
    begin = 0
    for i, match in enumerate(matches):
        end = len(part)
        if i + 1 < len(matches):
            end = _border(part.text, match.end(), matches[i + 1].start())
        clause = part.cut(begin, end).strip(left=" -–+*,", right=" .;,:/")
        targets.append(_target(part, match, clause, ref, year))
        begin = end
    return targets


def _is_money(part: Passage, match: re.Match[str]) -> bool:
    after = part.folded[match.end() : match.end() + 40]
    return bool(re.match(r"\s*(?:kinh phi|ngan sach|dong\b|trieu|ty dong)", after))


def _border(text: str, start: int, end: int) -> int:
    """Where one clause ends and the next begins, between two numbers."""
    between = text[start:end]
    for mark in (";", ",", " và ", " hoặc "):
        at = between.rfind(mark)
        if at >= 0:
            return start + at + (len(mark) if mark in ";," else 1)
    return end


def _target(
    part: Passage, match: re.Match[str], clause: Passage, ref: str | None, year: int | None
) -> TargetRead:
    percent = "%" in match.group() or "phần trăm" in match.group()
    value, highest = _value(match["value"]), _value(match["max"]) if match["max"] else None
    own = _YEAR.search(clause.folded)
    return TargetRead(
        text=clause.tidy().text,
        value=value,
        unit="%" if percent else _unit(part.text[match.end() :]),
        comparator=_comparator(part.text, match, highest),
        value_max=highest,
        subject=_subject(part, match, clause),
        by_year=int(own.group(1) or own.group(2)) if own else year,
        ref=ref,
        spans=clause.spans,
    )


def _comparator(text: str, match: re.Match[str], highest: float | None) -> str:
    if highest is not None:
        return "range"
    before = text[max(0, match.start("value") - 30) : match.start("value")]
    after = text[match.end() : match.end() + 12].strip()
    if _RISE.search(before):
        return "+"
    if _LEAST.search(before) or after.startswith("trở lên"):
        return ">="
    if _MOST.search(before):
        return "<="
    if _MORE.search(before):
        return ">"
    return "="


def _value(text: str) -> float:
    whole, _, rest = text.partition(",")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", whole):
        whole = whole.replace(".", "")
    return float(f"{whole}.{rest}") if rest else float(whole)


def _unit(after: str) -> str:
    end = _SUBJECT_END.search(after)
    words = after[: end.start()] if end else after
    return " ".join(re.split(r"[,;.]", words)[0].split()[:10])


def _subject(part: Passage, match: re.Match[str], clause: Passage) -> str | None:
    """What is counted: after "100%", or before "đạt 85%"."""
    after = part.text[match.end() :].strip()
    if after and not after.startswith(("trở lên", ",", ";", ".", "và", "so với", ")")):
        end = _SUBJECT_END.search(f" {after}")
        return after[: max(0, end.start() - 1) if end else None].strip(" ,.;") or None
    before = clause.text.split(match.group())[0]
    end = _SUBJECT_END.search(before)
    return (before[: end.start()] if end else before).strip(" ,.;-") or None
