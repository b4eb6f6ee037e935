"""Tags of the desk."""

from datetime import date

from django import template
from django.utils.safestring import SafeString

from hoagiai.agencies.wording import short_body
from hoagiai.base import formats
from hoagiai.base.templatetags.components import pill
from hoagiai.plans.terms import DifficultyState

LONG = 7

register = template.Library()
register.filter("short_body", short_body)


@register.simple_tag
def desk_age(raised_on: date, on: date, state: str) -> SafeString:
    """How long a difficulty has been open: "9 ngày"; amber when it waits longer than a week."""
    days = max((on - raised_on).days, 0)
    waits_long = days > LONG and state != DifficultyState.ANSWERED
    return pill("soon" if waits_long else "plain", f"{formats.number(days)} ngày" if days else "hôm nay")
