"""Reading in a child process: the same answer, limits, and no rest."""

from pathlib import Path

import pytest

from hoagiai.base.sheets import errors
from hoagiai.sheets.guarding import read_guarded
from hoagiai.sheets.guarding.guard import _Child
from hoagiai.sheets.reading import Register, mapping_of, read
from hoagiai.sheets.tests.reading.making import ON, excel

ROWS = [
    ["TT", "Họ và tên", "Ngày sinh", "Dân tộc", "Tiếng dân tộc", "Ghi chú"],
    [1, "Lê Văn A (dữ liệu giả lập)", "12/3/1965", "Thái", "Thái, Mông", ""],
    [2, "Lò Thị B (dữ liệu giả lập)", "31/2/1970", "Mông", "", ""],
    ["", "Cộng: 2 người", "", "", "", ""],
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ds"
    path.write_bytes(excel({"Trang 1": ROWS}))
    return path


def test_the_child_understands_what_the_reader_understands(file: Path) -> None:
    alone, guarded = read(file, name="ds.xlsx", on=ON), read_guarded(file, name="ds.xlsx", on=ON, body=True)

    assert guarded.sheets == alone.sheets
    assert (guarded.notes, guarded.fingerprint) == (alone.notes, alone.fingerprint)
    assert list(read_guarded(file, name="ds.xlsx", on=ON).rows()) == list(alone.rows())


def test_the_register_and_the_mapping_are_handed_to_the_child(file: Path) -> None:
    columns = read(file, on=ON).sheets[0].columns
    mapping = {"Trang 1": mapping_of(columns[:3], Register.MEDIATORS)}

    guarded = read_guarded(file, Register.TEAMS, mapping, on=ON, body=True)

    assert guarded.sheets == read(file, Register.TEAMS, mapping, on=ON).sheets


def test_a_refusal_comes_through_with_its_words(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(errors.UnknownFormat, match=r"ds\.xlsx.*tệp PDF"):
        read_guarded(path, name="ds.xlsx")


def test_a_child_that_takes_too_long_is_stopped_and_the_reason_told(file: Path) -> None:
    with pytest.raises(errors.TakesTooLong, match="quá 0 giây"):
        read_guarded(file, seconds=0, body=True)


def test_a_child_that_wants_too_much_memory_is_stopped_and_the_reason_told(tmp_path: Path) -> None:
    path = tmp_path / "ds"
    path.write_bytes("Họ và tên,Năm sinh\nLê Văn A (dữ liệu giả lập),1965\n".encode() * 600_000)
    with pytest.raises(errors.TooMuchMemory, match="90 MB"):
        read_guarded(path, name="ds.csv", memory=90 * 1024 * 1024, body=True)


def test_a_child_that_nobody_listens_to_is_ended(file: Path) -> None:
    child = _Child(file, None, None, "ds", ON, 10, 1 << 30)
    process = child.process
    del child
    assert process.poll() is not None
