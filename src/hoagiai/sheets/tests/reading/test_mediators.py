"""Lists of mediators as communes keep them; all people are invented (dữ liệu giả lập)."""

from datetime import date

from hoagiai.sheets.tests.reading.making import (
    excel,
    faults,
    fields,
    opendocument,
    reasons,
    separated,
    understood,
    values,
)

THREE_ROWS = [
    ["DANH SÁCH THÀNH VIÊN CÁC TỔ HÒA GIẢI XÃ MƯỜNG THAN (dữ liệu giả lập)"],
    ["(Số liệu tính đến ngày 30/6/2025)"],
    [],
    ["TT", "Tên Tổ hòa giải", "Họ và tên hòa giải viên", "Ngày, tháng, năm sinh", "", "Thành phần", "", "",
     "Trình độ chuyên môn", "", "", "", "Quyết định công nhận", ""],
    ["", "", "", "Nam", "Nữ", "Trưởng thôn, tổ trưởng TDP", "Bí thư chi bộ", "Khác", "Luật", "", "Khác",
     "Chưa qua đào tạo", "Số", "Ngày"],
    ["", "", "", "", "", "", "", "", "Trung cấp", "Đại học trở lên", "", "", "", ""],
    [1, "Tổ hòa giải bản Đông", "Lò Văn Hặc", "12/3/1965", "", "x", "", "", "", "", "x", "", "05/QĐ-UBND", date(2023, 1, 5)],
    [2, "", "Hoàng Thị Pản", "", 1972, "", "x", "", "x", "", "", "", "", ""],
    [3, "", "Lường Văn Ín", "5/1980", "", "", "", "x", "", "", "", "x", "", ""],
    [4, "Tổ hòa giải bản Phường", "Nông Thị Lả", "", "31/02/1981", "", "", "x", "", "x", "", "", "", ""],
    ["", "Tổng cộng", 4, 2, 2, 1, 1, 2, 1, 1, 1, 1],
]  # fmt: skip
AREAS = ["A1:N1", "A2:N2", "A4:A6", "B4:B6", "C4:C6", "D4:E4", "D5:D6", "E5:E6", "F4:H4", "F5:F6", "G5:G6", "H5:H6",
         "I4:L4", "I5:J5", "K5:K6", "L5:L6", "M4:N4", "M5:M6", "N5:N6", "B7:B9", "M7:M10", "N7:N10"]  # fmt: skip
PEOPLE = [
    ("Tổ hòa giải bản Đông", "Lò Văn Hặc", "m", 1965, "village_head", "other"),
    ("Tổ hòa giải bản Đông", "Hoàng Thị Pản", "f", 1972, "party_secretary", "law_secondary"),
    ("Tổ hòa giải bản Đông", "Lường Văn Ín", "m", 1980, "other", "none"),
    ("Tổ hòa giải bản Phường", "Nông Thị Lả", "f", None, "other", "law_bachelor"),
]
ASKED = ("team", "full_name", "sex", "birth_year", "standing", "training")


def test_three_head_rows_with_merged_cells_give_fields_and_x_columns() -> None:
    found = understood(excel({"HGV": THREE_ROWS}, {"HGV": AREAS}))
    sheet = found.sheets[0]
    assert (sheet.register, sheet.head_rows) == ("mediators", (4, 5, 6))
    assert values(found, *ASKED) == PEOPLE
    assert sheet.given == {"commune": "Xã Mường Than", "as_of": date(2025, 6, 30)}


def test_a_merged_value_holds_for_every_row_it_covers() -> None:
    found = understood(excel({"HGV": THREE_ROWS}, {"HGV": AREAS}))
    assert values(found, "decision", "decided_on") == [("05/QĐ-UBND", date(2023, 1, 5))] * 4


def test_the_same_head_is_found_without_merged_cells_in_a_text_file() -> None:
    assert values(understood(separated(THREE_ROWS, ";"), "hgv.csv"), *ASKED) == PEOPLE


def test_the_same_list_is_read_from_an_opendocument_file() -> None:
    spans = {(3, 0): (1, 3), (3, 3): (2, 1), (3, 5): (3, 1), (3, 8): (4, 1), (4, 8): (2, 1), (3, 12): (2, 1)}
    assert values(understood(opendocument(THREE_ROWS, spans), "hgv.ods"), *ASKED) == PEOPLE


