"""Names of villages, teams and communes as lists write them."""

import re
from functools import lru_cache

from hoagiai.base.folding import fold
from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.sheets.reading.values.texts import plain, spelled

_KINDS = sorted(
    [(fold(str(label)), str(value), str(label)) for value, label in NeighbourhoodKind.choices],
    key=lambda kind: -len(kind[0]),
)
_SHORT = (
    (re.compile(r"^(?:T\.?\s?D\.?\s?P|TTDP|Tổ DP)\.?\s*(?=\W|\d|$)", re.I), "Tổ dân phố "),
    (re.compile(r"^KDC\.?\s*(?=\W|\d|$)", re.I), "Khu dân cư "),
    (re.compile(r"^KP\.?\s*(?=\W|\d|$)", re.I), "Khu phố "),
    (re.compile(r"^TK\.?\s*(?=\W|\d|$)", re.I), "Tiểu khu "),
)
_TEAM = re.compile(
    r"^(?:\(?(?:\d{1,4}|[IVXL]{1,7})\)?\s*[.):\-]\s*|[a-zA-ZĐđ]\s*[.)]\s*)?(?:tên\s+tổ\s*:\s*)?(?:các\s+)?"
    r"((?:tổ\s+hòa\s+giải|tổ\s+hoà\s+giải|to\s+hoa\s+giai|tổ\s+hg|thg|tổ\s+hòa\s+giải\s+ở\s+cơ\s+sở)(?!\w))",
    re.I,
)
_NUMBERING = re.compile(r"^\(?(?:\d{1,4}|[IVXLivxl]{1,7}|[a-zA-ZĐđ])\)?\s*[.):]\s*|^[*+•\-–]+\s*")
_COUNTS = re.compile(
    r"\s*[(:,;\-–]*\s*(?:gồm|có|tổng\s+số|số\s+lượng|gom|co)?\s*[:(]?\s*\d+\s*"
    r"(?:người|thành\s+viên|hòa\s+giải\s+viên|hoà\s+giải\s+viên|hgv|đồng\s+chí|đ/c|tổ|thôn|nguoi|thanh\s+vien)[^)]*\)?\.?\s*$",
    re.I,
)
_COMMUNE = re.compile(r"^(xã|phường|thị trấn|đặc khu|xa|phuong|thi tran|dac khu)(?!\w)\s+(.+)$", re.I)


@lru_cache(maxsize=16384)
def village(text: str) -> str:
    """A village's name spelled as this product does: "TDP số 3" gives "Tổ dân phố số 3"."""
    name = spelled(plain(text)).strip(" .,;:-–")
    for pattern, long in _SHORT:
        name = pattern.sub(long, name)
    if name.isupper() and len(name) > 3:
        name = " ".join(word[:1].upper() + word[1:].lower() for word in name.split())
    kind = kind_of(name)
    if kind:
        label = next(label for _, value, label in _KINDS if value == kind)
        rest = name[len(label) :]
        name = label[0].upper() + label[1:] + rest
    return " ".join(re.sub(r"(?<=\s)Số(?=\s+\d)", "số", name).split())


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """The kind that a village's name begins with (a value of `NeighbourhoodKind`), or ""."""
    folded = fold(name)
    for words, value, _ in _KINDS:
        if folded == words or (folded.startswith(words) and not folded[len(words)].isalpha()):
            return value
    return ""


def kind_named(text: str) -> str:
    """The kind that a cell of its own names, or ""."""
    folded = fold(text).strip(" .")
    if folded in ("tdp", "ttdp", "t d p"):
        return str(NeighbourhoodKind.RESIDENTIAL_GROUP)
    return next((value for words, value, _ in _KINDS if folded == words), "")


def kind_label(value: str) -> str:
    """The words of a kind, with a capital."""
    label = str(NeighbourhoodKind(value).label)
    return label[0].upper() + label[1:]


@lru_cache(maxsize=16384)
def team(text: str) -> str:
    """A team's name: "2. TỔ HÒA GIẢI BẢN NẬM LOỎNG (05 người)" gives "Tổ hòa giải Bản Nậm Loỏng"."""
    name = spelled(plain(text))
    name = _COUNTS.sub("", name)
    name = name.strip(" .,;:-–*")
    found = _TEAM.match(name)
    if not found:
        return _NUMBERING.sub("", name) if len(name) > 4 else name
    rest = name[found.end() :].strip(" .,;:-–")
    if any(pattern.match(rest) for pattern, _ in _SHORT) or (rest.isupper() and len(rest) > 3):
        rest = village(rest)
        if kind_of(rest):
            rest = rest[0].lower() + rest[1:]
    return f"Tổ hòa giải {rest}".strip()


def is_team(text: str) -> bool:
    """Whether a text names a team."""
    return bool(_TEAM.match(plain(text)))


def unnumbered(text: str) -> str:
    """A section's text without its number, its count in brackets and its colon."""
    name = _COUNTS.sub("", spelled(plain(text)))
    return _NUMBERING.sub("", name).strip(" .,;:-–*")


def commune_in(text: str) -> str:
    """The commune a text names ("Xã Tân Phong"), or ""."""
    found = _COMMUNE.match(unnumbered(text))
    if not found or len(text) > 60:
        return ""
    name = found[2]
    name = " ".join(word[:1].upper() + word[1:].lower() for word in name.split()) if name.isupper() else name
    return f"{found[1][:1].upper()}{found[1][1:].lower()} {name}"
