"""What stands around a list to be signed: whose it is, its place, who signs (thể thức biểu theo Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Sequence
from datetime import date

from hoagiai.base import formats
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

MAKER = ("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)")
CHECKER = ("NGƯỜI KIỂM TRA", "(Ký, ghi rõ họ tên)")


def office(unit: Unit | None) -> tuple[str, ...]:
    """The body whose list it is, by the place that the list is of."""
    if unit is None:
        return ("BỘ TƯ PHÁP",)
    if unit.level == Level.COMMUNE:
        return ("ỦY BAN NHÂN DÂN", unit.name.upper())
    return (f"ỦY BAN NHÂN DÂN {unit.name.upper()}", "SỞ TƯ PHÁP")


def signers(unit: Unit | None) -> tuple[Sequence[str], ...]:
    """Who signs, from left to right."""
    if unit is None:
        return MAKER, CHECKER, ("THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu, ghi rõ họ tên)")
    if unit.level == Level.COMMUNE:
        return MAKER, ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "(Ký, đóng dấu, ghi rõ họ tên)")
    return MAKER, CHECKER, ("GIÁM ĐỐC", "(Ký, đóng dấu, ghi rõ họ tên)")


def place_line(unit: Unit | None, on: date) -> str:
    """Where and when: the day and month are left to the pen."""
    return f"{unit.short_name if unit else 'Hà Nội'}, ngày       tháng       năm {on.year}"


def scope(unit: Unit | None) -> str:
    """Of which place the list is, in words."""
    if unit is None:
        return "Cả nước"
    if unit.level == Level.COMMUNE and unit.province is not None:
        return f"{unit.name}, {unit.province.name[:1].lower()}{unit.province.name[1:]}"
    return unit.name


def as_of(on: date) -> str:
    """The day for which the list is true."""
    return f"Tính đến ngày {formats.day(on)}"
