from datetime import date

import pytest

from hoagiai.desk.periods import Period, period_ending_on, periods_ending_between, periods_ending_on
from hoagiai.plans.terms import Recurrence


@pytest.mark.parametrize(
    ("recurrence", "day", "first"),
    [
        (Recurrence.MONTHLY, date(2028, 2, 29), date(2028, 2, 1)),
        (Recurrence.QUARTERLY, date(2026, 9, 30), date(2026, 7, 1)),
        (Recurrence.HALF_YEARLY, date(2026, 6, 30), date(2026, 1, 1)),
        (Recurrence.YEARLY, date(2026, 12, 31), date(2026, 1, 1)),
    ],
)
def test_a_period_ends_with_its_last_month(recurrence, day, first):
    assert period_ending_on(recurrence, day) == Period(recurrence, first, day)


@pytest.mark.parametrize(
    ("recurrence", "day"),
    [
        (Recurrence.MONTHLY, date(2026, 2, 27)),
        (Recurrence.QUARTERLY, date(2026, 8, 31)),
        (Recurrence.HALF_YEARLY, date(2026, 9, 30)),
        (Recurrence.WEEKLY, date(2026, 12, 31)),
    ],
)
def test_other_days_end_no_period(recurrence, day):
    assert period_ending_on(recurrence, day) is None


def test_a_year_has_four_quarters():
    found = periods_ending_between(Recurrence.QUARTERLY, date(2026, 1, 1), date(2026, 12, 31))

    assert [(period.last.month, period.last.day) for period in found] == [(3, 31), (6, 30), (9, 30), (12, 31)]
    assert len(periods_ending_on([date(2026, 12, 31)])) == 4
