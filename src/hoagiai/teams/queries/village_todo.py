"""What waits for the commune: neighbourhoods without a team, and teams whose neighbourhood is no more or moved away."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet

from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, NeighbourhoodSuccession
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.places.terms import NeighbourhoodChangeKind
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.neighbourhoods import served_on, without_team
from hoagiai.teams.queries.village_statements import NAMED_BY_TEAMS


@dataclass(frozen=True)
class Place:
    """A province or commune with its number."""

    key: int
    name: str
    sort_key: str
    province: int | None
    number: int


@dataclass(frozen=True)
class Unserved:
    """Neighbourhoods without a team: their ids, and how many in each commune or province."""

    ids: list[int]
    places: list[Place]


# What names a commune and its province beside a number.
_PLACE = ("unit", "unit__name", "unit__sort_key", "unit__province")
_PROVINCE = ("unit__province__name", "unit__province__sort_key")
PLACES = (*_PLACE, *_PROVINCE)


def unserved_in(periods: QuerySet[NeighbourhoodPeriod], on: date, *, by_province: bool) -> Unserved:
    """Those without a team among the neighbourhoods of a place: one statement."""
    rows = without_team(periods, on).order_by().select_related(None)
    found = list(rows.values_list("neighbourhood", *PLACES))
    return Unserved(*_keyed(found, by_province=by_province))


def unserved_everywhere(on: date) -> Unserved:
    """The same for the whole country, by province: two statements."""
    ids = unserved_ids(on)
    here = NeighbourhoodPeriod.objects.in_force(on).filter(neighbourhood__in=ids)
    return Unserved(ids, counted(here, by_province=True))


def unserved_ids(on: date) -> list[int]:
    """Those of the whole country: who is served is compared before periods are looked at."""
    began = Q(established_on__isnull=True) | Q(established_on__lte=on)
    alive = Neighbourhood.objects.filter(began, Q(ended_on__isnull=True) | Q(ended_on__gte=on))
    serving = served_on(on).filter(neighbourhood=OuterRef("pk"))
    return list(alive.filter(~Exists(serving)).values_list("pk", flat=True))


def counted(rows: QuerySet[Any], *, by_province: bool) -> list[Place]:
    """How many rows lie in each commune, or province, in Vietnamese order: one statement."""
    numbers = rows.order_by().select_related(None).values_list(*PLACES).annotate(number=Count("pk"))
    return gathered(list(numbers), by_province=by_province)


def gathered(rows: Iterable[tuple[Any, ...]], *, by_province: bool) -> list[Place]:
    """Numbers of communes, gathered by province when asked."""
    found: Counter[tuple[int, str, str, int | None]] = Counter()
    for unit, name, key, province, province_name, province_key, number in rows:
        of_province = by_province and province is not None
        place = (province, province_name, province_key, None) if of_province else (unit, name, key, province)
        found[place] += number
    places = [Place(*place, number) for place, number in found.items()]
    return sorted(places, key=lambda place: place.sort_key)


def listed(ids: Collection[int], on: date) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods with these ids by their names of a day."""
    return neighbourhoods_on(on).filter(neighbourhood__in=ids)


@dataclass(frozen=True)
class Lost:
    """A neighbourhood that a team still names: its last name, its commune, when it ended, what it became."""

    code: UUID
    name: str
    ended_on: date | None
    unit: str
    heirs: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether it is no more; otherwise it lies in another commune now."""
        return self.ended_on is not None


@dataclass
class Left:
    """One team that names neighbourhoods that are no more or lie elsewhere, and how many it serves still."""

    period: TeamPeriod
    lost: list[Lost] = field(default_factory=list)
    kept: int = 0


@dataclass(frozen=True)
class LeftBehind:
    """Teams that name a neighbourhood which is no more or lies elsewhere: keys of their periods, and where."""

    ids: list[int]
    places: list[Place]


def left_behind(periods: QuerySet[TeamPeriod], on: date, *, by_province: bool) -> LeftBehind:
    """Those among the teams of a place: one statement.

    Ended ones and those moved by a recorded change are looked at; a commune's own end is the matter of `borders`.
    """
    ended = served_on(on).filter(neighbourhood__ended_on__lt=on).order_by().values("team")
    teams = ended.union(_served_elsewhere(on).order_by().values("team"))
    rows = periods.filter(team__in=teams).order_by().select_related(None)
    return LeftBehind(*_keyed(list(rows.values_list("pk", *PLACES)), by_province=by_province))


def _keyed(rows: list[tuple[Any, ...]], *, by_province: bool) -> tuple[list[int], list[Place]]:
    """Keys of the rows, and how many of them lie in each place."""
    numbers = Counter(tuple(row[1:]) for row in rows)
    places = gathered([(*unit, number) for unit, number in numbers.items()], by_province=by_province)
    return [row[0] for row in rows], places


def details(periods: Iterable[TeamPeriod], on: date) -> list[Left]:
    """What each team of one page lost: one statement, however many teams."""
    rows = {row.team_id: Left(row) for row in periods}
    with connection.cursor() as cursor:
        cursor.execute(NAMED_BY_TEAMS, {"on": on, "teams": list(rows)})
        named = cursor.fetchall()
    for team, code, ended_on, kind, name, unit, unit_name, heirs in named:
        left = rows[team]
        if ended_on is not None and ended_on < on:
            became = tuple(sorted(_full(*heir) for heir in heirs or ()))
            left.lost.append(Lost(code, _full(kind, name), ended_on, unit_name, became))
        elif unit != left.period.unit_id:
            left.lost.append(Lost(code, _full(kind, name), None, unit_name))
        else:
            left.kept += 1
    return list(rows.values())


def _full(kind: str, name: str) -> str:
    return NeighbourhoodPeriod(kind=kind, name=name).full_name


def _served_elsewhere(on: date) -> QuerySet[TeamNeighbourhood]:
    """Pairs whose neighbourhood a recorded change moved out of the commune of the team."""
    moved = NeighbourhoodSuccession.objects.filter(
        change__kind=NeighbourhoodChangeKind.MOVED, change__undone=False, change__effective__lte=on
    ).values("old")
    here = _in_force("neighbourhood__periods", on)
    team = _in_force("team__periods", on)
    pairs = served_on(on).filter(neighbourhood__in=moved)
    joined = pairs.annotate(
        place=FilteredRelation("neighbourhood__periods", condition=here),
        home=FilteredRelation("team__periods", condition=team),
    )
    return joined.annotate(where=F("place__unit"), whose=F("home__unit")).exclude(where=F("whose"))


def _in_force(prefix: str, on: date) -> Q:
    begun = Q(**{f"{prefix}__first_day__isnull": True}) | Q(**{f"{prefix}__first_day__lte": on})
    return begun & (Q(**{f"{prefix}__last_day__isnull": True}) | Q(**{f"{prefix}__last_day__gte": on}))
