"""Files typed before Unicode, and text files in the encodings of the time (dữ liệu giả lập)."""

import unicodedata

import pytest

from hoagiai.base.legacy import tcvn3, vni
from hoagiai.sheets.tests.reading.making import excel, separated, understood, values

ROWS = [
    ["Danh sách hòa giải viên (dữ liệu giả lập)"],
    ["Số TT", "Họ và tên", "Giới tính", "Ngày sinh", "Dân tộc", "Thôn, bản", "Số hộ", "Tổ hòa giải"],
    ["1", "Trần Thị Bưởi", "Nữ", "1/2/1970", "Kinh", "Thôn Đoài", "1", "Tổ hòa giải thôn Đoài"],
    ["2", "Phạm Văn Cường", "Nam", "1968", "Tày", "Xóm Bé", "2", "Tổ hòa giải thôn Đoài"],
    ["", "Tổng cộng: 2"],
]
READ = [
    ("Trần Thị Bưởi", "f", 1970, "01", "Thôn Đoài", "Tổ hòa giải thôn Đoài"),
    ("Phạm Văn Cường", "m", 1968, "02", "Xóm Bé", "Tổ hòa giải thôn Đoài"),
]
ASKED = ("full_name", "sex", "birth_year", "ethnicity", "neighbourhood", "team")


def typed(rows: list[list[str]], font: str) -> list[list[str]]:
    encode = {"tcvn3": tcvn3.encode, "vni": vni.encode}[font]
    return [[encode(text) for text in row] for row in rows]


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
def test_a_whole_file_in_a_legacy_font_is_read_and_the_conversion_told(font: str) -> None:
    found = understood(excel({"S": typed(ROWS, font)}))
    assert values(found, *ASKED) == READ
    assert any("Unicode" in note for note in found.notes)


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
def test_one_column_in_a_legacy_font_among_unicode_is_converted_alone(font: str) -> None:
    rows = [
        [*row[:1], *typed([row[1:2]], font)[0], *row[2:]] if line > 1 else row
        for line, row in enumerate(ROWS)
    ]
    assert values(understood(excel({"S": rows})), *ASKED) == READ


def test_rows_pasted_from_an_old_file_leave_the_others_as_they_are() -> None:
    groups = ["Thái", "Mông", "Kinh", "Thái"] * 3
    rows = [
        [str(n), f"Lò Văn {'Bính' if n % 2 else 'Chiến'}", "Nam", "1970", group]
        for n, group in enumerate(groups, 1)
    ]
    old = [*typed(rows[:4], "tcvn3"), *rows[4:]]
    found = understood(excel({"S": [[*ROWS[1][:5]], *old]}))
    assert [group for (group,) in values(found, "ethnicity")] == ["03", "08", "01", "03"] * 3


def test_unicode_text_is_never_taken_for_a_legacy_font() -> None:
    rows = [
        ["TT", "Họ và tên", "Giới tính"],
        *([n, name, "Nam"] for n, name in enumerate(["Hà Lý", "Sùng A Pó", "Y Blô Niê", "Đèo Văn Ín"], 1)),
    ]
    found = understood(excel({"S": rows}))
    assert [name for (name,) in values(found, "full_name")] == [
        "Hà Lý",
        "Sùng A Pó",
        "Y Blô Niê",
        "Đèo Văn Ín",
    ]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("sign", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), ("|", "utf-16-le")]
)
def test_text_files_in_unicode_with_any_sign_between(sign: str, encoding: str) -> None:
    assert values(understood(separated(ROWS, sign, encoding), "ds.csv"), *ASKED) == READ


def test_a_text_file_of_windows_1258() -> None:
    data = separated([[cp1258(text) for text in row] for row in ROWS], ";", "cp1258")
    assert values(understood(data, "ds.csv"), *ASKED) == READ


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_text_file_of_legacy_codes(font: str, sign: str) -> None:
    found = understood(separated(typed(ROWS, font), sign, "latin-1"), "ds.csv")
    assert values(found, *ASKED) == READ
    assert any("Unicode" in note for note in found.notes)


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
def test_a_text_file_of_legacy_codes_saved_as_utf_8(font: str) -> None:
    """As an old list looks after somebody opened it and saved it anew: the codes are letters of Western Europe."""
    assert values(understood(separated(typed(ROWS, font), ",", "utf-8"), "ds.csv"), *ASKED) == READ


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
def test_every_letter_of_a_text_file_of_legacy_codes_is_converted(font: str) -> None:
    names = [
        "Nguyễn Thị Ngọc Ánh", "Đặng Quốc Khánh", "Vũ Đức Thịnh", "Hoàng Thị Yến", "Bùi Xuân Phượng", "Đỗ Thị Mỹ Lệ",
        "Trịnh Bửu Châu", "Lê Hữu Nghĩa", "Phùng Thị Thủy", "Tạ Quỳnh Như", "Dương Văn Quý", "Lương Thị Hằng",
    ]  # fmt: skip
    rows = [
        ROWS[1],
        *(
            [str(n), name, "Nam", "1970", "Kinh", "Thôn Đoài", "1", "Tổ hòa giải thôn Đoài"]
            for n, name in enumerate(names, 1)
        ),
    ]
    found = understood(separated(typed(rows, font), ",", "latin-1"), "ds.csv")
    assert [name for (name,) in values(found, "full_name")] == names


def test_marks_written_apart_are_joined() -> None:
    rows = [[unicodedata.normalize("NFD", text) for text in row] for row in ROWS]
    assert values(understood(excel({"S": rows})), *ASKED) == READ


def cp1258(text: str) -> str:
    """The text with tones as marks of their own, as Windows-1258 has them."""
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        letters.append(
            unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones)) + tones
        )
    return "".join(letters)
