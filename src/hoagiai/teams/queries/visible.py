"""What a person may see and write: by place of the newest period, and by leading a team."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.accounts.queries import Someone, may, places_reached, reach
from hoagiai.accounts.terms import Extent, Permission
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit, UnitQuerySet
from hoagiai.teams.models import Leadership, Mediator, Person, Team, TeamNeighbourhood, TeamPeriod


def places_of(user: Someone, permission: Permission, on: date) -> UnitQuerySet | None:
    """The units where a right over registers holds; None for the whole country, so that no filter is needed."""
    held = reach(user, permission, on)
    return None if held.everywhere else places_reached(held)


def roots_of(user: Someone, permission: Permission, on: date) -> list[Unit] | None:
    """The places held with a right, each for all that lies in it; None for the whole country. No statement."""
    held = reach(user, permission, on)
    if held.everywhere:
        return None
    wide = [p.agency.unit for p in held.positions if p.role.rights[permission] == Extent.PLACE]
    return [unit for unit in wide if unit is not None]


def reads_registers(user: Someone, on: date) -> bool:
    """Whether this person reads the registers of some place."""
    return may(user, Permission.REGISTER_READ, on=on)


def may_read_registers(user: Someone, on: date) -> bool:
    """The same, or leads a team; asked of the database once for a request, and only of those without the right."""
    if reads_registers(user, on):
        return True
    known: dict[date, bool] = user.__dict__.setdefault("_leads_a_team", {})
    if on not in known:
        known[on] = teams_led_by(user, on).exists()
    return known[on]


def require_reading(user: Someone, on: date) -> None:
    """Refuse (403) who neither reads the registers of a place nor leads a team."""
    if not may_read_registers(user, on):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {Permission.REGISTER_READ.label}.")


def teams_visible_to(user: Someone, on: date) -> QuerySet[Team]:
    """Teams of the places one reads, wherever they lay before; and the teams one leads."""
    places = places_of(user, Permission.REGISTER_READ, on)
    if places is None:
        return Team.objects.all()
    newest = TeamPeriod.objects.filter(team=OuterRef("pk"), last_day=None, unit__in=places.values("pk"))
    return Team.objects.filter(Exists(newest) | Q(pk__in=teams_led_by(user, on)))


def teams_led_by(user: Someone, on: date) -> QuerySet[Leadership, int]:
    """Ids of the teams that this person leads on a day, by the person tied to the account."""
    led = Leadership.objects.in_force(on).filter(mediator__person__user=user.pk)
    return led.filter(mediator__in=Mediator.objects.in_force(on)).values_list("mediator__team", flat=True)


def neighbourhoods_visible_to(user: Someone, on: date) -> QuerySet[Neighbourhood]:
    """Neighbourhoods of the places one reads, wherever they lay before; a leader's those of the own team."""
    places = places_of(user, Permission.REGISTER_READ, on)
    if places is None:
        return Neighbourhood.objects.all()
    newest = NeighbourhoodPeriod.objects.filter(
        neighbourhood=OuterRef("pk"), last_day=None, unit__in=places.values("pk")
    )
    led = TeamNeighbourhood.objects.in_force(on).filter(team__in=teams_led_by(user, on))
    return Neighbourhood.objects.filter(Exists(newest) | Q(pk__in=led.values("neighbourhood")))


def people_visible_to(user: Someone, on: date) -> QuerySet[Person]:
    """People who hold or held an office in a visible team, or stand for election in one."""
    people = Person.objects.filter(merged_into=None)
    places = places_of(user, Permission.REGISTER_READ, on)
    if places is None:
        return people
    teams = teams_visible_to(user, on).values("pk")
    office = Mediator.objects.filter(person=OuterRef("pk"), team__in=teams)
    return people.filter(Exists(office) | Q(candidacies__election__team__in=teams)).distinct()
