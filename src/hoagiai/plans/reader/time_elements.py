"""The elements of a time phrase: days, months, quarters, halves, years."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from .reading import Window

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
ELEMENT: Final = re.compile(
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


@dataclass(frozen=True, slots=True)
class TimeFrame:
    """What a phrase without a year leans on: the plan's year, and its own date for "kể từ ngày ký"."""

    year: int | None = None
    issued: date | None = None


@dataclass(slots=True)
class Piece:
    """One element of a phrase: its unit ("day", "month", "quarter", "half", "year") and its numbers."""

    unit: str
    value: int
    month: int | None
    year: int | None
    start: int
    end: int
    last_year: int | None = None


def pieces_of(folded: str) -> list[Piece]:
    pieces: list[Piece] = []
    for found in ELEMENT.finditer(folded):
        piece = _piece(found, pieces[-1] if pieces else None)
        if piece:
            pieces.append(piece)
    return pieces


def _piece(found: re.Match[str], last: Piece | None) -> Piece | None:
    group = found.groupdict()
    start, end = found.span()

    def make(unit: str, value: str, year: str | None, month: str | None = None) -> Piece:
        return Piece(unit, int(value), int(month) if month else None, int(year) if year else None, start, end)

    if group["between"]:
        first, second = re.findall(r"\d{4}", group["between"])
        return Piece("year", int(first), None, int(first), start, end, last_year=int(second))
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


def _continued(found: re.Match[str], last: Piece | None) -> Piece | None:
    """The "IV" of "Quý III, IV năm 2024", the "5" of "tháng 3 - 5/2026"."""
    value, year = found["more"], found["moy"]
    if last is None or last.unit not in {"quarter", "month"} or found.start() - last.end > 6:
        return None
    if last.unit == "quarter":
        number = _QUARTERS.get(value)
    else:
        number = int(value) if value.isdecimal() else None
    if number is None:
        return None
    return Piece(last.unit, number, None, int(year) if year else None, *found.span())


def lend_years(pieces: list[Piece], frame: TimeFrame, folded: str) -> None:
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


def window_of(piece: Piece) -> Window | None:
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
