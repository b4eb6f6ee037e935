"""The lines of this part in the side of every page."""

from typing import cast

from django.http import HttpRequest

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
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
    staff = cast(StaffRequest, request)
    return signed_in(request) and may(staff.user, Permission.PLAN_READ, on=staff.on)


def _plans(request: HttpRequest) -> int:
    staff = cast(StaffRequest, request)
    return open_plans(staff.user, staff.on)


def _work(request: HttpRequest) -> int:
    staff = cast(StaffRequest, request)
    return open_work_of_mine(staff.user, staff.on)


def _difficulties(request: HttpRequest) -> int:
    staff = cast(StaffRequest, request)
    return open_difficulties(staff.user, staff.on)
