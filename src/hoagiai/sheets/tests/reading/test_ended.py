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
