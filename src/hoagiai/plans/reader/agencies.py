"""Lists of agencies: "Sở Tư pháp, UBND các xã, phường và các cơ quan, tổ chức có liên quan" is three names."""

from __future__ import annotations

import re
from typing import Final

from .passage import Passage, pattern, soft

_HEADS: Final = (
    r"(?:sở|ban(?! hành)|phòng|ủy ban|ub|ubnd|ubmttq|ubmt|hđnd|mttq|mặt trận|hội|liên đoàn|liên hiệp|đoàn|công an|tòa án|toà án|tand|viện|vksnd|bộ"
    r"|chi cục|cục|vụ|trung tâm|văn phòng|vp|báo|đài|trường|tổng cục|tổng công ty|thanh tra|kho bạc|ngân hàng|công ty|doanh nghiệp|hợp tác xã"
    r"|chi hội|chi nhánh|chính phủ|quốc hội|thủ tướng|hội đồng|học viện|nhà xuất bản|nxb|quân khu|bộ đội|đồn|ban chỉ huy|bchqs|bảo hiểm"
    r"|thành ủy|tỉnh ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|tổ chức hành nghề|nhà văn hóa|thi hành án|cơ sở|tạp chí|cổng|trang thông tin"
    r"|chủ tịch|giám đốc|trưởng|thủ trưởng|bí thư|thường trực|lãnh đạo|hthads|đoàn thanh niên|hlg|hlhpn|stp|câu lạc bộ|clb|tổ công tác|tổ tư vấn"
    r"|đặc khu|quân sự|cựu chiến binh|tổ trưởng|trạm|bưu điện|vnpt|viettel|viễn thông|điện lực|hiệp hội|liên minh|tập đoàn|thư viện|bảo tàng|bệnh viện|đại học|hạt kiểm lâm|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|đoàn phường|nhà thiếu nhi|nhà văn hóa|thuế (?:tỉnh|thành phố|cơ sở|huyện)|hải quan khu vực|các trường|quỹ|thanh niên xung phong|kiểm toán nhà nước)"
)
_GENERIC: Final = (
    r"(?:cơ quan|đơn vị|tổ chức|địa phương|cá nhân|sở|ban|ngành|đoàn thể|hội|phòng|doanh nghiệp|tập thể|bộ|cấp ủy|chính quyền|cấp|nhà trường"
    r"|hội đoàn thể|cơ sở|khu dân cư|lực lượng|chi hội|chi nhánh|trung tâm|thành viên|ban ngành|đoàn)"
)
_PLACE: Final = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu|thôn|bản|ấp|buôn|làng|khu phố|tổ dân phố|khóm|xóm|tiểu khu|khu|khối phố|tdp|tỉnh"
    r"|cụm dân cư|khu dân cư|phum|sóc)"
)
_LOWER_HEADS: Final = (
    r"(?:khối|tổ|công chức|cán bộ|hòa giải viên|tập huấn viên|luật sư|luật gia|báo cáo viên|tuyên truyền viên|trưởng|người|đội ngũ|lực lượng|đại diện"
    r"|thành viên|các|những|toàn thể|mọi|một số|bí thư|đội|nhóm|ban|công an|quân sự)"
)
_PART: Final = pattern(
    r"\s*(?:;|,|(?<=\S)\s+(?:và|cùng(?! cấp)|với|hoặc|&)(?=\s)|\s[-–+•]\s(?=[A-ZĐÀ-Ỹ]))\s*"
)
_HEAD_START: Final = pattern(rf"(?:các |những )?{_HEADS}(?![\wÀ-ỹ])")
_GENERIC_START: Final = pattern(rf"{_GENERIC}(?![\wÀ-ỹ])")
_OPEN_GENERIC: Final = pattern(rf"(?:.*\s)?(?:các |những )?{_GENERIC}(?:(?:, | và | - ){_GENERIC})*$")
_BARE_PLURAL: Final = pattern(r"(?:các|những)(?: [a-zà-ỹđ]+){1,2}")
_PLACE_START: Final = pattern(rf"(?:các )?{_PLACE}(?![\wÀ-ỹ])")
_LOWER_START: Final = pattern(rf"{_LOWER_HEADS}(?![\wÀ-ỹ])")
_NONE: Final = pattern(r"(?:không|không có|ko|không phối hợp|-+|\.+|x|/)$")
_TAIL: Final = pattern(r"(?:\s*(?:,|;)?\s*(?:v\.?v\.?|\.\.\.|…))+\s*[.;]?$")
_LEAD_IN: Final = pattern(
    r"(?:giao(?: cho)?|đề nghị|do|là|gồm|bao gồm|phối hợp với|phối hợp|cùng với|cùng|với|và|thủ trưởng các cơ quan:)\s*:?\s+(?=\S)"
)
_LEVEL: Final = pattern(r"(?:ở |tại )?cấp (?:tỉnh|thành phố|huyện|xã|trung ương|cơ sở)\s*:\s*(?=\S)")
_SAYS_WHERE: Final = pattern(rf"(?:sở|bộ) |ubnd |ủy ban nhân dân |.*\b(?:{_PLACE}|cấp|các)(?![\wÀ-ỹ])")
_AND_NAMES: Final = pattern(
    r"văn phòng (?:đoàn đbqh và )?(?:hđnd|hội đồng nhân dân|đoàn đbqh|đoàn đại biểu quốc hội|đảng ủy|huyện ủy|cấp ủy)(?:,[^,;]{1,30})?$"
)


