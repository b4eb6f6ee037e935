"""Time phrases of plans as windows, deadlines and recurrences; the wording is kept."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from .passage import Passage, fold
from .reading import TimeRead, Window
from .workdays import add_workdays

_QUARTERS: Final = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "01": 1,
    "02": 2,
    "03": 3,
    "04": 4,
}
_YEAR: Final = r"(?:\s*(?:/|-|,)?\s*(?:nam\s+)?(?P<{0}>(?:19|20)\d{{2}})(?!\d))?"
_ELEMENT: Final = re.compile(
    r"(?P<between>(?<!\d)(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}(?!\d))"
    r"|(?:ngay\s+)?(?<![\d/])(?P<d>\d{1,2})\s*[/.-]\s*(?P<dm>\d{1,2})\s*[/.-]\s*(?P<dy>\d{4})(?![\d/])"
    r"|ngay\s+(?P<wd>\d{1,2})\s*thang\s*(?P<wm>\d{1,2})" + _YEAR.format("wy") +
    r"|(?:ngay\s+)?(?<![\d/])(?P<sd>\d{1,2})/(?P<sm>\d{1,2})(?![\d/])(?!\s*/\s*\d)" + r"(?:\s*nam\s+(?P<sy>(?:19|20)\d{2}))?"
    r"|(?:cac\s+)?quy\s+(?P<q>iv|i{1,3}|0?[1-4])(?![a-z\d])" + _YEAR.format("qy") +
    r"|(?P<half>0?6|sau)\s+thang\s+(?P<which>dau|cuoi)(?:\s+cua)?(?:\s+nam)?" + _YEAR.format("hy") +
    r"|(?P<nine>0?9|0?3)\s+thang\s+(?P<nwhich>dau|cuoi)(?:\s+nam)?" + _YEAR.format("ny") +
    r"|(?:cac\s+)?thang\s+(?P<m>1[0-2]|0?[1-9])(?!\d)" + _YEAR.format("my") +
    r"|(?:cac\s+)?nam\s+(?P<y>(?:19|20)\d{2})(?!\d)"
    r"|(?<![\d/])(?P<by>(?:19|20)\d{2})(?![\d/])"
    r"|(?P<more>(?<=[,&\s-])(?:(?<=, )|(?<=va )|(?<=- )|(?<=-)|(?<=,)|(?<=den ))(?:iv|i{1,3}|1[0-2]|0?[1-9])(?![a-z\d%])(?!/\d{1,2}(?!\d)))" + _YEAR.format("moy")
)  # fmt: skip
_RECURRING: Final = (
    ("continuous", re.compile(r"thuong xuyen|lien tuc|quanh nam")),
    ("yearly", re.compile(r"(?:hang|hằng|moi|tung|dinh ky hang|dinh ky) nam\b|theo tung nam|cac nam tiep theo|hang nam")),
    ("quarterly", re.compile(r"(?:hang|moi|tung|dinh ky) quy\b|quy mot lan")),
    ("monthly", re.compile(r"(?:hang|moi|tung|dinh ky) thang\b|theo thang|thang mot lan")),
    ("weekly", re.compile(r"(?:hang|moi) tuan\b")),
    ("daily", re.compile(r"(?:hang|moi) ngay\b")),
    ("yearly", re.compile(r"dinh ky\s*\(?\s*0?6 thang,? (?:va )?(?:1 |01 )?nam|hang 6 thang")),
    ("on_notice", re.compile(r"theo (?:thong bao|ke hoach|huong dan|chi dao|yeu cau|van ban|tien do|lich|quy dinh|quyet dinh|chuong trinh)|khi (?:co|duoc|phat sinh)|sau khi|dot xuat|phu hop voi|theo dot")),
)  # fmt: skip
_DEADLINE: Final = re.compile(
    r"(?:truoc|cham nhat|muon nhat|khong qua|khong cham hon|den het|het|xong|han cuoi|han chot)\b"
)
_BEFORE: Final = re.compile(r"\btruoc\b")
_RELATIVE: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s*(?:\([^)]{0,20}\)\s*)?(ngay lam viec|ngay|thang|tuan)\b[^.;]{0,30}?(?:ke tu|tu khi|sau khi|tu|sau)\b"
)


@dataclass(slots=True)
class _Piece:
    """One element of a phrase: its unit ("day", "month", "quarter", "half", "year") and its numbers."""

    unit: str
    value: int
    month: int | None
    year: int | None
    start: int
    end: int
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class TimeFrame:
    """What a phrase without a year leans on: the plan's year, and its own date for "kể từ ngày ký"."""

    year: int | None = None
    issued: date | None = None


def read_time(value: Passage, frame: TimeFrame) -> TimeRead:
    """A time phrase with its windows."""
    value = value.clean()
    folded = re.sub(r"\s", " ", value.folded)
    windows = windows_of(folded, frame)
    return TimeRead(value.text, windows, recurrence_of(folded), value.spans)


def is_time_only(text: str) -> bool:
    """Whether a heading is nothing but a time ("Tháng 3/2026", "Quý I", "Trong 6 tháng đầu năm")."""
    folded = fold(text).strip(" .:;,-")
    rest = _ELEMENT.sub(" ", folded)
    if rest == folded:
        return False
    return not re.sub(
        r"\b(?:trong|tu|den|va|nam|thang|quy|thoi gian|dot|giai doan|cac|thuc hien|ngay|het)\b|[\s\-–,.:;/()]|\d",
        "",
        rest,
    )


