from datetime import date, timedelta

import pytest

from hoagiai.accounts.models import Position
from hoagiai.accounts.queries import reach
from hoagiai.accounts.terms import Permission, RoleCode
from hoagiai.agencies.actions.bodies import rename_agency
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import managing_superior
from hoagiai.desk.actions import make_notices
from hoagiai.desk.jobs import remind, remind_today
from hoagiai.desk.models import Notice, ReminderRun
from hoagiai.plans.actions.assignments import accept_work, report_progress
from hoagiai.plans.actions.plans import close_plan, give_number
from hoagiai.plans.models import Plan, Task, TaskWindow
from hoagiai.plans.tests.people import person

DUE = date(2026, 11, 28)


def told(user, kind="reminder"):
    return [notice.words for notice in Notice.objects.filter(user=user, kind=kind).order_by("day")]


@pytest.mark.parametrize("days", [-30, -7, -3, -1, 1, 3, 7, 30])
def test_people_are_reminded_before_and_after_the_deadline(work, officer, days):
    make_notices(on=DUE - timedelta(days=days))

    assert told(officer) == ["1 việc sắp đến hạn" if days > 0 else "1 việc đã quá hạn"]


@pytest.mark.parametrize("days", [-31, -2, 0, 2, 4, 8, 29])
def test_other_days_are_quiet(work, officer, days):
    make_notices(on=DUE - timedelta(days=days))

    assert not told(officer)


def test_days_on_which_no_worker_ran_are_made_good_in_one_digest(work, officer, leader):
    ReminderRun.objects.create(day=DUE - timedelta(days=8))
    remind(DUE + timedelta(days=2))
    assert told(officer) == ["1 việc đã quá hạn"]
    assert len(told(leader, "silence")) == 1

    remind(DUE + timedelta(days=4))
    assert len(told(officer)) == 2
    remind(DUE + timedelta(days=5))
    assert len(told(leader, "silence")) == 1


def test_an_entry_before_the_window_began_does_not_break_the_silence(work, officer, leader, today):
    report_progress(assignment=work, day=today, words="Chuẩn bị", by=officer, today=today)
    TaskWindow.objects.filter(task=work.task).delete()
    TaskWindow.objects.create(task=work.task, start=today + timedelta(days=2), end=DUE)

    make_notices(on=DUE + timedelta(days=1))

    assert told(leader, "silence") == ["2 cơ quan cấp dưới để quá hạn mà chưa báo cáo gì (2 việc)"]


def test_each_window_is_recalled_until_something_is_told_about_it(work, officer, today):
    first = TaskWindow.objects.create(task=work.task, start=date(2026, 11, 20), end=date(2026, 11, 24))
    make_notices(on=date(2026, 11, 23))
    assert told(officer) == ["1 việc sắp đến hạn"]
    assert Notice.objects.get(user=officer, kind="reminder").lines[0]["due"] == first.end.isoformat()

    report_progress(assignment=work, day=date(2026, 11, 21), words="Đợt một", by=officer, today=today)
    make_notices(on=date(2026, 11, 25))
    assert [
        line["due"] for line in Notice.objects.get(user=officer, kind="reminder", day="2026-11-25").lines
    ] == ["2026-11-28"]


def test_a_recurring_task_is_recalled_at_the_end_of_each_period_of_the_plan(plan_due, officer):
    plan = plan_due(None)
    Plan.objects.filter(pk=plan.pk).update(period_from="2026-01-01", period_to="2026-12-31")
    Task.objects.filter(plan=plan).update(recurrence="monthly")

    for day in (date(2026, 11, 29), date(2026, 12, 1), date(2026, 12, 30), date(2027, 1, 30)):
        make_notices(on=day)

    days = [
        notice.lines[0]["due"]
        for notice in Notice.objects.filter(user=officer, kind="reminder").order_by("day")
    ]
    assert days == ["2026-11-30", "2026-11-30", "2026-11-30", "2026-12-31"]


