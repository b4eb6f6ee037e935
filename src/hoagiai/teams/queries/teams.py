"""Teams on a day: which exist, in which place, and one team with all that belongs to it."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.base.folding import fold
from hoagiai.places.models import Containment, NeighbourhoodPeriod, Unit
from hoagiai.places.queries import parts_on
from hoagiai.places.terms import Level
from hoagiai.teams.models import Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.visible import places_of, teams_led_by, teams_visible_to

SORTS = {
    "ten": ("sort_key", "pk"),
    "xa": ("unit__sort_key", "unit", "sort_key", "pk"),
    "ngay": ("team__established_on", "pk"),
}


def periods_on(on: date) -> QuerySet[TeamPeriod]:
    """The teams that exist on a day, each by the period that holds then, with its commune."""
    began = Q(team__established_on__isnull=True) | Q(team__established_on__lte=on)
    lasts = Q(team__dissolved_on__isnull=True) | Q(team__dissolved_on__gte=on)
    return TeamPeriod.objects.in_force(on).filter(began, lasts).select_related("team", "unit")


def number_of_teams(on: date) -> int:
    """How many teams of the country exist on a day; every one has one period then."""
    began = Q(established_on__isnull=True) | Q(established_on__lte=on)
    return Team.objects.filter(began, Q(dissolved_on__isnull=True) | Q(dissolved_on__gte=on)).count()


def periods_visible_to(user: Someone, today: date, on: date) -> QuerySet[TeamPeriod]:
    """Teams that one may read today, as they were on a day."""
    places = places_of(user, Permission.REGISTER_READ, today)
    if places is None:
        return periods_on(on)
    here = TeamPeriod.objects.filter(last_day=None, unit__in=places.values("pk")).values_list("team_id")
    return periods_on(on).filter(team__in=here.union(teams_led_by(user, today).order_by(), all=True))


def within(periods: QuerySet[TeamPeriod], place: Unit, on: date) -> QuerySet[TeamPeriod]:
    """The teams that lay in a place on this day; a place that did not exist then means its teams of now.

    So "teams of Bình Định on 17/6/2024" and "on 17/6/2024, the teams of today's Gia Lai" are both one query.
    """
    if place.exists_on(on):
        return periods.filter(unit__in=parts_on(place, on))
    parts = Containment.objects.filter(whole=place.pk).values("part")
    newest = TeamPeriod.objects.filter(last_day=None, unit__in=parts)
    return periods.filter(team__in=newest.values("team"))


def named(periods: QuerySet[TeamPeriod], words: str) -> QuerySet[TeamPeriod]:
    """Teams whose name holds every word, marks or no marks; or with this code."""
    asked = words.strip().upper()
    if asked.startswith("THG-"):
        return periods.filter(team__code=asked)
    for word in fold(words).split():
        periods = periods.filter(folded__contains=word)
    return periods


def serving(periods: QuerySet[TeamPeriod], words: str, on: date) -> QuerySet[TeamPeriod]:
    """Teams that serve, on this day, a neighbourhood whose name holds every word."""
    places = NeighbourhoodPeriod.objects.in_force(on)
    for word in fold(words).split():
        places = places.filter(folded__contains=word)
    served = TeamNeighbourhood.objects.in_force(on).filter(neighbourhood__in=places.values("neighbourhood"))
    return periods.filter(Exists(served.filter(team=OuterRef("team"))))


def places_to_choose(user: Someone, today: date, on: date, province: int | None) -> list[Unit]:
    """Provinces and communes of a day that one reads, and those of today: one statement.

    Communes only inside the province asked for, or inside one's own place when that is not the country.
    """
    in_force = Q(pk__in=Unit.objects.in_force(on).values("pk")) | Q(
        pk__in=Unit.objects.in_force(today).values("pk")
    )
    places = places_of(user, Permission.REGISTER_READ, today)
    wanted = Q(level=Level.PROVINCE)
    if province is not None:
        wanted |= Q(level=Level.COMMUNE, province=province)
    elif places is not None:
        wanted |= Q(level=Level.COMMUNE)
    found = Unit.objects.filter(in_force & wanted).select_related("parent")
    return list(found if places is None else found.filter(pk__in=places.values("pk")))


def team_with_code(user: Someone, today: date, code: str) -> QuerySet[Team]:
    """The team with this code, when one may see it."""
    return teams_visible_to(user, today).filter(code=code)


def period_of(team: Team, on: date) -> TeamPeriod:
    """The period that holds on a day; before the first one the first, so that a page can always be drawn."""
    held = periods_of(team)
    return next((each for each in held if _holds(each, on)), held[-1])


def periods_of(team: Team) -> list[TeamPeriod]:
    """Every name, commune and fixed number of a team, newest first."""
    held = TeamPeriod.objects.filter(team=team).select_related("unit__province", "decision")
    return list(held.order_by(F("last_day").desc(nulls_first=True)))


def _holds(period: TeamPeriod, on: date) -> bool:
    begun = period.first_day is None or period.first_day <= on
    return begun and (period.last_day is None or period.last_day >= on)
