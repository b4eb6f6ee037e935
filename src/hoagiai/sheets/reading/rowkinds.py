"""Which rows are records, and which are totals, sections, repeated headings, notes and signatures."""

import re
import unicodedata
from dataclasses import dataclass

from hoagiai.base.folding import fold
from hoagiai.sheets.reading.understood import Reason
from hoagiai.sheets.reading.values import places

_TOTAL = re.compile(
    r"^[(*\-–+\s]*(?:tổng(?: số| cộng| hợp)?|cộng|cọng|cộng dồn|tong (?:so|cong)|cong|tổng cộng|toàn xã|toàn phường|cộng xã|total)"
    r"(?=$|[\s:.,;(\-–=])"
)
_TOTAL_CROSS = re.compile(
    r"^(danh sách (này )?(có|gồm)|(ấn định )?danh sách .{0,30}\d+ (người|hòa giải viên|đồng chí))"
)
_SIGNATURE = re.compile(
    r"^(nguoi lap|lap bieu|nguoi tong hop|can bo (tong hop|lap)|tm\.? |tm\.|t/m|kt\.|thay mat|chu tich\b|pho chu tich\b|"
    r"xac nhan|thu truong|noi nhan|ky ten|\(ky|\(da ky|ky, |uy ban nhan dan|ubnd |cong chuc tu phap|truong ban ctmt$|"
    r".{0,40}, ?ngay .{0,6} ?thang .{0,6} ?nam|ngay .{0,6} ?thang .{0,6} ?nam)"
)
_NOTE = re.compile(r"^(ghi chu|luu y|chu thich|\(?\*+\)?|note|cach ghi|huong dan|- (cot|ghi)|nguon)\s*[:.]?")
_NUMBERING = re.compile(r"^[*+•\-–]$|^\(?(?:[ivxlc]{1,6}|[a-zđ]|\d{1,3})\)?\s*[.):/]?$", re.I)
_ROMAN = re.compile(r"^\(?(?:[IVXLC]{1,6}|[A-ZĐ])\)?\s*[.):/]?$")
_LONE_NAME = re.compile(r"(?:[^\W\d_]+\s){1,4}[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Section:
    """What a section row names: the field and its value; an empty field when it is known to be one and no more."""

    field: str
    value: str


def total(text: str) -> bool:
    """Whether a text begins a row of totals; a person named Tống does not."""
    words = unicodedata.normalize("NFC", text).lower()
    return bool(_TOTAL.match(words) or _TOTAL_CROSS.match(words)) and len(words) < 160


def after_the_table(text: str) -> Reason | None:
    """Whether a text belongs under the table: a note, a place and day, a signer."""
    folded = fold(text).strip()
    if _SIGNATURE.match(folded):
        return Reason.SIGNATURE
    if _NOTE.match(folded):
        return Reason.NOTE
    return None


def is_numbering(text: str) -> bool:
    """Whether a text is a row's number: 1, 12, I, a), II."""
    return len(text) <= 12 and bool(_NUMBERING.match(text))


def is_roman(text: str) -> bool:
    """Whether a text numbers a section: I, II, A, B."""
    return bool(_ROMAN.match(text))


def section(texts: list[str]) -> Section | None:
    """What a row of one or two texts names, when it is a section."""
    words = [text for text in texts if not is_numbering(text)]
    if len(words) != 1:
        return None
    text = words[0]
    if len(text) > 140:
        return None
    if places.is_team(text):
        return Section("team", places.team(text))
    name = places.unnumbered(text)
    if commune := places.commune_in(name):
        return Section("commune", commune)
    if len(name) <= 70 and places.kind_of(places.village(name)) and not name.endswith("."):
        return Section("neighbourhood", places.village(name))
    return None


def lone_name(text: str) -> bool:
    """Whether a text might be a person's name alone (a signer under the table)."""
    return bool(_LONE_NAME.fullmatch(text)) and text[:1].isupper()