def test_one_digest_holds_all_of_a_persons_work(plan_due, officer, today):
    plan_due(today + timedelta(days=7))
    plan_due(today + timedelta(days=1), ref="II.2")
    plan_due(today - timedelta(days=3), ref="II.3")

    make_notices(on=today)

    assert told(officer) == ["1 việc đã quá hạn, 2 việc sắp đến hạn"]
    notice = Notice.objects.get(user=officer, kind="reminder")
    assert [line["words"].split()[0] for line in notice.lines] == ["II.3", "II.2", "II.1"]
    assert notice.rows[0]["under"].endswith("hạn 18/11/2026, quá 3 ngày")


def test_a_second_run_makes_no_second_notice(work, officer, leader):
    on = DUE + timedelta(days=1)
    first, second = make_notices(on=on), make_notices(on=on)

    assert (first.reminders, first.silences) == (1, 1)
    assert (second.reminders, second.silences, second.numberings) == (0, 0, 0)


def test_finished_withdrawn_and_coordinated_work_is_not_recalled(work, officer, specialist, today):
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)
    make_notices(on=DUE - timedelta(days=7))
    assert not told(officer)

    accept_work(assignment=work, on=today, by=specialist)
    close_plan(plan=work.task.plan, reason="hết việc", by=specialist)
    make_notices(on=DUE - timedelta(days=3))
    assert not told(officer)


def test_another_communes_officer_gets_only_their_own(plan_due, wards, officer, stranger):
    plan_due(DUE, [wards[0]])
    make_notices(on=DUE - timedelta(days=7))

    assert told(officer)
    assert not told(stranger)


def test_the_office_of_a_committee_is_reminded_for_it(work, wards):
    office = Agency.objects.filter(parent=wards[0], line="government").exclude(kind="people_council").first()
    helper = person("vanphong", office, RoleCode.COMMUNE_OFFICER)

    make_notices(on=DUE - timedelta(days=7))

    assert told(helper)


def test_reminders_reach_exactly_those_who_may_report(work, wards, officer, stranger, specialist, leader):
    make_notices(on=DUE - timedelta(days=7))

    for user in (officer, stranger, specialist, leader):
        held = reach(user, Permission.TASK_REPORT, DUE)
        reports = any(held.covers(agency) for agency in wards[:2])
        assert bool(told(user)) == reports, user.username


def test_a_position_that_ended_brings_no_reminder(work, officer):
    Position.objects.filter(user=officer).update(valid_to=date(2026, 11, 1))
    make_notices(on=DUE - timedelta(days=7))

    assert not told(officer)


def test_silence_goes_one_level_up_on_the_day_after(work, officer, leader, wards):
    make_notices(on=DUE)
    assert not told(leader, "silence")

    make_notices(on=DUE + timedelta(days=1))
    assert told(leader, "silence") == ["2 cơ quan cấp dưới để quá hạn mà chưa báo cáo gì (2 việc)"]
    make_notices(on=DUE + timedelta(days=2))
    assert len(told(leader, "silence")) == 1


def test_a_word_of_progress_breaks_the_silence(work, officer, leader, today):
    report_progress(assignment=work, day=today, words="Đang làm", by=officer, today=today)

    make_notices(on=DUE + timedelta(days=1))

    assert told(leader, "silence") == ["1 cơ quan cấp dưới để quá hạn mà chưa báo cáo gì (1 việc)"]


def test_without_a_leader_above_those_who_accept_there_are_told(work, committee, specialist):
    accepts = person("thuongtruc", committee, RoleCode.PROVINCE_SPECIALIST)

    make_notices(on=DUE + timedelta(days=1))

    assert told(accepts, "silence")


def test_blank_numbers_are_chased_after_one_working_day(plan_due, specialist, stranger):
    plan = plan_due(DUE, number="", issued_on=None)
    Plan.objects.filter(pk=plan.pk).update(published_at="2026-11-13T03:00:00Z")

    make_notices(on=date(2026, 11, 16))
    assert not told(specialist, "numbering")
    make_notices(on=date(2026, 11, 17))

    assert told(specialist, "numbering") == [
        "1 kế hoạch ban hành đã quá một ngày làm việc mà chưa ghi đủ số, ngày"
        " (Điều 15 Nghị định 30/2020/NĐ-CP)"
    ]
    assert not told(stranger, "numbering")
    assert (
        Notice.objects.get(user=specialist, kind="numbering").rows[0]["under"].endswith("chưa ghi số, ngày")
    )


