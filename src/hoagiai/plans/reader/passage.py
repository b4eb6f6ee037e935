"""A passage: cleaned text whose every character knows its offset in the source, so that values keep their spans."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from .reading import Spans, TextRead

_TONES: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_PATTERN: Final = re.compile(rf"(?<!q)(?:{'|'.join(_TONES)})(?![a-zà-ỹđ])")
_WIDE: Final = re.compile(r"\s\s|[^\S ]")
_ODD: Final = {
    "đ": "d",
    "Đ": "d",
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "“": '"',
    "”": '"',
    "\u00a0": " ",
}


UPPER: Final = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER: Final = UPPER.lower()


@lru_cache(maxsize=256)
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled pattern in which "À-Ỹ" stands for the marked capitals and "à-ỹ" for the marked small letters.

    In Unicode the two are mixed, so that a plain range would take both.
    """
    return re.compile(source.replace("À-Ỹ", UPPER).replace("à-ỹ", LOWER), flags)


def _plain_letter(char: str) -> str:
    if char in _ODD:
        return _ODD[char]
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_PLAIN: Final = {
    code: _plain_letter(chr(code))
    for code in (
        *range(0x41, 0x5B),
        *range(0xA0, 0x250),
        *range(0x1E00, 0x1F00),
        *range(0x2010, 0x2020),
        0x2212,
    )
}


def fold(text: str) -> str:
    """Lower case without marks, character for character: "Hoà giải" and "Hòa giải" both give "hoa giai"."""
    return text.translate(_PLAIN)


def tones(text: str) -> str:
    """With the newer spelling of tones (hòa, hóa) in lower-case words; the length stays."""
    return _TONE_PATTERN.sub(lambda found: _TONES[found.group()], text)


def soft(text: str) -> str:
    """Lower case with marks, the two spellings of a tone (hoà, hòa) made one; the length stays."""
    low = text.replace("\u00a0", " ").lower()
    return _TONE_PATTERN.sub(lambda found: _TONES[found.group()], low) if len(low) == len(text) else text


class Passage:
    """Cleaned text, and for each character its offset in the source text."""

    __slots__ = ("_folded", "at", "source", "text")

    def __init__(self, source: str, text: str, at: list[int]) -> None:
        self.source = source
        self.text = text
        self.at = at
        self._folded: str | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __repr__(self) -> str:
        return f"Passage({self.text!r})"

    @property
    def folded(self) -> str:
        """The text folded, of equal length."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The part from `start` to `end`, stripped of white space."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Passage(self.source, self.text[start:end], self.at[start:end])

    def strip(self, left: str = "", right: str = "") -> Passage:
        """Without these characters (and white space) at either end."""
        start, end = 0, len(self.text)
        while start < end and (self.text[start].isspace() or self.text[start] in left):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in right):
            end -= 1
        return self.cut(start, end)

    def clean(self) -> Passage:
        """Without the punctuation that only parts it from its neighbours."""
        return self.strip(left=" -–—+*•:;,.|/", right=" -–—+*•:;,.|/")

    def split(self, pattern: re.Pattern[str]) -> list[Passage]:
        """The parts between matches of a pattern (on the text as it is)."""
        parts, last = [], 0
        for found in pattern.finditer(self.text):
            parts.append(self.cut(last, found.start()))
            last = found.end()
        parts.append(self.cut(last))
        return [part for part in parts if part]

    @property
    def spans(self) -> Spans:
        """Where it stands in the source; a gap of white space does not part a span."""
        runs: list[tuple[int, int]] = []
        for char, offset in zip(self.text, self.at, strict=True):
            if char.isspace():
                continue
            if runs and offset >= runs[-1][1] and not self.source[runs[-1][1] : offset].strip():
                runs[-1] = (runs[-1][0], offset + 1)
            else:
                runs.append((offset, offset + 1))
        return tuple(runs)

    def tidy(self) -> Passage:
        """With single spaces."""
        if not _WIDE.search(self.text):
            return self
        keep = [i for i, c in enumerate(self.text) if not (c.isspace() and i and self.text[i - 1].isspace())]
        text = "".join(" " if self.text[i].isspace() else self.text[i] for i in keep)
        return Passage(self.source, text, [self.at[i] for i in keep])

    def read(self) -> TextRead:
        """As a value of the reading."""
        return TextRead(self.tidy().text, self.spans)

    @property
    def first(self) -> int:
        """Its first offset in the source."""
        return self.at[0] if self.at else 0


def joined(parts: Iterable[Passage], by: str = " ") -> Passage:
    """Passages in a row as one; the joining character stands where the first part ends."""
    parts = [part for part in parts if part]
    if not parts:
        return Passage("", "", [])
    text, at = [parts[0].text], list(parts[0].at)
    for part in parts[1:]:
        text.append(by)
        at.extend([at[-1] + 1] * len(by))
        text.append(part.text)
        at.extend(part.at)
    return Passage(parts[0].source, "".join(text), at)
