"""Who signs for a body when nobody is named (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I mục II.7)."""

from hoagiai.agencies.models import Agency
from hoagiai.base.documents.content import Signature

HEADS = (
    ("Ủy ban nhân dân", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"),
    ("Hội đồng nhân dân", "CHỦ TỊCH", "TM. HỘI ĐỒNG NHÂN DÂN"),
    ("Ủy ban Mặt trận", "CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC"),
    ("Ủy ban Trung ương Mặt trận", "CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC"),
    ("Văn phòng", "CHÁNH VĂN PHÒNG", ""),
    ("Tòa án", "CHÁNH ÁN", ""),
    ("Viện kiểm sát", "VIỆN TRƯỞNG", ""),
    ("Bộ Chỉ huy", "CHỈ HUY TRƯỞNG", ""),
    ("Ban Chỉ huy", "CHỈ HUY TRƯỞNG", ""),
    ("Công an tỉnh", "GIÁM ĐỐC", ""),
    ("Công an thành phố", "GIÁM ĐỐC", ""),
    ("Công an", "TRƯỞNG CÔNG AN", ""),
    ("Bộ ", "BỘ TRƯỞNG", ""),
    ("Cục ", "CỤC TRƯỞNG", ""),
    ("Sở ", "GIÁM ĐỐC", ""),
    ("Trung tâm", "GIÁM ĐỐC", ""),
    ("Phòng ", "TRƯỞNG PHÒNG", ""),
    ("Ban ", "TRƯỞNG BAN", ""),
    ("Đoàn Thanh niên", "BÍ THƯ", "TM. BAN THƯỜNG VỤ"),
    ("Hội ", "CHỦ TỊCH", ""),
    ("Liên đoàn", "CHỦ TỊCH", ""),
    ("Đoàn Luật sư", "CHỦ NHIỆM", ""),
)
"""Beginning of a body's name, the post of its head, and for a collective body the line above the post."""


def head_of(agency: Agency) -> Signature:
    """The signing block of a body's head, without a name."""
    for beginning, post, authority in HEADS:
        if agency.name.startswith(beginning):
            return Signature(post=post, authority=[authority] if authority else [])
    return Signature(post="THỦ TRƯỞNG CƠ QUAN")
