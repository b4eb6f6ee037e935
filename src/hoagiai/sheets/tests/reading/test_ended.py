"""The day something ended: the last day with it, or the first day without."""

from datetime import date

import pytest

from hoagiai.sheets.tests.reading.making import excel, faults, understood

LAST, BEFORE = date(2024, 5, 31), date(2024, 5, 30)


@pytest.mark.parametrize(
    ("heading", "last_day"),
    [
        ("Đến hết ngày", LAST),
        ("Đến ngày", LAST),
        ("Thôi từ ngày", BEFORE),
        ("Ngày thôi", BEFORE),
        ("Thôi ngày", BEFORE),
        ("Ngày thôi làm hòa giải viên", BEFORE),
        ("Ngày miễn nhiệm", BEFORE),
    ],
)
def test_the_first_day_without_the_office_is_the_day_after_the_last(heading, last_day):
    rows = [["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải", heading]]
    rows += [[n, f"Lò Văn {n}", 1970, "Tổ hòa giải bản Nà Một", "31/05/2024"] for n in ["Một", "Hai", "Ba"]]

    read = list(understood(excel({"DS": rows})).rows())

    assert [row.values.get("ended_on") for row in read] == [last_day] * 3


def test_an_x_under_law_alone_says_no_level():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải", "Trình độ chuyên môn", ""],
        ["", "", "", "", "Luật", "Khác"],
    ]
    rows += [[n, f"Lò Văn {n}", 1970, "Tổ hòa giải bản Nà Một", "x", ""] for n in ["Một", "Hai", "Ba"]]

    read = list(understood(excel({"DS": rows})).rows())

    assert {row.values.get("training") for row in read} == {"law"}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Thôi ngày 15/8/2025", True),
        ("đã nghỉ từ 1/2026", True),
        ("Miễn nhiệm theo QĐ 12", True),
        ("chuyển đi nơi khác", True),
        ("Trưởng thôn", False),
        ("nghỉ hưu, nguyên giáo viên", False),
    ],
)
def test_a_note_that_speaks_of_leaving_is_told(note, told):
    rows = [["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải", "Ghi chú"]]
    rows += [[n, f"Lò Văn {n}", 1970, "Tổ hòa giải bản Nà Một", note] for n in ["Một", "Hai", "Ba"]]

    read = list(understood(excel({"DS": rows})).rows())

    assert [bool(row.errors) for row in read] == [told] * 3
    assert all("vẫn đang làm" in error.message for row in read for error in row.errors)


def test_somebody_who_left_and_came_back_is_no_repeated_row() -> None:
    head = ["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải", "Được công nhận từ ngày", "Thôi từ ngày"]
    team = "Tổ hòa giải bản Nà Một"
    rows = [
        [1, "Lò Văn Một", 1970, team, "05/01/2018", "01/06/2023"],
        [2, "Lò Văn Một", 1970, team, "01/06/2023", ""],
        [3, "Lò Thị Hai", 1980, team, "01/03/2025", ""],
        [4, "Lò Thị Hai", 1980, team, "", "01/06/2023"],
        [5, "Vàng A Ba", 1975, team, "05/01/2018", "01/06/2023"],
        [6, "Vàng A Ba", 1975, team, "31/05/2023", ""],
    ]
    assert faults(understood(excel({"DS": [head, *rows]}))) == [("B7", "repeated")]
