"""Words of headings made comparable: folded, abbreviations written out, units and column numbers taken off."""

import re
import unicodedata
from functools import lru_cache

from hoagiai.base.folding import fold

UNIT = re.compile(
    r"\((?:\s*(?:ho|nguoi|to|vu|vu viec|yyear|m2|ha|khau|nhan khau|dong|%|neu co|x|danh dau x|danh dau|ghi ro|"
    r"ghi ro ho ten|dd/mm/yyyy|ngay/thang/nam|ngay, thang, nam|d/m/y|so luong|neu la .*|neu .*)\s*)\)"
)
NUMBERED = re.compile(r"^(?:cot )?\(?\s*(?:[a-z]|\d{1,2})\s*\)?$")
LEADING = re.compile(r"^(?:\(?(?:\d{1,2}|[ivx]{1,4})\)?[.)/]\s*)+")
# each abbreviation as offices write it -> the words; applied on folded text between word edges
SHORT = {
    r"h\.?\s?g\.?\s?v\.?": "hoa giai vien",
    r"t\.?h\.?g\.?v?": "to hoa giai",
    r"to hg": "to hoa giai",
    r"ten hg": "ten hoa giai",
    r"hgcs|hgocs": "hoa giai o co so",
    r"s\.?\s?[dđ]\.?\s?t\.?|dtdd|dtd?d|so dt|tel|phone|mobile|dthoai|d\.thoai|zalo": "dien thoai",
    r"cccd/cmnd|cmnd/cccd|cccd|cmnd|cmtnd|cmt|gcmnd|can cuoc cong dan|the can cuoc|can cuoc|ma dinh danh|"
    r"so dinh danh ca nhan|dinh danh ca nhan|chung minh nhan dan|chung minh thu|ddcn": "can cuoc",
    r"q[dđ]|q\.d|qdinh": "quyet dinh",
    r"ttdp|t\.?d\.?p\.?|to dp": "to dan pho",
    r"kdc": "khu dan cu",
    r"db\s?dtts": "dong bao dan toc thieu so",
    r"dtts|dttsts": "dan toc thieu so",
    r"dt": "dan toc",
    r"gt": "gioi tinh",
    r"ng\.?\s?sinh": "ngay sinh",
    r"n\.?\s?sinh": "nam sinh",
    r"td\s?cm|tdcm|trinh do cm": "trinh do chuyen mon",
    r"tdvh|td vh|tdhv|td hv": "trinh do van hoa",
    r"llct|ll ct": "ly luan chinh tri",
    r"t[dđ]": "trinh do",
    r"hktt|hk tt|nkttt|ho khau tt|dktt|noi dkhktt|dkhktt": "thuong tru",
    r"ubnd": "uy ban nhan dan",
    r"mttq|mt tq": "mat tran",
    r"pbgdpl": "pho bien giao duc phap luat",
    r"sl": "so luong",
    r"tv": "thanh vien",
    r"tt/to|t\.to": "to truong",
    r"d/c|dchi|[dđ]\.chi": "dia chi",
    r"g\.?chu|gc": "ghi chu",
    r"h\.?\s?ten|hvt|ho&ten|ho & ten": "ho ten",
    r"an ?tt?": "an ninh",
    r"tt": "stt",
    r"nam/nu": "nam nu",
}
_SHORT = [(re.compile(rf"(?<!\w)(?:{short})(?!\w)"), words) for short, words in SHORT.items()]

ERRORS = "Lỗi cần sửa"
"""The column that we ourselves add to a copy with its errors; it says nothing of the list."""


def is_ours(path: tuple[str, ...]) -> bool:
    """Whether a column is the one of errors in a copy that came from us."""
    return any(clean(text) == clean(ERRORS) for text in path)


@lru_cache(maxsize=4096)
def clean(heading: str) -> str:
    """A heading for comparing: "Số\\nĐT (nếu có)" gives "so dien thoai"; the marks of "Năm" are kept as "năm"."""
    words = unicodedata.normalize("NFC", heading.replace("\xa0", " ")).lower()
    words = re.sub(r"(?<!\w)năm(?!\w)", "năm#", words)  # the year, not the man
    words = re.sub(
        r"(?<!\w)(?:số )?đt(?!\w)", "dien thoai", words
    )  # "ĐT" is the phone, "DT" the ethnic group
    words = fold(words.replace("năm#", "yyear"))
    words = re.sub(r"-\s*\n\s*", "", words)
    words = UNIT.sub(" ", words)
    words = LEADING.sub("", words)
    for pattern, long in _SHORT:
        words = pattern.sub(f" {long} ", words)
    words = re.sub(r"[^\w]+", " ", words.replace("_", " "))
    words = " ".join(words.split()).replace("dien thoai dien thoai", "dien thoai")
    return words.replace("so so ", "so ").replace("can cuoc can cuoc", "can cuoc").replace("yyear", "năm")


def bare(heading: str) -> str:
    """The cleaned heading with "năm" and "nam" alike."""
    return clean(heading).replace("năm", "nam")


def is_column_number(text: str) -> bool:
    """Whether a cell is a column's number or letter: A, B, 1, (2), [3]."""
    return bool(NUMBERED.match(fold(text).replace("[", "(").replace("]", ")")))
