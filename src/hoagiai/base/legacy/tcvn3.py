"""TCVN3, the encoding of the fonts named .Vn… (TCVN 5712:1993): one code a letter, toned capitals by font."""

# The codes from 0xB5 on, in their order. Fonts whose name ends with H draw the same codes as capitals.
_SMALL = {
    0xA8: "ăâêôơưđ",
    0xB5: "àảãá",
    0xB9: "ạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_CAPITAL = {0xA1: "ĂÂÊÔƠƯĐ"}

TO_UNICODE = {
    first + step: letter
    for group in (_SMALL, _CAPITAL)
    for first, letters in group.items()
    for step, letter in enumerate(letters)
}
FROM_UNICODE = {letter: chr(code) for code, letter in TO_UNICODE.items()}


def decode(text: str, *, capitals: bool = False) -> str:
    """Text typed with a .Vn… font as Unicode; `capitals` for fonts whose name ends with H."""
    plain = "".join(chr(ord(sign) - 0xF000) if 0xF020 <= ord(sign) <= 0xF0FF else sign for sign in text)
    letters = plain.translate(TO_UNICODE)
    return letters.upper() if capitals else letters


def encode(text: str) -> str:
    """The reverse, for letters that have a code (used to make samples)."""
    return "".join(FROM_UNICODE.get(letter, letter) for letter in text)
