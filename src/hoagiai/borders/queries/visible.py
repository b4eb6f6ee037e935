"""Which reorganisations a person may see, prepare and sign."""

from datetime import date

from django.db.models import Q, QuerySet

from hoagiai.accounts.queries import Someone, places_reached, reach
from hoagiai.accounts.terms import Permission
from hoagiai.borders.models import Reorganisation


def reorganisations_visible_to(user: Someone, on: date) -> QuerySet[Reorganisation]:
    """Those of the places where one prepares or signs; those of the whole country for whoever reaches it."""
    wanted = Q(pk__in=[])
    for permission in (Permission.BORDER_PREPARE, Permission.BORDER_SIGN):
        held = reach(user, permission, on)
        if held.everywhere:
            return Reorganisation.objects.all()
        wanted |= Q(place__in=places_reached(held))
    return Reorganisation.objects.filter(wanted)


def may_here(user: Someone, permission: Permission, reorganisation: Reorganisation, on: date) -> bool:
    """Whether a person holds a right in the place of a reorganisation; the whole country needs the whole country."""
    held = reach(user, permission, on)
    if held.everywhere or reorganisation.place_id is None:
        return held.everywhere
    return places_reached(held).filter(pk=reorganisation.place_id).exists()
