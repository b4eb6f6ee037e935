"""From headings and cells to fields: what each column of a sheet is, how sure, and why."""

from dataclasses import replace

from hoagiai.base.sheets import column_letter
from hoagiai.sheets.reading.columns.by_cells import by_cells_alone
from hoagiai.sheets.reading.columns.law import law_by_cells
from hoagiai.sheets.reading.columns.sharing import LEAST, once_each
from hoagiai.sheets.reading.columns.valued import valued
from hoagiai.sheets.reading.columns.weighing import weighed
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.headings import is_ours
from hoagiai.sheets.reading.mapping import SheetMapping
from hoagiai.sheets.reading.matching import candidates
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Column, Register


def understand(
    paths: tuple[tuple[str, ...], ...],
    profiles: list[Profile],
    register: Register | None,
    mapping: SheetMapping | None = None,
) -> tuple[Column, ...]:
    """The columns of a sheet; a field is given to the column that is surest of it."""
    columns = [_column(index, path, profile, register) for index, (path, profile) in enumerate(zip(paths, profiles, strict=True))]  # fmt: skip
    columns = once_each(columns, paths, profiles, register)
    if register is Register.MEDIATORS:
        columns = law_by_cells(columns, profiles)
        columns = by_cells_alone(columns, profiles)
    if mapping:
        columns = [_chosen(column, mapping) for column in columns]
    return tuple(columns)


def _column(index: int, path: tuple[str, ...], profile: Profile, register: Register | None) -> Column:
    blank = Column(index, column_letter(index), path, filled=profile.filled, samples=profile.samples)
    if is_ours(path):
        return replace(blank, why="cột lỗi do phần mềm thêm vào bản sao")
    value = valued(path, profile, register)
    if value:
        field, how, word, sure, why = value
        if register and field and register not in FIELDS[field].registers:
            return replace(blank, why="không thuộc danh sách này")
        return replace(blank, field=field, how=how, value=word, sure=sure, why=why)
    for field, sure, why in candidates(path, register):
        if field == "-":
            return replace(blank, why="thông tin không thuộc danh sách này")
        adjusted, more = weighed(field, sure, profile, register)
        if register and register not in FIELDS[adjusted].registers:
            continue
        if sure + more >= LEAST:
            return replace(blank, field=adjusted, sure=round(min(sure + more, 0.99), 2), why=why)
    return blank


def _chosen(column: Column, mapping: SheetMapping) -> Column:
    choice = mapping.columns.get(column.index)
    if choice is None:
        return column
    return replace(
        column, field=choice.field, how=choice.how, value=choice.value, sure=1.0, why="do người dùng chọn"
    )
