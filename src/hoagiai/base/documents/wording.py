"""How the parts of a document are worded and pointed (thể thức), the same for every renderer.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from .content import Cell, Paragraph, PartialDate

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BLANK = " " * 4
END_MARK = "./."
DECIDES = "QUYẾT ĐỊNH:"


def clean(text: str) -> str:
    """The text in composed form, without characters that no document may hold (controls, half pairs)."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(char for char in composed.replace("\t", " ") if char == "\n" or _printable(char))


def _printable(char: str) -> bool:
    forbidden = unicodedata.category(char) in {"Cc", "Cs", "Cn"} or char in "\u2028\u2029\ufeff"
    return not forbidden and not "\u202a" <= char <= "\u202e" and not "\u2066" <= char <= "\u2069"


def number_line(number: str, sign: str) -> str:
    """Số, ký hiệu: "Số: 05/KH-UBND"; a blank number leaves room for the pen."""
    number = number.strip()
    number = number.zfill(2) if number.isdecimal() else number
    sign_part = f"/{sign.strip()}" if sign.strip() else ""
    return f"Số: {number or BLANK + ' '}{sign_part}"


def date_line(place: str, issued_on: date | PartialDate) -> str:
    """Địa danh và thời gian: a day below 10 and the months 1 and 2 get a leading nought."""
    day = f"{issued_on.day:02d}" if issued_on.day else BLANK
    month = _month(issued_on.month) if issued_on.month else BLANK
    place_part = f"{place.strip()}, " if place.strip() else ""
    return f"{place_part}ngày {day} tháng {month} năm {issued_on.year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def pointed(lines: Sequence[str], *, last: str = ".") -> list[str]:
    """Lines that end with ";", the last one with a full stop (căn cứ, nơi nhận)."""
    bare = [re.sub(r"[\s;,.]+$", "", clean(line)) for line in lines]
    bare = [line for line in bare if line]
    return [line + (last if place == len(bare) - 1 else ";") for place, line in enumerate(bare)]


def ended(text: str) -> str:
    """The last paragraph with the end mark "./."."""
    return re.sub(r"[\s./;,]+$", "", text) + END_MARK


def cell_text(value: Cell) -> str:
    """A value of a table as people write it: 1.234,5 and dd/mm/yyyy."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, (int, float, Decimal)):
        return _number(value)
    return clean(value)


def _number(value: int | float | Decimal) -> str:
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if not isinstance(value, int) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,"))


def annex_label(place: int, count: int) -> str:
    """ "Phụ lục" alone, or "Phụ lục II" when there are several."""
    return "Phụ lục" if count == 1 else f"Phụ lục {_roman(place)}"


def _roman(number: int) -> str:
    digits = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        digits, number = digits + sign * (number // value), number % value
    return digits


def line(text: str) -> str:
    """The text on one line, spaces around it gone."""
    return " ".join(clean(text).split("\n")).strip()


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text with line breaks; empty lines are dropped."""
    return [Paragraph(part.strip()) for part in clean(text).split("\n") if part.strip()]
