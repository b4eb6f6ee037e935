"""The desk, one's own notices and choices, the calendar feed and the search: for everybody, of their own."""

from datetime import date

from hoagiai.desk.actions import renew_calendar
from hoagiai.desk.models import Notice
from rights.routes.plans import ONLY_READ, WRITERS, task
from rights.table import Route
from rights.world import SIGNED_IN


def own_notice(world, who):
    """A notice of whoever asks."""
    return {"number": notice_for(who).pk if who else 1}


def anothers_notice(world, who):
    """A notice of the commune's leader."""
    return {"number": notice_for(world.person("commune_leader")).pk}


def notice_for(user):
    made, _ = Notice.objects.get_or_create(user=user, kind="reminder", day=date(2026, 3, 2))
    return made


def known_calendar(world, who):
    """The secret address of the commune officer's calendar."""
    return {"token": renew_calendar(by=world.person("commune_officer")).calendar_token}


def late_task(world, who):
    """The task of the province's plan, as the address names it."""
    found = task(world, who)
    return {"plan_code": found["code"], "task_code": found["task_code"]}


OWN = {"ok": SIGNED_IN, "answer": 302, "method": "post"}

ROUTES = [
    Route("desk:home", ok=SIGNED_IN),
    Route("desk:search", ok=SIGNED_IN, data={"q": "lai chau"}),
    Route("desk:notices", ok=SIGNED_IN),
    Route("desk:notices_read", **OWN),
    Route("desk:notice_read", make=own_notice, **OWN),
    Route(
        "desk:notice_read",
        make=anothers_notice,
        ok=("commune_leader",),
        answer=302,
        method="post",
        label="another's",
    ),
    Route("desk:settings", ok=SIGNED_IN),
    Route("desk:settings", label="post", **OWN),
    Route("desk:urge", late_task, ok=WRITERS, but=ONLY_READ),
    Route("desk:urge", late_task, ok=WRITERS, answer=302, but=ONLY_READ, method="post", label="post"),
    Route("desk:calendar_renew", **OWN),
    Route("desk:calendar_close", **OWN),
    Route("desk:calendar", make=lambda world, who: {"token": "khong-co"}, anonymous=404, label="unknown"),
    Route("desk:calendar", make=known_calendar, ok=SIGNED_IN, anonymous=200, label="known"),
]
