"""The calendar feed: no session, the secret address is the key."""

from typing import Any, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from hoagiai.base import clock
from hoagiai.desk.feed import calendar_of
from hoagiai.desk.queries.calendar import deadlines_of
from hoagiai.desk.queries.notices import owner_of_calendar


@cache_control(private=True, max_age=600)
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The deadlines of one person as an ICS file; an unknown address is 404."""
    owner = owner_of_calendar(token)
    if owner is None:
        raise Http404
    data = calendar_of(deadlines_of(owner, clock.today()), site=settings.SITE_ADDRESS)
    headers = {"Content-Disposition": 'inline; filename="hoa-giai.ics"', "X-Robots-Tag": "noindex"}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=cast(Any, headers))