def split_agencies(value: Passage) -> tuple[list[Passage], bool]:
    """The names in a list, and whether the way it was split is doubtful. "Không" gives none."""
    value = _lead_in_off(value.clean() if not value.text.endswith("...") else value)
    value = _tail_off(value)
    if not value or _NONE.match(soft(value.text)):
        return [], False
    names: list[Passage] = []
    doubtful = False
    start, pieces = 0, _pieces(value)
    for i, (begin, end, separator) in enumerate(pieces):
        piece = value.cut(begin, end)
        if i == 0:
            start = begin
            continue
        before = value.cut(start, pieces[i - 1][1])
        verdict = _parts(before, separator, piece)
        doubtful |= verdict is None
        if verdict:
            names.append(before)
            start = begin
    names.append(value.cut(start, pieces[-1][1]))
    return [name for name in (_name(n) for n in names) if name], doubtful


def looks_like_agency(value: Passage) -> bool:
    """Whether a text begins as a name of bodies does."""
    text = soft(value.text)
    return bool(
        _HEAD_START.match(text) or _LOWER_START.match(text) or _GENERIC_START.match(text) or _NONE.match(text)
    )


def _pieces(value: Passage) -> list[tuple[int, int, str]]:
    """(begin, end, separator before) of the pieces between separators that stand outside brackets."""
    pieces, last, separator = [], 0, ""
    depth, opened = 0, []
    for char in value.text:
        depth += char == "("
        opened.append(depth > 0)
        depth -= char == ")" and depth > 0
    for found in _PART.finditer(value.text):
        if opened[min(found.start() + 1, len(opened) - 1)]:
            continue
        pieces.append((last, found.start(), separator))
        last, separator = found.end(), found.group().strip()
    pieces.append((last, len(value), separator))
    return [piece for piece in pieces if value.text[piece[0] : piece[1]].strip()]


def _parts(before: Passage, separator: str, piece: Passage) -> bool | None:
    """Whether a new name begins here; None when it is kept together with doubt."""
    text, past = soft(piece.text), soft(before.text)
    high = piece.text[0].isupper()
    if separator == ";":
        return not (
            _PLACE_START.match(text)
            and not high
            and re.search(rf"{_PLACE}$", past)
            and len(text) < 14
            and not text.startswith("các")
        )
    if separator in {"và", "cùng", "với", "hoặc", "&"}:
        return _parts_at_and(past, text, piece, high)
    if _PLACE_START.match(text) and not high and not text.startswith("các "):
        return bool(
            text.startswith(("tổ dân phố", "khu dân cư")) and not re.search(rf"{_PLACE}(?: [\wÀ-ỹ]+)?$", past)
        )
    if text.startswith(("các ", "những ")):
        return True
    if high:
        return bool(_HEAD_START.match(text)) and not _is_title_word(past, text)
    if _OPEN_GENERIC.match(past) and _GENERIC_START.match(text):
        return False
    if _BARE_PLURAL.fullmatch(past):
        return False
    if _GENERIC_START.match(text) and len(text.split()) <= 2 and re.match(r"(?:các |những )", past):
        return False
    if _GENERIC_START.match(text) or _LOWER_START.match(text) or _HEAD_START.match(text):
        return True
    return None if len(text.split()) > 5 else False


def _parts_at_and(past: str, text: str, piece: Passage, high: bool) -> bool | None:
    if past == "báo" and text.startswith(("đài", "phát thanh")):
        return False
    if _AND_NAMES.search(past) or (past.endswith("nhân dân") and text.startswith("gia đình")):
        return False
    if text.startswith(("các ", "những ", "một số ", "cá nhân, tổ chức")):
        return True
    if _PLACE_START.match(text) and not high:
        return False
    if high:
        return bool(_HEAD_START.match(text)) and not _is_title_word(past, text)
    if _OPEN_GENERIC.match(past):
        return False
    if _GENERIC_START.match(text):
        return True
    return (
        bool(
            _HEAD_START.match(text) or re.match(r"(?:công chức|hòa giải viên|luật sư|tổ hòa giải|khối)", text)
        )
        and len(past.split()) > 1
    )


def _is_title_word(past: str, text: str) -> bool:
    """ "Sở Nội vụ, Hội ..." parts; "Ban Dân tộc, Tôn giáo", "Trường Chính trị" keep together; a bare "Bộ" or "Ban" never opens."""
    return bool(
        re.match(
            r"(?:đoàn thể|hội nhập|đài tưởng|báo chí|đoàn kết|hội họa|trường học|công an nhân dân việt)\b",
            text,
        )
    ) and bool(past)


def _lead_in_off(value: Passage) -> Passage:
    found = _LEAD_IN.match(soft(value.text))
    return value.cut(found.end()) if found else value


def _tail_off(value: Passage) -> Passage:
    found = _TAIL.search(value.text)
    return (value.cut(0, found.start()) if found else value).strip(right=" .;,:/")


def _name(name: Passage) -> Passage:
    name = _level_off(name.clean())
    return _lead_in_off(name) if soft(name.text).startswith(("và ", "cùng ", "với ")) else name


def _level_off(name: Passage) -> Passage:
    """ "Cấp tỉnh: Sở Tư pháp" is the Sở Tư pháp; "Cấp xã: Công an" keeps what says where it stands."""
    text = soft(name.text)
    found = _LEVEL.match(text)
    return name.cut(found.end()) if found and _SAYS_WHERE.match(text[found.end() :]) else name
