"""Which section of a plan a heading opens: purpose, targets, tasks, organisation, funding, time, reporting."""

from __future__ import annotations

import re
from typing import Final, Literal

from .lines import Line
from .marks import mark_of
from .passage import Passage

Kind = Literal["purpose", "tasks", "organisation", "funding", "time", "reporting", "annex"]

_RULES: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("annex", re.compile(r"(?:phu luc|bieu mau|danh muc kem theo)\b")),
    ("organisation", re.compile(
        r"(?:cong tac |ve )?(?:to chuc (?:trien khai )?thuc hien|to chuc trien khai|to chuc, thuc hien|trach nhiem (?:cua|thuc hien|to chuc|thi hanh)|trach nhiem$"
        r"|phan cong (?:trach nhiem|nhiem vu|to chuc|thuc hien|cong viec|co quan)|phan cong$|to chuc va thuc hien|nhiem vu cua (?:cac|tung)|to chuc,? chi dao thuc hien|chi dao,? to chuc thuc hien|(?:dieu khoan|to chuc) thi hanh|trach nhiem cac)")),
    ("funding", re.compile(
        r"(?:ve )?(?:nguon )?(?:kinh phi|nguon luc|ngan sach|du toan|dieu kien bao dam|co che tai chinh)(?! cho .{30})|(?:bao dam|dam bao|bo tri) (?:ve )?(?:nguon )?kinh phi|nguon von")),
    ("reporting", re.compile(r"(?:che do )?(?:thong tin,? )?bao cao(?: ket qua| dinh ky|,|$)|che do (?:thong tin|bao cao)|cong tac (?:thong tin, )?bao cao")),
    ("purpose", re.compile(
        r"(?:cac |ve )?(?:muc dich|yeu cau|quan diem|muc tieu|chi tieu|nguyen tac|can cu|co so (?:phap ly|thuc tien|ly luan)|su can thiet|thuc trang|tinh hinh|danh gia|dac diem|boi canh"
        r"|pham vi|doi tuong|ket qua (?:dat duoc|thuc hien)|ton tai|han che|khai quat|phuong cham|khau hieu|chu de|dinh huong|noi dung phoi hop chung"
        r"|quy dinh chung|nhung van de chung|ten goi|giai thich)")),
    ("time", re.compile(r"(?:ve )?(?:thoi gian|tien do|lo trinh|phan ky|giai doan thuc hien|thoi han|ke hoach thoi gian|cac giai doan|dia diem|thanh phan|so luong|quy mo)")),
    ("tasks", re.compile(r".{0,60}\b(?:nhiem vu|noi dung|giai phap|hoat dong|cong viec|bien phap|viec lam|dau viec|phan viec|viec can lam)\b|(?:cac|nhung|mot so) viec\b")),
)  # fmt: skip
_TASK_WORDS: Final = re.compile(
    r"\b(?:nhiem vu|noi dung|giai phap|hoat dong|cong viec|bien phap|viec lam|dau viec|phan viec)\b"
)
_GENERIC_TASKS: Final = re.compile(
    r"(?:cac |mot so |nhung )?(?:nhiem vu|noi dung|giai phap|hoat dong|cong viec|bien phap|viec lam|dau viec|phan viec|viec)"
    r"(?:,? (?:va )?(?:cac |chung|cu the|trong tam|chu yeu|thuc hien|giai phap|nhiem vu|noi dung|hoat dong|hinh thuc|tien do|cong viec|bien phap|cua|ke hoach|de an"
    r"|trien khai|thoi gian|chinh|nam \d{4}|phan cong|trach nhiem|phoi hop|to chuc|va|can|-|\d{4}|lo trinh|cong tac))*$"
)


_UNMARKED: Final = re.compile(
    r"(?:(?:cac |mot so )?(?:muc dich|yeu cau|quan diem|muc tieu|chi tieu|nguyen tac|nhiem vu|noi dung|giai phap|to chuc thuc hien|kinh phi|thoi gian"
    r"|hoat dong|cong viec|trach nhiem|phan cong|tien do|nguon luc|viec lam|dau viec|bien phap|nhung viec|viec can lam|co so phap ly)"
    r"(?:,? (?:va )?(?:cac |chung|cu the|cong viec|viec lam|thi hanh|viec|can lam|hoat dong|phan cong|bien phap|chinh|phai lam|theo thang|theo quy|trong nam|nam \d{4}|yeu cau|chi dao|trong tam|chu yeu|thuc hien|giai phap|nhiem vu|noi dung|trien khai|to chuc|hoat dong|tien do|chi tieu|thoi gian"
    r"|co quan|don vi|ke hoach|phan cong|bao dam|kinh phi))*)"
)


