"""Reading a file: one pass to understand it, one more whenever its rows are asked for."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hoagiai.base.folding import fold
from hoagiai.base.legacy.fonts import NOTES
from hoagiai.base.legacy.mending import Mender
from hoagiai.base.sheets import Sheet, cell_address, open_book
from hoagiai.sheets.reading.body import KEYS, PLACES, SPARSE, Layout, read_body
from hoagiai.sheets.reading.columns import understand
from hoagiai.sheets.reading.grid import Grid, all_rows, sample
from hoagiai.sheets.reading.headings import is_ours
from hoagiai.sheets.reading.heads import Head, find_head
from hoagiai.sheets.reading.listday import read_days
from hoagiai.sheets.reading.mapping import Mapping, SheetMapping
from hoagiai.sheets.reading.profiles import Profile, body_rows, profile
from hoagiai.sheets.reading.registers import LABELS, register_of
from hoagiai.sheets.reading.tables import split
from hoagiai.sheets.reading.titles import given_in
from hoagiai.sheets.reading.understood import (
    Column,
    DayRead,
    LeftOut,
    Reason,
    Register,
    Row,
    Said,
    SheetUnderstood,
    Understood,
    Value,
)


@dataclass(slots=True)
class _Plan:
    """A sheet and how its rows are read."""

    sheet: Sheet
    mender: Mender
    layout: Layout | None

    def parts(self) -> Iterator[Row | LeftOut]:
        if self.layout is not None:
            yield from read_body(self.layout, all_rows(self.sheet, self.mender))


def read(
    source: Path | str | bytes,
    register: Register | None = None,
    mapping: Mapping | None = None,
    *,
    name: str = "",
    on: date | None = None,
    body: bool = True,
) -> Understood:
    """What a list (.xlsx, .xls, .ods, .csv) says; raises `base.sheets.errors.SheetRefused`.

    `register` says what the sheets are lists of when the user knows; `mapping` corrects columns. `on` is the day
    against which birth years are judged; without it only what is impossible is refused. With `body=False` the rows
    under the heads are read by `rows()` alone: `kept`, `left_out` and `errors` are there once it has run to its end.
    """
    book = open_book(source, name)
    sheets: list[SheetUnderstood] = []
    plans: list[_Plan] = []
    for sheet in (part for whole in book.sheets for part in _tables(whole, mapping or {})):
        understood, plan = _sheet(sheet, register, mapping or {}, on)
        sheets.append(understood)
        plans.append(plan)
    result = Understood(book.name, book.format, tuple(sheets), book.notes)
    told = [False]

    def rows() -> Iterator[Row]:
        if told[0]:
            yield from (part for plan in plans for part in plan.parts() if isinstance(part, Row))
            return
        for sheet, plan in zip(sheets, plans, strict=True):
            yield from _telling(sheet, plan)
        used = [kind for kind in ("tcvn3", "vni") if any(plan.mender.used[kind] for plan in plans)]
        result.notes = tuple(dict.fromkeys([*book.notes, *(NOTES[kind] for kind in used)]))
        told[0] = True

    result._rows = rows
    if body:
        for _ in rows():
            pass
    return result


def _telling(sheet: SheetUnderstood, plan: _Plan) -> Iterator[Row]:
    """The records of a sheet; what is left out and what is wrong is noted on the way."""
    sheet.kept, sheet.errors = [], []
    sheet.left_out = [
        left for left in sheet.left_out if plan.layout and left.row <= plan.layout.head.last + 1
    ]
    for part in plan.parts():
        if isinstance(part, LeftOut):
            sheet.left_out.append(part)
            continue
        sheet.kept.append(part.row)
        sheet.errors.extend(part.errors)
        yield part


def _tables(sheet: Sheet, mapping: Mapping) -> list[Sheet]:
    own = mapping.get(sheet.name)
    return [sheet] if own and own.head_rows else split(sheet, sample(sheet, Mender()))


def _sheet(
    sheet: Sheet, register: Register | None, mapping: Mapping, on: date | None
) -> tuple[SheetUnderstood, _Plan]:
    mender = Mender()
    grid = sample(sheet, mender)
    own = mapping.get(sheet.name)
    head = find_head(grid, tuple(row - 1 for row in own.head_rows) if own else ())
    if head is None or _headless(grid, head):
        head = Head((), (), ((),) * grid.width)
        if not _people_without_a_head(grid, head):
            head = None
    if head is None:
        why = (
            "trang tính trống"
            if not any(map(any, grid.texts))
            else "không tìm thấy hàng tiêu đề của một danh sách"
        )
        return SheetUnderstood(sheet.name, None, 0.0, why, sheet.hidden), _Plan(sheet, mender, None)
    body = body_rows(grid, head.last + 1)
    profiles = [profile(grid, column, body) for column in range(grid.width)]
    fingerprint = _fingerprint(head)
    own = own or mapping.get(fingerprint)
    titles = tuple(
        text for row in range(head.rows[0] if head.rows else 0) for text in grid.texts[row] if text
    )
    found, sure, why = _register(head, profiles, titles, sheet, register, own)
    columns = understand(head.paths, profiles, found, own)
    days = _days(sheet.name, grid, head)
    understood = SheetUnderstood(
        sheet.name, found, sure, why, sheet.hidden, tuple(row + 1 for row in head.rows), columns, fingerprint, titles,
        _given(titles, days), days,
    )  # fmt: skip
    if found is None or (own and own.skip):
        understood.register = None
        understood.why = "người dùng bỏ qua trang tính này" if own and own.skip else why
        return understood, _Plan(sheet, mender, None)
    if not any(column.field in KEYS[found] for column in columns):
        understood.register, understood.sure = None, 0.0
        understood.why = f"giống {LABELS[found]} nhưng không có cột tên; hãy chọn cột"
        return understood, _Plan(sheet, mender, None)
    understood.left_out = _above(grid, head)
    layout = Layout(
        sheet.name, found, head, columns, sheet.merged, _sparse(columns, profiles, grid, head), on
    )
    return understood, _Plan(sheet, mender, layout)


def _given(titles: tuple[str, ...], days: tuple[DayRead, ...]) -> dict[str, Value]:
    as_of = next((each.day for each in days if each.said is Said.AS_OF), None)
    return given_in(titles) | ({"as_of": as_of} if as_of else {})


def _days(sheet: str, grid: Grid, head: Head) -> tuple[DayRead, ...]:
    """The days in the lines above the head; one may run over several cells."""
    found: list[DayRead] = []
    for row in range(head.rows[0] if head.rows else 0):
        cells = [
            (row + 1, cell_address(row + 1, column), grid.texts[row][column]) for column in grid.filled(row)
        ]
        whole = [
            (*cell[:2], " ".join(grid.raw(row, column) for column in grid.filled(row))) for cell in cells[:1]
        ]
        found += read_days(sheet, cells) or read_days(sheet, whole)
    return tuple(found)


def _headless(grid: Grid, head: Head) -> bool:
    """Whether what was taken for a head is the first record of a list without headings."""
    row = head.rows[0]
    return (
        row == 0
        and any(re.fullmatch(r"\d+", text) for text in grid.texts[row] if text)
        and len(head.rows) == 1
    )


def _people_without_a_head(grid: Grid, head: Head) -> bool:
    """Whether the cells alone say that this is a list of people: a column of names, one of years, days or sexes."""
    found = [profile(grid, column, body_rows(grid, 0)) for column in range(grid.width)]
    return any(each.names > 0.9 and each.different > 0.5 and each.filled > 1 for each in found) and any(
        each.years > 0.8 or each.days > 0.8 or each.sexes > 0.8 for each in found if each.filled > 1
    )


def _register(
    head: Head,
    profiles: list[Profile],
    titles: tuple[str, ...],
    sheet: Sheet,
    register: Register | None,
    own: SheetMapping | None,
) -> tuple[Register | None, float, str]:
    found, sure, why = register_of(head.paths, profiles, titles, sheet.name)
    if not head.rows:
        found, sure, why = (
            Register.MEDIATORS,
            0.5,
            f"{LABELS[Register.MEDIATORS]}: không có hàng tiêu đề, đoán theo nội dung các ô",
        )
    chosen = (own.register if own else None) or register
    if chosen is None:
        return found, sure, why
    if register and found is None and not (own and own.register):
        understood = understand(head.paths, profiles, register, own)
        if not any(column.field in KEYS[register] for column in understood):
            return None, 0.0, why
    return chosen, 1.0, f"{LABELS[chosen]}: do người dùng chọn"


def _above(grid: Grid, head: Head) -> list[LeftOut]:
    """The rows above the head and the head itself."""
    left = []
    begin = next((row for row, texts in enumerate(grid.texts) if any(texts)), 0)
    for row in range(begin if begin > 20 else 0, head.last + 1):
        text = " | ".join(text for text in grid.texts[row] if text) if row < len(grid.texts) else ""
        if row in head.number_rows:
            reason = Reason.NUMBERS
        elif row >= head.rows[0]:
            reason = Reason.HEAD
        else:
            reason = Reason.TITLE if text else Reason.BLANK
        left.append(LeftOut(row + 1, reason, text[:160]))
    return left


def _sparse(columns: tuple[Column, ...], profiles: list[Profile], grid: Grid, head: Head) -> frozenset[str]:
    """Places that stand once for several rows."""
    keys = {column.index for column in columns if column.field in ("full_name", "given_name")}
    people = max((profiles[index].filled for index in keys), default=0)
    return frozenset(
        column.field
        for column in columns
        if column.field in PLACES
        and profiles[column.index].filled
        and profiles[column.index].filled < SPARSE * people
    )


def _fingerprint(head: Head) -> str:
    """The layout in one word: the headings in their order, without our own column of errors."""
    words = "|".join(">".join(fold(text) for text in path) for path in head.paths if not is_ours(path))
    return hashlib.sha256(words.encode()).hexdigest()[:16]
