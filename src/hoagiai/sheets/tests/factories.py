"""Short ways to lists in each of their states, with rows as if they had been read (dữ liệu giả lập)."""

from datetime import date
from itertools import count

from hoagiai.accounts.models import User
from hoagiai.places.models import Unit
from hoagiai.plans.actions.files import store_file
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.summary import summary
from hoagiai.sheets.tests.reading.making import excel, understood

ON = date(2026, 3, 1)
ROWS = [
    ["Danh sách hòa giải viên (dữ liệu giả lập)"],
    ["TT", "Họ và tên", "Nam", "Nữ", "Năm sinh", "Tổ hòa giải", "Thôn, bản", "Liên lạc", "CM luật (x)"],
    [1, "Lò Văn Một", "x", "", 1970, "Tổ hòa giải bản Nà Một", "Bản Nà Một", "0912345678", "x"],
    [2, "Lò Thị Hai", "", "x", 1980, "Tổ hòa giải bản Nà Một", "Bản Nà Một", "0912345679", ""],
    [3, "Vàng A Ba", "x", "", 2031, "Tổ hòa giải bản Nà Hai", "Bản Nà Hai", "0912345670", ""],
    ["", "Cộng: 3 người"],
]
_numbers = count(1)


def list_of(unit: Unit, by: User, *, state: str = "ready", rows: list = ROWS, **more) -> Batch:
    """A list of a place as a worker leaves it, without anything in the registers."""
    data = excel({"DS": [*rows, [f"lần {next(_numbers)}"]]})
    known = understood(data, name="ds.xlsx")
    batch = Batch.objects.create(
        file=store_file(data=data, name="ds.xlsx", media_type="application/octet-stream", by=by),
        unit=unit, on=ON, made_by=by, state=state, understood=summary(known, today=ON),
        applied_by=by if state in ("applied", "undone") else None,
        counts={"new": 2, "refused": 1}, layout=known.fingerprint, **more,
    )  # fmt: skip
    for position, row in enumerate(known.rows(), 1):
        faults = [
            {"cell": e.cell, "field": e.field, "message": e.message, "severity": e.severity.value}
            for e in row.errors
        ]
        StagedRow.objects.create(
            batch=batch, position=position, sheet=row.sheet, line=row.row, register="mediators", unit_id=unit.pk,
            full_name=row.values["full_name"], team=row.values["team"], faults=faults,
            shown={"full_name": row.values["full_name"]}, outcome="refused" if row.refused else "new",
        )  # fmt: skip
    return batch
