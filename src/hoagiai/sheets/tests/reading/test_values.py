"""Values of cells as people write them."""

from datetime import date

import pytest

from hoagiai.base.legacy.mending import reading_of
from hoagiai.sheets.reading.values import (
    birth,
    contacts,
    days,
    decisions,
    numbers,
    people,
    places,
    standing,
    training,
)


@pytest.mark.parametrize(
    ("written", "year", "day"),
    [
        (1965.0, 1965, None),
        ("12/3/1965", 1965, date(1965, 3, 12)),
        ("12.3.65", 1965, date(1965, 3, 12)),
        ("12-03-1965", 1965, date(1965, 3, 12)),
        ("ngày 12 tháng 3 năm 1965", 1965, date(1965, 3, 12)),
        ("1965-03-12", 1965, date(1965, 3, 12)),
        ("3/1965", 1965, None),
        ("00/00/1965", 1965, None),
        ("../../1965", 1965, None),
        ("12031965", 1965, date(1965, 3, 12)),
        (23813.0, 1965, date(1965, 3, 12)),
        ("1965 (ước)", 1965, None),
    ],
)
def test_days_and_years(written: str | float, year: int, day: date | None) -> None:
    value, fault = days.when(written, pivot=-1)
    assert value is not None and (value.year, value.date, fault) == (year, day, None)


@pytest.mark.parametrize("written", ["31/02/1981", "197O", "abc", "12/3/19650", 12.0])
def test_what_is_no_day(written: str | float) -> None:
    value, fault = days.when(written, pivot=-1)
    assert value is None and fault is not None


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        (912345678.0, "0912345678"), ("0912.345.678", "0912345678"), ("+84 912 345 678", "0912345678"),
        ("01662345678", "0362345678"), ("0912345678 - 0987654321", "0912345678"), ("0203 3825 111", "02033825111"),
        ("0912", None), ("không có", None),
    ],
)  # fmt: skip
def test_phone_numbers(written: str | float, digits: str | None) -> None:
    assert contacts.phone(written)[0] == digits


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        (1060012345.0, "001060012345"), (33065001234.0, "033065001234"), ("012 065 001 234", "012065001234"),
        ("123456789", "123456789"), ("12345", None), ("3.3065E+10", None),
    ],
)  # fmt: skip
def test_identity_numbers(written: str | float, digits: str | None) -> None:
    assert contacts.identity(written)[0] == digits


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kinh", "01"),
        ("H’Mông", "08"),
        ("Dân tộc Thái", "03"),
        ("Ê-đê", "12"),
        ("K'Ho", "16"),
        ("Khơ-me", "05"),
        ("Dáy", "25"),
        ("abc", ""),
    ],
)
def test_ethnic_groups(written: str, code: str) -> None:
    assert people.group_code(written) == code


@pytest.mark.parametrize(
    ("written", "value"),
    [("120 hộ", 120), ("1.234", 1234), ("1,234", 1234), (12.0, 12), ("-5", None), (1.5, None)],
)
def test_numbers(written: str | float, value: int | None) -> None:
    assert numbers.number(written)[0] == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Cử nhân Luật", "law_bachelor"), ("Trung cấp pháp lý", "law_secondary"), ("ThS. Luật", "law_postgraduate"),
        ("Đại học kế toán", "other"), ("9/12", ""), ("Chưa qua đào tạo", "none"),
    ],
)  # fmt: skip
def test_training(written: str, value: str) -> None:
    assert training.training(written) == value


@pytest.mark.parametrize(
    ("written", "stands", "leads"),
    [
        ("Tổ trưởng", "", True), ("Tổ trưởng TDP", "village_head", None), ("Bí thư chi bộ - Tổ trưởng", "party_secretary", True),
        ("Trưởng ban CTMT", "front", None), ("Tổ phó", "", False), ("Người có uy tín", "elder", None),
        ("Bí thư chi đoàn", "front", None),
    ],
)  # fmt: skip
def test_standing_and_leading(written: str, stands: str, leads: bool | None) -> None:
    assert (standing.standing(written), standing.leads(written)) == (stands, leads)


def test_names_of_teams_and_villages_lose_numbers_and_counts() -> None:
    assert places.team("2. TỔ HÒA GIẢI BẢN NẬM LOỎNG (05 người)") == "Tổ hòa giải bản Nậm Loỏng"
    assert places.village("TDP số 3") == "Tổ dân phố số 3"
    assert places.commune_in("II. XÃ TÂN PHONG") == "Xã Tân Phong"


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("15/QĐ-UBND ngày 3/2/2021", "15/QĐ-UBND", date(2021, 2, 3)),
        ("15/QĐ-UBND, 03/02/2021", "15/QĐ-UBND", date(2021, 2, 3)),
        ("15/QĐ-UBND (3.2.2021)", "15/QĐ-UBND", date(2021, 2, 3)),
        ("03/02/2021 - 15/QĐ-UBND", "15/QĐ-UBND", date(2021, 2, 3)),
        ("Số 15 ngày 03 tháng 02 năm 2021", "15", date(2021, 2, 3)),
        ("15/QĐ-UBND ngày 3/2/21", "15/QĐ-UBND", date(2021, 2, 3)),
        ("15/QĐ-UBND năm 2021", "15/QĐ-UBND", None),
        ("15/2021/QĐ-UBND", "15/2021/QĐ-UBND", None),
    ],
)
def test_a_number_and_a_day_in_one_cell_are_taken_apart(written, number, day) -> None:
    assert decisions.split(written) == (number, day)


def test_a_decision_with_its_day_in_one_cell() -> None:
    assert decisions.split("QĐ số 12/QĐ-UBND ngày 05/3/2021 của UBND xã") == ("12/QĐ-UBND", date(2021, 3, 5))


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("Nguyễn", "unicode"),
        ("NguyÔn V¨n", "tcvn3"),
        ("Nguyeãn Vaên", "vni"),
        ("Lò Văn", "unicode"),
        ("Nam", "plain"),
        ("Sè hé", "either"),
    ],
)
def test_how_a_text_was_typed(written: str, reading: str) -> None:
    assert reading_of(written) == reading


@pytest.mark.parametrize("written", [19755.0, "20155"])
def test_a_year_of_five_figures_is_a_slip_and_not_a_day_number(written: str | float) -> None:
    value, fault = birth.birth(written, date(2026, 11, 21))
    assert value is None and fault is not None and "năm chữ số" in fault.message


def test_a_birth_day_that_lost_its_format_is_still_a_day() -> None:
    value, fault = birth.birth(23813.0, date(2026, 11, 21))
    assert value is not None and (value.date, fault) == (date(1965, 3, 12), None)
