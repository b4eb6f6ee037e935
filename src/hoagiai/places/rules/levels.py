"""What the law says about levels of administrative units, by day."""

from datetime import date

from hoagiai.places.terms import Level

# Two levels of local government since this day: Luật Tổ chức chính quyền địa phương 72/2025/QH15.
THE_REFORM = date(2025, 7, 1)
THE_REFORM_SOURCE = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
LAST_DAY_BEFORE_THE_REFORM = date(2025, 6, 30)


def levels_on(on: date) -> tuple[Level, ...]:
    """The levels that exist on this day, from the top (cấp tỉnh, cấp huyện until 30/6/2025, cấp xã)."""
    return tuple(level for level in Level if level != Level.DISTRICT or on < THE_REFORM)


def has_level(level: str, on: date) -> bool:
    """Whether this level exists on this day."""
    return level in levels_on(on)
