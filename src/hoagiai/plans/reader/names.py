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
    "Ban Thường vụ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Liên minh Hợp tác xã", "Hội Người cao tuổi", "Hội Chữ thập đỏ",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng Ủy ban nhân dân", "Trung tâm Phục vụ hành chính công", "Trung tâm Trợ giúp pháp lý nhà nước",
    "Bộ Tư lệnh Bộ đội Biên phòng", "Đồn Biên phòng", "Bộ Quốc phòng", "Bộ Công an", "Bộ đội Biên phòng", "Ban Chỉ huy Bộ đội Biên phòng", "Thi hành án dân sự", "Cục Thi hành án dân sự",
    "Chi cục Thi hành án dân sự", "Bảo hiểm xã hội", "Trường Chính trị", "Sở Dân tộc và Tôn giáo", "Sở Xây dựng", "Sở Công Thương", "Sở Y tế", "Sở Ngoại vụ",
    "Thanh tra", "Ban Quản lý", "Ban Tuyên giáo và Dân vận", "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa và Thông tin",
    "Phòng Giáo dục và Đào tạo", "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Lao động - Thương binh và Xã hội", "Câu lạc bộ", "Chi hội Luật gia",
    "Cục Phổ biến, giáo dục pháp luật", "Cục Bổ trợ tư pháp", "Hội Cựu thanh niên xung phong", "Hội Cựu giáo chức", "Trung tâm Chính trị", "Trung tâm Tư vấn pháp luật",
    "Ủy ban MTTQ Việt Nam", "Hội đồng phối hợp", "Huyện đoàn", "Tỉnh đoàn", "Thành đoàn", "Hội Bảo vệ quyền lợi người tiêu dùng", "Hội Khuyến học", "Công đoàn",
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
    "khu vực",
    "về",
    "thuộc",
    "với",
    "cho",
}
_SHORT: Final = {
    "UBND", "UBMTTQ", "TAND", "TW", "TƯ", "PCCC", "CAND", "TNCS", "THADS", "QĐND", "KTXH", "HCQS", "CNVC", "CA", "QS",
}  # fmt: skip
_VOWEL: Final = re.compile(r"[aeiouy]")
_ROMAN: Final = re.compile(r"[IVX]{1,5}$")
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
    return f"{_cased(first)} {_levels(rest)}".strip()


def _cased(token: str, before: str = "") -> str:
    """A word with a capital; a short form (LHPN, BĐBP) and a Roman number ("khu vực VI") as printed."""
    if token in _SHORT or (len(token) > 1 and token.isupper() and not _VOWEL.search(fold(token))):
        return token
    if _ROMAN.match(token) and before in {"vực", "khu", "số", "quận"}:
        return token
    return "-".join(part.capitalize() for part in token.split("-"))


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
            else _cased(token, tokens[i - 1].lower() if i else "")
        )
    return " ".join(out)


def body_of_sign(sign: str) -> str | None:
    """The body a sign stands for: "KH-HLG" is of a Hội Luật gia."""
    tail = re.split(r"[-–/]", sign, maxsplit=1)[-1] if re.search(r"[-–/]", sign) else sign
    for code, body in _SIGNERS:
        if re.match(rf"{code}(?![A-ZĐ])|{code}$", tail) or (len(code) > 3 and tail.startswith(code)):
            return body
    return None
