"""The day as of which a list is true, as its title and the lines around its table say: proposed, never taken unasked."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from hoagiai.base.folding import fold
from hoagiai.law.instruments import LAW_35_2013
from hoagiai.sheets.reading.understood import DayRead, Reason, Said, SheetUnderstood

TEAMS_BEGAN = LAW_35_2013.in_force_from or date(2014, 1, 1)
"""The registers begin with the Law; no list can be older."""
RANKS = {Said.AS_OF: 0, Said.PERIOD: 1, Said.ATTACHED: 2, Said.SIGNED: 3}
_LONGEST = 160

# On folded text: a day, the last day of a month, quarter, half or nine months, year.
_DAY = r"(?P<d>\d{1,2}) ?(?:[/.\-]|thang) ?(?P<m>\d{1,2}) ?(?:[/.\-]|,? ?nam) ?(?P<y>\d{4})(?!\d)"
_PART = r"(?:0?(?P<n>[69])|(?P<w>sau|chin)) thang(?: dau)?(?: cua)? nam (?P<y>\d{4})(?!\d)"
_QUARTER = r"quy (?P<q>iv|i{1,3}|[1-4]) ?(?:[/.\-]|,? ?nam)? ?(?P<y>\d{4})(?!\d)"
_MONTH = r"thang (?P<m>\d{1,2}) ?(?:[/.\-]|,? ?nam) ?(?P<y>\d{4})(?!\d)"
_YEAR = r"nam (?P<y>\d{4})(?!\d)"
_PERIODS = (_PART, _QUARTER, _MONTH)
_UNTIL = r"(?<!\w)(?:(?:tinh )?den|cap nhat|chot(?: so lieu)?|thoi diem|co mat)(?: het| cuoi| thoi diem| tai| vao)* "
_UNTIL_YEAR = r"(?<!\w)(?:tinh den(?: het| cuoi)?|den(?: het| cuoi)) "
_PAPER = r"(?<!\w)(?:kem theo|ban hanh theo|dinh kem)\b.{0,120}?ngay "
_SIGNED = r"(?:^|(?<=[,;|(])|(?<=[,;|(] ))ngay(?: lap| bao cao| tong hop)? ?:? ?"
_RULES = tuple(
    (said, re.compile(rule))
    for said, rule in (
        (Said.AS_OF, f"{_UNTIL}(?:ngay )?{_DAY}"),
        *((Said.AS_OF, f"{_UNTIL}{period}") for period in _PERIODS),
        (Said.AS_OF, f"{_UNTIL_YEAR}{_YEAR}"),
        (Said.ATTACHED, f"{_PAPER}{_DAY}"),
        (Said.SIGNED, f"{_SIGNED}{_DAY}"),
        *((Said.PERIOD, rf"(?<!\w){period}") for period in (*_PERIODS, _YEAR)),
    )
)
_NOT_BEFORE = {
    # a decision's number and then its day
    Said.SIGNED: re.compile(r"(?:(?<!\w)so |/)[^,;|(]*[,;|(] ?$"),
    # a year or month behind these words is that of a law, a plan, a life
    Said.PERIOD: re.compile(
        r"(?<!\w)(luat|nghi dinh|thong tu|nghi quyet|quyet dinh|ke hoach|cong van|huong dan|can cu|theo|thuc hien"
        r"|giai doan|nhiem ky|tu|truoc|sau|sinh|thanh lap|ban hanh|dang ky|cong nhan)(?!\w)"
    ),
}
_OTHER_DAYS = re.compile(rf"ngay[ .…_\d]*thang[ .…_\d]*(?:nam[ .…_]*\d*)?|{_DAY}")
"""Days of something else, and "ngày …… tháng 6 năm 2026" still to be filled in: no month and no year is meant by them."""


def days_in(text: str) -> Iterator[tuple[Said, date, str]]:
    """The days that one line says the list may be of: how it says it, the day, and its words as written."""
    folded = fold(text)
    for said, rule in _RULES:
        if said is Said.PERIOD:
            folded = _OTHER_DAYS.sub(_blank, folded)
        for found in rule.finditer(folded):
            against = _NOT_BEFORE.get(said)
            if against and against.search(folded[: found.start()]):
                continue
            if day := _day(found.groupdict()):
                yield said, day, _words(text, folded, found)
        folded = rule.sub(_blank, folded)


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def _words(text: str, folded: str, found: re.Match[str]) -> str:
    """The words as written, when folding left every letter in its place."""
    words = text[found.start() : found.end()] if len(text) == len(folded) else text
    return words.strip(" ,;|(")[:_LONGEST]


def _day(said: dict[str, str | None]) -> date | None:
    year = int(said["y"] or 0)
    month, day = _month(said), said.get("d")
    try:
        return date(year, month, int(day)) if day else date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def _month(said: dict[str, str | None]) -> int:
    if quarter := said.get("q"):
        return 3 * (int(quarter) if quarter.isdecimal() else ("i", "ii", "iii", "iv").index(quarter) + 1)
    if "n" in said:
        return int(said["n"] or {"sau": 6, "chin": 9}[said["w"] or ""])
    return int(said.get("m") or 12)


def read_days(sheet: str, lines: Iterable[tuple[int, str, str]]) -> tuple[DayRead, ...]:
    """The days in the lines of a sheet; a line is its row (from 1), its cell and its text."""
    return tuple(
        DayRead(day, said, sheet, row, cell, words)
        for row, cell, text in lines
        for said, day, words in days_in(text)
    )


def days_of(sheet: SheetUnderstood) -> tuple[DayRead, ...]:
    """Above the table, and under it once the rows were read: there a note says "as of", a place and day is signed."""
    under = (
        (left.row, "", left.text) for left in sheet.left_out if left.reason in (Reason.NOTE, Reason.SIGNATURE)
    )
    below = read_days(sheet.name, under)
    return (*sheet.days, *(each for each in below if each.said in (Said.AS_OF, Said.SIGNED)))


def proposed(sheets: Iterable[SheetUnderstood], on: date) -> tuple[DayRead, ...]:
    """The days that a list may be of, seen on `on`, the best first, each day once.

    "As of" goes before a quarter or year, these before the day of the paper it came with, that before a signing day.
    A day still to come or before the Law is none; a period that ends after the day of the paper is none either.
    """
    found: list[DayRead] = []
    for sheet in sheets:
        days = [each for each in days_of(sheet) if sheet.register and TEAMS_BEGAN <= each.day <= on]
        papers = [each.day for each in days if each.said in (Said.ATTACHED, Said.SIGNED)]
        written = max(papers, default=date.max)
        found += [each for each in days if each.said is not Said.PERIOD or each.day <= written]
    best = sorted(found, key=lambda each: RANKS[each.said])
    return tuple(
        {each.day: each for each in reversed(best)}[day] for day in dict.fromkeys(e.day for e in best)
    )


__all__ = ["TEAMS_BEGAN", "days_in", "days_of", "proposed", "read_days"]
