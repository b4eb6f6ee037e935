"""What waits for the commune: neighbourhoods without a team, and teams whose neighbourhood is no more or moved away."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q, QuerySet

from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, NeighbourhoodSuccession, Unit
from hoagiai.places.queries.neighbourhoods import Relative, became_each, neighbourhoods_on, newest_periods
from hoagiai.places.terms import NeighbourhoodChangeKind
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.neighbourhoods import served_on, without_team


@dataclass(frozen=True)
class Unserved:
    """Neighbourhoods without a team: their ids, and how many in each commune."""

    ids: list[int]
    by_unit: dict[int, int]


def unserved_in(periods: QuerySet[NeighbourhoodPeriod], on: date) -> Unserved:
    """Those without a team among the neighbourhoods of a place: one statement."""
    rows = without_team(periods, on).order_by().select_related(None)
    pairs = list(rows.values_list("neighbourhood", "unit"))
    return Unserved([key for key, _ in pairs], dict(Counter(unit for _, unit in pairs)))


def unserved_everywhere(on: date) -> Unserved:
    """The same for the whole country: who is served is compared before periods are looked at."""
    began = Q(established_on__isnull=True) | Q(established_on__lte=on)
    alive = Neighbourhood.objects.filter(began, Q(ended_on__isnull=True) | Q(ended_on__gte=on))
    serving = served_on(on).values("neighbourhood")
    ids = list(alive.exclude(pk__in=serving).values_list("pk", flat=True))
    here = NeighbourhoodPeriod.objects.in_force(on).filter(neighbourhood__in=ids).order_by()
    counted = here.values_list("unit").annotate(number=Count("pk"))
    return Unserved(ids, dict(counted))


def listed(ids: Collection[int], on: date) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods with these ids by their names of a day."""
    return neighbourhoods_on(on).filter(neighbourhood__in=ids)


@dataclass(frozen=True)
class Lost:
    """A neighbourhood that a team still names: its last name and commune, how it was lost, what it became."""

    period: NeighbourhoodPeriod
    ended_on: date | None
    became: tuple[Relative, ...] = ()

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


def left_behind(periods: QuerySet[TeamPeriod], on: date) -> QuerySet[TeamPeriod]:
    """Teams that on this day name a neighbourhood that has ended or lies in another commune.

    Ended ones and those moved by a recorded change are looked at; a commune's own end is the matter of `borders`.
    """
    ended = served_on(on).filter(neighbourhood__ended_on__lt=on).values("team")
    return periods.filter(Q(team__in=ended) | Q(team__in=_served_elsewhere(on)))


def counted_by_unit(periods: QuerySet[TeamPeriod]) -> dict[int, int]:
    """How many teams in each commune."""
    rows = periods.order_by().select_related(None).values_list("unit").annotate(number=Count("pk"))
    return dict(rows)


def details(periods: Iterable[TeamPeriod], on: date) -> list[Left]:
    """What each team of one page lost: four statements, however many teams."""
    rows = list(periods)
    served = list(served_on(on).filter(team__in=[row.team_id for row in rows]))
    keys = {pair.neighbourhood_id for pair in served}
    newest = newest_periods(keys)
    now = {each.neighbourhood_id: each for each in neighbourhoods_on(on).filter(neighbourhood__in=keys)}
    became = became_each([key for key in keys if key not in now])
    return [_left(row, [s for s in served if s.team_id == row.team_id], newest, now, became) for row in rows]


def _left(
    row: TeamPeriod,
    served: Iterable[TeamNeighbourhood],
    newest: dict[int, NeighbourhoodPeriod],
    now: dict[int, NeighbourhoodPeriod],
    became: dict[int, list[Relative]],
) -> Left:
    left = Left(row)
    for pair in served:
        key = pair.neighbourhood_id
        here = now.get(key)
        if here is None and key in newest:
            last = newest[key]
            left.lost.append(Lost(last, last.neighbourhood.ended_on, tuple(became.get(key, ()))))
        elif here is not None and here.unit_id != row.unit_id:
            left.lost.append(Lost(here, None))
        else:
            left.kept += 1
    return left


def _served_elsewhere(on: date) -> list[int]:
    """Teams of one commune that name a neighbourhood which a recorded change moved into another."""
    moved = NeighbourhoodSuccession.objects.filter(
        change__kind=NeighbourhoodChangeKind.MOVED, change__undone=False, change__effective__lte=on
    ).values_list("old", flat=True)
    places = dict(
        NeighbourhoodPeriod.objects.in_force(on)
        .filter(neighbourhood__in=moved)
        .values_list("neighbourhood", "unit")
    )
    if not places:
        return []
    pairs = list(served_on(on).filter(neighbourhood__in=places).values_list("team", "neighbourhood"))
    teams = dict(
        TeamPeriod.objects.in_force(on).filter(team__in=[t for t, _ in pairs]).values_list("team", "unit")
    )
    return [team for team, key in pairs if teams.get(team) not in (None, places[key])]


@dataclass(frozen=True)
class Place:
    """A province or commune with its number."""

    unit: Unit
    number: int


def by_place(by_unit: dict[int, int], *, by_province: bool) -> list[Place]:
    """Numbers by commune, or gathered by province, in Vietnamese order: one statement."""
    units = Unit.objects.select_related("province").in_bulk(list(by_unit))
    gathered: Counter[Unit] = Counter()
    for key, number in by_unit.items():
        unit = units[key]
        gathered[unit.province if by_province and unit.province else unit] += number
    return [Place(unit, gathered[unit]) for unit in sorted(gathered, key=lambda unit: unit.sort_key)]
