"""VNI (fonts named VNI-…): a letter is a base letter followed by a mark, or one code of its own."""

import unicodedata

# Marks after a, e, o, u, y (and ô = ơ, ö = ư): the small code and the combining marks it stands for.
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS = {
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_BREVES = {
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}
_TAKES = {
    "a": _TONES | _HATS | _BREVES,
    "e": _TONES | _HATS,
    "o": _TONES | _HATS,
    "u": _TONES,
    "y": _TONES,
    "ô": _TONES,
    "ö": _TONES,
}


def decode(text: str) -> str:
    """Text typed with a VNI font as Unicode (NFC)."""
    plain = "".join(chr(ord(sign) - 0xF000) if 0xF020 <= ord(sign) <= 0xF0FF else sign for sign in text)
    letters: list[str] = []
    at = 0
    while at < len(plain):
        sign = plain[at]
        marks = _TAKES.get(sign.lower(), {}).get(plain[at + 1].lower()) if at + 1 < len(plain) else None
        letters.append(unicodedata.normalize("NFC", _base(sign) + (marks or "")))
        at += 2 if marks else 1
    return "".join(letters)


def takes(letter: str, mark: str) -> bool:
    """Whether a mark belongs to the letter before it."""
    return mark.lower() in _TAKES.get(letter.lower(), {})


def encode(text: str) -> str:
    """The reverse, for Vietnamese letters (used to make samples)."""
    return "".join(_FROM_UNICODE.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def _base(sign: str) -> str:
    small = _ALONE.get(sign.lower())
    if small is None:
        return sign
    return small.upper() if sign != sign.lower() else small


def _reverse() -> dict[str, str]:
    small = {letter: code for code, letter in _ALONE.items()}
    for base, marks in _TAKES.items():
        for code, combining in marks.items():
            small.setdefault(unicodedata.normalize("NFC", _ALONE.get(base, base) + combining), base + code)
    return small | {letter.upper(): code.upper() for letter, code in small.items()}


_FROM_UNICODE = _reverse()
