"""The lines of the registers in the side of every page."""

from django.http import HttpRequest

from hoagiai.base import clock
from hoagiai.base.navigation import Group, Item, register
from hoagiai.teams.queries.visible import may_read_registers, reads_registers


def register_items() -> None:
    """Add the lines; called when the application starts."""
    register(
        Item("Tổ hòa giải", "teams:list", group=Group.REGISTERS, order=10, visible=reads_or_leads),
        Item("Thôn, tổ dân phố", "teams:neighbourhoods", group=Group.REGISTERS, order=30, visible=reads),
        Item("Hòa giải viên", "teams:mediators", group=Group.REGISTERS, order=20, visible=reads_or_leads),
    )


def reads(request: HttpRequest) -> bool:
    """Whether somebody reads registers of a place."""
    return request.user.is_authenticated and reads_registers(request.user, clock.today())


def reads_or_leads(request: HttpRequest) -> bool:
    """The same, and leaders of teams."""
    return request.user.is_authenticated and may_read_registers(request.user, clock.today())