def section_kind(title: Passage) -> Kind | None:
    """What a top heading opens, by its words."""
    text = title.folded.strip(' .:;,-"')
    for kind, pattern in _RULES:
        if not pattern.match(text):
            continue
        if (
            kind in {"purpose", "time", "funding"}
            and _TASK_WORDS.search(text)
            and kind != "tasks"
            and not re.match(r"(?:muc dich|yeu cau|kinh phi|quan diem|nguyen tac)", text)
        ):
            return "tasks"
        return kind
    return None


def is_generic_tasks(title: Passage) -> bool:
    """A heading that only says "nhiệm vụ, giải pháp": it names no task itself."""
    return bool(_GENERIC_TASKS.match(title.folded.strip(" .:;,-")))


_PARTICULARS: Final = re.compile(
    r"(?:noi dung|doi tuong|hinh thuc|the le|co cau giai thuong|giai thuong|thanh phan|tieu chi|thoi gian|dia diem)(?:, (?:noi dung|doi tuong|hinh thuc|thoi gian|dia diem))*"
    r"(?: va (?:hinh thuc|dia diem|doi tuong|so luong))?"
    r"(?:,? (?:cuoc thi|hoi thi|kiem tra|tu kiem tra|duoc kiem tra|thi|du thi|tham du|tham gia|khao sat|giam sat|tap huan|boi duong|lop tap huan|hoi nghi))+"
)


def minor_kind(title: Passage) -> Kind | None:
    """What a numbered heading inside the tasks is when it is no task: kinh phí, mục đích, thời gian; strict and short."""
    text = title.folded.strip(" .:;,-")
    if len(text.split()) > 9:
        return None
    if _PARTICULARS.fullmatch(text):
        return "purpose"
    kind = section_kind(title)
    if kind == "tasks" or kind is None:
        return None
    if kind == "funding" and not re.match(
        r"(?:ve )?(?:nguon )?(?:kinh phi|nguon luc|du toan|ngan sach|bao dam kinh phi|dam bao kinh phi)", text
    ):
        return None
    if kind == "reporting" and len(text.split()) > 4:
        return None
    if kind == "purpose":
        strict = r"(?:cac )?(?:muc dich|yeu cau|quan diem|muc tieu|chi tieu|nguyen tac|pham vi|doi tuong|can cu|thuc trang)(?:[,;]? (?:va )?(?:muc dich|yeu cau|muc tieu|chi tieu|chung|cu the|chi dao|chu yeu|nhiem vu|cua ke hoach|ap dung|thuc hien|nam \d{4}|den nam \d{4}|dieu chinh|tham gia|tong quat))*"
        return kind if re.fullmatch(strict, text) else None
    if kind == "time":
        strict = r"(?:ve )?(?:thoi gian|tien do|lo trinh|dia diem|thanh phan|so luong|quy mo|thoi han)(?:[,;]? (?:va )?(?:dia diem|thoi gian|thuc hien|to chuc|tham du|tham gia|hoan thanh|trien khai|lop|lop hoc|du kien|cua ke hoach|ke hoach|de an))*(?:[:,].*)?"
        return kind if re.fullmatch(strict, text) else None
    return kind


def is_section_heading(line: Line) -> bool:
    """A line that opens the body: "I. MỤC ĐÍCH", "Phần thứ nhất", "MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"."""
    mark = mark_of(line.words)
    title = line.words.cut(mark.end) if mark else line.words
    if (
        mark
        and mark.kind in {"number", "letter", "dotted2"}
        and re.match(r"can cu (?:luat|nghi|quyet|ke hoach|thong tu|chi thi|cong van)", title.folded)
    ):
        return False
    if mark and mark.kind in {"part", "roman"}:
        return True
    if mark and mark.kind in {"capital", "number", "closed", "dotted2", "letter"}:
        return (section_kind(title) is not None and len(title.text) < 120) or (
            mark.kind == "number" and mark.label in {"1", "01"} and not title.text
        )
    if mark or len(line.text) > 80 or not (line.capitals or line.bold or line.heading):
        return False
    return names_section(title)


def names_section(title: Passage) -> bool:
    """Words that name a section and nothing else: "Tổ chức thực hiện", "Các nhiệm vụ"."""
    return bool(_UNMARKED.fullmatch(title.folded.strip(" .:;,-")))
