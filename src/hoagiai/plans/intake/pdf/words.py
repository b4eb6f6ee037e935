"""Words of a page, with bold and italic by font name and legacy fonts converted."""

import re
from functools import lru_cache
from typing import Any

from hoagiai.base.legacy.fonts import NOTES, LegacyFont, legacy_font
from hoagiai.plans.intake.pdf.shapes import Word

BOLD = re.compile(r"bold|black|heavy|demi|-bd|,b$", re.I)
ITALIC = re.compile(r"italic|oblique|-it$", re.I)
Letter = dict[str, Any]


def words_of(page: Any, notes: list[str]) -> list[Word]:
    """The upright words of a pdfplumber page; a note is added where a legacy font was converted."""
    if not all(letter["upright"] for letter in page.chars):  # stamps across a page
        page = page.filter(lambda thing: thing["object_type"] != "char" or thing["upright"])
    found = page.extract_words(
        x_tolerance_ratio=0.18, y_tolerance=3, keep_blank_chars=False, return_chars=True
    )
    words = [_word(part, page, notes) for raw in found for part in _parted(_single(raw["chars"]))]
    return [word for word in words if word is not None]


def _word(letters: list[Letter], page: Any, notes: list[str]) -> Word | None:
    letters = _without_note_mark(letters)
    text = _text(letters, notes)
    if not text.strip():
        return None
    first = letters[0]
    looks = [_look(str(letter["fontname"])) for letter in letters]
    return Word(
        text=text,
        x0=first["x0"],
        x1=max(letter["x1"] for letter in letters),
        top=min(letter["top"] for letter in letters),
        bottom=max(letter["bottom"] for letter in letters),
        base=float(page.height) - float(first["matrix"][5]),
        size=max(letter["size"] for letter in letters),
        bold=sum(bold for bold, _ in looks) * 2 > len(looks),
        italic=sum(italic for _, italic in looks) * 2 > len(looks),
    )


@lru_cache(maxsize=256)
def _look(font: str) -> tuple[bool, bool]:
    """Whether a font is bold and italic, by its name."""
    return BOLD.search(font) is not None, ITALIC.search(font) is not None


def _text(letters: list[Letter], notes: list[str]) -> str:
    parts: list[tuple[LegacyFont | None, str]] = []
    for letter in letters:
        legacy = legacy_font(str(letter["fontname"]))
        if parts and parts[-1][0] == legacy:
            parts[-1] = (legacy, parts[-1][1] + letter["text"])
        else:
            parts.append((legacy, letter["text"]))
    for legacy, _ in parts:
        if legacy and NOTES[legacy.encoding] not in notes:
            notes.append(NOTES[legacy.encoding])
    return "".join(legacy.decode(text) if legacy else text for legacy, text in parts)


def _single(letters: list[Letter]) -> list[Letter]:
    """Letters printed once: a copy laid over the first to look bold is dropped."""
    kept: list[Letter] = []
    for letter in letters:
        last = kept[-1] if kept else None
        if last and last["text"] == letter["text"] and letter["x0"] - last["x0"] < 0.15 * letter["size"]:
            continue
        kept.append(letter)
    return kept


def _parted(letters: list[Letter]) -> list[list[Letter]]:
    """A small raised number before a word (of a footnote) is a word of its own."""
    largest = max(letter["size"] for letter in letters)
    start = 0
    while (
        start < len(letters) and letters[start]["text"].isdigit() and letters[start]["size"] < 0.8 * largest
    ):
        start += 1
    return [part for part in (letters[:start], letters[start:]) if part]


def _without_note_mark(letters: list[Letter]) -> list[Letter]:
    """Drop a small raised number at the end of a word, unless it is the power of a unit (m²)."""
    largest = max(letter["size"] for letter in letters)
    end = len(letters)
    while end > 1 and letters[end - 1]["text"].isdigit() and letters[end - 1]["size"] < 0.8 * largest:
        end -= 1
    return letters if letters[end - 1]["text"] == "m" else letters[:end]
