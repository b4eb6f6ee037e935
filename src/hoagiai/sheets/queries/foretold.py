"""What the preview and the last page before writing say of what a list would make and move, in sentences."""

from collections.abc import Sequence
from datetime import date

from hoagiai.base import formats
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import Undated

MOST = 12
"""More names than this are counted."""


def sentences(batch: Batch) -> list[tuple[str, str]]:
    """What would be made anew, and since when people are counted: a head and its words."""
    told = batch.foretold
    if not told:
        return []
    found = [
        ("Sẽ lập mới thôn, tổ dân phố", _names(told["villages"], told["villages_count"])),
        ("Sẽ lập mới tổ hòa giải", _names(told["teams"], told["teams_count"])),
        ("Không ghi ngày công nhận", _undated(batch, told["undated"])),
        ("Thôi làm hòa giải viên", _leaving(told.get("leaving", 0))),
        ("Ghi chú nói đã thôi", _noted(told.get("noted", 0))),
        ("Số quyết định không kèm ngày", _numbers(told.get("numbers", 0))),
        ("Đã thôi, không ghi ngày công nhận", _left(told["left"])),
        ("Công nhận trước ngày danh sách", _earlier(told["earlier"], told["earliest"])),
    ]
    return [(head, words) for head, words in found if words]


def _names(names: Sequence[str], number: int) -> str:
    if not number:
        return ""
    more = number - len(names[:MOST])
    return "; ".join(names[:MOST]) + (f" và {formats.number(more)} nơi khác" if more else "")


def _undated(batch: Batch, number: int) -> str:
    if not number:
        return ""
    if batch.undated == Undated.DAY:
        return (
            f"{formats.number(number)} người: là hòa giải viên từ ngày {formats.day(batch.on)}; "
            "số liệu các ngày trước không đổi"
        )
    return f"{formats.number(number)} người: tính từ trước khi lập sổ, nên số liệu của mọi ngày đã qua sẽ có thêm họ"


def _leaving(number: int) -> str:
    return f"{formats.number(number)} người được ghi ngày thôi" if number else ""


def _noted(number: int) -> str:
    return (
        f"{formats.number(number)} người: không cột nào ghi ngày thôi nên được ghi là vẫn đang làm"
        if number
        else ""
    )


def _numbers(number: int) -> str:
    return f"{formats.number(number)} dòng: chưa ghi quyết định vào sổ vì thiếu ngày" if number else ""


def _left(number: int) -> str:
    if not number:
        return ""
    return (
        f"{formats.number(number)} người: tính cho mọi ngày đến ngày thôi, số liệu các ngày ấy sẽ có thêm họ"
    )


def _earlier(number: int, earliest: str) -> str:
    if not number:
        return ""
    day = formats.day(date.fromisoformat(earliest))
    return f"{formats.number(number)} người, sớm nhất {day}: số liệu từ ngày công nhận trở đi sẽ có thêm họ"
