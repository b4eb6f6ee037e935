"""The place that a page about neighbourhoods is narrowed to."""

from django.db.models import QuerySet

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.queries.visible import places_of


def whole_country(request: StaffRequest) -> bool:
    """Whether the reader's registers are those of the whole country."""
    return places_of(request.user, Permission.REGISTER_READ, request.on) is None


def asked_number(request: StaffRequest, name: str) -> int | None:
    """A key in the address; None when it is none."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def place_of(form: PlaceFilter) -> Unit | None:
    """The place chosen, or the only one that the reader has."""
    return form.place() or _only(form)


def _only(form: PlaceFilter) -> Unit | None:
    for level in (Level.PROVINCE, Level.COMMUNE):
        found = [unit for unit in form.places.values() if unit.level == level]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def communes_written(request: StaffRequest) -> QuerySet[Unit]:
    """Communes in force where one keeps the registers."""
    places = places_of(request.user, Permission.REGISTER_WRITE, request.on)
    communes = Unit.objects.in_force(request.on).at_level(Level.COMMUNE)
    return communes if places is None else communes.filter(pk__in=places.values("pk"))
