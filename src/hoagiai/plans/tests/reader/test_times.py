from datetime import date

import pytest

from hoagiai.plans.reader.recurring import days_of
from hoagiai.plans.reader.times import TimeFrame, is_time_only, read_time
from hoagiai.plans.reader.workdays import add_workdays

from .documents import passage, windows

FRAME = TimeFrame(year=2026, issued=date(2026, 3, 2))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Năm 2024", [("2024-01-01", "2024-12-31")]),
        ("Trong năm 2024.", [("2024-01-01", "2024-12-31")]),
        ("Quý I/2024", [("2024-01-01", "2024-03-31")]),
        ("Quý II, quý IV năm 2024", [("2024-04-01", "2024-06-30"), ("2024-10-01", "2024-12-31")]),
        ("Quý III, IV năm 2024", [("2024-07-01", "2024-09-30"), ("2024-10-01", "2024-12-31")]),
        ("Quý 2 / 2024", [("2024-04-01", "2024-06-30")]),
        ("QUÝ IV", [("2026-10-01", "2026-12-31")]),
        ("Quý IV/2025 và Quý I/2026", [("2025-10-01", "2025-12-31"), ("2026-01-01", "2026-03-31")]),
        ("Từ quý I đến quý III năm 2026", [("2026-01-01", "2026-09-30")]),
        ("Quý III/2024 - Quý IV/2026", [("2024-07-01", "2026-12-31")]),
        ("Tháng 3, tháng 9 năm 2026", [("2026-03-01", "2026-03-31"), ("2026-09-01", "2026-09-30")]),
        ("Tháng 10, 11/2026", [("2026-10-01", "2026-10-31"), ("2026-11-01", "2026-11-30")]),
        ("tháng 3 - tháng 5/2026", [("2026-03-01", "2026-05-31")]),
        ("Tháng 3-5/2026", [("2026-03-01", "2026-05-31")]),
        ("từ tháng 11/2025 đến hết tháng 02/2026", [("2025-11-01", "2026-02-28")]),
        ("6 tháng đầu năm 2025", [("2025-01-01", "2025-06-30")]),
        ("06 tháng cuối năm", [("2026-07-01", "2026-12-31")]),
        ("Giai đoạn 2024 - 2030", [("2024-01-01", "2030-12-31")]),
        ("Từ năm 2024 đến năm 2030", [("2024-01-01", "2030-12-31")]),
        ("Sơ kết năm 2027; tổng kết năm 2030", [("2027-01-01", "2027-12-31"), ("2030-01-01", "2030-12-31")]),
        ("Ngày 09 tháng 11 năm 2026", [("2026-11-09", "2026-11-09")]),
        ("Từ ngày 01/3 đến ngày 30/4/2025", [("2025-03-01", "2025-04-30")]),
        ("Trước ngày 30/6/2025", [(None, "2025-06-30")]),
        ("Trước 15/12", [(None, "2026-12-15")]),
        ("Chậm nhất ngày 15 tháng 8 năm 2025", [(None, "2025-08-15")]),
        ("Trước tháng 10/2030", [(None, "2030-09-30")]),
        ("Chậm nhất tháng 10/2030", [(None, "2030-10-31")]),
        ("Hoàn thành trước quý III/2026", [(None, "2026-06-30")]),
        ("Sau ngày 01/7/2026", [("2026-07-02", None)]),
        ("Sau tháng 6/2026", [("2026-07-01", None)]),
        ("Sau ngày 01/7/2026, trước ngày 30/9/2026", [("2026-07-02", "2026-09-30")]),
        ("Trong sáu tháng đầu năm 2026", [("2026-01-01", "2026-06-30")]),
        ("Đến hết năm 2030", [(None, "2030-12-31")]),
        ("Từ tháng 4/2026", [("2026-04-01", None)]),
        ("Trước ngày 30/9/2024, rà soát bổ sung hằng năm", [(None, "2024-09-30")]),
        ("Hoàn thành trong quý II/2026", [("2026-04-01", "2026-06-30")]),
        ("Thường xuyên, trong năm 2024", [("2024-01-01", "2024-12-31")]),
        ("Trong 10 ngày kể từ ngày ký Kế hoạch", [("2026-03-02", "2026-03-12")]),
        ("Trong 15 ngày làm việc kể từ ngày 01/3/2025", [("2025-03-01", "2025-03-21")]),
    ],
)
def test_a_time_phrase_becomes_windows(phrase, expected):
    assert windows(read_time(passage(phrase), FRAME).windows) == expected


