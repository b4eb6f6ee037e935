"""Signs at the beginning of a line that start an item of a plan."""

import re

_MARK = (
    r"(?:[-–—+*•●○▪]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|\d{1,2}(?:\.\d{1,2}){1,3}|\(?[a-zđ]{1,2}\)|[a-hđ]\.|[A-D]\.|"
    r"[IVX]{1,5}\s?[.\-–/)]|\(?[ivx]{1,4}\)|[\ue000-\uf8ff])"
)
MARK = re.compile(_MARK)
ITEM = re.compile(
    rf"{_MARK}\s|\d{{1,2}}\.(?=[A-ZĐÀ-Ỹ])|(?:Điều|Phần|Chương|Mục|Phụ lục)\s+(?:[\dIVX]|thứ)|Căn cứ\s|"
    r"Nơi nhận|(?:Cơ quan|Đơn vị|Thời gian|Kinh phí|Sản phẩm|Hình thức)\b[^:.;]{0,40}:|Độc lập\s?[-–]|CỘNG H"
)


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of an item ("1.", "a)", "-")."""
    return MARK.fullmatch(text) is not None


def begins_item(text: str) -> bool:
    """Whether a line starts an item or a labelled line, which is never the rest of the one before."""
    return ITEM.match(text) is not None
