"""Numbers, days and sizes as people in Việt Nam write them. Plain functions; no clock is read."""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils import timezone

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SOON_DAYS = 7
INNER_PAIR = re.compile(r'"([^"]*)"')

Number = int | float | Decimal | Fraction


def number(value: Number | None, places: int | None = None) -> str:
    """1234.5 → "1.234,5". `places` fixes the decimals (half up); without it at most two, no trailing zeros."""
    if value is None:
        return ""
    exact = _decimal(value).quantize(Decimal(1).scaleb(-(2 if places is None else places)), ROUND_HALF_UP)
    text = f"{exact:,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.translate(str.maketrans(",.", ".,"))
    return "0" if text == "-0" else text


def percent(part: Number, whole: Number, places: int = 1) -> str:
    """612 of 727 → "84,2%"; nothing of nothing is "–"."""
    if not whole:
        return "–"
    text = number(_decimal(part) * 100 / _decimal(whole), places)
    return (text.rstrip("0").rstrip(",") if "," in text else text) + "%"


def of(part: Number, whole: Number) -> str:
    """35 of 38 → "35 / 38"."""
    return f"{number(part)} / {number(whole)}"


def day(value: date | None) -> str:
    """21/11/2026. A moment is read in Asia/Ho_Chi_Minh."""
    return f"{_local(value):%d/%m/%Y}" if value else ""


def long_day(value: date | None) -> str:
    """thứ Bảy, 21/11/2026."""
    return f"{WEEKDAYS[_local(value).weekday()]}, {day(value)}" if value else ""


def moment(value: datetime | None) -> str:
    """08:42 ngày 21/11/2026."""
    return f"{_local(value):%H:%M} ngày {day(value)}" if value else ""


def quoted(text: str) -> str:
    """“Thực hiện Đề án ‘Nâng cao năng lực’”: quotation marks inside become single ones."""
    inner = INNER_PAIR.sub(r"‘\1’", text.strip().translate(str.maketrans("“”", "‘’")))
    return f"“{inner}”"


def period(first: date | None, last: date | None) -> str:
    """01/01/2026 – 31/12/2026; an open end is said in words."""
    if first and last:
        return day(first) if first == last else f"{day(first)} – {day(last)}"
    return f"từ {day(first)}" if first else f"đến {day(last)}" if last else "chưa định ngày"


def due_words(due: date | None, on: date) -> str:
    """How far a deadline is from a day: "quá 6 ngày", "hôm nay", "còn 7 ngày"."""
    if due is None:
        return "chưa có hạn"
    left = (due - on).days
    return f"quá {number(-left)} ngày" if left < 0 else f"còn {number(left)} ngày" if left else "hôm nay"


def due_tone(due: date | None, on: date, *, done: bool = False) -> str:
    """Which colour a deadline has: done, late, soon (within 7 days) or plain."""
    if done:
        return "done"
    if due is None or (due - on).days > SOON_DAYS:
        return "plain"
    return "late" if due < on else "soon"


def ago(value: date, on: date) -> str:
    """How long since a day: "hôm nay", "hôm qua", "6 ngày trước", later the day itself."""
    local = _local(value)
    days = (on - (local.date() if isinstance(local, datetime) else local)).days
    if days < 0 or days > 30:
        return day(value)
    return ("hôm nay", "hôm qua")[days] if days < 2 else f"{days} ngày trước"


def size(count: int | None) -> str:
    """Bytes in words: 1258291 → "1,2 MB"."""
    if count is None:
        return ""
    if count < 1024:
        return f"{count} B"
    kilo = Decimal(count) / 1024
    return f"{number(kilo, 0)} KB" if kilo < 1024 else f"{number(kilo / 1024, 1).removesuffix(',0')} MB"


def opening(text: str) -> str:
    """Words at the beginning of a line: the first letter alone becomes a capital ("UBND cấp xã" stays so)."""
    return text[:1].upper() + text[1:]


def initials(name: str) -> str:
    """Two letters for a person: the family name's and the given name's ("Lò Thị Én" → "LÉ")."""
    words = [word for word in name.split() if word[:1].isalpha()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper()


def _decimal(value: Number) -> Decimal:
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return Decimal(str(value))


def _local(value: date) -> date:
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value
