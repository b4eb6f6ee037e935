"""Names, sex, ethnicity as lists write them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hoagiai.base.folding import fold
from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.texts import lines, plain, spelled
from hoagiai.teams.ethnicities import ETHNICITIES, ethnicity_code

LONGEST_NAME = 120
_TITLE = re.compile(r"^(ông|bà|đồng chí|đ/c|đc|anh|chị|cô|chú|bác)\s*[:.]?\s+(?=\w)", re.I)
_ORDER = re.compile(r"^\d{1,3}\s*[.)\-/]\s*")
_TAIL = re.compile(r"\s*(?:[(\[]([^)\]]*)[)\]]|\s[-–]\s*([^-–]+)|[,;]\s*(\D+))\s*$")
_LETTERS = re.compile(r"[^\W\d_]")
SEXES = {
    "nam": "m", "nữ": "f", "nu": "f", "m": "m", "f": "f", "trai": "m", "gái": "f", "gai": "f", "male": "m",
    "female": "f", "ông": "m", "bà": "f", "ba": "f", "ong": "m", "nam.": "m", "nữ.": "f", "nam giới": "m",
    "nữ giới": "f", "nử": "f", "nư": "f", "nữu": "f", "n": "f",
}  # fmt: skip
_MORE_GROUPS = {
    "dao do": "09", "dao tien": "09", "dao quan chet": "09", "dao khau": "09", "thai trang": "03", "thai den": "03",
    "mong trang": "08", "mong hoa": "08", "mong den": "08", "mong do": "08", "mong xanh": "08", "hmong": "08",
    "h mong": "08", "mon g": "08", "mung": "06", "nhang": "25", "day": "25", "dzay": "25", "giay": "25",
    "xa phang": "04", "hoa (han)": "04", "k me": "05", "kho-me": "05",
    "kho mer": "05", "khome": "05", "khmer": "05", "viet": "01", "kinh (viet)": "01", "viet kinh": "01",
    "san diu": "18", "hre": "19", "pa co": "31", "ta oi": "31", "k tu": "26", "co tu": "26", "katu": "26", "gie trieng": "27",
    "se dang": "14", "xe dang": "14", "sedang": "14", "chau ma": "28", "lach": "16", "chil": "16", "cil": "16",
    "man": "09", "si la": "50", "ha nhi": "35", "lu": "42", "khang": "33", "cong": "48", "mang": "45",
    "la hu": "41", "lao": "37", "kho mu": "29", "xinh mun": "34", "phu la": "40", "xa pho": "40", "thu lao": "02",
    "gia-rai": "10", "gia lai": "10", "ja rai": "10", "jarai": "10", "e-de": "12", "ede": "12", "ba-na": "13",
    "m'nong": "20", "mnong": "20", "m nong": "20", "x'tieng": "22", "s'tieng": "22", "xtieng": "22", "stieng": "22",
    "ra-glai": "21", "rac lay": "21", "cham": "17", "cham ba ni": "17", "chu-ru": "36", "co-ho": "16", "c ho": "16",
    "cho-ro": "32", "chau ro": "32", "ta-oi": "31", "bru": "23", "bru-van kieu": "23", "van kieu": "23",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and what was written beside it."""

    full: str
    sex: str = ""
    beside: str = ""


@lru_cache(maxsize=8192)
def _name(text: str) -> Name:
    text = _ORDER.sub("", text)
    sex = ""
    if found := _TITLE.match(text):
        sex = {"ông": "m", "bà": "f", "anh": "m", "chị": "f"}.get(found[1].lower(), "")
        text = text[found.end() :]
    beside = ""
    if tail := _TAIL.search(text):
        beside = (tail[1] or tail[2] or tail[3] or "").strip()
        text = text[: tail.start()]
    text = spelled(text.strip(" .,;:-–*"))
    if text.isupper() or text.islower():
        text = " ".join(_titled(word) for word in text.split())
    return Name(text, sex, beside)


def _titled(word: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:].lower() for piece in word.split("-"))


def name(cell: Cell) -> tuple[Name | None, Fault | None]:
    """A person's name: "ÔNG NGUYỄN VĂN A (tổ trưởng)" gives "Nguyễn Văn A", a man, "tổ trưởng"."""
    parts = (
        [part for part in lines(cell) if _LETTERS.search(part)]
        if isinstance(cell, str) and "\n" in cell
        else []
    )
    if len(parts) > 1 and all(
        len(part.split()) >= 2 and re.match(r"\d+\s*[.)]|[A-ZĐÀ-Ỹ]", part) for part in parts
    ):
        if len(plain(cell).split()) > 6:
            return None, error("several_names", f"Ô ghi {len(parts)} người. Hãy tách mỗi người một hàng.")
    text = plain(cell)
    if not _LETTERS.search(text):
        return None, error("name", f"“{text}” không phải họ tên. Hãy ghi họ và tên của người này.")
    found = _name(text)
    if not found.full or len(found.full) > LONGEST_NAME:
        return None, error("name", f"“{text[:80]}” không phải họ tên. Hãy ghi họ và tên của người này.")
    if re.search(r"\d", found.full):
        return found, doubt("name_digits", f"Họ tên “{found.full}” có chữ số. Hãy kiểm tra lại.")
    if " " not in found.full:
        return found, doubt(
            "name_short", f"“{found.full}” chỉ có một chữ, có thể thiếu họ. Hãy kiểm tra lại."
        )
    return found, None


def sex(cell: Cell) -> tuple[str | None, Fault | None]:
    """The sex: "m" or "f"."""
    text = plain(cell).lower().strip(" .,;()")
    found = SEXES.get(text)
    if found:
        return found, None
    return None, error("sex", f"“{plain(cell)}” không phải giới tính. Hãy ghi Nam hoặc Nữ.")


@lru_cache(maxsize=2048)
def group_code(text: str) -> str:
    """The code of an ethnic group as lists write it, or ""."""
    folded = re.sub(r"^(dan toc|dt\.?)\s+", "", fold(text)).strip(" .,;:*")
    folded = folded.replace("’", "'")
    if code := ethnicity_code(folded) or _MORE_GROUPS.get(folded, ""):
        return code
    if code := ethnicity_code(folded.replace("'", "")) or ethnicity_code(folded.replace("-", " ")):
        return code
    without = re.sub(r"\s*\(.*\)\s*$", "", folded)
    if without != folded:
        return group_code(without)
    if "'" in folded and (code := ethnicity_code(folded.replace("'", " "))):
        return code
    if re.fullmatch(r"\d{2}", folded) and folded in ETHNICITIES:
        return folded
    return ""


def ethnicity(cell: Cell) -> tuple[str | None, Fault | None]:
    """The code of the ethnic group."""
    text = plain(cell)
    if code := group_code(text):
        return code, None
    return None, error(
        "ethnicity",
        f"“{text}” không có trong danh mục 54 dân tộc. Hãy ghi tên dân tộc, ví dụ Kinh, Thái, Mông.",
    )
