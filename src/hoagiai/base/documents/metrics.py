"""How wide a line set in Times bold is: enough to break names well and to draw rules to measure."""

import unicodedata
from collections.abc import Sequence

MM_PER_POINT = 25.4 / 72

# Widths of Times bold in thousandths of the type size; letters with marks are as wide as without.
_WIDTHS = {
    **dict.fromkeys("il", 278), **dict.fromkeys("fjt", 333), **dict.fromkeys("s", 389),
    **dict.fromkeys("cerz", 444), **dict.fromkeys("agovxy", 500), **dict.fromkeys("bdhknpquđ", 556),
    "w": 722, "m": 833,
    "I": 389, "J": 500, "S": 556, **dict.fromkeys("FP", 611), **dict.fromkeys("BELTZ", 667),
    **dict.fromkeys("ACDNRUVXYĐ", 722), **dict.fromkeys("GHKOQ", 778), "M": 944, "W": 1000,
    **dict.fromkeys("0123456789“”–", 500), **dict.fromkeys(" .,\u00a0", 250), **dict.fromkeys("-():;", 333),
    "/": 278, "&": 833, "%": 1000,
}  # fmt: skip
_HORN = {"\u031b": 60}


def width(text: str, size: float) -> float:
    """The width in mm of one line of Times bold at a size in points."""
    marks_apart = unicodedata.normalize("NFD", text)
    thousandths = sum(
        _HORN.get(char, 0) if unicodedata.combining(char) else _WIDTHS.get(char, 556) for char in marks_apart
    )
    return thousandths / 1000 * size * MM_PER_POINT


def broken(text: str, size: float, measure: float) -> list[str]:
    """The lines a text makes in a measure given in mm, each filled before the next."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size) <= measure:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def balanced_measure(text: str, size: float, measure: float) -> float:
    """The narrowest measure in mm that needs no more lines than the full one: lines of like length."""
    count = len(broken(text, size, measure))
    narrow, wide = measure / 3, measure
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(broken(text, size, middle)) > count:
            narrow = middle
        else:
            wide = middle
    return min(measure, wide * 1.03)


def longest(lines: Sequence[str], size: float) -> float:
    """The width in mm of the longest of these lines."""
    return max((width(line, size) for line in lines), default=0)
