"""A calendar file (ICS) of deadlines: one all-day event for each deadline and each window, with an alarm."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from django.urls import reverse
from icalendar import Alarm, Calendar, Event

from hoagiai.desk.queries.calendar import Deadline
from hoagiai.plans.wording import short_plan

ALARM_DAYS = 3
NAME = "Hạn nhiệm vụ · Hòa Giải"


def calendar_of(deadlines: Iterable[Deadline], *, site: str) -> bytes:
    """The calendar; the same work keeps the same identity, so a changed deadline moves its event."""
    calendar = Calendar()
    calendar.add("prodid", "-//Hoa Giai//Lich nhiem vu//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", NAME)
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"value": "DURATION"})
    for deadline in deadlines:
        calendar.add_component(_event(deadline, site.rstrip("/")))
    return bytes(calendar.to_ical())


def _event(deadline: Deadline, site: str) -> Event:
    work, window = deadline.work, deadline.window
    url = f"{site}{reverse('plans:work', args=[work.code])}"
    plan = work.task.plan
    event = Event()
    event.add("uid", f"{work.code}-{window.pk}@hoagiai" if window else f"{work.code}@hoagiai")
    event.add("dtstamp", datetime.combine(work.given_on, time.min, tzinfo=UTC))
    event.add("sequence", deadline.states)
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", f"Hết đợt {window}: {work.task}" if window else f"Hạn: {work.task}")
    event.add("description", f"{work.agency.name}\n{short_plan(plan)}, {plan.issuer.name}\n{url}")
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(str(work.task)))
    return event


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Còn {ALARM_DAYS} ngày: {words}")
    alarm.add("trigger", timedelta(days=-ALARM_DAYS))
    return alarm
