from datetime import date
from decimal import Decimal

import pytest

from hoagiai.audit import history_of
from hoagiai.plans.actions.assignments import (
    Attachment,
    Count,
    accept_work,
    answer_extension,
    ask_extension,
    report_progress,
    return_work,
)
from hoagiai.plans.actions.plans import close_plan
from hoagiai.plans.errors import (
    DayBeforeGiven,
    DayInFuture,
    ExtensionNotLater,
    ExtensionPending,
    NotIssued,
    WrongStep,
)
from hoagiai.plans.models import Assignment, Progress, StoredFile
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of

DAY = date(2026, 5, 4)


@pytest.fixture
def work(committee, wards, specialist) -> Assignment:
    task = reading_of_task("II.1", "Rà soát tổ hòa giải", lead=["UBND xã"], end="2026-06-30")
    plan = issued_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("UBND xã", wards[0])]
    )
    return work_of(plan, wards[0])


def test_progress_keeps_words_numbers_and_files(work, officer):
    entry = report_progress(
        assignment=work,
        day=DAY,
        words="Đã rà soát 3 tổ",
        by=officer,
        today=DAY,
        counts=[Count(Decimal(3), "tổ")],
        files=[Attachment(b"abc", "../../bien-ban.pdf", "application/pdf")],
    )

    assert entry.counts.get().value == 3
    kept = StoredFile.objects.get()
    assert (kept.name, kept.size, len(kept.sha256)) == ("bien-ban.pdf", 3, 64)
    work.refresh_from_db()
    assert work.state == "under_way"


def test_progress_is_not_reported_for_a_day_to_come(work, officer):
    with pytest.raises(DayInFuture):
        report_progress(assignment=work, day=date(2026, 5, 5), words="…", by=officer, today=DAY)

    assert not Progress.objects.exists()


def test_an_earlier_day_does_not_make_a_late_report_timely(work, officer):
    late = date(2026, 7, 20)
    entry = report_progress(assignment=work, day=DAY, words="Xong", by=officer, today=late, final=True)

    work.refresh_from_db()
    assert (entry.day, work.reported_on) == (DAY, late)


def test_progress_is_not_reported_for_a_day_before_the_work_was_given(work, officer):
    with pytest.raises(DayBeforeGiven, match="15/01/2026"):
        report_progress(assignment=work, day=date(2026, 1, 14), words="…", by=officer, today=DAY)

    assert not Progress.objects.exists()


def test_finished_work_is_accepted_or_returned_with_a_reason(work, officer, specialist):
    report_progress(assignment=work, day=DAY, words="Xong", by=officer, today=DAY, final=True)
    return_work(assignment=work, reason="Thiếu biên bản", on=DAY, by=specialist)
    work.refresh_from_db()
    assert (work.state, work.returned_reason, work.reported_on) == ("returned", "Thiếu biên bản", None)

    report_progress(assignment=work, day=DAY, words="Đã bổ sung", by=officer, today=DAY, final=True)
    accept_work(assignment=work, on=DAY, by=specialist)
    work.refresh_from_db()
    assert (work.state, work.accepted_on, work.returned_reason) == ("accepted", DAY, "")


def test_work_that_was_not_reported_cannot_be_accepted(work, specialist):
    with pytest.raises(WrongStep, match="đã giao"):
        accept_work(assignment=work, on=DAY, by=specialist)


def test_a_granted_extension_moves_the_deadline(work, officer, specialist):
    asked = ask_extension(assignment=work, until=date(2026, 7, 31), reason="Sáp nhập bản", by=officer)
    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=DAY, by=specialist)

    work.refresh_from_db()
    assert work.due_on == date(2026, 7, 31)


def test_a_refused_extension_leaves_the_deadline(work, officer, specialist):
    asked = ask_extension(assignment=work, until=date(2026, 7, 31), reason="Bận", by=officer)
    answer_extension(extension=asked, granted=False, answer="Đã gia hạn chung", on=DAY, by=specialist)

    work.refresh_from_db()
    assert work.due_on == date(2026, 6, 30)


def test_more_time_is_not_granted_on_a_closed_plan(work, officer, specialist):
    asked = ask_extension(assignment=work, until=date(2026, 7, 31), reason="Sáp nhập bản", by=officer)
    close_plan(plan=work.task.plan, reason="Hết việc", by=specialist)

    with pytest.raises(NotIssued):
        answer_extension(extension=asked, granted=True, answer="Đồng ý", on=DAY, by=specialist)

    work.refresh_from_db()
    assert work.due_on == date(2026, 6, 30)


def test_an_extension_must_be_later_and_only_one_is_open(work, officer):
    with pytest.raises(ExtensionNotLater):
        ask_extension(assignment=work, until=date(2026, 6, 30), reason="…", by=officer)
    ask_extension(assignment=work, until=date(2026, 7, 31), reason="…", by=officer)
    with pytest.raises(ExtensionPending):
        ask_extension(assignment=work, until=date(2026, 8, 31), reason="…", by=officer)


def test_the_history_of_work_is_told_in_sentences(work, officer):
    report_progress(assignment=work, day=DAY, words="Xong", by=officer, today=DAY, final=True)

    newest = history_of(work)[0]
    assert newest.who == officer.full_name
    assert "báo cáo hoàn thành" in str(newest)
