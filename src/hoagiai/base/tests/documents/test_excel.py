"""Excel files, read back by their XML and by another program's reader."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from hoagiai.base.documents.excel import Column, Kind, Sheet, Workbook, sheet_of, to_excel

from . import samples

COLUMNS = [
    Column("TT", 6, Kind.INTEGER),
    Column("Nội dung", 50),
    Column("Ngày", 14, Kind.DATE),
    Column("Tỷ lệ", 10, Kind.PERCENT),
]
ROWS = [(1, "=1+1", date(2026, 6, 17), 0.855), (2, "https://x.vn", None, Decimal("0.9"))]


@pytest.fixture
def file():
    sheets = [
        Sheet(
            "Nhiệm vụ: 2026",
            COLUMNS,
            iter(ROWS),
            title="DANH MỤC",
            lines=["Kỳ năm 2026"],
            totals=(3, "", None, 1),
        ),
        Sheet("Nhiệm vụ: 2026", COLUMNS, []),
    ]
    return to_excel(Workbook("Danh mục", sheets, created=date(2026, 1, 1)))


@pytest.fixture
def xml(file):
    with ZipFile(BytesIO(file)) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def test_values_come_back_as_they_went_in(file):
    rows = CalamineWorkbook.from_filelike(BytesIO(file)).get_sheet_by_index(0).to_python()

    assert rows[0][0] == "DANH MỤC"
    assert rows[3] == ["TT", "Nội dung", "Ngày", "Tỷ lệ"]
    assert rows[4] == [1.0, "=1+1", date(2026, 6, 17), 0.855]
    assert rows[6][0] == 3.0


def test_what_looks_like_a_formula_or_a_link_is_text(xml):
    assert "<f>" not in xml
    assert "hyperlink" not in xml


def test_the_head_row_is_frozen_filtered_and_printed_on_every_page(file, xml):
    assert re.search(r'<pane ySplit="4"[^>]*state="frozen"', xml)
    assert '<autoFilter ref="A4:D6"/>' in xml
    assert 'paperSize="9" orientation="landscape"' in xml or 'orientation="landscape"' in xml
    assert "&amp;C&amp;P" in xml
    with ZipFile(BytesIO(file)) as archive:
        assert "_xlnm.Print_Titles" in archive.read("xl/workbook.xml").decode()


def test_names_of_sheets_are_made_acceptable_and_different(file):
    assert CalamineWorkbook.from_filelike(BytesIO(file)).sheet_names == ["Nhiệm vụ 2026", "Nhiệm vụ 2026 (2)"]


def test_a_table_of_a_document_becomes_a_sheet():
    sheet = sheet_of("Phụ lục I", samples.work_table(rows=2), title="DANH MỤC NHIỆM VỤ NĂM 2026")
    rows = CalamineWorkbook.from_filelike(
        BytesIO(to_excel(Workbook("Danh mục", [sheet])))
    ).get_sheet_by_index(0)

    head, group, first = rows.to_python()[2:5]
    assert head[2:4] == ["Cơ quan: Chủ trì", "Cơ quan: Phối hợp"]
    assert group[:2] == ["I", "Nhóm nhiệm vụ thứ 1"]
    assert first[4:] == [date(2026, 6, 1), 1234.5]
