"""Lists of teams and of neighbourhoods, and files with several lists (dữ liệu giả lập)."""

from datetime import date

from hoagiai.sheets.reading import Choice, How, Register, SheetMapping, mapping_of
from hoagiai.sheets.reading.mapping import from_json, to_json
from hoagiai.sheets.tests.reading.making import excel, faults, fields, reasons, separated, understood, values

TEAMS = [
    ["UBND XÃ PA TẦN"],
    ["DANH SÁCH TỔ HÒA GIẢI Ở CƠ SỞ NĂM 2025 (dữ liệu giả lập)"],
    [],
    ["STT", "Tên tổ hòa giải", "Thôn, bản", "Số hộ", "Số lượng HGV", "", "", "Tổ trưởng", "", "", "Quyết định thành lập"],
    ["", "", "", "", "Tổng số", "Nam", "Nữ", "Họ và tên", "Năm sinh", "SĐT", ""],
    [1, "Tổ hòa giải bản Nậm Tần", "Bản Nậm Tần", 120, 5, 3, 2, "Lù A Sếnh", 1970, "0987654321", "12/QĐ-UBND ngày 3/4/2022"],
    [2, "Bản Pa Tần 1", "Bản Pa Tần 1, 2", "95 hộ", 4, 3, 2, "Tao Thị Pâng", 1980, "0987654322", "Số 13/QĐ-UBND, ngày 03/04/2022"],
    ["", "Tổng", "", 215, 9, 6, 4],
]  # fmt: skip
VILLAGES = [
    ["DANH MỤC THÔN, TỔ DÂN PHỐ TRÊN ĐỊA BÀN XÃ BÌNH AN (dữ liệu giả lập)"],
    ["(Kèm theo Nghị quyết số 15/NQ-HĐND ngày 20/7/2025)"],
    ["Số TT", "Tên thôn, tổ dân phố", "Số hộ gia đình", "Số nhân khẩu", "Vùng DTTS", "", "Ghi chú"],
    ["", "", "", "", "Có", "Không", ""],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ["1", "Thôn 1", "250", "1.050", "", "x", ""],
    ["2", "Buôn Ea Drăng", "-5", "800", "x", "", ""],
    ["3", "", "120", "", "", "", ""],
    ["", "Cộng", "370", "1850"],
]