def test_a_wrong_day_is_told_at_its_cell_and_the_total_is_left_out() -> None:
    found = understood(excel({"HGV": THREE_ROWS}, {"HGV": AREAS}))
    assert faults(found) == [("E10", "day")]
    assert reasons(found)[11] == "total"


def test_sections_name_the_team_of_the_rows_below_and_signatures_are_left_out() -> None:
    found = understood(
        excel(
            {
                "P. Đông": [
                    ["STT", "Họ và tên", "", "Ngày sinh", "", "", "Giới", "DT", "ĐT", "TĐVH", "Ghi chú"],
                    ["", "Họ đệm", "Tên", "Ngày", "Tháng", "Năm", "", "", "", "", ""],
                    ["I", "TỔ HÒA GIẢI TỔ DÂN PHỐ SỐ 1: 2 người"],
                    [1, "Nguyễn Thị", "Hoa", 1, 12, 1961, "Nữ", "Kinh", "0912345678", "12/12", "Tổ trưởng"],
                    [2, "Đặng", "Nam", "", "", 1955, "Nam", "Dao", "", "7/10", ""],
                    ["STT", "Họ và tên", "", "Ngày sinh", "", "", "Giới", "DT", "ĐT", "TĐVH", "Ghi chú"],
                    ["", "Họ đệm", "Tên", "Ngày", "Tháng", "Năm"],
                    ["II", "TỔ HÒA GIẢI TỔ DÂN PHỐ SỐ 2"],
                    [1, "Hồ Sỹ", "Én", 30, 2, 1970, "Nam", "Kinh"],
                    ["", "", "", "", "", "", "", "Đông, ngày 2 tháng 3 năm 2025"],
                    ["", "Người lập biểu", "", "", "", "", "", "TM. ỦY BAN NHÂN DÂN"],
                    [],
                    ["", "Lê Văn A", "", "", "", "", "", "Trần Thị B"],
                ]
            }
        )
    )
    assert values(found, "team", "full_name", "leads", "ethnicity") == [
        ("Tổ hòa giải tổ dân phố số 1", "Nguyễn Thị Hoa", True, "01"),
        ("Tổ hòa giải tổ dân phố số 1", "Đặng Nam", None, "09"),
        ("Tổ hòa giải tổ dân phố số 2", "Hồ Sỹ Én", None, "01"),
    ]
    told = reasons(found)
    assert [told[row] for row in (3, 6, 7, 8, 10, 11, 13)] == [
        "section", "head", "head", "section", "signature", "signature", "signature",
    ]  # fmt: skip
    assert faults(found) == [("D9", "day")]


