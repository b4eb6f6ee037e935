"""One recorded change of neighbourhoods: what was before and after, and what it leaves the commune to do."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import Q

from hoagiai.base.folding import fold
from hoagiai.places.models import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)
from hoagiai.places.queries.neighbourhoods import households_on, in_order
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries.neighbourhoods import served_on
from hoagiai.teams.queries.teams import periods_on
from hoagiai.teams.queries.village_statements import NAMED_IN_CHANGES


@dataclass(frozen=True)
class Side:
    """One neighbourhood before or after the change; `stays` when it is on both sides."""

    neighbourhood: Neighbourhood
    period: NeighbourhoodPeriod
    households: int | None
    stays: bool


@dataclass(frozen=True)
class TeamToDo:
    """A team whose neighbourhoods must be chosen anew, and those that it loses."""

    period: TeamPeriod
    lost: list[str]
    moved: bool


@dataclass(frozen=True)
class NameToDo:
    """A team that is still called after an old name."""

    period: TeamPeriod
    old: str
    new: str


@dataclass(frozen=True)
class Aftermath:
    """What a change leaves to do; nothing of it is done silently."""

    teams: list[TeamToDo]
    unserved: list[NeighbourhoodPeriod]
    names: list[NameToDo]
    to_mark: list[NeighbourhoodPeriod]
    to_count: list[NeighbourhoodPeriod]

    @property
    def nothing(self) -> bool:
        """Whether nobody needs to do anything."""
        return not (self.teams or self.unserved or self.names or self.to_mark or self.to_count)


@dataclass(frozen=True)
class Told:
    """A change with both its sides, as a page draws it."""

    change: NeighbourhoodChange
    before: list[Side]
    after: list[Side]

    @property
    def last_day(self) -> date:
        """The last day of what was before."""
        return self.change.effective - timedelta(days=1)

    @property
    def gone(self) -> list[Side]:
        """Those that end with it."""
        return [side for side in self.before if not side.stays]

    @property
    def made(self) -> list[Side]:
        """Those that begin with it."""
        return [side for side in self.after if not side.stays]


def told(change: NeighbourhoodChange) -> Told:
    """Both sides of a change, named as on the day before and on its first day: six statements.

    One that was there before and takes in another stands on both sides, however the change was written.
    """
    links = list(
        NeighbourhoodSuccession.objects.filter(change=change).order_by("pk").values_list("old", "new")
    )
    old = list(dict.fromkeys(first for first, _ in links if first))
    new = list(dict.fromkeys(second for _, second in links if second))
    existed = Q(established_on__isnull=True) | Q(established_on__lt=change.effective)
    both = set(Neighbourhood.objects.filter(existed, pk__in=new).values_list("pk", flat=True))
    old += [key for key in new if key in both and key not in old]
    before = _sides(old, change.effective - timedelta(days=1), both)
    return Told(change, before, _sides(new, change.effective, both))


def _sides(keys: Collection[int], on: date, both: set[int]) -> list[Side]:
    periods = in_order(NeighbourhoodPeriod.objects.filter(neighbourhood__in=keys))
    named: dict[int, NeighbourhoodPeriod] = {}
    for period in periods.select_related("unit", "neighbourhood"):
        if period.neighbourhood_id not in named or period.first_day is None or period.first_day <= on:
            named[period.neighbourhood_id] = period
    households = households_on(keys, on)
    found = [
        Side(named[key].neighbourhood, named[key], households.get(key), key in both)
        for key in keys
        if key in named
    ]
    return sorted(found, key=lambda side: side.period.sort_key)


def aftermath(told: Told, *, today: date) -> Aftermath:
    """What the change leaves to do, from its first day on, as the registers stand: five statements."""
    on = max(told.change.effective, today)
    ids = {side.neighbourhood.pk for side in (*told.before, *told.after)}
    served: dict[int, set[int]] = {}
    for key, team in served_on(on).filter(neighbourhood__in=ids).values_list("neighbourhood", "team"):
        served.setdefault(key, set()).add(team)
    keys = {team for teams in served.values() for team in teams}
    teams = {each.team_id: each for each in periods_on(on).filter(team__in=keys).order_by("sort_key")}
    counted = households_on([side.neighbourhood.pk for side in told.made], on)
    there = {side.neighbourhood.pk for side in told.after if _lasts(side.neighbourhood, on)}
    return Aftermath(
        teams=_losing(told, served, teams),
        unserved=[side.period for side in told.after if side.neighbourhood.pk in there - served.keys()],
        names=_named_after(told, served, teams),
        to_mark=[period for period in _to_mark(told) if period.neighbourhood_id in there],
        to_count=[side.period for side in told.made if side.neighbourhood.pk in there - counted.keys()],
    )


def _lasts(neighbourhood: Neighbourhood, on: date) -> bool:
    """Whether it is still there: what a later change ended waits there, not here."""
    return neighbourhood.ended_on is None or neighbourhood.ended_on >= on


def _losing(told: Told, served: dict[int, set[int]], teams: dict[int, TeamPeriod]) -> list[TeamToDo]:
    now = {side.neighbourhood.pk: side.period.unit_id for side in told.after}
    found = []
    for key, team in teams.items():
        mine = [side for side in told.before if key in served.get(side.neighbourhood.pk, ())]
        ended = [side.period.full_name for side in mine if not side.stays]
        moved = [
            side.period.full_name
            for side in mine
            if side.stays and now[side.neighbourhood.pk] != team.unit_id
        ]
        if ended or moved:
            found.append(TeamToDo(team, ended or moved, bool(moved)))
    return found


def _named_after(told: Told, served: dict[int, set[int]], teams: dict[int, TeamPeriod]) -> list[NameToDo]:
    """Teams called after the old name of a neighbourhood that goes on under another."""
    now = {side.neighbourhood.pk: side.period for side in told.after}
    found = []
    for side in told.before:
        new = now.get(side.neighbourhood.pk)
        if new is None or new.folded == side.period.folded:
            continue
        for key in served.get(side.neighbourhood.pk, ()):
            if key in teams and fold(side.period.name) in teams[key].folded:
                found.append(NameToDo(teams[key], side.period.full_name, new.full_name))
    return found


def _to_mark(told: Told) -> list[NeighbourhoodPeriod]:
    """New ones without the flag that stood on something they were made of; one marked since, from whatever day, is settled."""
    if not told.made or not told.before:
        return []
    day = told.change.effective
    old = [side.neighbourhood for side in told.before]
    marked = MinorityArea.objects.in_force(day - timedelta(days=1)).filter(neighbourhood__in=old)
    if not marked.exists():
        return []
    new = [side.neighbourhood for side in told.made]
    known = set(MinorityArea.objects.filter(neighbourhood__in=new).values_list("neighbourhood", flat=True))
    return [side.period for side in told.made if side.neighbourhood.pk not in known]


def named_in(changes: Collection[NeighbourhoodChange]) -> dict[int, tuple[list[str], list[str]]]:
    """The names before and after of the changes of one page: one statement; of one taken back as it said then."""
    found: dict[int, tuple[list[str], list[str]]] = {change.pk: ([], []) for change in changes}
    with connection.cursor() as cursor:
        cursor.execute(NAMED_IN_CHANGES, {"changes": list(found)})
        rows = cursor.fetchall()
    for each in changes:
        if each.sides:
            found[each.pk] = (
                [s["name"] for s in each.sides["before"]],
                [s["name"] for s in each.sides["after"]],
            )
    kept = {each.pk for each in changes if each.sides}
    for change, old_kind, old_name, new_kind, new_name in rows:
        if change in kept:
            continue
        for names, kind, name in zip(found[change], (old_kind, new_kind), (old_name, new_name), strict=True):
            full = NeighbourhoodPeriod(kind=kind, name=name).full_name if kind else ""
            if full and full not in names:
                names.append(full)
    return found


def counted_on_day(keys: Collection[int], on: date) -> dict[int, HouseholdCount]:
    """The newest count of each up to a day."""
    counts = HouseholdCount.objects.filter(neighbourhood__in=keys, counted_on__lte=on)
    return {
        each.neighbourhood_id: each
        for each in counts.order_by("neighbourhood", "-counted_on").distinct("neighbourhood")
    }
