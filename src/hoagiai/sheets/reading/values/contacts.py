"""Phone numbers and personal identity numbers; what Excel did to them is put right."""

import re

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.texts import plain

# before 2018 mobile numbers had 11 digits; the old beginnings and what they became
RENUMBERED = {
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038",
    "0169": "039", "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083",
    "0124": "084", "0125": "085", "0127": "081", "0129": "082", "0186": "056", "0188": "058", "0199": "059",
}  # fmt: skip
_MOBILE = re.compile(r"0[35789]\d{8}")
_LANDLINE = re.compile(r"02\d{8,9}")
_INVENTED = re.compile(r"019\d{7}")
"""Numbers of invented people (dữ liệu giả lập) begin so, because nobody has such a number."""
_PIECES = re.compile(r"\s*(?:[/;,\n]|\s-\s|hoặc)\s*")


def phone(cell: Cell) -> tuple[str | None, Fault | None]:
    """A phone number as digits from 0; the first one when there are several."""
    text = plain(cell)
    whole = _digits(text)
    if _INVENTED.fullmatch(whole):
        return whole, doubt("invented_phone", f"“{text}” có đầu số 019, chỉ dùng cho dữ liệu giả lập.")
    pieces = (
        [whole]
        if _good(whole)
        else [each for each in (_digits(piece) for piece in _PIECES.split(text)) if each]
    )
    for count, digits in enumerate(pieces):
        if _good(digits):
            fault = None
            if len(pieces) > 1:
                fault = doubt(
                    "several_phones",
                    f"Ô ghi nhiều số điện thoại, đã lấy số thứ {count + 1}. Hãy kiểm tra lại.",
                )
            return digits, fault
    for digits in pieces:
        if len(digits) == 11 and digits[:4] in RENUMBERED:
            new = RENUMBERED[digits[:4]] + digits[4:]
            return new, doubt(
                "old_phone", f"“{text}” là đầu số di động cũ, đã đổi thành {new}. Hãy kiểm tra lại."
            )
    return None, error("phone", f"“{text}” không phải số điện thoại. Hãy ghi đủ 10 chữ số, ví dụ 0912345678.")


def _digits(text: str) -> str:
    digits = re.sub(r"[\s.\-()_'+–]", "", text)
    digits = re.sub(r"^(?:sđt|sdt|đt|dt|tel|di động|dđ)[:.]?", "", digits, flags=re.I)
    if not digits.isdecimal():
        return ""
    if digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if digits.startswith("0084"):
        digits = "0" + digits[4:]
    if len(digits) in (9, 10) and digits[0] != "0":
        digits = "0" + digits
    return digits


def _good(digits: str) -> bool:
    return bool(_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits))


def identity(cell: Cell) -> tuple[str | None, Fault | None]:
    """A personal identity number of 12 digits, or the older one of 9; zeros that Excel dropped are put back."""
    text = plain(cell)
    digits = re.sub(r"[\s.\-_']", "", text)
    as_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    if digits.isdecimal():
        if len(digits) in (9, 12):
            return digits, None
        if as_number and len(digits) in (10, 11):
            return digits.zfill(12), None
        if as_number and len(digits) == 8:
            return digits.zfill(9), None
        if len(digits) in (10, 11) and _plausible(digits.zfill(12)):
            return digits.zfill(12), doubt(
                "identity_zeros",
                f"“{text}” có {len(digits)} chữ số, đã thêm số 0 ở đầu cho đủ 12. Hãy kiểm tra lại.",
            )
        return None, error(
            "identity",
            f"Số định danh “{text}” có {len(digits)} chữ số, cần 12 (hoặc 9 số CMND cũ). Hãy ghi lại.",
        )
    if re.fullmatch(r"\d(?:[.,]\d+)?E\+?\d+", digits, re.I):
        return None, error(
            "identity_rounded",
            f"“{text}” đã bị Excel làm tròn. Hãy định dạng cột là Văn bản rồi gõ lại số định danh.",
        )
    return None, error("identity", f"“{text}” không phải số định danh cá nhân. Hãy ghi đủ 12 chữ số.")


def _plausible(digits: str) -> bool:
    return 1 <= int(digits[:3]) <= 96 and digits[3] in "0123"


def says(identity_number: str) -> tuple[str, int] | None:
    """The sex and birth year that a 12-digit number holds in its digits 4 to 6, or None."""
    if len(identity_number) != 12 or identity_number[3] not in "0123":
        return None
    sign = int(identity_number[3])
    return ("m" if sign % 2 == 0 else "f", 1900 + 100 * (sign // 2) + int(identity_number[4:6]))
