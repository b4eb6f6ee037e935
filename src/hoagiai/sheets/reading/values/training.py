"""Professional training (trình độ chuyên môn) from words: law at three levels or with none said, something else, none."""

import re
from functools import lru_cache

from hoagiai.base.folding import fold
from hoagiai.teams.terms import Training

_LAW = re.compile(r"\bluat\b|\bphap ly\b|\bphap luat\b|\btu phap\b")
_LAW_ALONE = re.compile(r"(co )?(chuyen mon |nganh )?(ve )?luat( chua ro trinh do)?")
_NONE = re.compile(
    r"^(khong|chua|k|ko|0|khong co|chua qua|chua dao tao|khong qua|chua co|pho thong|lao dong pho thong)\b"
)
_SCHOOL = re.compile(r"^(lop )?\d{1,2}\s*/\s*(10|12|7)$|^(lop )?\d{1,2}$|^(thcs|thpt|tieu hoc|th|cap [123i]+|trung hoc (co so|pho thong)|mu chu|biet doc biet viet)$")  # fmt: skip
POSTGRADUATE = re.compile(r"\b(thac s[iy]|tien s[iy]|sau dai hoc|cao hoc|ths|ts|tren dai hoc)\b")
BACHELOR = re.compile(r"\b(dai hoc|d ?h|cu nhan|cao dang|c ?d|ky su|bac si)\b")
SECONDARY = re.compile(r"\b(trung cap|t ?c|tccn|trung hoc chuyen nghiep|so cap|so hoc)\b")


@lru_cache(maxsize=4096)
def training(text: str, law: bool = False) -> str:
    """A value of `Training`; "" for schooling ("9/12") and what says nothing. `law`: the column is about law."""
    folded = fold(text).replace("đ", "d").strip(" .;,")
    folded = re.sub(r"[^\w/ ]+", " ", folded)
    folded = " ".join(folded.split())
    if not folded or _SCHOOL.match(folded):
        return ""
    if _NONE.match(folded):
        return str(Training.NONE)
    if law or _LAW.search(folded):
        if POSTGRADUATE.search(folded):
            return str(Training.LAW_POSTGRADUATE)
        if BACHELOR.search(folded):
            return str(Training.LAW_BACHELOR)
        if SECONDARY.search(folded):
            return str(Training.LAW_SECONDARY)
        if re.search(r"\b(khac|nganh khac)\b", folded):
            return str(Training.OTHER)
        return str(Training.LAW) if _LAW_ALONE.fullmatch(folded) else ""
    return str(Training.OTHER)


def is_schooling(text: str) -> bool:
    """Whether this says how long somebody went to school: "9/12", "THCS"."""
    return bool(_SCHOOL.match(fold(text).strip(" .;,")))
