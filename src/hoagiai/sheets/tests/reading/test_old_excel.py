"""True .xls files of Excel 97 to 2003 (BIFF8, dữ liệu giả lập)."""

import io
from collections.abc import Iterable, Sequence
from datetime import date

import pytest
import xlwt

from hoagiai.base.sealed_files import opened, sealed_bytes
from hoagiai.base.sheets import Cell
from hoagiai.base.sheets.opening import OLE
from hoagiai.sheets.guarding import read_guarded
from hoagiai.sheets.tests.reading.making import ON, reasons, understood, values
from hoagiai.sheets.tests.reading.test_letters import ASKED, READ, ROWS, typed

PEOPLE = [
    ["DANH SÁCH HÒA GIẢI VIÊN (dữ liệu giả lập)"],
    ["STT", "Họ và tên", "Năm sinh", "", "Dân tộc", "CM luật (x)", "Số CCCD", "Công nhận từ ngày", "Số ĐT"],
    ["", "", "Nam", "Nữ", "", "", "", "", ""],
    ["I", "Tổ hòa giải bản Nà Một"],
    [1, "Lò Văn Một", 1970, "", "Thái", "x", "012070000001", date(2024, 3, 2), 912345678.0],
    [2, "Lò Thị Hai", "", 1980, "Thái", "", "012180000002", date(2024, 3, 2), 912345679.0],
    ["", "Cộng: 2 người"],
]
MERGED = [(0, 0, 0, 8), (1, 1, 2, 3)]
"""First and last row, first and last column."""


def old_excel(rows: Iterable[Sequence[Cell]], merged: Iterable[tuple[int, int, int, int]] = ()) -> bytes:
    """The rows as Excel 97 saves them, with an empty second sheet."""
    book, day = xlwt.Workbook(), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    sheet, _ = book.add_sheet("HGV"), book.add_sheet("Trống")
    for line, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell != "":
                sheet.write(line, column, cell, *([day] if isinstance(cell, date) else []))
    for area in merged:
        sheet.merge(*area)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_heads_merged_cells_days_and_numbers_of_an_xls_are_read():
    data = old_excel(PEOPLE, MERGED)
    assert data.startswith(OLE)

    found = understood(data, "ds.xls")

    assert found.format == "xls"
    names = (
        "full_name",
        "sex",
        "birth_year",
        "ethnicity",
        "identity_number",
        "recognised_on",
        "phone",
        "team",
    )
    team = "Tổ hòa giải bản Nà Một"
    assert values(found, *names) == [
        ("Lò Văn Một", "m", 1970, "03", "012070000001", date(2024, 3, 2), "0912345678", team),
        ("Lò Thị Hai", "f", 1980, "03", "012180000002", date(2024, 3, 2), "0912345679", team),
    ]
    assert reasons(found)[4] == "section" and reasons(found)[7] == "total"
    assert found.errors == [] and date(2024, 3, 2) < ON


@pytest.mark.parametrize("letters", ["unicode", "tcvn3", "vni"])
def test_an_xls_is_read_in_every_encoding_of_its_time(letters):
    found = understood(old_excel(ROWS if letters == "unicode" else typed(ROWS, letters)), "ds.xls")
    assert values(found, *ASKED) == READ
    assert any("Unicode" in note for note in found.notes) == (letters != "unicode")


def test_an_xls_is_read_in_the_guarded_child_from_a_sealed_file():
    with opened(io.BytesIO(sealed_bytes(old_excel(PEOPLE, MERGED)))) as source:
        found = read_guarded(source, name="ds.xls", on=ON)
        assert [row.values["full_name"] for row in found.rows()] == ["Lò Văn Một", "Lò Thị Hai"]
