"""Time phrases of plans as windows, deadlines and recurrences; the wording is kept."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from .passage import Passage, fold
from .reading import TimeRead, Window
from .time_elements import ELEMENT, Piece, TimeFrame, lend_years, pieces_of, window_of
from .workdays import add_workdays

__all__ = ["TimeFrame", "is_time_only", "read_time", "recurrence_of", "windows_of"]


_RECURRING: Final = (
    ("continuous", re.compile(r"thuong xuyen|lien tuc|quanh nam")),
    ("half_yearly", re.compile(r"(?:hang|moi|cu|dinh ky)\s*\(?\s*(?:0?6|sau) thang\b(?! (?:dau|cuoi))|\b(?:0?6|sau) thang\s*(?:/|mot|0?1)\s*(?:mot |0?1 )?lan|nua nam (?:mot|1) lan|\b(?:0?6|sau) thang(?:,| va|/)\s*(?:hang |mot |0?1 )?nam\b(?!\s*\d)")),
    ("quarterly", re.compile(r"(?:hang|moi|cu|dinh ky)\s*\(?\s*(?:0?3|ba) thang\b(?! (?:dau|cuoi))|\b(?:0?3|ba) thang\s*(?:/|mot|0?1)\s*(?:mot |0?1 )?lan")),
    ("yearly", re.compile(r"\b(?:12|muoi hai) thang\s*(?:/|mot|0?1)\s*(?:mot |0?1 )?lan")),
    ("yearly", re.compile(r"(?:hang|hằng|moi|tung|dinh ky hang|dinh ky) nam\b|theo tung nam|cac nam tiep theo|hang nam")),
    ("quarterly", re.compile(r"(?:hang|moi|tung|dinh ky) quy\b|quy mot lan")),
    ("monthly", re.compile(r"(?:hang|moi|tung|dinh ky) thang\b|theo thang|(?<!\d )thang mot lan")),
    ("weekly", re.compile(r"(?:hang|moi) tuan\b")),
    ("daily", re.compile(r"(?:hang|moi) ngay\b")),
    ("on_notice", re.compile(r"theo (?:thong bao|ke hoach|huong dan|chi dao|yeu cau|van ban|tien do|lich|quy dinh|quyet dinh|chuong trinh)|khi (?:co|duoc|phat sinh)|sau khi|dot xuat|phu hop voi|theo dot")),
)  # fmt: skip
_DEADLINE: Final = re.compile(
    r"(?:truoc|cham nhat|muon nhat|khong qua|khong cham hon|den het|het|xong|han cuoi|han chot)\b"
)
_BEFORE: Final = re.compile(r"\btruoc\b")
_AFTER: Final = re.compile(r"\bsau\s+(?:khi\s+)?(?:het\s+|ket thuc\s+)?(?:ngay|thang|quy|nam)?\s*$")
_ASIDE: Final = re.compile(r"\((?:doi voi|de|cho|phuc vu|theo|kem|sau khi|truoc khi|ap dung)\b[^()]*\)")
_RELATIVE: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s*(?:\([^)]{0,20}\)\s*)?(ngay lam viec|ngay|thang|tuan)\b[^.;]{0,30}?(?:ke tu|tu khi|sau khi|tu|sau)\b"
)


def read_time(value: Passage, frame: TimeFrame) -> TimeRead:
    """A time phrase with its windows."""
    value = value.clean()
    folded = re.sub(r"\s", " ", value.folded)
    windows = windows_of(folded, frame)
    return TimeRead(value.text, windows, recurrence_of(folded), value.spans)


def is_time_only(text: str) -> bool:
    """Whether a heading is nothing but a time ("Tháng 3/2026", "Quý I", "Trong 6 tháng đầu năm")."""
    folded = fold(text).strip(" .:;,-")
    rest = ELEMENT.sub(" ", folded)
    if rest == folded:
        return False
    return not re.sub(
        r"\b(?:trong|tu|den|va|nam|thang|quy|thoi gian|dot|giai doan|cac|thuc hien|ngay|het|truoc|cham nhat|xong|dau|cuoi)\b|[\s\-–,.:;/()]|\d",
        "",
        rest,
    )


def recurrence_of(folded: str) -> str | None:
    """How the phrase recurs, if it does."""
    return next((name for name, pattern in _RECURRING if pattern.search(folded)), None)


def windows_of(folded: str, frame: TimeFrame) -> list[Window]:
    """The windows a folded phrase means; none when it only recurs or cannot be dated."""
    folded = _without_asides(folded)
    relative = _relative(folded, frame)
    if relative:
        return [relative]
    pieces = pieces_of(folded)
    recurring = recurrence_of(folded)
    if recurring and recurring != "on_notice" and not any(p.year for p in pieces):
        return []
    if (
        recurring == "yearly"
        and any(p.unit == "year" for p in pieces)
        and re.search(r"hang nam|moi nam", folded)
    ):
        pieces = [p for p in pieces if p.year]
    if recurring == "on_notice" and not any(p.year for p in pieces):
        return []
    if not pieces:
        whole = re.fullmatch(
            r"(?:trong |ca |trong ca |suot )nam(?: nay)?|trong nam ke hoach", folded.strip(" .")
        )
        return [_year_window(frame.year)] if whole and frame.year else []
    lend_years(pieces, frame, folded)
    return _merge(_combined(pieces, folded))


def dated_windows(folded: str, frame: TimeFrame) -> list[Window]:
    """The windows of the days, months and quarters in a phrase, though it recurs; the frame lends the year."""
    pieces = [piece for piece in pieces_of(folded) if piece.unit != "year" and piece.year is None]
    lend_years(pieces, frame, folded)
    return _merge(_combined(pieces, folded))


def _without_asides(folded: str) -> str:
    """Without "(đối với đánh giá năm 2025)" beside a time: it says what for, not when."""
    plain = _ASIDE.sub(" ", folded)
    return plain if re.search(r"\d|quy", plain) else folded


def _year_window(year: int) -> Window:
    return Window(date(year, 1, 1), date(year, 12, 31))


def _combined(pieces: list[Piece], folded: str) -> list[Window]:
    """Ranges, deadlines and lists."""
    windows: list[Window] = []
    last_end, ranged = 0, False
    for i, piece in enumerate(pieces):
        window = window_of(piece)
        between = folded[last_end : piece.start]
        last_end = piece.end
        if window is None:
            ranged = False
            continue
        if _swallowed(piece, pieces, i, between):
            continue
        if ranged and windows and windows[-1].start:
            windows[-1] = Window(windows[-1].start, window.end)
        elif _DEADLINE.search(between) and not (windows and re.match(r"\s*[-–]", between)):
            windows.append(_deadline(piece, window, between, windows))
        elif _AFTER.search(between) and window.end:
            windows.append(Window(window.end + timedelta(days=1), None))
        elif re.search(r"(?:^|\s)(?:den|toi)\s*(?:cuoi\s*|nay\s*)?(?:ngay\s*)?$", between) and not windows:
            windows.append(Window(None, window.end))
        else:
            windows.append(window)
        ranged = _opens_range(folded, piece, pieces[i + 1] if i + 1 < len(pieces) else None)
        if (
            not ranged
            and re.search(r"(?:^|[\s(])(?:ke tu|bat dau tu|tu)\s*(?:ngay|sau)?\s*$", between)
            and windows[-1].start
        ):
            if i + 1 == len(pieces) and "den" not in folded[piece.end :]:
                windows[-1] = Window(windows[-1].start, None)
    return [w for w in windows if w.start or w.end]


def _swallowed(piece: Piece, pieces: list[Piece], i: int, between: str) -> bool:
    """A year that only dates what stands before or after it: "Quý II (năm 2024)", "Năm 2026: quý I, quý II"."""
    if piece.unit != "year" or piece.last_year:
        return False
    smaller = [p for p in pieces if p.unit != "year"]
    if not smaller:
        return False
    before = pieces[i - 1] if i else None
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    if before and before.unit != "year" and not re.search(r"den|;|[-–]|tong ket", between):
        return before.year == piece.year
    return bool(after and after.unit != "year" and after.year == piece.year and after.start - piece.end < 4)


def _opens_range(folded: str, piece: Piece, following: Piece | None) -> bool:
    if following is None:
        return False
    between = folded[piece.end : following.start]
    return bool(
        re.fullmatch(
            r"\)?\s*(?:[-–]|den|toi|cho den|va den)\s*(?:het|cuoi|dau|truoc)?\s*(?:ngay|nam|thang|quy)?\s*",
            between,
        )
    )


def _deadline(piece: Piece, window: Window, between: str, windows: list[Window]) -> Window:
    """ "Trước ngày D" ends on D; "trước tháng 10" ends on 30 September; "chậm nhất tháng 10" on 31 October."""
    end = window.end
    if (
        _BEFORE.search(between)
        and piece.unit != "day"
        and window.start
        and not re.search(r"truoc\s+(?:khi\s+)?(?:het|ket thuc|cuoi)", between)
    ):
        end = window.start - timedelta(days=1)
    if windows and windows[-1].end is None:
        return Window(windows.pop().start, end)
    return Window(None, end)


def _relative(folded: str, frame: TimeFrame) -> Window | None:
    """ "trong 15 ngày làm việc kể từ ngày 01/3/2025", "kể từ ngày ký Kế hoạch"."""
    found = _RELATIVE.search(folded)
    if not found or (found.group(2) == "thang" and re.match(r"\s*(?:dau|cuoi)", folded[found.end(2) :])):
        return None
    count, unit = int(found.group(1)), found.group(2)
    if unit == "thang" and count <= 12 and re.search(r"thang\s+\d{1,2}\s*$", folded[: found.end(1)]):
        return None
    rest = re.split(r"[,;]|\b(?:truoc|cham nhat)\b", folded[found.end() :])[0]
    base = next((w.start for w in (window_of(p) for p in pieces_of(rest) if p.unit == "day") if w), None)
    if (
        base is None
        and re.search(r"(?:ky|ban hanh|ke hoach nay|co hieu luc)", rest)
        and "nhan duoc" not in rest
    ):
        base = frame.issued
    if base is None:
        return None
    if unit == "ngay lam viec":
        end = add_workdays(base, count)
    elif unit == "thang":
        months = base.month - 1 + count
        year, month = base.year + months // 12, months % 12 + 1
        end = date(year, month, min(base.day, monthrange(year, month)[1]))
    else:
        end = base + timedelta(days=count * (7 if unit == "tuan" else 1))
    return Window(base, end)


def _merge(windows: list[Window]) -> list[Window]:
    """In order, each once."""
    unique: list[Window] = []
    for window in windows:
        if window not in unique:
            unique.append(window)
    return unique
