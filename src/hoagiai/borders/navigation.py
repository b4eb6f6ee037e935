"""The line of reorganisations in the side of every page."""

from django.http import HttpRequest

from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base import clock
from hoagiai.base.navigation import Group, Item, register


def register_items() -> None:
    """Add the line; called when the application starts."""
    register(
        Item("Sắp xếp địa bàn", "borders:list", group=Group.REGISTERS, order=50, visible=prepares_or_signs)
    )


def prepares_or_signs(request: HttpRequest) -> bool:
    """Whether somebody prepares or signs reorganisations of some place."""
    user, on = request.user, clock.today()
    return user.is_authenticated and any(
        may(user, right, on=on) for right in (Permission.BORDER_PREPARE, Permission.BORDER_SIGN)
    )
