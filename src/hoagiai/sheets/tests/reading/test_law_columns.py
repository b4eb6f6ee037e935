"""Columns about training in law whose heading does not say how: their cells do, or they are asked about (giả lập)."""

import pytest

from hoagiai.sheets.tests.reading.making import excel, faults, understood, values

PEOPLE = ["Lò Văn Một", "Lò Thị Hai", "Vàng A Ba", "Sùng Thị Tư", "Giàng A Năm"]
LAW, OTHER, NONE = ["x", "", "", "x", ""], ["", "x", "", "", ""], ["", "", "x", "", "x"]
EACH = ["law", "other", "none", "law", "none"]


def read(**columns):
    """What is understood of these columns of a list of mediators, and everybody's training."""
    named = {heading.replace("_", " "): cells for heading, cells in columns.items()}
    rows = [
        [line + 1, name, 1970 + line, "Tổ hòa giải bản Nà Một", *(cells[line] for cells in named.values())]
        for line, name in enumerate(PEOPLE)
    ]
    found = understood(excel({"DS": [["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải", *named], *rows]}))
    assert not faults(found)
    told = {column.heading: column for column in found.sheets[0].columns}
    return told, [said for (said,) in values(found, "training")]


@pytest.mark.parametrize(
    ("columns", "expected", "sure"),
    [
        ({"Luật": LAW, "Khác": OTHER, "Chưa qua đào tạo": NONE}, EACH, 0.85),
        ({"Luật": LAW, "Ngành khác": OTHER, "Chưa qua đào tạo": NONE}, EACH, 0.85),
        ({"Luật": LAW, "Chưa qua đào tạo": NONE}, ["law", None, "none", "law", "none"], 0.85),
        ({"Luật": LAW, "Khác": OTHER}, ["law", "other", None, "law", None], 0.75),
        ({"Luật": ["Có", "Không", "Không", "Có", "Không"], "Chưa qua đào tạo": NONE},
         ["law", None, "none", "law", "none"], 0.85),
        ({"Luật": ["Đại học", "Trung cấp", "", "Thạc sĩ", "Không"]},
         ["law_bachelor", "law_secondary", None, "law_postgraduate", None], 0.75),
        ({"Chuyên môn luật": LAW, "Chuyên môn khác": OTHER, "Chưa qua đào tạo": NONE}, EACH, 0.95),
        ({"Chuyên môn luật": LAW}, ["law", None, None, "law", None], 0.95),
        ({"Trình độ luật": ["Đại học", "Trung cấp", "", "", ""]}, ["law_bachelor", "law_secondary", None, None, None], 0.9),
    ],
)  # fmt: skip
def test_the_cells_say_what_a_column_of_law_is(columns, expected, sure):
    told, trained = read(**columns)

    assert trained == expected
    first = told[next(iter(columns))]
    assert (first.field, first.how, first.sure) == ("training", "mark", sure) and first.heading in first.why


@pytest.mark.parametrize(
    "columns",
    [
        {"Luật": LAW},
        {"Luật": ["abc", "đã học", "12", "", ""]},
        {"Luật": LAW, "Khác": ["x", "x", "", "", ""]},
        {"Luật": LAW, "Trình độ chuyên môn": ["Đại học", "Trung cấp", "Đại học", "", ""]},
        {"Luật": LAW, "Nghề nghiệp": ["Làm ruộng"] * 5, "Điện thoại": [""] * 5, "Khác": OTHER},
        {"Luật": [""] * 5, "Khác": OTHER},
    ],
)
def test_what_the_cells_do_not_say_is_asked(columns):
    told, _ = read(**columns)

    assert (told["Luật"].field, told["Luật"].why) == ("", "")
