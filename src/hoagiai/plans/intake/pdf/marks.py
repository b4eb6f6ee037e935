"""Signs at the beginning of a line that start an item of a plan."""

import re

_MARK = (
    r"(?:[-–—+*•●○▪]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|\d{1,2}(?:\.\d{1,2}){1,3}|\(?[a-zđ]{1,2}\)|[a-hđ]\.|[A-D]\.|"
    r"[IVX]{1,5}\s?[.\-–/)]|\(?[ivx]{1,4}\)|[\ue000-\uf8ff])"
)
MARK = re.compile(_MARK)
ITEM = re.compile(
    rf"{_MARK}\s|\d{{1,2}}\.(?=[A-ZĐÀ-Ỹ])|\d{{1,2}}\s?[-–](?=\s[A-ZĐÀ-Ỹ])|(?:Điều|Phần|Chương|Mục|Phụ lục)\s+(?:[\dIVX]|thứ)|Căn cứ\s|"
    r"(?:Thực hiện|Triển khai|Để thực hiện|Để triển khai) (?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Công văn|Chương trình|Hướng dẫn)\s(?:\w+ ){0,3}số|"
    r"(?:Chủ trì|Phối hợp|Phân công|Đầu mối|Tham mưu|Thời hạn|Tiến độ|Hoàn thành|Kết quả|Bộ phận|Người|Nhiệm vụ \d|Hoạt động \d)\b[^:.;]{0,40}:|"
    r"Nơi nhận|(?:Cơ quan|Đơn vị|Thời gian|Kinh phí|Sản phẩm|Hình thức)\b[^:.;]{0,40}:|Độc lập\s?[-–]|CỘNG H"
)


COMPOUND = re.compile(
    r"(?:tư pháp|văn hóa|văn hoá|chính trị|kinh tế|lao động|phát thanh|tài chính|nông nghiệp|y tế|đào tạo|pháp chế) "
    r"[-–] [^\W\d_]|(?:19|20)\d\d [-–] (?:19|20)\d\d",
    re.I,
)


def is_broken_pair(text: str, rest: str) -> bool:
    """Whether a dash at the start of a line belongs to a pair broken there ("Văn hóa / - Xã hội")."""
    return any(found.end() > 18 for found in COMPOUND.finditer(f"{text:>18}"[-18:] + " " + rest[:8]))


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of an item ("1.", "a)", "-")."""
    return MARK.fullmatch(text) is not None


def begins_item(text: str) -> bool:
    """Whether a line starts an item or a labelled line, which is never the rest of the one before."""
    return ITEM.match(text) is not None
