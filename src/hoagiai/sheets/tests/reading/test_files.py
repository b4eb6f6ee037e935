"""Files that are refused, tables saved as pages, and the command."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from hoagiai.base.sheets import SheetRefused, errors, open_book
from hoagiai.sheets.commands import registers
from hoagiai.sheets.tests.reading.making import excel, understood, values

LIST = [["TT", "Họ và tên", "Số CCCD"], [1, "Lê Văn A (dữ liệu giả lập)", 1060012345], [2, "=1+1", "x"]]


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", errors.EmptySheet),
        (b"%PDF-1.7 ...", errors.UnknownFormat),
        (b"PK\x03\x04 broken", errors.Broken),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", errors.Broken),
        (bytes(range(1, 32)) * 40, errors.NotText),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_a_sentence(data: bytes, refusal: type[SheetRefused]) -> None:
    with pytest.raises(refusal) as told:
        open_book(data, "tệp lạ.xlsx")
    assert "tệp lạ.xlsx" in str(told.value)


def test_a_packed_file_that_unpacks_to_far_more_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\x00" * (80 * 1024 * 1024))
    with pytest.raises(errors.ZipBomb):
        open_book(target.getvalue(), "bom.xlsx")


def test_a_stray_value_far_below_and_far_right_is_refused_before_memory_is_taken() -> None:
    rows = [["x"], *[[] for _ in range(5)]]
    data = excel({"S": rows})
    patched = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(patched, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == "xl/worksheets/sheet1.xml":
                content = content.replace(
                    b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                )
            new.writestr(entry, content)
    with pytest.raises(errors.TooManyCells):
        open_book(patched.getvalue(), "xa.xlsx")


def test_a_table_that_a_web_system_saved_under_an_excel_name_is_read() -> None:
    page = (
        "<html><head><meta charset='utf-8'></head><body><table><tr><th rowspan=2>STT</th><th rowspan=2>Họ và tên</th>"
        "<th colspan=2>Năm sinh</th></tr><tr><th>Nam</th><th>Nữ</th></tr>"
        "<tr><td>1</td><td>Lê Thị B</td><td></td><td>1970</td></tr></table></body></html>"
    )
    found = understood(page.encode(), "xuat.xls")
    assert (found.format, values(found, "full_name", "sex", "birth_year")) == (
        "html",
        [("Lê Thị B", "f", 1970)],
    )


def test_the_command_prints_json_with_every_part(tmp_path: Path) -> None:
    file = tmp_path / "ds.xlsx"
    file.write_bytes(excel({"HGV": LIST}))
    result = CliRunner().invoke(registers, ["read", str(file), "--json"])
    told = json.loads(result.output)
    sheet = told["sheets"][0]
    assert result.exit_code == 0
    assert (sheet["register"], sheet["head_rows"], sheet["kept"]) == (
        "mediators",
        [1],
        {"count": 2, "rows": [[2, 3]]},
    )
    assert sheet["columns"][1] | {"why": ""} == {
        "column": "B", "headings": ["Họ và tên"], "field": "full_name", "label": "Họ và tên", "how": "value",
        "value": "", "sure": 0.98, "why": "",
    }  # fmt: skip
    assert {"C3"} <= {error["cell"] for error in sheet["errors"]}
    assert told["rows"][0]["values"]["identity_number"] == "001060012345"


def test_the_command_tells_in_words_too_and_refuses_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "ds.xlsx"
    file.write_bytes(excel({"HGV": LIST}))
    assert "danh sách hòa giải viên" in CliRunner().invoke(registers, ["read", str(file)]).output
    missing = CliRunner().invoke(registers, ["read", str(tmp_path / "không có.xlsx")])
    assert missing.exit_code == 1
