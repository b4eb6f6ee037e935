"""The lines of this part in the side of every page."""

from datetime import date
from typing import cast

from django.http import HttpRequest

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base import clock
from hoagiai.base.navigation import Item, register, signed_in
from hoagiai.plans.queries.difficulties import open_difficulties
from hoagiai.plans.queries.plans.listing import open_plans
from hoagiai.plans.queries.work import open_work_of_mine


def register_items() -> None:
    """Add the lines; called when the application starts."""
    register(
        Item("Kế hoạch", "plans:list", order=20, visible=reads_plans, count=_plans),
        Item("Nhiệm vụ", "plans:work_list", order=30, visible=reads_plans, count=_work),
        Item("Khó khăn, vướng mắc", "plans:difficulties", order=40, visible=reads_plans, count=_difficulties),
    )


def reads_plans(request: HttpRequest) -> bool:
    """Whether this person may read plans anywhere."""
    user, on = _who(request)
    return signed_in(request) and may(user, Permission.PLAN_READ, on=on)


def _plans(request: HttpRequest) -> int:
    return open_plans(*_who(request))


def _work(request: HttpRequest) -> int:
    return open_work_of_mine(*_who(request))


def _difficulties(request: HttpRequest) -> int:
    return open_difficulties(*_who(request))


def _who(request: HttpRequest) -> tuple[User, date]:
    """Who asks, and today; also for a request that did not come through the middleware."""
    return cast(User, request.user), getattr(request, "on", None) or clock.today()
