"""What the lines above a list say for all its rows: commune, province, decision."""

import re

from hoagiai.sheets.reading.understood import Value
from hoagiai.sheets.reading.values.decisions import split
from hoagiai.sheets.reading.values.texts import spelled

_PLACE = re.compile(
    r"(?<!\w)(xã|phường|đặc khu|thị trấn)\s+((?:[A-ZĐÀ-Ỹ][^\W\d_]*|\d+)(?:[\s\-](?:[A-ZĐÀ-Ỹ][^\W\d_]*|\d+))*)",
    re.I,
)
_PROVINCE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|tp\.?)\s+([^\W\d_]+(?:\s[^\W\d_]+){1,3})", re.I)
_DECISION = re.compile(r"(?:quyết định|nghị quyết)\s+số[:\s]*([^,;)]*?(?:ngày|,)\s*\d[^,;)]*)", re.I)
_MOTTO = re.compile(r"cộng\s+h(?:òa|oà)\s+xã\s+hội", re.I)
_STOP = {"tỉnh", "thành", "tp", "năm", "danh", "huyện", "số", "tính", "đến", "quý", "kèm"}


def given_in(titles: tuple[str, ...]) -> dict[str, Value]:
    """The commune, province and decision with its day that the title names, as far as it does."""
    found: dict[str, Value] = {}
    for line in titles:
        if _MOTTO.search(line):
            continue
        if place := _PLACE.search(line):
            found.setdefault("commune", _place(place[1], place[2]))
        if province := _PROVINCE.search(line):
            found.setdefault("province", _cased(_words(province[1])))
        if decision := _DECISION.search(line):
            number, day = split(decision[1])
            if number:
                found.setdefault("decision", number)
            if day:
                found.setdefault("decided_on", day)
    return {name: value for name, value in found.items() if value}


def _place(kind: str, name: str) -> str:
    words = _words(name)
    return f"{kind[0].upper()}{kind[1:].lower()} {_cased(words)}" if words else ""


def _words(name: str) -> str:
    """The words of the name: up to the first that begins something else, or is not capitalised as the first is."""
    kept: list[str] = []
    for word in spelled(name).split():
        if word.lower() in _STOP or (kept and not word[0].isupper() and not word[0].isdigit()):
            break
        kept.append(word)
    return " ".join(kept[:5])


def _cased(name: str) -> str:
    if not name.isupper():
        return name
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.split())
