"""Shares of a table's width, so that no word, number or date has to be broken inside its column."""

from collections.abc import Iterable, Sequence

from . import metrics

SIZE = 12
SIDE_MARGINS = 3.6
WIDEST_NEED = 0.4


def fitted(shares: Sequence[float], texts: Sequence[Iterable[str]], *, width: float) -> list[float]:
    """The shares, adding up to 1, after columns too narrow for their longest word took from the others.

    `texts` holds the texts of each column, its header among them; `width` is the table's width in mm.
    """
    total = sum(shares)
    wanted = [share / total for share in shares]
    needed = [min(_longest_word(column) / width, WIDEST_NEED) for column in texts]
    for _ in shares:
        short = [want < need for want, need in zip(wanted, needed, strict=True)]
        if not any(short) or sum(needed) >= 1:
            break
        taken = sum(need for need, is_short in zip(needed, short, strict=True) if is_short)
        free = sum(want for want, is_short in zip(wanted, short, strict=True) if not is_short)
        wanted = [
            need if is_short else want * (1 - taken) / free
            for want, need, is_short in zip(wanted, needed, short, strict=True)
        ]
    return wanted


def _longest_word(texts: Iterable[str]) -> float:
    words = {word for text in texts for word in text.split()}
    candidates = sorted(words, key=len, reverse=True)[:40]
    return max((metrics.width(word, SIZE) for word in candidates), default=0) + SIDE_MARGINS


def line_count(text: str, *, width: float) -> int:
    """How many lines a text in bold makes in a column of this width in mm."""
    measure = width - SIDE_MARGINS
    return sum(max(1, len(metrics.broken(part, SIZE, measure))) for part in text.split("\n"))