def test_a_list_of_teams_with_leaders_counts_and_decisions() -> None:
    found = understood(
        excel({"Tổ": TEAMS}, {"Tổ": ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:G4", "H4:J4", "K4:K5"]})
    )
    assert found.sheets[0].register is Register.TEAMS
    assert values(
        found, "team", "households", "mediators_count", "women_count", "leader_name", "leader_phone"
    ) == [
        ("Tổ hòa giải bản Nậm Tần", 120, 5, 2, "Lù A Sếnh", "0987654321"),
        ("Tổ hòa giải Bản Pa Tần 1", 95, 4, 2, "Tao Thị Pâng", "0987654322"),
    ]
    assert values(found, "neighbourhood", "neighbourhoods", "decision", "decided_on") == [
        ("Bản Nậm Tần", None, "12/QĐ-UBND", date(2022, 4, 3)),
        (None, ("Bản Pa Tần 1", "Bản 2"), "13/QĐ-UBND", date(2022, 4, 3)),
    ]
    assert faults(found) == [("E7", "sum")]


def test_a_list_of_neighbourhoods_with_yes_and_no_columns() -> None:
    found = understood(excel({"Thôn": VILLAGES}, {"Thôn": ["E3:F3"]}))
    assert found.sheets[0].register is Register.NEIGHBOURHOODS
    assert found.sheets[0].given["decided_on"] == date(2025, 7, 20)
    assert values(found, "neighbourhood", "neighbourhood_kind", "households", "minority_area") == [
        ("Thôn 1", "thon", 250, False),
        ("Buôn Ea Drăng", "buon", None, True),
        (None, None, 120, None),
    ]
    assert faults(found) == [("C7", "number"), ("B8", "missing")]
    assert (reasons(found)[5], reasons(found)[9]) == ("numbers", "total")


def test_the_minority_flag_is_known_by_its_short_forms() -> None:
    for heading in ("Vùng ĐBDTTS (x)", "Vùng DTTS", "Địa bàn có nhiều đồng bào DTTS"):
        found = understood(excel({"DS": [["STT", "Tên thôn/TDP", "Số hộ", heading], [1, "Nà Lắc", 87, "x"]]}))
        assert values(found, "minority_area") == [(True,)], heading


def test_kind_and_name_in_two_columns_come_together() -> None:
    rows = [["TT", "Loại", "Tên thôn, bản", "Số hộ"], [1, "Bản", "Nậm Loỏng", 1], [2, "TDP", "số 3", 2]]
    assert values(understood(excel({"S": rows})), "neighbourhood") == [
        ("Bản Nậm Loỏng",),
        ("Tổ dân phố số 3",),
    ]


def test_sheets_without_a_list_are_left_aside_and_the_others_are_told_apart() -> None:
    found = understood(
        excel(
            {
                "Hướng dẫn": [["HƯỚNG DẪN ĐIỀN BIỂU"], ["1. Điền đủ họ tên"]],
                "Thôn": [["TT", "Tên thôn", "Số hộ"], [1, "Thôn A", 10]],
                "HGV": [["TT", "Họ và tên", "Giới tính"], [1, "Lê Văn A", "Nam"]],
                "Tổng hợp": [["TT", "Tên xã", "Số tổ hòa giải", "Số hòa giải viên"], [1, "Xã A", 10, 60]],
            }
        )
    )
    assert [sheet.register for sheet in found.sheets] == [
        None,
        Register.NEIGHBOURHOODS,
        Register.MEDIATORS,
        None,
    ]
    assert [row.sheet for row in found.rows()] == ["Thôn", "HGV"]


def test_two_lists_under_one_another_are_two() -> None:
    found = understood(
        excel(
            {
                "S": [
                    ["I. DANH SÁCH THÔN"],
                    ["TT", "Tên thôn", "Số hộ"],
                    [1, "Thôn A", 100],
                    [],
                    ["II. DANH SÁCH HÒA GIẢI VIÊN"],
                    ["TT", "Họ và tên", "Năm sinh", "Thôn"],
                    [1, "Lê Văn A", 1960, "Thôn A"],
                ]
            }
        )
    )
    assert [(row.row, row.register.value) for row in found.rows()] == [
        (3, "neighbourhoods"),
        (7, "mediators"),
    ]


def test_a_corrected_mapping_wins_and_is_found_again_by_the_layout() -> None:
    rows = [["TT", "Họ và tên", "Cột lạ", "Giới tính"], [1, "Lê Văn A", "0912345678", "Nam"]]
    first = understood(excel({"Tháng 1": rows}))
    assert "C" not in fields(first)
    mapping = from_json(to_json({first.sheets[0].fingerprint: SheetMapping({2: Choice("phone")})}))
    again = understood(excel({"Tháng 2": [*rows, [2, "Lê Thị B", "0912345679", "Nữ"]]}), mapping=mapping)
    assert values(again, "phone") == [("0912345678",), ("0912345679",)]
    assert again.sheets[0].columns[2].sure == 1.0


def test_a_column_can_be_turned_off_and_the_register_chosen() -> None:
    rows = [["TT", "Tên thôn", "Số hộ"], [1, "Thôn A", 10]]
    found = understood(excel({"S": rows}), mapping={"S": SheetMapping({2: Choice("")}, Register.TEAMS)})
    assert values(found, "team", "households") == [("Tổ hòa giải Thôn A", None)]


def test_the_mapping_of_what_was_understood_gives_the_same_again() -> None:
    data = excel({"Tổ": TEAMS})
    first = understood(data)
    sheet = first.sheets[0]
    again = understood(data, mapping={sheet.name: mapping_of(sheet.columns, sheet.register)})
    assert list(again.rows()) == list(first.rows())


def test_split_columns_survive_a_stored_mapping() -> None:
    stored = to_json({"S": SheetMapping({1: Choice("birth_year", How.SPLIT, "m")})})
    assert from_json(stored)["S"].columns[1] == Choice("birth_year", How.SPLIT, "m")


def test_rows_read_at_last_tell_the_same_as_rows_read_at_once() -> None:
    data = separated(VILLAGES)
    at_once, at_last = understood(data, "t.csv"), understood(data, "t.csv", body=False)
    assert at_last.kept == 0
    assert list(at_last.rows()) == list(at_once.rows())
    assert (at_last.kept, at_last.errors) == (at_once.kept, at_once.errors)
    assert list(at_last.rows()) == list(at_once.rows())


def test_a_number_without_its_day_and_a_decision_after_the_team_are_told() -> None:
    rows = [
        ["TT", "Tên tổ hòa giải", "Ngày thành lập", "Số quyết định"],
        [1, "Tổ hòa giải bản Nà Một", "", "15/QĐ-UBND"],
        [2, "Tổ hòa giải bản Nà Hai", "01/05/2019", "16/QĐ-UBND ngày 3/2/2021"],
        [3, "Tổ hòa giải bản Nà Ba", "01/05/2019", "17/QĐ-UBND ngày 20/4/2019"],
    ]
    found = understood(excel({"DS": rows}))
    assert faults(found) == [("D2", "decision_undated"), ("D3", "decision_later")]
    first = found.errors[0]
    assert "“15/QĐ-UBND” không kèm ngày" in first.message and "rồi gửi lại" in first.message
    assert not any(row.refused for row in found.rows())
