"""Labels of a task's block: "Cơ quan chủ trì", "tham mưu", "phối hợp", "Thời gian", "Sản phẩm" and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from .agencies import looks_like_agency
from .passage import Passage

Role = Literal["lead", "advising", "coordinating", "time", "product", "other"]

_UNIT: Final = r"(?:co quan|don vi|to chuc|ca nhan|bo phan|phong ban|ban nganh|dia phuong|thanh vien|noi)"
_WHO: Final = rf"(?:cac )?{_UNIT}(?:(?:\s?[,/&-]\s?| va | )(?:cac )?{_UNIT}){{0,3}}(?: (?:duoc giao|duoc phan cong|giup viec|chiu trach nhiem|phan cong|lam))?"
_MORE: Final = (
    r"(?:(?:,? |,? va |/ ?|- ?)(?:thuc hien|to chuc|trien khai|tham gia|giup viec|de xuat|chu tri|tham muu|xay dung|soan thao"
    r"|huong dan|trinh|chinh|theo doi|nhiem vu|ban hanh|cung thuc hien|hoan thanh)){0,3}"
)
_TIME_MORE: Final = (
    r"(?:(?:,? |/ ?)(?:va |du kien |can )?(?:thuc hien|hoan thanh|to chuc|trien khai|ban hanh|tien hanh|bat dau|ket thuc|kiem tra"
    r"|du kien|bao cao|xong|giao|trinh|dia diem|ke hoach|cu the)){0,3}"
)
_LEAD: Final = (
    rf"(?:{_WHO} )?chu tri(?:,? va |, ?| ?[/-] ?)(?:{_WHO} )?phoi hop{_MORE}"
    rf"|(?:{_WHO} )?(?:chiu trach nhiem )?(?:chu tri|dau moi){_MORE}"
    rf"|{_WHO} (?:thuc hien|phu trach|chiu trach nhiem|duoc giao|trien khai|to chuc){_MORE}"
    r"|ai (?:lam|chu tri|phu trach|thuc hien|chiu trach nhiem)|nguoi (?:lam|phu trach|chu tri|chiu trach nhiem|thuc hien)"
    r"|(?:phan cong|trach nhiem)(?: (?:chinh|nhiem vu|thuc hien|chu tri|to chuc thuc hien|to chuc))?|phu trach|giao"
)
_BARE_LEAD: Final = (
    r"thuc hien|to chuc thuc hien|trien khai thuc hien|don vi|co quan"
    r"|chiu trach nhiem(?: (?:chinh|thuc hien|to chuc|to chuc thuc hien))?"
)
_ADVISING: Final = rf"(?:{_WHO} )?tham muu{_MORE}"
_COORDINATING: Final = (
    rf"(?:{_WHO} )?(?:cung )?phoi hop{_MORE}(?: voi)?|{_WHO} (?:tham gia|ho tro|lien quan|co lien quan){_MORE}"
    r"|(?:trach nhiem|phan cong) (?:cung )?phoi hop"
    r"|(?:ai )?cung (?:lam|thuc hien|tham gia)|ai (?:phoi hop|ho tro|giup|tham gia)|nguoi (?:cung lam|phoi hop)"
)
_WHEN: Final = r"(?:thoi gian|thoi han|tien do|thoi diem|lo trinh|moc thoi gian|han hoan thanh|ky han)"
_TIME: Final = rf"{_WHEN}(?:(?:, | va | ?/ ?){_WHEN}){{0,2}}{_TIME_MORE}"
_BARE_TIME: Final = r"(?:lam )?(?:khi nao|bao gio|luc nao|vao luc nao)|xong truoc|hoan thanh|ket thuc|ngay hoan thanh|han|han chot|han cuoi"
_PRODUCT: Final = r"(?:du kien )?(?:san pham|ket qua|dau ra)(?:,? (?:va )?(?:san pham|ket qua|dau ra|du kien|hoan thanh|dat duoc|thuc hien|can dat|giao nop|phai dat))*"
_OTHER: Final = (
    r"(?:hinh thuc|dia diem|doi tuong|thanh phan|so luong|kinh phi|nguon kinh phi|nguon luc|du toan|noi dung|yeu cau|pham vi"
    r"|chi tieu|ghi chu|cach thuc|phuong thuc|giai phap|muc tieu|dia ban|quy mo|thoi luong|muc dich|phuong phap|tai lieu"
    r"|bao cao vien|chu de|bien phap|(?:lam )?o dau|(?:dong chi )?lanh dao (?:phu trach|chi dao))(?: [a-z/,]{1,12}){0,6}?"
)
_END: Final = r"(?:\s?\([^()]{1,40}\))?\s?[:：]"


def _pattern(*sources: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sources)}){_END}\s*")


_AT_START: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("advising", _pattern(_ADVISING)),
    ("lead", _pattern(_LEAD, _BARE_LEAD)),
    ("coordinating", _pattern(_COORDINATING)),
    ("time", _pattern(_TIME, _BARE_TIME)),
    ("product", _pattern(_PRODUCT)),
    ("other", _pattern(_OTHER)),
)
_INSIDE: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("advising", _pattern(_ADVISING)),
    ("lead", _pattern(_LEAD)),
    ("coordinating", _pattern(_COORDINATING)),
    ("time", _pattern(_TIME, _BARE_TIME)),
    ("product", _pattern(_PRODUCT)),
)
_BARE_INSIDE: Final = _pattern(r"thuc hien|don vi|co quan|nguoi thuc hien|noi thuc hien")
_BARE: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("advising", re.compile(rf"{_WHO} tham muu{_MORE} (?=\S)")),
    ("lead", re.compile(rf"{_WHO} chu tri{_MORE} (?=\S)")),
    ("coordinating", re.compile(rf"{_WHO} phoi hop{_MORE} (?=\S)")),
    ("time", re.compile(r"thoi (?:gian|han) (?:thuc hien|hoan thanh|to chuc) (?=(?:la )?(?:tu|trong|truoc|den|quy|nam|thang|ngay|cham nhat|hang|ca|\d))")),
)  # fmt: skip
_LINKED: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("advising", re.compile(rf"{_WHO} tham muu{_MORE} (?:la|gom) (?=\S)")),
    ("lead", re.compile(rf"{_WHO} (?:chu tri|thuc hien){_MORE} (?:la|gom) (?=\S)")),
    ("coordinating", re.compile(rf"{_WHO} phoi hop{_MORE} (?:la|gom) (?=\S)")),
    ("time", re.compile(r"thoi (?:gian|han)(?: (?:thuc hien|hoan thanh|to chuc))? la (?=\S)")),
)
_GATE: Final = re.compile(r"(?:^|[;.,:(\[|]\s?|\s[-–+•*]\s?|\n)")
_BRACKET_START: Final = re.compile(r"[(\[]\s?$")


@dataclass(slots=True)
class Labelled:
    """A labelled value and where in the paragraph its label began."""

    role: Role
    name: Passage
    value: Passage
    start: int


_FUZZY: Final[tuple[tuple[Role, tuple[str, ...]], ...]] = (
    ("lead", ("co quan chu tri", "don vi chu tri", "co quan chu tri thuc hien", "don vi thuc hien")),
    ("advising", ("co quan tham muu", "co quan tham muu thuc hien", "don vi tham muu")),
    ("coordinating", ("co quan phoi hop", "don vi phoi hop", "co quan phoi hop thuc hien")),
    ("time", ("thoi gian thuc hien", "thoi gian hoan thanh")),
)
_SHORT_LABEL: Final = re.compile(r"[a-z, ]{8,32}\s?:\s*")


def _scanned(folded: str) -> tuple[Role, int] | None:
    """A label that lost a letter in scanning ("Cơ quan ch trì", "Thời gan thực hiện")."""
    found = _SHORT_LABEL.match(folded)
    if not found:
        return None
    text = found.group().strip(" :").replace(",", "")
    for role, labels in _FUZZY:
        if any(abs(len(text) - len(known)) <= 2 and _ratio(text, known) >= 0.92 for known in labels):
            return role, found.end()
    return None


def _ratio(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def opens_with_label(words: Passage) -> Role | None:
    """The role of the label a text begins with (a label cut by a line break is tried by the caller)."""
    for role, pattern in (*_AT_START, *_LINKED, *_BARE):
        found = pattern.match(words.folded)
        if found and _fits(words, found.start(), found.end(), role):
            return role
    scanned = _scanned(words.folded)
    return scanned[0] if scanned else None


def _fits(words: Passage, start: int, end: int, role: Role) -> bool:
    """Against homographs: a bare label is followed by a capital or "các"; every label begins a phrase."""
    if words.folded[start:end].endswith((" la ", " gom ")):
        return role == "time" or looks_like_agency(words.cut(end))
    if words.text[end - 1 : end] != " " or words.folded[start:end].rstrip().endswith(":"):
        return True
    after = words.text[end : end + 1]
    return after.isupper() or words.folded.startswith("cac ", end) or words.folded.startswith("thoi ", start)


def split_labels(words: Passage) -> tuple[Passage, list[Labelled]]:
    """The text before the first label, and every labelled value after it (several may share a line)."""
    starts = _label_starts(words)
    if not starts:
        return words, []
    labels = []
    for i, (role, begin, end) in enumerate(starts):
        stop = starts[i + 1][1] if i + 1 < len(starts) else len(words)
        value = words.cut(end, stop).strip(left=" -–:", right=" ;,-–+•*|(")
        bracketed = words.text[max(0, begin - 2) : begin].rstrip().endswith(("(", "[")) or (
            "(" in words.text[:begin] and ")" not in words.text[:begin]
        )
        if bracketed and value.text.count(")") > value.text.count("("):
            value = value.cut(0, value.text.rindex(")"))
        labels.append(Labelled(role, words.cut(begin, end).strip(right=" :"), value, begin))
    before = words.cut(0, starts[0][1]).strip(right=" ;,-–+•*([|")
    return before, labels


def _is_bare_lead(words: Passage, at: int, end: int) -> bool:
    """ "Việc. Thực hiện: Sở Tư pháp", "(thực hiện: các thôn)": after a stop or a bracket, before a body."""
    return words.text[:at].rstrip(" -–+•*")[-1:] in {".", ";", ",", "(", "[", ")"} and looks_like_agency(
        words.cut(end)
    )


def _label_starts(words: Passage) -> list[tuple[Role, int, int]]:
    """(role, begin, end of label) of every label in the paragraph, in order."""
    folded = words.folded
    starts: list[tuple[Role, int, int]] = []
    position = 0
    for gate in _GATE.finditer(folded):
        at = gate.end()
        while at < len(folded) and folded[at] in " -+*•":
            at += 1
        if at < position:
            continue
        patterns = (*_AT_START, *_LINKED, *_BARE) if at == 0 else _INSIDE
        if at and starts:
            patterns = (*_INSIDE, *_LINKED, *_AT_START[-1:])
        for role, pattern in patterns:
            found = pattern.match(folded, at)
            if found and _fits(words, at, found.end(), role):
                if at and role == "other" and folded[at - 2 : at - 1] == ",":
                    continue
                starts.append((role, at, found.end()))
                position = found.end()
                break
        else:
            bare = _BARE_INSIDE.match(folded, at) if at else None
            if bare and _is_bare_lead(words, at, bare.end()):
                starts.append(("lead", at, bare.end()))
                position = bare.end()
                continue
            scanned = _scanned(folded) if at == 0 else None
            if scanned:
                starts.append((scanned[0], 0, scanned[1]))
                position = scanned[1]
    return starts
