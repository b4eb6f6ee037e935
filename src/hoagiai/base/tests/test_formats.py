from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from hoagiai.base import formats

ON = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [
        (1234.5, None, "1.234,5"),
        (1000000, None, "1.000.000"),
        (100, None, "100"),
        (0, None, "0"),
        (-0.001, None, "0"),
        (-1234, None, "-1.234"),
        (Decimal("2.675"), None, "2,68"),
        (Fraction(1, 3), None, "0,33"),
        (5, 1, "5,0"),
        (2.5, 0, "3"),
        (None, None, ""),
    ],
)
def test_numbers_have_a_dot_for_thousands_and_a_comma_for_decimals(value, places, words):
    assert formats.number(value, places) == words


def test_a_share_is_written_as_percent_and_nothing_of_nothing_is_a_dash():
    assert formats.percent(612, 727) == "84,2%"
    assert formats.percent(1, 2) == "50%"
    assert formats.percent(0, 0) == "–"
    assert formats.of(35, 38) == "35 / 38"


def test_days_are_written_day_month_year_with_their_weekday():
    assert formats.day(ON) == "21/11/2026"
    assert formats.long_day(ON) == "thứ Bảy, 21/11/2026"
    assert formats.long_day(date(2026, 11, 22)) == "Chủ nhật, 22/11/2026"
    assert formats.day(None) == formats.long_day(None) == formats.moment(None) == ""


def test_a_moment_is_told_in_the_time_of_vietnam():
    late_in_london = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)

    assert formats.day(late_in_london) == "21/11/2026"
    assert formats.moment(late_in_london) == "01:05 ngày 21/11/2026"
    assert formats.ago(late_in_london, ON) == "hôm nay"


@pytest.mark.parametrize(
    ("due", "words", "tone"),
    [
        (date(2026, 11, 15), "quá 6 ngày", "late"),
        (ON, "hôm nay", "soon"),
        (date(2026, 11, 28), "còn 7 ngày", "soon"),
        (date(2026, 11, 29), "còn 8 ngày", "plain"),
        (None, "chưa có hạn", "plain"),
    ],
)
def test_a_deadline_is_told_in_days_with_its_colour(due, words, tone):
    assert formats.due_words(due, ON) == words
    assert formats.due_tone(due, ON) == tone


def test_what_is_done_is_never_late():
    assert formats.due_tone(date(2020, 1, 1), ON, done=True) == "done"


def test_an_open_period_says_which_end_is_open():
    assert formats.period(date(2026, 1, 1), date(2026, 12, 31)) == "01/01/2026 – 31/12/2026"
    assert formats.period(ON, ON) == "21/11/2026"
    assert formats.period(ON, None) == "từ 21/11/2026"
    assert formats.period(None, ON) == "đến 21/11/2026"
    assert formats.period(None, None) == "chưa định ngày"


def test_how_long_ago_is_told_in_days_for_a_month():
    assert formats.ago(date(2026, 11, 20), ON) == "hôm qua"
    assert formats.ago(date(2026, 11, 15), ON) == "6 ngày trước"
    assert formats.ago(date(2026, 1, 15), ON) == "15/01/2026"


def test_sizes_are_told_in_the_unit_that_fits():
    assert formats.size(900) == "900 B"
    assert formats.size(42_000) == "41 KB"
    assert formats.size(1_258_291) == "1,2 MB"
    assert formats.size(None) == ""


def test_initials_are_the_first_and_the_last_name():
    assert formats.initials("Lò Thị Én") == "LÉ"
    assert formats.initials("Minh") == "M"
    assert formats.initials("") == ""


def test_quotation_marks_inside_become_single():
    assert formats.quoted("Thực hiện Đề án “Nâng cao” 2026") == "“Thực hiện Đề án ‘Nâng cao’ 2026”"
    assert formats.quoted('Đề án "A"') == "“Đề án ‘A’”"