def recurrence_of(folded: str) -> str | None:
    """How the phrase recurs, if it does."""
    return next((name for name, pattern in _RECURRING if pattern.search(folded)), None)


def windows_of(folded: str, frame: TimeFrame) -> list[Window]:
    """The windows a folded phrase means; none when it only recurs or cannot be dated."""
    relative = _relative(folded, frame)
    if relative:
        return [relative]
    pieces = _pieces(folded)
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
    _lend_years(pieces, frame, folded)
    return _merge(_combined(pieces, folded))


def _year_window(year: int) -> Window:
    return Window(date(year, 1, 1), date(year, 12, 31))


def _pieces(folded: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    for found in _ELEMENT.finditer(folded):
        piece = _piece(found, pieces[-1] if pieces else None)
        if piece:
            pieces.append(piece)
    return pieces


def _piece(found: re.Match[str], last: _Piece | None) -> _Piece | None:
    group = found.groupdict()
    start, end = found.span()

    def make(unit: str, value: str, year: str | None, month: str | None = None) -> _Piece:
        return _Piece(
            unit, int(value), int(month) if month else None, int(year) if year else None, start, end
        )

    if group["between"]:
        first, second = re.findall(r"\d{4}", group["between"])
        return _Piece("year", int(first), None, int(first), start, end, last_year=int(second))
    if group["d"]:
        return make("day", group["d"], group["dy"], group["dm"])
    if group["wd"]:
        return make("day", group["wd"], group["wy"], group["wm"])
    if group["sd"]:
        return make("day", group["sd"], group["sy"], group["sm"])
    if group["q"]:
        return make("quarter", str(_QUARTERS[group["q"]]), group["qy"])
    if group["half"]:
        return make("half", "1" if group["which"] == "dau" else "2", group["hy"])
    if group["nine"]:
        nine = group["nine"].lstrip("0") + ("1" if group["nwhich"] == "dau" else "2")
        return make("part", nine, group["ny"])
    if group["m"]:
        return make("month", group["m"], group["my"])
    if group["y"] or group["by"]:
        year = group["y"] or group["by"]
        return make("year", year, year)
    return _continued(found, last)


def _continued(found: re.Match[str], last: _Piece | None) -> _Piece | None:
    """The "IV" of "Quý III, IV năm 2024", the "5" of "tháng 3 - 5/2026"."""
    value, year = found["more"], found["moy"]
    if last is None or last.unit not in {"quarter", "month"} or found.start() - last.end > 6:
        return None
    if last.unit == "quarter":
        number = _QUARTERS.get(value)
    else:
        number = int(value) if value.isdigit() else None
    if number is None:
        return None
    return _Piece(last.unit, number, None, int(year) if year else None, *found.span())


def _lend_years(pieces: list[_Piece], frame: TimeFrame, folded: str) -> None:
    """A piece without a year takes the next one's ("Quý II, quý IV năm 2024"), else the last one's, else the plan's."""
    del folded
    year: int | None = None
    for piece in reversed(pieces):
        year = piece.year or year
        piece.year = piece.year or year
    year = frame.year
    for piece in pieces:
        piece.year = piece.year or year
        year = piece.year or year


def _window(piece: _Piece) -> Window | None:
    year = piece.year
    if year is None:
        return None
    if piece.unit == "year":
        return Window(date(year, 1, 1), date(piece.last_year or year, 12, 31))
    if piece.unit == "half":
        return (
            Window(date(year, 1, 1), date(year, 6, 30))
            if piece.value == 1
            else Window(date(year, 7, 1), date(year, 12, 31))
        )
    if piece.unit == "part":
        months = piece.value // 10
        first, last = (1, months) if piece.value % 10 == 1 else (13 - months, 12)
        return Window(date(year, first, 1), _month_end(year, last))
    if piece.unit == "quarter":
        return Window(date(year, piece.value * 3 - 2, 1), _month_end(year, piece.value * 3))
    if piece.unit == "month":
        return Window(date(year, piece.value, 1), _month_end(year, piece.value))
    try:
        day = date(year, piece.month or 0, piece.value)
    except ValueError:
        return None
    return Window(day, day)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _combined(pieces: list[_Piece], folded: str) -> list[Window]:
    """Ranges, deadlines and lists."""
    windows: list[Window] = []
    last_end, ranged = 0, False
    for i, piece in enumerate(pieces):
        window = _window(piece)
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


def _swallowed(piece: _Piece, pieces: list[_Piece], i: int, between: str) -> bool:
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


def _opens_range(folded: str, piece: _Piece, following: _Piece | None) -> bool:
    if following is None:
        return False
    between = folded[piece.end : following.start]
    return bool(
        re.fullmatch(
            r"\)?\s*(?:[-–]|den|toi|cho den|va den)\s*(?:het|cuoi|dau|truoc)?\s*(?:ngay|nam|thang|quy)?\s*",
            between,
        )
    )


def _deadline(piece: _Piece, window: Window, between: str, windows: list[Window]) -> Window:
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
    rest = folded[found.end() :]
    base = next((w.start for w in (_window(p) for p in _pieces(rest) if p.unit == "day") if w), None)
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
