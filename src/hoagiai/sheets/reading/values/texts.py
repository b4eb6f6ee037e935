"""Texts of cells: single spaces, no stray signs; numbers as they look; what stands for "nothing"."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from hoagiai.base.folding import fold, same_spelling
from hoagiai.base.sheets import Cell

INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b-\x1f]")
NOTHING = {"", "-", "--", "---", ".", "..", "...", "…", "/", "//", "_", "n/a", "na", "null", "none", "nil", "?", "''", "'", "x x", "#n/a", "#ref!", "#value!", "#name?", "#div/0!"}  # fmt: skip
MARKS = {"x", "v", "✓", "✔", "☑", "+", "*", "√", "●", "1", "có", "co", "đúng", "yes", "true", "xx", "×", "ü", "þ", "x.", "(x)", "y", "•", "⨯", "✗", "✘", "ã", "1.0", "x x"}  # fmt: skip
NO = {"0", "không", "khong", "chưa", "chua", "no", "false", "sai", "k", "ko", "n", "hông", "kg"}


def plain(cell: Cell) -> str:
    """The text of a cell on one line; a whole number without its ".0", a day as dd/mm/yyyy."""
    if isinstance(cell, str):
        return _one_line(cell) if cell else ""
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e18 else repr(cell).replace(".", ",")
    if isinstance(cell, date):
        return f"{cell.day:02d}/{cell.month:02d}/{cell.year}"
    return str(cell)


@lru_cache(maxsize=8192)
def _one_line(text: str) -> str:
    if not text.isprintable() or not unicodedata.is_normalized("NFC", text):
        text = INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("\xa0", " ")
    return " ".join(text.split()).lstrip("'")


def lines(cell: Cell) -> list[str]:
    """The lines of a cell that was written with line breaks."""
    if not isinstance(cell, str):
        return [plain(cell)]
    return [text for text in (plain(line) for line in cell.split("\n")) if text]


def is_nothing(text: str) -> bool:
    """Whether a text stands for "no value": empty, a dash, dots."""
    return len(text) <= 8 and text.lower() in NOTHING


def is_mark(text: str) -> bool:
    """Whether a text is an x or another tick."""
    return len(text) <= 4 and text.lower() in MARKS


def is_no(text: str) -> bool:
    """Whether a text says no."""
    return text.lower() in NO


def spelled(text: str) -> str:
    """A text with its tone marks in the places this product uses ("hòa", not "hoà")."""
    return text if text.isascii() else " ".join(map(_word, text.split(" ")))


@lru_cache(maxsize=8192)
def _word(text: str) -> str:
    return same_spelling(text)


def words(cell: Cell) -> tuple[str, ...]:
    """Several words in one cell, cut at line breaks, semicolons, commas and "và".

    A cell that ends with a semicolon is cut at semicolons alone: so exports write names that hold a comma or "và".
    """
    text = plain(cell.replace("\n", ";") if isinstance(cell, str) else cell)
    signs = r"\s*;\s*" if text.endswith(";") else r"\s*[;,+]\s*|\s+và\s+|\s*&\s*|\s+-\s+"
    pieces = re.split(signs, text)
    return tuple(
        dict.fromkeys(spelled(piece.strip(" .-")) for piece in pieces if not is_nothing(piece.strip(" .-")))
    )


__all__ = ["fold", "is_mark", "is_no", "is_nothing", "lines", "plain", "spelled", "words"]
