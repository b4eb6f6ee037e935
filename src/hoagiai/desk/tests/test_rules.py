from datetime import date

from hoagiai.desk import rules


def test_deadlines_are_recalled_on_eight_days():
    found = rules.deadlines_reminded([date(2026, 11, 21)])

    assert [(day - date(2026, 11, 21)).days for day in found] == [-30, -7, -3, -1, 1, 3, 7, 30]


def test_days_on_which_nothing_ran_are_made_good_for_a_month():
    on = date(2026, 11, 21)

    assert rules.days_covered(last_run=None, on=on) == [on]
    assert rules.days_covered(last_run=on, on=on) == [on]
    assert rules.days_covered(last_run=date(2026, 11, 19), on=on) == [date(2026, 11, 20), on]
    assert len(rules.days_covered(last_run=date(2026, 1, 1), on=on)) == rules.CATCH_UP_DAYS


def test_a_plan_issued_on_friday_is_chased_from_tuesday():
    friday, monday, tuesday = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)

    assert rules.last_day_to_chase(monday) < friday
    assert rules.last_day_to_chase(tuesday) >= friday


def test_holidays_do_not_count_as_time_to_number():
    last_before_tet, first_after, second_after = date(2027, 2, 3), date(2027, 2, 11), date(2027, 2, 12)

    assert rules.last_day_to_chase(first_after) < last_before_tet
    assert rules.last_day_to_chase(second_after) >= last_before_tet


def test_numbers_are_not_asked_for_on_a_sunday():
    assert not rules.chases_numbers(date(2026, 11, 22))
    assert rules.chases_numbers(date(2026, 11, 23))


def test_the_rule_names_its_article():
    assert str(rules.NUMBERING_SOURCE) == "Điều 15 Nghị định 30/2020/NĐ-CP"
