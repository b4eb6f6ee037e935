"""The link by which a list of a register is taken out as an Excel file."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from hoagiai.sheets.forms.exports import SLUGS
from hoagiai.sheets.terms import Listing
from hoagiai.teams.queries.visible import reads_registers

register = template.Library()
KEPT = ("tinh", "xa")
"""What the address of a list says about places, handed on."""


@register.simple_tag
def export_url(asof: Any, listing: str) -> str:
    """Where a register shown as on a day is taken out; empty for who may not.

    `listing` is "mediators", "teams" or "neighbourhoods"; the page that draws the slot "teams-acts" names it
    `register`, and its day `asof` (views.asof.AsOf).
    """
    if not reads_registers(asof.request.user, asof.today):
        return ""
    kept = {name: value for name in KEPT if (value := asof.request.GET.get(name))}
    day = {"ngay": asof.on.isoformat()} if asof.other_day else {}
    return f"{reverse('sheets:export')}?{urlencode({'so': SLUGS[Listing(listing)], **kept, **day})}"
