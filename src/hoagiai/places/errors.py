"""Refusals of the part, in words for the person who asked."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from hoagiai.base.errors import Refusal

if TYPE_CHECKING:
    from hoagiai.places.models import Unit


class UnknownUnit(Exception):
    """No unit of this level has this code (on this day)."""

    def __init__(self, code: str, level: str, on: date | None) -> None:
        self.code, self.level, self.on = code, level, on
        day = f" vào ngày {on:%d/%m/%Y}" if on else ""
        super().__init__(
            f"Không có đơn vị hành chính nào mang mã {code} ở cấp này{day}. Hãy kiểm tra lại mã và ngày."
        )


class ReusedCodeWithoutDay(Exception):
    """The code named different units at different times, and no day was given."""

    def __init__(self, code: str, units: Sequence["Unit"]) -> None:
        self.code, self.units = code, units
        held = "; ".join(f"{unit.name} ({unit.period})" for unit in units)
        super().__init__(
            f"Mã {code} đã được dùng cho nhiều đơn vị hành chính: {held}. "
            "Hãy nêu thêm ngày để biết là đơn vị nào."
        )


class NeighbourhoodError(Refusal):
    """A refusal about neighbourhoods (thôn, tổ dân phố) that a person can understand and mend."""


class ImpossibleChange(NeighbourhoodError):
    """The change as written cannot be: wrong number of neighbourhoods, a day before they were there, a name twice."""


class LaterThingsStandOnIt(NeighbourhoodError):
    """A change cannot be undone because something later depends on it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Không hủy được: {what}. Hãy hủy việc sau trước, hoặc ghi một việc sắp xếp mới.")


class MarkedAlready(NeighbourhoodError):
    """The commune's flag stood until a later day than the one given (đã đánh dấu)."""

    def __init__(self, last_day: date) -> None:
        super().__init__(
            f"Có thôn, tổ dân phố đã được đánh dấu đến hết ngày {last_day:%d/%m/%Y}. Hãy chọn ngày sau ngày đó."
        )
