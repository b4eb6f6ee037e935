"""True .xls files of Excel 97 to 2003 (BIFF8), written by LibreOffice out of made ones (dữ liệu giả lập)."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from hoagiai.base.sheets.opening import OLE
from hoagiai.sheets.tests.reading.making import ON, excel, reasons, understood, values
from hoagiai.sheets.tests.reading.test_letters import ASKED, READ, ROWS, typed

pytestmark = pytest.mark.slow
PEOPLE = [
    ["DANH SÁCH HÒA GIẢI VIÊN (dữ liệu giả lập)"],
    ["STT", "Họ và tên", "Năm sinh", "", "Dân tộc", "CM luật (x)", "Số CCCD", "Công nhận từ ngày", "Số ĐT"],
    ["", "", "Nam", "Nữ", "", "", "", "", ""],
    ["I", "Tổ hòa giải bản Nà Một"],
    [1, "Lò Văn Một", 1970, "", "Thái", "x", "012070000001", date(2024, 3, 2), 912345678.0],
    [2, "Lò Thị Hai", "", 1980, "Thái", "", "012180000002", date(2024, 3, 2), 912345679.0],
    ["", "Cộng: 2 người"],
]
MERGED = ["A1:I1", "C2:D2"]


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """All made files as .xls, by one start of LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice, which writes the .xls files, is not on this machine")
    folder = tmp_path_factory.mktemp("xls")
    made = {
        "people": excel({"HGV": PEOPLE, "Trống": []}, {"HGV": MERGED}),
        "unicode": excel({"S": ROWS}),
        "tcvn3": excel({"S": typed(ROWS, "tcvn3")}),
        "vni": excel({"S": typed(ROWS, "vni")}),
    }
    for name, data in made.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    command = [
        office,
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        "xls:MS Excel 97",
    ]
    files = [str(folder / f"{name}.xlsx") for name in made]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=180,
        env=environment,
    )
    return lambda name: Path(folder / f"{name}.xls").read_bytes()


def test_heads_merged_cells_days_and_numbers_of_an_xls_are_read(converted):
    data = converted("people")
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
def test_an_xls_is_read_in_every_encoding_of_its_time(converted, letters):
    found = understood(converted(letters), "ds.xls")
    assert values(found, *ASKED) == READ
    assert any("Unicode" in note for note in found.notes) == (letters != "unicode")


def test_an_xls_is_read_in_the_guarded_child_from_a_sealed_file(converted, tmp_path):
    import io

    from hoagiai.base.sealed_files import opened, sealed_bytes
    from hoagiai.sheets.guarding import read_guarded

    with opened(io.BytesIO(sealed_bytes(converted("people")))) as source:
        found = read_guarded(source, name="ds.xls", on=ON)
        assert [row.values["full_name"] for row in found.rows()] == ["Lò Văn Một", "Lò Thị Hai"]
