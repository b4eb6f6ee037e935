"""Rights and people in templates."""

from typing import Any

from django import template
from django.conf import settings

from hoagiai.accounts import queries
from hoagiai.accounts.forms.signin import DEMO_ACCOUNT
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.base import clock

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: template.Context, permission: str, at: Agency | None = None) -> bool:
    """`{% may "plan.write" plan.issuer as can_write %}`: whether the signed-in person holds the right."""
    request = context["request"]
    return queries.may(request.user, Permission(permission), on=request.on, at=at)


@register.simple_tag(takes_context=True)
def demo_people(context: template.Context) -> list[dict[str, Any]]:
    """Invented accounts to try, on the sign-in page of a demo only."""
    if not settings.DEMO:
        return []
    context["demo_password"] = settings.DEMO_PASSWORD
    asked = context["request"].GET.copy()
    people: list[dict[str, Any]] = []
    for person in queries.demo_people(clock.today()):
        asked[DEMO_ACCOUNT] = person["username"]
        people.append({**person, "fill": f"?{asked.urlencode()}"})
    return people
