"""People hear at once of what concerns their body, once, and nobody else does."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from hoagiai.accounts.queries import reach
from hoagiai.accounts.terms import Permission, RoleCode
from hoagiai.agencies.queries import managing_superior
from hoagiai.agencies.wording import short_body
from hoagiai.desk.actions import make_notices
from hoagiai.desk.models import Notice
from hoagiai.plans.actions.assignments import (
    accept_work,
    answer_extension,
    ask_extension,
    report_progress,
    return_work,
)
from hoagiai.plans.actions.difficulties import answer, ask_again, pass_up, raise_difficulty
from hoagiai.plans.errors import WrongStep
from hoagiai.plans.models import Progress
from hoagiai.plans.tests.people import TODAY, person


def told(user, kind):
    return [notice.words for notice in Notice.objects.filter(user=user, kind=kind)]


@pytest.fixture
def reported(work, officer, today):
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)
    return work


@pytest.fixture
def difficulty(work, wards, officer, today):
    return raise_difficulty(
        plan=work.task.plan, assignment=work, agency=wards[0], title="Thiếu người", on=today, by=officer
    )


def test_returned_work_is_told_to_who_reports_for_the_body(reported, officer, stranger, specialist, today):
    return_work(assignment=reported, reason="Chưa có số liệu", on=TODAY, by=specialist)

    notice = Notice.objects.get(user=officer, kind="returned")
    assert notice.words == "UBND tỉnh Lai Châu trả lại báo cáo, cần bổ sung"
    assert (notice.day, notice.url) == (today, reverse("plans:work", args=[reported.code]))
    assert notice.rows == [
        {
            "words": "II.1 Rà soát, kiện toàn tổ hòa giải",
            "under": "Chưa có số liệu · hạn 28/11/2026, còn 7 ngày",
            "url": notice.url,
        }
    ]
    assert not told(stranger, "returned")
    assert not told(specialist, "returned")


def test_returned_twice_in_a_day_is_one_unread_notice(reported, officer, specialist, today):
    return_work(assignment=reported, reason="Thiếu số liệu", on=TODAY, by=specialist)
    Notice.objects.update(read_at="2026-11-21T03:00:00Z")
    report_progress(assignment=reported, day=today, words="Xong", by=officer, today=today, final=True)
    return_work(assignment=reported, reason="Thiếu biên bản", on=TODAY, by=specialist)

    notice = Notice.objects.get(user=officer, kind="returned")
    assert notice.read_at is None
    assert "Thiếu biên bản" in notice.rows[0]["under"]


def test_an_act_that_is_refused_tells_nobody(work, officer, specialist):
    with pytest.raises(WrongStep):
        return_work(assignment=work, reason="Chưa báo cáo mà", on=TODAY, by=specialist)

    assert not Notice.objects.exists()


def test_asking_for_more_time_is_told_to_who_may_grant_it(work, wards, officer, stranger, leader, specialist):
    ask_extension(assignment=work, until=date(2026, 12, 5), reason="Mưa lũ", by=officer)

    body = short_body(wards[0].name)
    for user in (specialist, leader):
        assert told(user, "asked") == [f"{body} xin gia hạn"], user.username
    notice = Notice.objects.get(user=specialist, kind="asked")
    assert notice.url == reverse("plans:work", args=[work.code])
    assert "xin đến 05/12/2026: Mưa lũ" in notice.rows[0]["under"]
    assert not told(officer, "asked")
    assert not told(stranger, "asked")


@pytest.mark.parametrize(
    ("granted", "words"),
    [
        (True, "UBND tỉnh Lai Châu đồng ý gia hạn"),
        (False, "UBND tỉnh Lai Châu không đồng ý gia hạn"),
    ],
)
def test_an_answer_about_more_time_is_told_to_who_asked(work, officer, specialist, granted, words):
    asked = ask_extension(assignment=work, until=date(2026, 12, 5), reason="Mưa lũ", by=officer)
    answer_extension(extension=asked, granted=granted, answer="Theo đề nghị", on=TODAY, by=specialist)

    assert told(officer, "extension") == [words]
    day = "05/12/2026" if granted else "28/11/2026"
    assert f"hạn {day}" in Notice.objects.get(user=officer).rows[0]["under"]


def test_an_answered_difficulty_is_told_to_who_raised_it_and_asking_again_to_who_answered(
    difficulty, officer, specialist, leader, stranger
):
    answer(difficulty=difficulty, words="Bầu bổ sung", by=specialist)
    assert told(officer, "answered") == ["UBND tỉnh Lai Châu trả lời khó khăn, vướng mắc"]
    notice = Notice.objects.get(user=officer)
    assert notice.rows[0]["url"] == reverse("plans:difficulty", args=[difficulty.code])

    ask_again(difficulty=difficulty, words="Bầu thế nào?", by=officer)
    for asked in (specialist, leader):
        assert len(told(asked, "passed")) == 1
    assert not told(stranger, "passed")


def test_a_difficulty_passed_up_is_told_to_the_body_above(difficulty, committee, leader, specialist, today):
    ministry = managing_superior(committee, today)
    assert ministry is not None and ministry.name == "Bộ Tư pháp"
    minister = person("bo", ministry, RoleCode.MINISTRY_LEADER, "Cục trưởng")
    pass_up(difficulty=difficulty, words="Vượt thẩm quyền", on=today, by=specialist)

    assert told(minister, "passed") == ["UBND tỉnh Lai Châu chuyển lên một khó khăn, vướng mắc"]
    assert not told(leader, "passed")


def test_exactly_those_hear_who_may_report_for_the_body(
    reported, wards, officer, stranger, leader, specialist
):
    helper = person("phochutich", wards[0], RoleCode.COMMUNE_LEADER, "Phó Chủ tịch")
    return_work(assignment=reported, reason="Thiếu", on=TODAY, by=specialist)

    for user in (officer, helper, stranger, leader):
        held = reach(user, Permission.TASK_REPORT, date(2026, 11, 21))
        assert bool(told(user, "returned")) == held.covers(wards[0]), user.username


def test_telling_costs_one_statement_and_looks_only_near(
    reported, officer, specialist, django_assert_max_num_queries
):
    with django_assert_max_num_queries(11):
        return_work(assignment=reported, reason="Thiếu", on=TODAY, by=specialist)


def test_reports_handed_in_come_once_in_the_next_days_digest(reported, leader, officer, stranger, today):
    assert not told(leader, "reported")
    tomorrow = today + timedelta(days=1)
    Progress.objects.update(made_at=datetime(2026, 11, 21, 16, tzinfo=UTC))
    first, second = make_notices(on=tomorrow), make_notices(on=tomorrow)
    make_notices(on=tomorrow + timedelta(days=1))

    assert (first.reports > 0, second.reports) == (True, 0)
    assert told(leader, "reported") == ["1 báo cáo hoàn thành mới chờ nghiệm thu"]
    assert not told(officer, "reported")
    assert not told(stranger, "reported")


def test_a_new_plan_is_told_to_everybody_who_got_work_once_with_their_own_tasks(
    plan_due, wards, officer, stranger, leader, specialist
):
    Notice.objects.all().delete()
    plan = plan_due(ref="II.4", number="77")

    for ward, user in ((wards[0], officer), (wards[1], stranger)):
        notice = Notice.objects.get(user=user, kind="issued")
        assert notice.words == "UBND tỉnh Lai Châu ban hành Kế hoạch số 77/KH-UBND, giao 1 việc"
        assert notice.url == reverse("plans:plan", args=[plan.code])
        (row,) = notice.rows
        assert row["words"].startswith("II.4")
        assert row["under"].startswith(short_body(ward.name))
    assert not told(leader, "issued")
    assert not told(specialist, "issued")


def test_accepted_work_is_told_to_the_body_that_did_it(reported, officer, stranger, specialist, today):
    accept_work(assignment=reported, on=today, by=specialist)

    assert told(officer, "accepted") == ["UBND tỉnh Lai Châu nghiệm thu báo cáo"]
    assert not told(stranger, "accepted")


def test_a_difficulty_just_raised_is_told_to_the_issuer(leader, specialist, difficulty, wards, officer):
    for asked in (leader, specialist):
        notice = Notice.objects.get(user=asked, kind="raised")
        assert notice.words == f"{short_body(wards[0].name)} nêu khó khăn, vướng mắc"
        assert notice.rows[0]["url"] == reverse("plans:difficulty", args=[difficulty.code])
    assert not told(officer, "raised")
