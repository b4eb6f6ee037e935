"""Words to lines: those on one height belong together, a wide gap parts them."""

from collections.abc import Iterable
from itertools import pairwise

from hoagiai.plans.intake.lines import BLANK_RIGHT
from hoagiai.plans.intake.pdf.marks import begins_item, is_mark
from hoagiai.plans.intake.pdf.shapes import Line, Word

MOTTO = {"CỘNG HÒA", "CỘNG HOÀ", "Độc lập"}
GAP = 18.0  # points; a wider gap within a line parts two columns


def lines_of(words: Iterable[Word], page: int, *, gap: float = GAP) -> list[Line]:
    """Lines from top to bottom, parts of one height from left to right."""
    heights: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.base, one.x0)):
        if heights and abs(heights[-1][0].base - word.base) <= 0.3 * min(word.size, heights[-1][0].size):
            heights[-1].append(word)
        else:
            heights.append([word])
    lines = []
    for height in heights:
        lines += _parted(sorted(height, key=lambda one: one.x0), page, gap)
    return [line for line in lines if not _is_note_mark(line, lines)]


def _parted(words: list[Word], page: int, gap: float) -> list[Line]:
    parts = [[words[0]]]
    for at, word in enumerate(words[1:], start=1):
        if _is_apart(parts[-1], word, gap) or _opens_motto(words, at):
            parts.append([word])
        else:
            parts[-1].append(word)
    lines = [Line(part, page) for part in parts]
    return [Line(words, page)] if len(parts) > 1 and _justified(lines, words) else lines


def _is_apart(before: list[Word], word: Word, gap: float) -> bool:
    """A gap wider than words have, which is neither a blank to fill in nor the indent of an item."""
    wide = word.x0 - before[-1].x1 > max(gap, 1.3 * word.size)
    mark = len(before) <= 2 and is_mark(" ".join(one.text for one in before))
    return wide and not mark and not BLANK_RIGHT.match(word.text)


def _opens_motto(words: list[Word], at: int) -> bool:
    """The country's name and motto stand in a column of their own, however narrow the gap before it."""
    following = " ".join(word.text for word in words[at : at + 2])
    return following in MOTTO and words[at].x0 - words[at - 1].x1 > 0.4 * words[at].size


def _justified(lines: list[Line], words: list[Word]) -> bool:
    """A line stretched to the margins has many wide gaps, not one."""
    gaps = sorted(right.x0 - left.x1 for left, right in pairwise(words))
    return (
        len(lines) > 2
        and len(gaps) > 2
        and gaps[len(gaps) // 2] * 2 > gaps[-1]
        and not any(begins_item(line.text) for line in lines[1:])
    )


def _is_note_mark(line: Line, lines: list[Line]) -> bool:
    """A small number raised above a line of larger letters: the mark of a footnote."""
    if len(line.words) > 1 or not line.text.strip("()[]").isdigit():
        return False
    return any(
        other is not line
        and other.size > 1.25 * line.size
        and other.top - 0.4 * other.size < line.base < other.bottom
        and other.x0 - 2 < line.x0 < other.x1 + 6
        for other in lines
    )
