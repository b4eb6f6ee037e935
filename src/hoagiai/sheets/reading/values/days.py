"""Days and years as people write them: 12/3/1965, 12-03-65, 12.3.1965, "ngày 12 tháng 3 năm 1965", Excel's own days."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.texts import fold, plain

EXCEL_START = date(1899, 12, 30)
FIRST_YEAR, LAST_YEAR = 1900, 2100
_DAY = re.compile(r"(\d{1,2})\s*[/.\-–, ]\s*(\d{1,2})\s*[/.\-–, ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?")
_LONG = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_COMPACT = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})")
_MONTH = re.compile(r"(?:\s*(?:thang )?\s*)(\d{1,2})\s*(?:[/.\-]| nam )\s*(\d{4})")
_YEAR = re.compile(
    r"(?:nam |sn\.? ?|s\.? |ns\.? |sinh |sinh nam |[/\-.…_ ]+)?(\d{4})(?:[.;,]|\s*\(.*\)|\s*(?:t|tuoi))?"
)
_NO_DAY = re.compile(r"(?:00?|\?+|[x_.…]+)?[/.\-](?:00?|\?+|[x_.…]+)?[/.\-](\d{4})")


@dataclass(frozen=True, slots=True)
class When:
    """A day, or its year alone (with the month when that is known)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, when it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def when(cell: Cell, *, pivot: int) -> tuple[When | None, Fault | None]:
    """The day or year in a cell. Years of two digits up to `pivot` (of this century) are of the 2000s."""
    if isinstance(cell, (date, datetime)):
        return _in_range(When(cell.year, cell.month, cell.day), plain(cell))
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(float(cell))
    text = plain(cell)
    folded = fold(text).strip(" .;,'")
    return _from_text(folded, text, pivot)


def _from_number(value: float) -> tuple[When | None, Fault | None]:
    if FIRST_YEAR <= value <= LAST_YEAR and value == int(value):
        return When(int(value)), None
    if 3000 <= value < 60_000:
        day = EXCEL_START + timedelta(days=int(value))
        return When(day.year, day.month, day.day), None
    compact = _COMPACT.fullmatch(f"{int(value):08d}") if value == int(value) and value > 0 else None
    if compact:
        return _made(compact[1], compact[2], int(compact[3]), plain(value))
    return None, _wrong(plain(value))


def _from_text(folded: str, text: str, pivot: int) -> tuple[When | None, Fault | None]:
    if found := _ISO.fullmatch(folded):
        return _made(found[3], found[2], int(found[1]), text)
    if found := _DAY.fullmatch(folded) or _LONG.fullmatch(folded):
        return _made(found[1], found[2], _full(found[3], pivot), text)
    if found := _NO_DAY.fullmatch(folded):
        return _in_range(When(int(found[1])), text)
    if found := _MONTH.fullmatch(folded):
        month = int(found[1])
        if 1 <= month <= 12:
            return _in_range(When(int(found[2]), month), text)
    if found := _YEAR.fullmatch(folded):
        return _in_range(When(int(found[1])), text)
    if found := _COMPACT.fullmatch(folded):
        return _made(found[1], found[2], int(found[3]), text)
    if re.fullmatch(r"\d{5}", folded) and 3000 <= int(folded) < 60_000:
        return _from_number(float(folded))
    if found := re.search(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)", folded):
        return _made(found[1], found[2], int(found[3]), text)
    return None, _wrong(text)


def _full(year: str, pivot: int) -> int:
    number = int(year)
    if len(year) == 4:
        return number
    return 2000 + number if number <= pivot else 1900 + number


def _made(day: str, month: str, year: int, text: str) -> tuple[When | None, Fault | None]:
    first, second = int(day), int(month)
    if first == 0 and second == 0:
        return _in_range(When(year), text)
    if first == 0 and 1 <= second <= 12:
        return _in_range(When(year, second), text)
    swapped = second > 12 >= first >= 1
    if swapped:
        first, second = second, first
    try:
        made = date(year, second, first)
    except ValueError:
        return None, error(
            "day", f"“{text}” không phải là một ngày có thật. Hãy ghi lại theo dạng ngày/tháng/năm."
        )
    value, fault = _in_range(When(made.year, made.month, made.day), text)
    if swapped and fault is None:
        return value, doubt(
            "day_order",
            f"“{text}” được hiểu là ngày {made:%d/%m/%Y} (tháng viết trước ngày). Hãy kiểm tra lại.",
        )
    return value, fault


def _in_range(value: When, text: str) -> tuple[When | None, Fault | None]:
    if FIRST_YEAR <= value.year <= LAST_YEAR:
        return value, None
    return None, error("year", f"Năm trong “{text}” không hợp lý. Hãy kiểm tra lại.")


def _wrong(text: str) -> Fault:
    return error(
        "day", f"Không hiểu “{text}” là ngày nào. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2020."
    )
