"""Words to lines: those on one height belong together, a wide gap parts them."""

from collections.abc import Iterable
from itertools import pairwise

from hoagiai.plans.intake.lines import BLANK_RIGHT
from hoagiai.plans.intake.pdf.marks import begins_item, is_mark
from hoagiai.plans.intake.pdf.shapes import Line, Word

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
    for word in words[1:]:
        here = parts[-1]
        wide = word.x0 - here[-1].x1 > max(gap, 1.3 * word.size)
        if (
            wide
            and not BLANK_RIGHT.match(word.text)
            and not (len(here) <= 2 and is_mark(" ".join(one.text for one in here)))
        ):
            parts.append([word])
        else:
            here.append(word)
    lines = [Line(part, page) for part in parts]
    return [Line(words, page)] if len(parts) > 1 and _justified(lines, words) else lines


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
