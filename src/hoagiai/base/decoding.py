"""Bytes of a text file to Unicode: UTF-8, UTF-16, Windows-1258, TCVN3 and VNI."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from hoagiai.base.legacy.detecting import decode_lines, legacy_encoding, vietnamese_words
from hoagiai.base.legacy.fonts import NOTES

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UTF16_NOTE = "Tệp dùng mã UTF-16, đã chuyển sang UTF-8."
CP1258_NOTE = "Tệp dùng mã Windows-1258 (tiếng Việt), đã chuyển sang Unicode; hãy đối chiếu với bản gốc."
DAMAGED_NOTE = (
    "Một số ký tự trong tệp không giải mã được và đã được thay bằng “�”; hãy đối chiếu với bản gốc."
)
# A page that names a legacy font is converted element by element.
NAMED_FONT = re.compile(r"""(?:face\s*=\s*|font-family\s*:\s*)["']?\s*(?:\.Vn|VNI-)""", re.I)
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class NothingInside(ValueError):
    """The file holds no letter."""


class NotText(ValueError):
    """The file holds control codes that no text has."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The letters of a file (NFC) and what had to be converted."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of a file; raises `NothingInside`, `NotText`. `declared`: the encoding an HTML page names."""
    text, notes = letters(data, declared)
    legacy = None if NAMED_FONT.search(text) else legacy_encoding(text)
    if legacy:
        text = decode_lines(text, legacy)
        notes = (*[note for note in notes if note != CP1258_NOTE], NOTES[legacy])
    plain = CONTROLS.sub("", text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(unicodedata.normalize("NFC", plain), notes)


def letters(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The letters of a file before legacy fonts are converted; raises `NothingInside`, `NotText`."""
    text, notes = _letters(data, declared)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise NothingInside
    strange = CONTROLS.findall(text)
    if "\x00" in strange or len(strange) > len(text) / 100:
        raise NotText
    return text, notes


def _letters(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            notes = () if encoding == "utf-8-sig" else (UTF16_NOTE,)
            return _forgiving(data, encoding, notes)
    order = _unmarked_utf16(data)
    if order:
        return _forgiving(data, order, (UTF16_NOTE,))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if _mostly_utf8(data, error.start):
            return _forgiving(data, "utf-8", ())
    if declared and declared.lower() not in {"utf-8", "utf8"}:
        try:
            return data.decode(declared), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return _one_byte(data)


def _one_byte(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A file of one-byte codes: Windows-1258 when that reads as Vietnamese, else the bare codes."""
    western = data.decode("latin-1")
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    legacy = legacy_encoding(western)
    converted = vietnamese_words(decode_lines(western, legacy)) if legacy else 0
    if legacy and converted > vietnamese_words(vietnamese):
        return western, ()
    notes = (CP1258_NOTE, DAMAGED_NOTE) if "�" in vietnamese else (CP1258_NOTE,)
    return vietnamese, notes


def _forgiving(data: bytes, encoding: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, errors="replace")
    return text, ((*notes, DAMAGED_NOTE) if "�" in text else notes)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark shows zeros at every other byte, where the Latin letters have theirs."""
    head = data[:8192]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) < 8 or len(data) % 2:
        return None
    if odd > len(head) / 5 and even * 10 < odd:
        return "utf-16-le"
    if even > len(head) / 5 and odd * 10 < even:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes, first_fault: int) -> bool:
    """Whether a file is UTF-8 with a few broken bytes (a cut end, a pasted stray) and nothing else."""
    if first_fault >= len(data) - 4:
        return True
    text = data.decode("utf-8", errors="replace")
    return text.count("�") * 20 < sum(ord(sign) > 0xBF for sign in text)
