"""How much two rows look like one person (hồ sơ trùng): our own rule, no law; people decide."""

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How sure it is, strongest first."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


WORDS = {
    Likeness.SURE: "gần như chắc chắn",
    Likeness.LIKELY: "nhiều khả năng",
    Likeness.POSSIBLE: "có thể",
}


@dataclass(frozen=True)
class Signs:
    """What two rows have in common, marks of names left aside."""

    name: bool
    year: bool
    village: bool
    phone: bool
    identity: bool
    other_identity: bool = False


def likeness(signs: Signs) -> Likeness | None:
    """How sure two rows are one person; None when nothing speaks for it.

    Two different identity numbers may be an old number of 9 digits and a new one of 12, so they only weaken.
    """
    if signs.identity:
        return Likeness.SURE
    if not signs.name:
        return None
    more = [signs.year, signs.village, signs.phone].count(True)
    if more == 0:
        return None
    strong = more >= 2 or signs.phone
    return Likeness.LIKELY if strong and not signs.other_identity else Likeness.POSSIBLE


def reasons(signs: Signs) -> list[str]:
    """What speaks for it and against it, in words."""
    told = [
        (signs.identity, "cùng số định danh"),
        (signs.name, "cùng họ tên"),
        (signs.year, "cùng năm sinh"),
        (signs.village, "cùng thôn, tổ dân phố"),
        (signs.phone, "cùng số điện thoại"),
        (signs.other_identity, "hai số định danh khác nhau"),
    ]
    return [words for holds, words in told if holds]
