from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from hoagiai.desk.actions import close_calendar, renew_calendar
from hoagiai.plans.actions.assignments import (
    answer_extension,
    ask_extension,
    report_progress,
)
from hoagiai.plans.models import TaskWindow
from hoagiai.plans.tests.factories import work_of
from hoagiai.plans.tests.people import TODAY


@pytest.fixture
def feed(client, settings):
    """The events of a person's calendar, read over the wire."""
    settings.SITE_ADDRESS = "https://hoagiai.example"

    def read(user):
        token = renew_calendar(by=user).calendar_token
        answer = client.get(reverse("desk:calendar", args=[token]))
        assert answer.status_code == 200
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        return Calendar.from_ical(answer.content).walk("VEVENT")

    return read


def test_a_deadline_is_an_all_day_event_with_an_alarm_three_days_before(feed, work, officer):
    (event,) = feed(officer)

    assert event["uid"] == f"{work.code}@hoagiai"
    assert event.decoded("dtstart") == date(2026, 11, 28)
    assert event.decoded("dtend") == date(2026, 11, 29)
    assert str(event["summary"]) == "Hạn: II.1 Rà soát, kiện toàn tổ hòa giải"
    assert str(event["url"]) == f"https://hoagiai.example/nhiem-vu/{work.code}/"
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-3)


def test_a_moved_deadline_moves_the_same_event(feed, work, officer, specialist):
    (before,) = feed(officer)
    asked = ask_extension(assignment=work, until=date(2026, 12, 10), reason="Sáp nhập bản", by=officer)
    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=TODAY, by=specialist)

    (event,) = feed(officer)

    assert event["uid"] == f"{work.code}@hoagiai"
    assert event.decoded("dtstart") == date(2026, 12, 10)
    assert event["sequence"] > before["sequence"]


def test_finished_and_undated_work_is_left_out(feed, work, plan_due, officer, today):
    plan_due(None, ref="II.9")
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)

    assert feed(officer) == []


def test_another_communes_officer_sees_nothing_of_it(feed, plan_due, wards, officer, stranger):
    plan_due(date(2026, 11, 28), [wards[0]])

    assert len(feed(officer)) == 1
    assert feed(stranger) == []


def test_a_renewed_address_ends_the_old_one(client, officer):
    old = renew_calendar(by=officer).calendar_token
    new = renew_calendar(by=officer).calendar_token

    assert client.get(reverse("desk:calendar", args=[old])).status_code == 404
    assert client.get(reverse("desk:calendar", args=[new])).status_code == 200
    close_calendar(by=officer)
    assert client.get(reverse("desk:calendar", args=[new])).status_code == 404


def test_a_closed_account_has_no_calendar(client, officer):
    token = renew_calendar(by=officer).calendar_token
    officer.is_active = False
    officer.save()

    assert client.get(reverse("desk:calendar", args=[token])).status_code == 404


def test_the_feed_costs_the_same_for_much_work(
    client, plan_due, officer, today, django_assert_max_num_queries
):
    for number in range(12):
        plan_due(today + timedelta(days=7), ref=f"II.{number}")
    token = renew_calendar(by=officer).calendar_token

    with django_assert_max_num_queries(4):
        client.get(reverse("desk:calendar", args=[token]))


def test_each_window_still_to_end_is_an_event_of_its_own(feed, work, plan_due, wards, officer, today):
    TaskWindow.objects.filter(task=work.task).delete()
    ends = [today - timedelta(days=30), today + timedelta(days=2), work.due_on]
    _, second, _ = [TaskWindow.objects.create(task=work.task, end=end) for end in ends]
    undated = work_of(plan_due(None, ref="II.9"), wards[0])
    other = TaskWindow.objects.create(task=undated.task, start=today, end=today + timedelta(days=9))

    found = {str(event["uid"]): event.decoded("dtstart") for event in feed(officer)}

    assert found == {
        f"{work.code}@hoagiai": work.due_on,
        f"{work.code}-{second.pk}@hoagiai": second.end,
        f"{undated.code}-{other.pk}@hoagiai": other.end,
    }
