"""Headings that are values: Nam | Nữ, Kinh | Thái | Mông, Trung cấp | Đại học, Có | Không. A cell under them holds an x."""

import re
from functools import lru_cache

from hoagiai.sheets.reading.headings import clean
from hoagiai.sheets.reading.values import standing, training
from hoagiai.sheets.reading.values.people import group_code
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.terms import Training

YES, NO = "yes", "no"
SEX_WORDS = {"nam": "m", "nu": "f", "nam gioi": "m", "nu gioi": "f", "la nu": "f", "la nam": "m", "gioi tinh nam": "m", "gioi tinh nu": "f"}  # fmt: skip
# names of groups that are also common words: only under "Dân tộc"
COMMON_WORDS = {
    "co",
    "hoa",
    "ma",
    "tho",
    "lao",
    "cong",
    "khang",
    "mang",
    "man",
    "day",
    "lu",
    "chut",
    "giay",
    "dao",
}
_ETHNIC = re.compile(r"dan toc")
_SCHOOL = re.compile(r"hoc van|van hoa|pho thong|giao duc")
_POLITICS = re.compile(r"chinh tri|ly luan")
_TRAINED = re.compile(r"chuyen mon|dao tao|trinh do|luat|bang cap|van bang")
_PLACE = re.compile(
    r"co cau|thanh phan|vi tri|chuc vu|chuc danh|kiem nhiem|tu cach|dai dien|nhiem vu|vai tro"
)
_COACHED = re.compile(r"tap huan|boi duong")
_AREA = re.compile(r"vung|dia ban|nhieu dong bao")
_PARTY = re.compile(r"dang vien")
_KIND = re.compile(r"^loai|loai hinh")
_YES = re.compile(r"co|da|roi|dung|da (duoc )?(tap huan|boi duong|qua)( .*)?|thuoc|la dang vien|da qua .*")
_NO = re.compile(
    r"khong|chua|sai|chua (duoc )?(tap huan|boi duong|qua)( .*)?|khong thuoc|ngoai dang|quan chung|chua qua .*"
)
_LEVEL = re.compile(r"so cap|trung cap|cao dang|dai hoc|sau dai hoc|thac si|tien si|tren dai hoc|cu nhan|tc|cd|dh|cao dang dai hoc|dai hoc cao dang|dai hoc sau dai hoc|dai hoc tro len|trung cap tro xuong|trung cap cao dang|.*chuyen nghiep")  # fmt: skip
_FLAT_STANDING = re.compile(
    r"(truong|pho) (thon|ban|ap|khu pho|khu|xom|buon).*|to truong (to )?dan pho|bi thu( chi bo)?|gia lang.*|nguoi (co )?uy tin|"
    r"chuc sac.*|truong ban cong tac mat tran|can bo mat tran.*|chi hoi truong.*|gia ban|.*ton giao chuc sac"
)


@lru_cache(maxsize=8192)
def dimension(path: tuple[str, ...]) -> tuple[str, str] | None:
    """The field and value that an x under this heading gives, or None; an empty value means "another"."""
    leaf = clean(path[-1])
    over = " ".join(clean(text) for text in path[:-1])
    if leaf in SEX_WORDS:
        return ("sex", SEX_WORDS[leaf])
    return _ethnic(path[-1], leaf, over) or _grouped(path[-1], leaf, over) or _flat(path[-1], leaf)


def _ethnic(heading: str, leaf: str, over: str) -> tuple[str, str] | None:
    if _AREA.search(over) and _ETHNIC.search(over):
        return (
            ("minority_area", YES)
            if _YES.fullmatch(leaf)
            else ("minority_area", NO)
            if _NO.fullmatch(leaf)
            else None
        )
    if _ETHNIC.search(over):
        if re.fullmatch(r"(dan toc )?(khac|con lai)|dan toc (it nguoi )?khac", leaf):
            return ("ethnicity", "")
        if re.fullmatch(r"(la )?(nguoi )?(dan toc )?thieu so|it nguoi", leaf):
            return ("minority", YES)
        code = group_code(heading) or group_code(leaf)
        return ("ethnicity", code) if code else None
    code = group_code(leaf)
    names = [clean(name) for name in ETHNICITIES.values()]
    if code and leaf not in COMMON_WORDS and (leaf in names or leaf.startswith("dan toc ")):
        return ("ethnicity", code)
    return None


def _grouped(heading: str, leaf: str, over: str) -> tuple[str, str] | None:
    if not over:
        return None
    words = " ".join(heading.split())
    yes = YES if _YES.fullmatch(leaf) else NO if _NO.fullmatch(leaf) else ""
    if yes and _COACHED.search(over):
        return ("coached", yes)
    if yes and _PARTY.search(over):
        return ("party_member", yes)
    if _POLITICS.search(over):
        return ("political_theory", words)
    if _SCHOOL.search(over) and not re.search(r"chuyen mon|luat", over):
        return ("schooling", words)
    if _TRAINED.search(over):
        return _training(words, leaf, over)
    if _PLACE.search(over):
        return _place(leaf)
    return None


def _training(words: str, leaf: str, over: str) -> tuple[str, str] | None:
    law = "luat" in over or "luat" in leaf or "phap luat" in over
    if re.fullmatch(
        r"(chuyen mon |nganh |linh vuc |chuyen nganh )?khac|ngoai luat|khong phai luat|chuyen mon nganh khac",
        leaf,
    ):
        return ("training", str(Training.OTHER))
    if value := training.training(leaf, law=law):
        if value == Training.OTHER:
            return ("qualification", words) if _LEVEL.fullmatch(leaf) else None
        return ("training", value)
    return None


def _place(leaf: str) -> tuple[str, str] | None:
    if (value := standing.leads(leaf)) is not None:
        return ("leads", YES if value else NO)
    if value_of := standing.standing(leaf):
        return ("standing", value_of)
    if found := standing.roles(leaf):
        return ("roles", found[0])
    return ("standing", "other") if re.fullmatch(r"(thanh phan )?khac", leaf) else None


def _flat(heading: str, leaf: str) -> tuple[str, str] | None:
    if _FLAT_STANDING.fullmatch(leaf) and (value := standing.standing(leaf)):
        return ("standing", value)
    if found := standing.roles(leaf):
        return ("roles", found[0])
    if (
        re.search(r"luat", leaf)
        and (value := training.training(leaf))
        and value not in (Training.OTHER, Training.NONE)
    ):
        if _LEVEL.search(leaf):
            return ("training", value)
    if leaf in ("to vien", "to vien to hoa giai"):
        return ("leads", NO)
    if re.fullmatch(r"chua qua dao tao( chuyen mon)?|chua dao tao", leaf):
        return ("training", str(Training.NONE))
    return None
