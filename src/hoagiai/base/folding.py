"""Vietnamese text for comparing and ordering: without marks, with marks in one place, in dictionary order."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
_SHAPES = "\u0302\u0306\u031b"  # the marks of â ê ô, of ă and of ơ ư
_DASHES = str.maketrans("‐‑‒–—−’‘ʼ`", "------''''")
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
_VOWELS = frozenset("aăâeêioôơuưy")
_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"\d+|[^\W\d_]+")


def fold(text: str) -> str:
    """Text without marks, in lower case, with single spaces: "Uỷ  ban" and "ủy ban" both give "uy ban"."""
    quick = text.translate(_QUICK)
    return " ".join((quick if quick.isascii() else _folded(text)).split())


def _folded(text: str) -> str:
    """The same for any letters, spaces left as they are."""
    decomposed = unicodedata.normalize("NFD", text.translate(_DASHES).lower())
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))


_QUICK = {
    code: _folded(chr(code))
    for code in (
        *range(0x41, 0x5B),
        0x60,
        *range(0xC0, 0x250),
        *range(0x300, 0x330),
        *range(0x1E00, 0x1F00),
        *map(ord, "‐‑‒–—−’‘ʼ"),
    )
    if chr(code) != "İ"
}
"""Letters of Vietnamese and its neighbours, each as folded; a text of these and ASCII needs no more."""


def same_spelling(text: str) -> str:
    """Text in NFC with tone marks where "hòa", "Ủy", "thúy" carry them; other marks and case are kept."""
    return _WORD.sub(lambda found: _retoned(found[0]), unicodedata.normalize("NFC", text))


def sort_key(text: str) -> str:
    """A plain string that sorts as a Vietnamese dictionary does (letters, then tone, syllable by syllable).

    Numbers sort by value ("Quận 2" before "Quận 10"). In PostgreSQL, keep it in a column with collation "C".
    """
    pieces = _PIECE.findall(unicodedata.normalize("NFC", text.lower()))
    return " ".join(piece.zfill(6) if piece.isdecimal() else _syllable_key(piece) for piece in pieces)


@lru_cache(maxsize=16384)
def _syllable_key(syllable: str) -> str:
    toneless, tone = _split_tone(syllable)
    return "".join(_RANK.get(letter) or _RANK.get(fold(letter), "z") for letter in toneless) + str(tone + 1)


def _split_tone(syllable: str) -> tuple[str, int]:
    """The syllable without its tone mark, and the tone: 0 for none, then 1 to 5 in dictionary order."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tones = [mark for mark in decomposed if mark in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    return toneless, _TONES.index(tones[0]) + 1 if tones else 0


def _retoned(word: str) -> str:
    """The word with its one tone mark on the letter that carries it; a word that is no syllable is left."""
    if sum(mark in _TONES for mark in unicodedata.normalize("NFD", word)) != 1:
        return word
    toneless, tone = _split_tone(word)
    place = _tone_place(toneless.lower())
    if place is None:
        return word
    marked = unicodedata.normalize("NFC", toneless[place] + _TONES[tone - 1])
    return toneless[:place] + marked + toneless[place + 1 :]


def _tone_place(syllable: str) -> int | None:
    """Which letter carries the tone: ă â ê ô ơ ư if any; the first of two open vowels; else the second."""
    places = [place for place, letter in enumerate(syllable) if letter in _VOWELS]
    if len(places) > 1 and syllable[:2] in ("qu", "gi"):
        places = places[1:]
    if not places or places[-1] - places[0] != len(places) - 1:
        return None
    shaped = [
        place for place in places if unicodedata.normalize("NFD", syllable[place])[1:2] in tuple(_SHAPES)
    ]
    if shaped:
        return shaped[-1]
    open_end = places[-1] == len(syllable) - 1
    return places[0] if len(places) == 1 or (len(places) == 2 and open_end) else places[1]
