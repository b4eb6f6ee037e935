"""A field of one value belongs to one column of a sheet."""

from dataclasses import replace

from hoagiai.base.sheets import column_letter
from hoagiai.sheets.reading.columns.weighing import weighed
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.matching import candidates
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Column, How, Register

LEAST = 0.5
"""How sure a column must be of its field to be taken for it."""
SEVERAL = {"note", "roles", "neighbourhoods", "languages"}


def once_each(
    columns: list[Column],
    paths: tuple[tuple[str, ...], ...],
    profiles: list[Profile],
    register: Register | None,
) -> list[Column]:
    """Each to the column that is surest of it; the others take their next meaning or none."""
    taken: dict[str, int] = {}
    result = list(columns)
    for column in sorted(columns, key=lambda each: (-each.sure, each.filled == 0, each.index)):
        if not column.field or column.how is not How.VALUE or column.field in SEVERAL:
            continue
        if column.field not in taken:
            taken[column.field] = column.index
            continue
        other = ""
        for field, sure, why in candidates(paths[column.index], register):
            if field == "-" or field in taken or sure < LEAST + 0.15:
                continue
            found, more = weighed(field, sure, profiles[column.index], register)
            if found in taken or (register and register not in FIELDS[found].registers):
                continue
            other = found
            result[column.index] = replace(column, field=found, sure=round(sure + more, 2), why=why)
            taken[found] = column.index
            break
        if not other:
            first = column_letter(taken[column.field])
            label = FIELDS[column.field].label
            result[column.index] = replace(
                column, field="", sure=0.0, why=f"“{label}” đã lấy từ cột {first}; chọn lại nếu chưa đúng"
            )
    return result