@pytest.mark.parametrize(
    ("phrase", "recurrence"),
    [
        ("Hằng năm", "yearly"),
        ("Hàng năm", "yearly"),
        ("Quý IV hằng năm", "yearly"),
        ("Trước ngày 15/12 hằng năm", "yearly"),
        ("Hằng quý", "quarterly"),
        ("6 tháng một lần", "half_yearly"),
        ("06 tháng/lần", "half_yearly"),
        ("Hằng 6 tháng", "half_yearly"),
        ("Định kỳ 06 tháng, năm", "half_yearly"),
        ("Sáu tháng một lần", "half_yearly"),
        ("3 tháng một lần", "quarterly"),
        ("Mỗi tháng một lần", "monthly"),
        ("Định kỳ hằng tháng", "monthly"),
        ("Thường xuyên", "continuous"),
        ("Theo thông báo của Sở Tư pháp", "on_notice"),
        ("Theo chương trình công tác của HĐND tỉnh", "on_notice"),
    ],
)
def test_what_only_recurs_has_no_window(phrase, recurrence):
    time = read_time(passage(phrase), FRAME)

    assert time.windows == []
    assert time.recurrence == recurrence


def test_a_quarter_without_a_year_has_no_window_when_the_plan_names_none():
    assert read_time(passage("Quý III"), TimeFrame()).windows == []


def test_a_day_that_does_not_exist_is_not_moved_to_another():
    assert read_time(passage("Trước ngày 31/02/2026"), FRAME).windows == []


def test_working_days_skip_the_weekend_and_tet():
    assert add_workdays(date(2026, 2, 13), 1) == date(2026, 2, 23)


@pytest.mark.parametrize(
    "heading", ["Tháng 3/2026", "Quý I năm 2026", "Trong quý II", "6 tháng đầu năm 2026"]
)
def test_a_heading_can_be_nothing_but_a_time(heading):
    assert is_time_only(heading)


@pytest.mark.parametrize("heading", ["Tổng kết năm 2026", "Tháng cao điểm hòa giải", "Mục đích"])
def test_a_heading_with_other_words_is_not_a_time(heading):
    assert not is_time_only(heading)


@pytest.mark.parametrize(
    ("phrase", "recurrence", "days"),
    [
        ("Trước 25/11 hằng năm", "yearly", ["11-25"]),
        ("Trước ngày 15 tháng 11 hằng năm", "yearly", ["11-15"]),
        ("Quý III hằng năm", "yearly", ["09-30"]),
        ("Định kỳ 06 tháng (trước ngày 05/6), năm (trước ngày 05/12)", "half_yearly", ["06-05", "12-05"]),
        ("Hằng quý, trước ngày 15 tháng cuối quý", "quarterly", ["03-15", "06-15", "09-15", "12-15"]),
        ("Hằng năm", "yearly", []),
        ("Hằng tháng", "monthly", []),
        ("Trước ngày 30/9/2024, rà soát hằng năm", "yearly", []),
    ],
)
def test_a_recurring_phrase_keeps_its_day_and_month(phrase, recurrence, days):
    assert [f"{day:%m-%d}" for day in days_of(phrase, recurrence, 2026)] == days


@pytest.mark.parametrize("phrase", ["Trước ngày 31 hằng tháng", "Hằng tháng, chậm nhất ngày 31"])
def test_a_day_of_every_month_ends_with_the_shorter_month(phrase):
    days = days_of(phrase, "monthly", 2026)

    assert len(days) == 12
    assert days[1] == date(2026, 2, 28)
