"""Birth days and years (ngày sinh, năm sinh)."""

from datetime import date

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.values.days import When, when
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.texts import plain

ADULT, OLDEST = 18, 110


def birth(cell: Cell, on: date | None) -> tuple[When | None, Fault | None]:
    """When somebody was born; a year of two digits is of the last century, one of five a slip of the finger."""
    short = plain(cell)
    if len(short) == 2 and short.isdecimal() and int(short) >= 25:
        year = 1900 + int(short)
        return When(year), doubt(
            "short_year", f"“{short}” được hiểu là năm sinh {year}. Hãy ghi đủ bốn chữ số."
        )
    if len(short) == 5 and short.isdecimal() and short.startswith(("19", "20")):
        return None, error("birth", "Năm sinh có năm chữ số. Hãy ghi bốn chữ số, hoặc ngày/tháng/năm.")
    value, fault = when(cell, pivot=-1)
    if value is None or on is None or (fault and value is None):
        return value, fault
    age = on.year - value.year
    if age < 0 or age > OLDEST:
        return None, error("birth", f"Năm sinh {value.year} không hợp lý. Hãy kiểm tra lại.")
    if age < ADULT and fault is None:
        fault = doubt("young", f"Sinh năm {value.year}, chưa đủ {ADULT} tuổi. Hãy kiểm tra lại năm sinh.")
    return value, fault
