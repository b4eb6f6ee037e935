"""The issuer's people urge late bodies; each hears it once a day."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from hoagiai.desk.actions import urge
from hoagiai.desk.models import Notice, Urging
from hoagiai.plans.actions.assignments import report_progress
from hoagiai.plans.tests.factories import work_of

LATE = date(2026, 11, 18)


@pytest.fixture
def late(plan_due, wards):
    """What the first commune owes since three days; the second owes it too."""
    return work_of(plan_due(LATE), wards[0])


@pytest.fixture
def address(late):
    return reverse("desk:urge", args=[late.task.plan.code, late.task.code])


def test_late_bodies_hear_it_once_a_day(late, officer, stranger, specialist, today):
    first = urge(task=late.task, on=today, by=specialist, words="Báo cáo trước thứ Hai")
    second = urge(task=late.task, on=today, by=specialist)
    assert (first.bodies, first.people) == (2, 2)
    assert (second.bodies, second.people) == (0, 0)

    notice = Notice.objects.get(user=officer, kind="urged")
    assert notice.words == "UBND tỉnh Lai Châu đôn đốc việc đã quá hạn"
    assert notice.url == reverse("plans:work", args=[late.code])
    assert notice.rows[0]["under"] == "Báo cáo trước thứ Hai · hạn 18/11/2026, quá 3 ngày"
    assert Notice.objects.filter(user=stranger, kind="urged").count() == 1

    urge(task=late.task, on=today + timedelta(days=1), by=specialist)
    assert Notice.objects.filter(user=officer, kind="urged").count() == 2


def test_who_reported_or_is_not_due_is_left_alone(late, plan_due, officer, specialist, today):
    report_progress(assignment=late, day=today, words="Xong", by=officer, today=today, final=True)
    assert urge(task=late.task, on=today, by=specialist).bodies == 1
    assert not Notice.objects.filter(user=officer).exists()

    due = plan_due(today, ref="II.2")
    assert urge(task=due.tasks.get(), on=today, by=specialist).bodies == 0


def test_the_page_shows_who_is_late_and_sends(client, address, late, officer, specialist):
    client.force_login(specialist)
    page = client.get(address).content.decode()
    assert "Đôn đốc 2 cơ quan quá hạn" in page
    assert "quá 3 ngày" in page

    answer = client.post(address, {"words": "Khẩn trương"}, follow=True).content.decode()
    assert "Đã đôn đốc 2 cơ quan; 1 người nhận được thông báo." in answer
    after = client.get(address).content.decode()
    assert "Hôm nay đã đôn đốc mọi cơ quan" in after
    assert "đôn đốc cơ quan quá hạn" in after
    assert "Khẩn trương" in after
    assert Urging.objects.filter(made_by=specialist).count() == 2


def test_the_same_form_sent_twice_counts_once(client, address, specialist):
    client.force_login(specialist)
    sent = {"words": "x", "form_token": "6f1e8e52-8c3f-4b43-9d3b-0d8a3a1f4a12"}
    client.post(address, sent)
    client.post(address, sent)

    assert Urging.objects.count() == 2


def test_the_commune_sees_the_plan_but_does_not_urge(client, address, officer):
    client.force_login(officer)

    assert client.get(address).status_code == 403
    assert client.post(address).status_code == 403


def test_the_desk_and_the_task_lead_there(client, address, late, leader):
    client.force_login(leader)

    assert address in client.get("/").content.decode()
    assert (
        address
        in client.get(reverse("plans:task", args=[late.task.plan.code, late.task.code])).content.decode()
    )


def test_the_page_takes_few_statements(client, address, specialist, django_assert_max_num_queries):
    client.force_login(specialist)
    with django_assert_max_num_queries(14):
        client.get(address)
