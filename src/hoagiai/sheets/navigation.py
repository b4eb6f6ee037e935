"""The line of the lists in the side of every page."""

from django.http import HttpRequest

from hoagiai.base import clock, slots
from hoagiai.base.navigation import Group, Item, register
from hoagiai.teams.queries.visible import reads_registers


def register_items() -> None:
    """Add the line and the way in from an empty register; called when the application starts."""
    register(Item("Nhập, xuất Excel", "sheets:list", group=Group.REGISTERS, order=40, visible=reads))
    slots.fill("registers-empty", "sheets/slots/registers_empty.html")


def reads(request: HttpRequest) -> bool:
    """Whether somebody reads registers of a place."""
    return request.user.is_authenticated and reads_registers(request.user, clock.today())