def test_years_in_columns_of_sex_ethnic_columns_and_column_numbers() -> None:
    found = understood(
        excel(
            {
                "DS": [
                    ["STT", "Họ và tên", "Năm sinh", "", "Dân tộc", "", "", "SĐT", "Số CCCD"],
                    ["", "", "Nam", "Nữ", "Kinh", "Thái", "Khác", "", ""],
                    ["A", "B", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
                    [1, "LÒ VĂN ÉN", 1965, "", "", "x", "", 912345678, 12065001234],
                    [2, "Tống Thị Hương", "", 1970, "x", "", "", "0912.345.679", "012170001235"],
                    [3, "Sìn Thị Mẩy", "", "197O", "", "", "Dao", "0912", ""],
                    ["", "Cộng: 03"],
                ]
            }
        )
    )
    assert values(found, "full_name", "sex", "birth_year", "ethnicity", "phone", "identity_number") == [
        ("Lò Văn Én", "m", 1965, "03", "0912345678", "012065001234"),
        ("Tống Thị Hương", "f", 1970, "01", "0912345679", "012170001235"),
        ("Sìn Thị Mẩy", "f", None, "09", None, None),
    ]
    assert (reasons(found)[3], reasons(found)[7]) == ("numbers", "total")
    assert faults(found) == [("D6", "day"), ("H6", "phone")]


def test_nam_and_nu_alone_are_x_columns_and_two_x_are_a_fault() -> None:
    found = understood(
        excel(
            {
                "S": [
                    ["BIỂU TỔNG HỢP DANH SÁCH HOÀ GIẢI VIÊN CƠ SỞ"],
                    ["Stt", "Họ và tên", "Nam", "Nữ", "Năm sinh", "Trình độ", "Chức danh"],
                    ["Thôn Thượng"],
                    [1, "Bùi Văn A", "x", "", 1960, "Cử nhân Luật", "Bí thư chi bộ - Tổ trưởng"],
                    [2, "Bùi Thị B", "", "x", 1961, "12/12", "Chi hội phụ nữ"],
                    ["Thôn Hạ"],
                    [3, "Đinh Văn C", "x", "x", 1962, "Đại học kế toán", "Tổ viên"],
                    ["Danh sách gồm 03 người./."],
                ]
            }
        )
    )
    assert values(found, "sex", "neighbourhood", "training", "standing", "leads") == [
        ("m", "Thôn Thượng", "law_bachelor", "party_secretary", True),
        ("f", "Thôn Thượng", None, "front", None),
        ("m", "Thôn Hạ", "other", None, False),
    ]
    assert faults(found) == [("D7", "twice")]


def test_what_stands_once_for_several_rows_and_ditto_marks_are_carried_down() -> None:
    found = understood(
        separated(
            [
                ["STT", "Xã/Phường", "Thôn/TDP", "Tên tổ hòa giải", "Họ và tên hòa giải viên", "Giới tính (Nam/Nữ)", "QĐ công nhận"],
                ["1", "Xã A", "Thôn 1", "Tổ hòa giải thôn 1", "Hoàng Văn Thu", "NAM", "QĐ số 15/QĐ-UBND ngày 12/03/2021"],
                ["2", "", "", "", "Hoàng Thị Loan", "nữ", "nt"],
                ["3", "", "TDP 2", "Tổ HG TDP 2", "Phan Văn Phùng", "Nam", ""],
            ]
        ),
        "ds.csv",
    )  # fmt: skip
    assert values(found, "commune", "neighbourhood", "team", "decision", "decided_on") == [
        ("Xã A", "Thôn 1", "Tổ hòa giải thôn 1", "15/QĐ-UBND", date(2021, 3, 12)),
        ("Xã A", "Thôn 1", "Tổ hòa giải thôn 1", "15/QĐ-UBND", date(2021, 3, 12)),
        ("Xã A", "Tổ dân phố 2", "Tổ hòa giải tổ dân phố 2", None, None),
    ]


def test_a_list_without_headings_is_guessed_from_its_cells() -> None:
    found = understood(
        excel({"S": [[1, "Lê Văn A", 1960, "Nam", "Kinh"], [2, "Lê Thị B", 1961, "Nữ", "Mông"]]})
    )
    assert found.sheets[0].sure <= 0.5
    assert values(found, "full_name", "birth_year", "sex", "ethnicity") == [
        ("Lê Văn A", 1960, "m", "01"),
        ("Lê Thị B", 1961, "f", "08"),
    ]


def test_a_person_twice_is_told_at_the_second_row() -> None:
    rows = [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn A", 1960], [2, "Lê Văn A", 1960]]
    assert faults(understood(excel({"S": rows}))) == [("B3", "repeated")]


def test_a_missing_name_and_an_impossible_birth_year_refuse_their_rows() -> None:
    rows = [["TT", "Họ và tên", "Năm sinh", "Giới tính"], [1, "", 1960, "Nam"], [2, "Lê Thị B", 1890, "Nữ"]]
    found = understood(excel({"S": rows}))
    assert [row.refused for row in found.rows()] == [True, True]
    assert [cell for cell, _ in faults(found)] == ["B2", "C3"]


def test_roles_of_x_columns_come_together() -> None:
    rows = [
        ["TT", "Họ và tên", "Giới tính", "Tuyên truyền viên PL", "Lực lượng ANTT cơ sở"],
        [1, "Bà Tô Thị Hà (Tổ trưởng)", "Nữ", "x", "x"],
    ]
    found = understood(excel({"S": rows}))
    assert fields(found)["D"] == "roles"
    assert values(found, "full_name", "leads", "roles") == [
        ("Tô Thị Hà", True, ("legal_propagandist", "security_force"))
    ]
