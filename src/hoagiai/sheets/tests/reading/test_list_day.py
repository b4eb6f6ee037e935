"""The day of a list, read from its title and the lines around its table (dữ liệu giả lập)."""

import json
from datetime import date

import pytest

from hoagiai.sheets.guarding import lines
from hoagiai.sheets.reading.as_json import pieces
from hoagiai.sheets.reading.listday import days_in, proposed
from hoagiai.sheets.tests.reading.making import ON, excel, understood

HEAD = ["TT", "Họ và tên", "Năm sinh", "Tổ hòa giải"]
PEOPLE = [
    [1, "Lò Văn Một", 1970, "Tổ hòa giải bản Nà Một"],
    [2, "Lò Thị Hai", 1980, "Tổ hòa giải bản Nà Một"],
]


def days(*above, below=(), on=ON):
    found = understood(
        excel({"DS": [[line] for line in above] + [HEAD, *PEOPLE] + [[line] for line in below]})
    )
    return [(each.day.isoformat(), each.said.value) for each in proposed(found.sheets, on)]


@pytest.mark.parametrize(
    ("line", "said", "day", "words"),
    [
        ("DANH SÁCH tính đến ngày 30/6/2026", "as_of", "2026-06-30", "tính đến ngày 30/6/2026"),
        ("(Số liệu có đến ngày 30.06.2026)", "as_of", "2026-06-30", "đến ngày 30.06.2026"),
        ("Tính đến hết ngày 15 tháng 6 năm 2026", "as_of", "2026-06-15", "Tính đến hết ngày 15 tháng 6 năm 2026"),
        ("thời điểm 30-6-2026", "as_of", "2026-06-30", "thời điểm 30-6-2026"),
        ("Từ ngày 01/01/2026 đến ngày 30/6/2026", "as_of", "2026-06-30", "đến ngày 30/6/2026"),
        ("cập nhật ngày 5/7/2026", "as_of", "2026-07-05", "cập nhật ngày 5/7/2026"),
        ("tính đến tháng 2/2024", "as_of", "2024-02-29", "tính đến tháng 2/2024"),
        ("tính đến hết quý III năm 2025", "as_of", "2025-09-30", "tính đến hết quý III năm 2025"),
        ("Số liệu đến hết năm 2025", "as_of", "2025-12-31", "đến hết năm 2025"),
        ("(Kèm theo Báo cáo số 45/BC-UBND ngày 15 tháng 6 năm 2026 của UBND phường)", "attached", "2026-06-15",
         "Kèm theo Báo cáo số 45/BC-UBND ngày 15 tháng 6 năm 2026"),
        ("(Ban hành kèm theo Quyết định số 12/QĐ-UBND, ngày 05/3/2021)", "attached", "2021-03-05",
         "kèm theo Quyết định số 12/QĐ-UBND, ngày 05/3/2021"),
        ("Lai Châu, ngày 05 tháng 11 năm 2025", "signed", "2025-11-05", "ngày 05 tháng 11 năm 2025"),
        ("Ngày lập: 20/6/2026", "signed", "2026-06-20", "Ngày lập: 20/6/2026"),
        ("DANH SÁCH HÒA GIẢI VIÊN NĂM 2025", "period", "2025-12-31", "NĂM 2025"),
        ("Quý II/2026", "period", "2026-06-30", "Quý II/2026"),
        ("BÁO CÁO QUÝ 4 NĂM 2025", "period", "2025-12-31", "QUÝ 4 NĂM 2025"),
        ("6 tháng đầu năm 2026", "period", "2026-06-30", "6 tháng đầu năm 2026"),
        ("09 tháng năm 2025", "period", "2025-09-30", "09 tháng năm 2025"),
        ("Danh sách tháng 6 năm 2026", "period", "2026-06-30", "tháng 6 năm 2026"),
    ],
)  # fmt: skip
def test_a_line_says_a_day(line, said, day, words):
    assert [(each.value, on.isoformat(), text) for each, on, text in days_in(line)] == [(said, day, words)]


@pytest.mark.parametrize(
    "line",
    [
        "DANH SÁCH TỔ HÒA GIẢI",
        "theo Luật Hòa giải ở cơ sở năm 2013",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh",
        "Căn cứ Quyết định số 7/QĐ-UBND, ngày 3/2/2026",
        "giai đoạn 2021 - 2026, nhiệm kỳ năm 2021",
        "Lai Châu, ngày      tháng 6 năm 2026",
        "Lai Châu, ngày … tháng … năm 2026",
        "tính đến ngày 31/2/2026",
        "Thông báo ngày 15 tháng 6 năm 2026",
        "Điện thoại 0912345678",
        "quý V/2026, tháng 13/2026",
    ],
)
def test_a_line_says_no_day_of_the_list(line):
    assert list(days_in(line)) == []


def test_as_of_goes_before_a_quarter_a_paper_and_a_signing_day():
    assert days(
        "Lai Châu, ngày 05 tháng 7 năm 2026", "DANH SÁCH HÒA GIẢI VIÊN QUÝ II/2026",
        "(Kèm theo Báo cáo số 45/BC-UBND ngày 04/7/2026)", "tính đến ngày 25/6/2026",
    ) == [("2026-06-25", "as_of"), ("2026-06-30", "period"), ("2026-07-04", "attached"), ("2026-07-05", "signed")]  # fmt: skip


def test_a_day_to_come_or_before_the_law_is_not_proposed():
    assert days("tính đến ngày 02/11/2026") == []
    assert days("tính đến ngày 01/11/2026") == [("2026-11-01", "as_of")]
    assert days("DANH SÁCH HÒA GIẢI VIÊN NĂM 2026") == []
    assert days("tính đến ngày 31/12/2013") == []
    assert days("tính đến ngày 30/6/0206") == []


def test_a_year_that_ends_after_the_paper_was_signed_is_none():
    assert days("DANH SÁCH NĂM 2025", "Lai Châu, ngày 05 tháng 6 năm 2025") == [("2025-06-05", "signed")]


def test_a_place_and_day_under_the_table_is_a_signing_day():
    under = ["Tân Phong, ngày 15 tháng 6 năm 2026", "Người lập"]
    assert days("DANH SÁCH HÒA GIẢI VIÊN", below=under) == [("2026-06-15", "signed")]


def test_the_day_is_told_with_its_cell_and_goes_through_the_pipe():
    rows = [["", "DANH SÁCH HÒA GIẢI VIÊN"], ["", "Tính đến", "30/6/2026"], HEAD, *PEOPLE]
    found = understood(excel({"Phụ lục 1": rows}))
    piped = lines.understood_of(json.loads(json.dumps(lines.head_of(found))))
    for each in (found, piped):
        (read,) = proposed(each.sheets, ON)
        assert (read.day, read.sheet, read.cell) == (date(2026, 6, 30), "Phụ lục 1", "B2")
        assert read.words == "Tính đến 30/6/2026"
    told = json.loads("".join(pieces(found, on=ON)))
    assert told["day"]["day"] == "2026-06-30" and told["day"]["cell"] == "B2"
    assert told["sheets"][0]["days"][0]["said"] == "as_of"
