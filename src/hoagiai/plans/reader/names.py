"""Names of bodies in ordinary case, out of capitals, short forms and signs."""

from __future__ import annotations

import re
from typing import Final

from .passage import fold

_KNOWN: Final = (
    "Mặt trận Tổ quốc Việt Nam", "Ban Chủ nhiệm", "Ban Chấp hành", "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Ban Thường trực", "Sở Tư pháp", "Phòng Tư pháp", "Bộ Tư pháp", "Hội Luật gia", "Hội Luật gia Việt Nam", "Sở Nội vụ", "Sở Tài chính",
    "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Đoàn Luật sư", "Liên đoàn Luật sư Việt Nam", "Tòa án nhân dân",
    "Viện kiểm sát nhân dân", "Công an", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Bộ Chỉ huy Bộ đội Biên phòng",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Ban Chỉ đạo", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Sở Giáo dục và Đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Thông tin và Truyền thông", "Sở Nông nghiệp và Môi trường", "Phòng Văn hóa - Xã hội",
    "Văn phòng", "Thủ tướng Chính phủ", "Chính phủ", "Liên đoàn Lao động", "Trung tâm Trợ giúp pháp lý", "Sở Khoa học và Công nghệ",
    "Ban Thường vụ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy",
)  # fmt: skip
_LEVELS: Final = {
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "thị trấn",
    "xã",
    "phường",
    "đặc khu",
    "và",
    "các",
    "cấp",
    "của",
}
_SIGNERS: Final = (
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("MTTW", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("HĐPH", "Hội đồng phối hợp phổ biến, giáo dục pháp luật"), ("HDPH", "Hội đồng phối hợp phổ biến, giáo dục pháp luật"),
    ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("HLGVN", "Hội Luật gia Việt Nam"), ("HLG", "Hội Luật gia"), ("STP", "Sở Tư pháp"), ("BTP", "Bộ Tư pháp"),
    ("PTP", "Phòng Tư pháp"), ("TTg", "Thủ tướng Chính phủ"), ("HLHPN", "Hội Liên hiệp Phụ nữ"), ("HPN", "Hội Liên hiệp Phụ nữ"),
    ("HND", "Hội Nông dân"), ("HCCB", "Hội Cựu chiến binh"), ("ĐLS", "Đoàn Luật sư"), ("TAND", "Tòa án nhân dân"), ("VKSND", "Viện kiểm sát nhân dân"),
    ("VKS", "Viện kiểm sát nhân dân"), ("CAT", "Công an tỉnh"), ("SNV", "Sở Nội vụ"), ("TP", "Phòng Tư pháp"), ("NĐ-CP", "Chính phủ"), ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("STTTT", "Sở Thông tin và Truyền thông"), ("LĐLĐ", "Liên đoàn Lao động"),
)  # fmt: skip


def ordinary_case(name: str) -> str:
    """ "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH" as "Ủy ban nhân dân tỉnh Bình Định"; mixed case stays."""
    name = re.sub(r"\s+", " ", name).strip(" .,-")
    letters = [c for c in name if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.85 * len(letters):
        return name
    if re.match(r"(?:UBND|HĐND|BCĐ|UBMTTQ)\b", name):
        head, _, rest = name.partition(" ")
        return f"{head} {_levels(rest)}".strip()
    plain = fold(name)
    known = max(
        (k for k in _KNOWN if re.match(re.escape(fold(k)) + r"(?![a-z])", plain)), key=len, default=None
    )
    if known:
        return f"{known} {_levels(name[len(known) :])}".strip()
    first, _, rest = name.partition(" ")
    return f"{first.capitalize()} {_levels(rest)}".strip()


def _levels(words: str) -> str:
    """Place names with capitals, levels ("tỉnh", "thành phố") without."""
    tokens = re.sub(
        r"(?<![\w.])(?:TP|Tp)\.?\s", "thành phố ", re.sub(r"(?<![\w.])TX\.?\s", "thị xã ", f"{words} ")
    ).split()
    out = []
    for i, token in enumerate(tokens):
        low = token.lower()
        pair = f"{low} {tokens[i + 1].lower()}" if i + 1 < len(tokens) else low
        before = f"{tokens[i - 1].lower()} {low}" if i else low
        out.append(
            low
            if low in _LEVELS or pair in _LEVELS or before in _LEVELS
            else "-".join(part.capitalize() for part in token.split("-"))
        )
    return " ".join(out)


def body_of_sign(sign: str) -> str | None:
    """The body a sign stands for: "KH-HLG" is of a Hội Luật gia."""
    tail = re.split(r"[-–/]", sign, maxsplit=1)[-1] if re.search(r"[-–/]", sign) else sign
    for code, body in _SIGNERS:
        if re.match(rf"{code}(?![A-ZĐ])|{code}$", tail) or (len(code) > 3 and tail.startswith(code)):
            return body
    return None
