"""Reads: positions on a day, and where a person may do what. Constant SQL, whatever the place's size."""

from datetime import date
from typing import TypeAlias

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.reach import Reach
from hoagiai.accounts.terms import Extent, Permission
from hoagiai.agencies.models import Agency
from hoagiai.places.models import Containment, Unit, UnitQuerySet

Someone: TypeAlias = User | AnonymousUser


def positions_of(user: Someone, on: date) -> list[Position]:
    """The positions a person holds on a day, with agency and its parent: one query per day and object."""
    if not isinstance(user, User) or not user.is_active:
        return []
    cache: dict[date, list[Position]] = user.__dict__.setdefault("_positions_on", {})
    if on not in cache:
        in_force = Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
        held = Position.objects.filter(in_force, user=user)
        cache[on] = list(held.select_related("agency__unit", "agency__parent").order_by("valid_from", "pk"))
    return cache[on]


def agencies_of(user: Someone, on: date) -> list[Agency]:
    """The agencies where a person holds a position on a day, each once."""
    return list({position.agency_id: position.agency for position in positions_of(user, on)}.values())


def reach(user: Someone, permission: Permission, on: date) -> Reach:
    """Where a person holds a right on a day."""
    held = tuple(p for p in positions_of(user, on) if permission in p.role.rights)
    return Reach(permission, on, held)


def may(user: Someone, permission: Permission, *, on: date, at: Agency | None = None) -> bool:
    """Whether a person holds a right at an agency on a day; without agency, whether anywhere."""
    held = reach(user, permission, on)
    return not held.nowhere and (at is None or held.covers(at))


def require(user: Someone, permission: Permission, *, on: date, at: Agency | None = None) -> None:
    """Refuse (403) a person who does not hold the right there."""
    if not may(user, permission, on=on, at=at):
        where = f" tại {at.name}" if at else ""
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {permission.label}{where}.")


def places_covered_by(user: Someone, on: date) -> QuerySet[Unit]:
    """The units where a person works: of the agencies held, what lies in them and what they came from."""
    held = positions_of(user, on)
    if any(Extent.COUNTRY in position.role.rights.values() for position in held):
        return Unit.objects.all()
    units = [position.agency.unit_id for position in held if position.agency.unit_id]
    return Unit.objects.filter(pk__in=Containment.objects.filter(whole__in=units).values("part"))


def places_reached(held: Reach) -> UnitQuerySet:
    """The units in which a right holds for every body there: of the country, or of the places reached."""
    if held.everywhere:
        return Unit.objects.all()
    wide = [p.agency.unit_id for p in held.positions if p.role.rights[held.permission] == Extent.PLACE]
    units = [unit for unit in wide if unit]
    return Unit.objects.filter(pk__in=Containment.objects.filter(whole__in=units).values("part"))


def may_in(user: Someone, permission: Permission, *, on: date, unit: Unit) -> bool:
    """Whether a person holds a right for every body in this unit."""
    return places_reached(reach(user, permission, on)).filter(pk=unit.pk).exists()


def require_in(user: Someone, permission: Permission, *, on: date, unit: Unit) -> None:
    """Refuse (403) a person who does not hold the right in this unit."""
    if not may_in(user, permission, on=on, unit=unit):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {permission.label} tại {unit.name}.")
