"""Marks that open a paragraph: "Phần thứ nhất", "A.", "I-", "1.", "1.1.", "a)", "(1)", "*", "-", "+"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .passage import Passage, fold, pattern

RANKS: Final = {
    "part": 0, "capital": 1, "roman": 2, "number": 3, "dotted2": 4, "dotted3": 5, "dotted4": 6, "closed": 7,
    "letter": 8, "paren": 9, "star": 10, "dash": 11, "plus": 12,
}  # fmt: skip
NUMBERED: Final = {
    "part",
    "capital",
    "roman",
    "number",
    "dotted2",
    "dotted3",
    "dotted4",
    "closed",
    "letter",
    "paren",
}
BULLETS: Final = {"star", "dash", "plus"}

_IN_WORDS: Final = {
    word: str(number)
    for number, words in enumerate(
        ("thu nhat|mot la", "thu hai|hai la", "thu ba|ba la", "thu tu|bon la", "thu nam|nam la", "thu sau|sau la",
         "thu bay|bay la", "thu tam|tam la", "thu chin|chin la", "thu muoi|muoi la"), 1)
    for word in words.split("|")
}  # fmt: skip
_ROMAN: Final = r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X))"
_NEXT: Final = r"(?=\s|[^\W\d_]|[\"“(]|$)"
_PATTERNS: Final = (
    ("part", pattern(r"((?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+|THỨ\s+)?[\wÀ-ỹ]{1,6})\s*(?:[.:\-–]|$|(?=\s[A-ZÀ-Ỹ]))")),
    ("roman", pattern(rf"({_ROMAN})\s?(?:[./)]|[-–:](?=\s|[A-ZĐÀ-Ỹ])){_NEXT}\s*")),
    ("capital", pattern(rf"([A-HĐK])\s?(?:[./)]|[-–](?=\s)){_NEXT}\s*")),
    ("dotted4", pattern(r"(\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2})[.):]?(?!\d)\s*")),
    ("dotted3", pattern(r"(\d{1,2}\.\d{1,2}\.\d{1,2})[.):]?(?!\d)\s*")),
    ("dotted2", pattern(r"(\d{1,2}\.\d{1,2})(?:[.):]\s*|\s+|$)(?![\d%]|triệu|tỷ|tỉ)")),
    ("closed", pattern(r"(\d{1,2})\s?\)\s*")),
    ("number", pattern(r"(\d{1,2})\s?(?:\.(?!\d)|/(?=\s|$)|[-–](?=\s[A-ZĐÀ-Ỹ])|:(?=\s[A-ZĐÀ-Ỹ])|(?<=^\d)[-–](?=\s\d{1,3}(?:,\d)?\s?%))\s*")),
    ("number", pattern(r"(?:Nhiệm vụ|NHIỆM VỤ|Hoạt động|Nội dung|Giải pháp)\s+(?:số\s+|thứ\s+)?(\d{1,2})\s*[.:]\s*")),
    ("letter", pattern(r"([a-zđ]\d?)\s?(?:\)|[./](?=\s|[A-ZĐÀ-Ỹ]|$))\s*")),
    ("paren", pattern(r"\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*")),
    ("paren", pattern(r"((?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?=\s?[,:])|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là(?=\s?[,:]))\s?[,:]\s*")),
    ("star", pattern(r"([*•●▪■◦○❖➢✓→⇒\uf000-\uf0ff]|=>)\s*")),
    ("dash", pattern(r"([-–—−‐])\s*(?=[^\s\d\-–—]|\d{1,3}(?!\d))")),
    ("dash", pattern(r"([-–—−‐])$")),
    ("plus", pattern(r"(\+)\s*")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its kind, what is printed ("II", "2", "a", "-") and where the words after it begin."""

    kind: str
    label: str
    end: int

    @property
    def rank(self) -> int:
        """Outer marks have a smaller rank."""
        return RANKS[self.kind]


def mark_of(words: Passage) -> Mark | None:
    """The mark a line begins with, if it begins with one."""
    text = words.text
    for kind, opening in _PATTERNS:
        found = opening.match(text)
        if found and not _is_slip(kind, found, text):
            label = found.group(1).strip()
            return Mark(kind, _IN_WORDS.get(fold(label), label), found.end())
    return None


def _is_slip(kind: str, found: re.Match[str], text: str) -> bool:
    """What only looks like a mark: "V/v", "T/M", "I. " inside a name, "X/2024"."""
    if kind in {"roman", "capital", "letter"} and text[found.end() - 1 : found.end()] == "/":
        return text[found.end() : found.end() + 1].islower() or (
            text[found.end() : found.end() + 2].isupper() is False and kind == "letter"
        )
    if kind == "roman" and text.startswith(("V/v", "V/V")):
        return True
    if kind == "part":
        return not re.match(
            r"(?:phan|chuong) (?:thu )?(?:nhat|hai|ba|tu|nam|sau|bay|[ivx]+|[a-h]|\d+|mot)\b",
            Passage("", text, []).folded,
        )
    return False
