"""The day something ended: the last day with it, or the first day without."""

from datetime import date

import pytest

from hoagiai.sheets.tests.reading.making import excel, understood

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
