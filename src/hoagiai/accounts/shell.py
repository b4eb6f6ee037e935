"""What this part puts around every page: who is signed in, and its own lines."""

from django.http import HttpRequest

from hoagiai.accounts import queries
from hoagiai.accounts.terms import Permission
from hoagiai.base import clock, navigation, slots


def fill_shell() -> None:
    """Register with the side and the top bar, and with the pages of bodies."""
    navigation.register(
        navigation.Item(
            "Người dùng", "accounts:people", group=navigation.Group.SYSTEM, order=30, visible=_may_grant
        ),
        navigation.Item("Bảo mật tài khoản", "mfa_index", group=navigation.Group.PERSON, order=10),
        navigation.Item("Phiên đăng nhập", "usersessions_list", group=navigation.Group.PERSON, order=20),
    )
    navigation.describe_person(_person)
    for place in ("agency-acts", "agency-meaning", "agency-history", "agencies-acts"):
        slots.fill(place, f"accounts/slots/{place.replace('-', '_')}.html")


def _may_grant(request: HttpRequest) -> bool:
    return queries.may(request.user, Permission.ACCOUNT_GRANT, on=clock.today())


def _person(request: HttpRequest) -> navigation.Person:
    held = queries.positions_of(request.user, clock.today())
    name = str(request.user)
    if not held:
        return navigation.Person(name, "chưa được giao vị trí")
    agency = held[0].agency
    place = agency.unit.name if agency.unit else "Cả nước"
    place_url = agency.unit.get_absolute_url() if agency.unit else ""
    return navigation.Person(name, f"{held[0].title}, {agency.name}", place=place, place_url=place_url)
