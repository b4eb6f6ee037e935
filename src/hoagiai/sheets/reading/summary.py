"""What was understood, in a few Vietnamese lines for the terminal."""

from datetime import date

from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.listday import proposed
from hoagiai.sheets.reading.registers import LABELS
from hoagiai.sheets.reading.understood import Column, DayRead, How, SheetUnderstood, Understood

MOST_ERRORS = 20


def summary(understood: Understood, on: date) -> str:
    """The sheets with their columns, counts, and the first faults; `on`: the day it is read."""
    lines = [f"Tệp: {understood.name} ({understood.format})", *[f"  {note}" for note in understood.notes]]
    lines += [f"  {told(each)}" for each in proposed(understood.sheets, on)[:1]]
    for sheet in understood.sheets:
        lines += _sheet(sheet)
    return "\n".join(lines)


def told(read: DayRead) -> str:
    """Where a day was read, in words."""
    where = f"ô {read.cell}" if read.cell else f"hàng {read.row}"
    return f"Có thể đúng vào ngày {read.day:%d/%m/%Y}: trang tính “{read.sheet}”, {where} ghi “{read.words}”."


def _sheet(sheet: SheetUnderstood) -> list[str]:
    if sheet.register is None:
        return ["", f"Trang tính “{sheet.name}”: bỏ qua ({sheet.why})."]
    lines = [
        "",
        f"Trang tính “{sheet.name}”: {LABELS[sheet.register]}; tiêu đề ở hàng {', '.join(map(str, sheet.head_rows))}.",
        f"  {len(sheet.kept)} hàng được nhận, {len(sheet.left_out)} hàng để lại, {len(sheet.errors)} điểm cần xem.",
    ]
    lines += [_column(column) for column in sheet.columns if column.headings]
    lines += [f"  Ô {error.cell}: {error.message}" for error in sheet.errors[:MOST_ERRORS]]
    if len(sheet.errors) > MOST_ERRORS:
        lines.append(f"  … và {len(sheet.errors) - MOST_ERRORS} điểm khác.")
    return lines


def _column(column: Column) -> str:
    if not column.field:
        return f"  {column.letter}: “{column.heading}” → không dùng"
    mark = " (đánh dấu)" if column.how is How.MARK else ""
    return (
        f"  {column.letter}: “{column.heading}” → {FIELDS[column.field].label}{mark}, chắc {column.sure:.0%}"
    )
