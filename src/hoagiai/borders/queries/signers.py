"""Who may sign a reorganisation, and which ones wait for a signature."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.queries import places_reached, reach
from hoagiai.accounts.terms import ROLES, Extent, Permission
from hoagiai.borders.models import Rehearsal, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.queries.rehearsing import UNASSIGNED
from hoagiai.borders.terms import BorderState, RehearsalState
from hoagiai.places.models import Containment

_EXTENTS = {
    code: role.rights[Permission.BORDER_SIGN]
    for code, role in ROLES.items()
    if Permission.BORDER_SIGN in role.rights
}
_PLACED = [code for code, extent in _EXTENTS.items() if extent == Extent.PLACE]
_EVERYWHERE = [code for code, extent in _EXTENTS.items() if extent == Extent.COUNTRY]


def held_on(on: date) -> QuerySet[Position]:
    """Positions that people with an open account hold on a day."""
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    return Position.objects.filter(in_force, valid_from__lte=on, user__is_active=True)


def signers_of(reorganisation: Reorganisation, on: date) -> list[Position]:
    """Those of its place, each person once; where nobody is, and for the whole country, those who sign everywhere."""
    others = held_on(on).exclude(user=reorganisation.drafted_by_id).select_related("user", "agency")
    around = Containment.objects.filter(part=reorganisation.place_id).values("whole")
    near = list(others.filter(role_code__in=_PLACED, agency__unit__in=around).order_by("pk"))
    found = near or list(others.filter(role_code__in=_EVERYWHERE).order_by("pk"))
    return list({position.user_id: position for position in reversed(found)}.values())[::-1]


def ready_to_sign(rows: QuerySet[Reorganisation]) -> QuerySet[Reorganisation]:
    """Drafts that were rehearsed last of all and have a place for everything."""
    of_it = {"reorganisation": OuterRef("pk")}
    newest = Rehearsal.objects.filter(**of_it).order_by("-made_at", "-pk").values("state")[:1]
    unknown = [
        Exists(model._default_manager.filter(UNASSIGNED, **of_it)) for model in (VillageMove, TeamMove)
    ]
    drafts = rows.filter(Exists(Transfer.objects.filter(**of_it)), state=BorderState.DRAFT)
    return drafts.alias(last=Subquery(newest)).filter(~unknown[0], ~unknown[1], last=RehearsalState.DONE)


def waiting_for(user: User, on: date) -> QuerySet[Reorganisation]:
    """Those that wait for this person's signature: of their places; of the country, and of places without a signer."""
    held = reach(user, Permission.BORDER_SIGN, on)
    drafts = ready_to_sign(Reorganisation.objects.exclude(drafted_by=user))
    if held.nowhere:
        return drafts.none()
    if not held.everywhere:
        return drafts.filter(place__in=places_reached(held))
    around = Containment.objects.filter(part=OuterRef(OuterRef("place"))).values("whole")
    near = held_on(on).filter(role_code__in=_PLACED, agency__unit__in=around)
    return drafts.filter(~Exists(near.exclude(user=OuterRef("drafted_by"))))
