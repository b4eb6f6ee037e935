"""Which reorganisations a person may see, prepare and sign."""

from datetime import date
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When

from hoagiai.accounts.queries import Someone, places_reached, reach
from hoagiai.accounts.terms import Permission
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.concerned import concerns
from hoagiai.borders.terms import BorderState


def reorganisations_visible_to(user: Someone, on: date) -> QuerySet[Reorganisation]:
    """Those of the places where one prepares or signs; those of the whole country for whoever reaches it."""
    wanted = Q(pk__in=[])
    for permission in (Permission.BORDER_PREPARE, Permission.BORDER_SIGN):
        held = reach(user, permission, on)
        if held.everywhere:
            return Reorganisation.objects.all()
        wanted |= Q(place__in=places_reached(held))
    return Reorganisation.objects.filter(wanted)


def readable_by(user: Someone, on: date) -> QuerySet[Reorganisation]:
    """Those that one may see, and the signed ones in which something of a place goes or comes whose registers one keeps."""
    seen = reorganisations_visible_to(user, on)
    held = reach(user, Permission.REGISTER_WRITE, on)
    if held.nowhere or held.everywhere:
        return seen
    near = Reorganisation.objects.filter(concerns(places_reached(held).values("pk")))
    return Reorganisation.objects.filter(Q(pk__in=seen.values("pk")) | Q(pk__in=near.values("pk")))


def as_they_stood(rows: QuerySet[Reorganisation], on: date | None) -> QuerySet[Any]:
    """Those that were begun by the end of a day, with `stood`: how far each was then; all as they are without a day."""
    if on is None:
        return rows.annotate(stood=F("state"))
    signed = Q(signed_at__date__lte=on)
    stood = Case(
        When(undone_at__date__lte=on, then=Value(BorderState.UNDONE)),
        When(signed & Q(effective__lte=on), then=Value(BorderState.APPLIED)),
        When(signed, then=Value(BorderState.SIGNED)),
        default=Value(BorderState.DRAFT),
    )
    return rows.filter(drafted_at__date__lte=on).annotate(stood=stood)


def may_here(user: Someone, permission: Permission, reorganisation: Reorganisation, on: date) -> bool:
    """Whether a person holds a right in the place of a reorganisation; the whole country needs the whole country."""
    held = reach(user, permission, on)
    if held.everywhere or reorganisation.place_id is None:
        return held.everywhere
    return places_reached(held).filter(pk=reorganisation.place_id).exists()
