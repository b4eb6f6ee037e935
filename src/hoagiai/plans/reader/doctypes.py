"""Types of administrative documents and their codes (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

from __future__ import annotations

import re
from typing import Final

from .passage import pattern

TYPES: Final = {
    "nghi quyet lien tich": "Nghị quyết liên tịch", "nghi quyet": "Nghị quyết", "quyet dinh": "Quyết định", "chi thi": "Chỉ thị",
    "quy che": "Quy chế", "quy dinh": "Quy định", "thong cao": "Thông cáo", "thong bao": "Thông báo", "huong dan": "Hướng dẫn",
    "chuong trinh phoi hop": "Chương trình phối hợp", "chuong trinh": "Chương trình", "ke hoach lien tich": "Kế hoạch", "ke hoach phoi hop": "Kế hoạch",
    "ke hoach": "Kế hoạch", "phuong an": "Phương án", "de an": "Đề án", "du an": "Dự án",
    "bao cao": "Báo cáo", "bien ban": "Biên bản", "to trinh": "Tờ trình", "hop dong": "Hợp đồng", "cong dien": "Công điện",
    "cong van": "Công văn", "giay moi": "Giấy mời", "thong tu lien tich": "Thông tư liên tịch", "thong tu": "Thông tư",
    "nghi dinh": "Nghị định", "ket luan": "Kết luận", "phap lenh": "Pháp lệnh", "bo luat": "Bộ luật", "luat": "Luật",
    "giay gioi thieu": "Giấy giới thiệu", "quy uoc": "Quy ước", "thu moi": "Thư mời",
}  # fmt: skip
CODES: Final = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QYĐ": "Quy định", "TC": "Thông cáo", "TB": "Thông báo",
    "HD": "Hướng dẫn", "CTR": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo",
    "BB": "Biên bản", "TTR": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện", "GM": "Giấy mời", "KL": "Kết luận", "TT": "Thông tư",
    "NĐ": "Nghị định", "KHPH": "Kế hoạch", "KHLT": "Kế hoạch", "CTPH": "Chương trình phối hợp", "CV": "Công văn",
}  # fmt: skip
_ALTERNATIVES: Final = "|".join(sorted(TYPES, key=len, reverse=True))
TYPE_START: Final = pattern(rf"({_ALTERNATIVES})(?![a-z])")

SIGN: Final = r"(?:(?:19|20)\d{2}\s?/\s?)?[A-ZĐƯ][A-Za-zĐđƯư]{0,7}\d{0,2}(?:\s?[-–/.]\s?[A-ZĐƯ&][A-Za-zĐđƯưƠơ&]{0,14}\d{0,3}(?![à-ỹ])){0,5}"
NUMBER: Final = pattern(
    rf"(?<![\w/.])\d{{1,5}}[a-zA-Z]?\s?(?:/\s?(?:19|20)\d{{2}}\s?)?(?:/|-(?=(?:CT|KL|NQ|QĐ|KH|HD|CTr|TB|QC|CV)\b))\s?{SIGN}"
)


def type_of_code(sign: str) -> str | None:
    """The type a sign begins with: "KH-UBND" is a Kế hoạch; one without a known code is a Công văn."""
    parts = [part for part in re.split(r"[-–/\s]+", sign) if not part.isdecimal()]
    if not parts:
        return None
    known = CODES.get(parts[0].upper())
    return known or ("Công văn" if len(parts) >= 2 else None)