def test_a_number_given_ends_the_chase(plan_due, specialist):
    plan = plan_due(DUE, number="", issued_on=None)
    Plan.objects.filter(pk=plan.pk).update(published_at="2026-11-16T03:00:00Z")
    give_number(plan=plan, number="7", issued_on=date(2026, 11, 17), by=specialist)

    make_notices(on=date(2026, 11, 23))

    assert not told(specialist, "numbering")


def test_the_statements_do_not_grow_with_the_work(plan_due, officer, wards, today, django_assert_num_queries):
    for number in range(12):
        plan_due(today + timedelta(days=7), ref=f"II.{number}")

    with django_assert_num_queries(8):  # the last run, recurring words; a savepoint around four statements
        make_notices(on=date(2026, 11, 23))
    make_notices(on=today)

    notice = Notice.objects.get(user=officer, kind="reminder", day=today)
    assert notice.words == "12 việc sắp đến hạn"
    assert len(notice.lines) == 10


def test_the_daily_job_runs_once_from_half_past_six(work, officer, monkeypatch):
    from datetime import datetime
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    early, later = (datetime(2026, 11, 21, *clock, tzinfo=zone) for clock in ((5, 30), (8, 30)))
    monkeypatch.setattr("django.utils.timezone.now", lambda: early)
    remind_today(timestamp=0)
    assert not ReminderRun.objects.exists()

    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    remind_today(timestamp=0)
    remind_today(timestamp=0)

    assert ReminderRun.objects.get().day == date(2026, 11, 21)
    assert len(told(officer)) == 1


def test_the_job_is_known_to_the_worker():
    from procrastinate.contrib.django import app

    assert "desk.remind_today" in app.tasks
    assert ("desk.remind_today", "") in app.periodic_registry.periodic_tasks


def test_reminding_a_day_twice_is_harmless(work, officer):
    remind(date(2026, 11, 21))
    remind(date(2026, 11, 21))

    assert len(told(officer)) == 1


def test_the_silence_of_a_province_is_told_to_the_ministry_of_justice(plan_due, committee, today):
    ministry = managing_superior(committee, today)
    minister = person("bo", ministry, RoleCode.MINISTRY_LEADER, "Cục trưởng")
    plan_due(DUE, [committee], issuer=ministry)

    make_notices(on=DUE + timedelta(days=1))

    assert told(minister, "silence") == ["1 cơ quan cấp dưới để quá hạn mà chưa báo cáo gì (1 việc)"]


def test_a_renamed_committee_is_reminded_through_those_who_serve_it(plan_due, committee, specialist, today):
    plan_due(today + timedelta(days=7), [committee])
    rename_agency(agency=committee, name="Ủy ban nhân dân tỉnh Lai Châu mới", on=today, by=None)

    make_notices(on=today)

    assert told(specialist) == ["1 việc sắp đến hạn"]


@pytest.mark.parametrize(
    ("recurrence", "words", "loud", "quiet"),
    [
        ("yearly", "Trước 25/11 hằng năm", [date(2026, 11, 24), date(2026, 11, 26)], date(2026, 12, 30)),
        ("monthly", "trước ngày 05 hằng tháng", [date(2026, 12, 4)], date(2026, 11, 29)),
    ],
)
def test_a_recurring_task_is_recalled_on_the_day_its_words_tell(
    plan_due, officer, recurrence, words, loud, quiet
):
    plan = plan_due(None)
    Plan.objects.filter(pk=plan.pk).update(period_from="2026-01-01", period_to="2026-12-31")
    Task.objects.filter(plan=plan).update(recurrence=recurrence, time_text=words)

    for day in (*loud, quiet):
        make_notices(on=day)

    assert len(told(officer)) == len(loud)
