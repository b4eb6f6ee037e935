"""Text whose lines are lost: a block that runs on is parted again, so that each heading, label and item is a line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from .passage import pattern
from .reading import Block, Extracted
from .run_on import AFTER_CAPITALS, COUNT, HEAD, POST, cuts_of, runs_on

_LONG: Final = 500
_MARKDOWN: Final = re.compile(r"\*{2,3}|__|(?<![^\s*])#{1,6}\s")
_MARK: Final = r"(?:(?:I{1,3}|IV|V|VI)\.\s[A-ZĐÀ-Ỹ]{2}|\d{1,2}\.\s[A-ZĐÀ-Ỹ][a-zà-ỹ]|-\s(?:Cơ quan|Đơn vị|Thời gian|Chủ trì|Phối hợp)|Nơi nhận:|Trên đây là)"
_STRONG: Final = pattern(rf"(?<=[^\n|])[ ]{_MARK}")
_STRONG_START: Final = pattern(rf"(?:^|\n)\s*[*#|]*\s*{_MARK}")
_RECIPIENTS: Final = re.compile(r"\bNơi nhận", re.IGNORECASE)
_MOTTO: Final = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s?[-–]\s?Tự do", re.IGNORECASE)
_AUTHORITY: Final = pattern(r"(?<=[A-ZĐÀ-Ỹ])\s+(?=(?:KT|TL|TUQ|TM)\.\s?[A-ZĐÀ-Ỹ]{2})")


def unflattened(source: Extracted) -> tuple[Block, ...]:
    """The blocks of a document, long run-on ones parted."""
    whole = sum(1 for b in source.blocks if b.end - b.start > 2) <= 3
    blocks = source.blocks
    if not whole and _structure_lost(source):
        blocks, whole = (Block(0, len(source.text)),), True
    out: list[Block] = []
    for block in blocks:
        text = source.text[block.start : block.end]
        if "|" in text and block.table is None and (_RECIPIENTS.search(text) or _MOTTO.search(text)):
            out.extend(replace(block, start=block.start + a, end=block.start + b) for a, b in _sides(text))
            continue
        plain, at = _without_markdown(text)
        plain = plain.replace("\n", " ")
        if len(text) < _LONG or "|" in text or block.table is not None or not runs_on(plain):
            out.append(block)
            continue
        cuts = [0, *(at[cut - 1] + 1 for cut in cuts_of(plain, whole)), len(text)]
        out.extend(
            replace(block, start=block.start + a, end=block.start + b)
            for a, b in zip(cuts, cuts[1:], strict=False)
        )
    return tuple(out)


def _sides(text: str) -> list[tuple[int, int]]:
    """The parts of a row that holds the two sides of a head or of an ending, a part a line."""
    plain, at = _without_markdown(text)
    cuts = {m.start() for m in re.finditer(r"\|", plain)} | {m.end() for m in re.finditer(r"\|", plain)}
    cuts |= {m.end() for m in re.finditer(r"<br\s?/?>|[;:.]\s+(?=[-–]\s)", plain)}
    cuts |= {m.end() for m in _AUTHORITY.finditer(plain)} | {m.end() for m in POST.finditer(plain)}
    if _MOTTO.search(plain):
        cuts |= {m.end() for m in HEAD.finditer(plain)}
    else:
        cuts |= {m.end() for m in AFTER_CAPITALS.finditer(plain, plain.rfind("|", 0, len(plain) - 2) + 1)}
    bounds = [0, *sorted(at[c] for c in cuts if 0 < c < len(plain)), len(text)]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if text[a:b].strip(" |*")]


def _without_markdown(text: str) -> tuple[str, list[int]]:
    """The text without marks of bold and headings, and where each character stood."""
    if "**" not in text and "#" not in text and "__" not in text:
        return text, list(range(len(text)))
    gone = {i for found in _MARKDOWN.finditer(text) for i in range(*found.span())}
    at = [i for i in range(len(text)) if i not in gone]
    return "".join(text[i] for i in at), at


def _structure_lost(source: Extracted) -> bool:
    """Lines broken at a width only: sections and marks stand in the middle of lines, hardly any at their beginning."""
    if any(block.table is not None for block in source.blocks):
        return False
    inside = len(_STRONG.findall(source.text))
    ahead = len(_STRONG_START.findall(source.text))
    return (inside >= 5 and inside > 2 * ahead) or (
        inside + len(COUNT.findall(source.text)) > ahead and _all_full(source)
    )


def _all_full(source: Extracted) -> bool:
    """Nearly every line is as long as the longest: paragraphs no longer end anywhere."""
    lengths = [len(source.text[b.start : b.end].strip()) for b in source.blocks]
    lengths = [length for length in lengths if length][:-1]
    widest = max(lengths, default=0)
    return (
        len(lengths) >= 8
        and 40 <= widest <= 250
        and sum(x >= 0.8 * widest for x in lengths) >= 0.9 * len(lengths)
    )
