"""The state of many teams on a day: profiles are counted in one statement, the rules decide on each distinct one.

Every statement takes `periods`: teams as `queries.teams.periods_on` gives them, narrowed as one likes.
A profile is cut down to what decides (four women are as good as one), so a country has a few hundred of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries import statements as sql
from hoagiai.teams.queries.people_then import end_of
from hoagiai.teams.rules import composition
from hoagiai.teams.rules.composition import Finding, Profile
from hoagiai.teams.terms import FindingCode, TeamState

_BY = {None: sql.ALL, "province": sql.BY_PROVINCE, "unit": sql.BY_UNIT}


@dataclass
class Tally:
    """How many teams stand how, and how many lack what."""

    total: int = 0
    states: Counter[TeamState] = field(default_factory=Counter)
    findings: Counter[FindingCode] = field(default_factory=Counter)

    def add(self, found: tuple[Finding, ...], state: TeamState, number: int) -> None:
        """Count so many teams with these findings."""
        self.total += number
        self.states[state] += number
        for each in found:
            self.findings[each.code] += number

    @property
    def lawful(self) -> int:
        """Teams composed as the Law asks, whatever else is missing (đủ số lượng, thành phần)."""
        return self.states[TeamState.COMPLETE] + self.states[TeamState.GAPS]

    @property
    def judged(self) -> int:
        """Teams that the Law speaks of: all, or none before 1/1/2014."""
        return self.total - self.states[TeamState.NO_LAW]

    @property
    def lacking(self) -> int:
        """Teams that the Law finds incomplete."""
        return self.states[TeamState.LACKING]

    @property
    def gaps(self) -> int:
        """Teams that are lawful and lack something else."""
        return self.states[TeamState.GAPS]

    @property
    def complete(self) -> int:
        """Teams without any finding."""
        return self.states[TeamState.COMPLETE]


def tallies(
    periods: QuerySet[TeamPeriod], *, on: date, by: str | None = None, wide: bool = False
) -> dict[Any, Tally]:
    """Counts of states and findings, for all together (key None), by "province" or by "unit" of that day.

    `wide` says that these are (nearly) all teams of the country: read everything at once.
    """
    counted: defaultdict[Any, Tally] = defaultdict(Tally)
    judged = _judge(on)
    for group, *profile, number in _rows(
        periods, sql.CUT + _BY[by], on, wide=wide, said=sql.WIDE if wide else {}
    ):
        counted[group].add(*judged(tuple(profile)), number)
    return dict(counted)


def tally(periods: QuerySet[TeamPeriod], *, on: date) -> Tally:
    """Counts of states and findings of all these teams."""
    return tallies(periods, on=on).get(None, Tally())


@dataclass(frozen=True)
class Sorted:
    """Teams with one distinct profile: their ids, what they lack, how they stand."""

    teams: list[int]
    findings: tuple[Finding, ...]
    state: TeamState

    def is_asked(self, state: str, finding: str) -> bool:
        """Whether these teams are in the state and with the finding asked for; nothing asked is all."""
        found = not finding or any(each.code == finding for each in self.findings)
        return found and state in ("", self.state)


def sorted_out(periods: QuerySet[TeamPeriod], *, on: date, few: bool = False) -> list[Sorted]:
    """All these teams by their profiles: one statement to count them and to pick some."""
    judged = _judge(on)
    rows = _rows(periods, sql.CUT + sql.TEAMS, on, said=sql.FEW if few else {})
    return [Sorted(ids, *judged(tuple(profile))) for ids, *profile in rows]


def teams_that(periods: QuerySet[TeamPeriod], *, on: date, state: str = "", finding: str = "") -> list[int]:
    """Ids of those of a few hundred teams that are in a state, or with a finding, or both."""
    groups = sorted_out(periods, on=on, few=True)
    return [team for group in groups if group.is_asked(state, finding) for team in group.teams]


def tally_of(groups: Iterable[Sorted]) -> Tally:
    """Counts of groups that are known already."""
    total = Tally()
    for group in groups:
        total.add(group.findings, group.state, len(group.teams))
    return total


def profiles(periods: QuerySet[TeamPeriod], *, on: date) -> dict[int, Profile]:
    """The whole profile of each team: for the rows of a page, or for one team."""
    rows = _rows(periods, sql.EACH, on)
    return {team: Profile(*profile) for team, *profile in rows}


def profile_of(periods: QuerySet[TeamPeriod], team: int, *, on: date) -> Profile:
    """The profile of one team; an empty one when it did not exist on the day."""
    return profiles(periods.filter(team=team), on=on).get(team, Profile(mediators=0))


@dataclass(frozen=True)
class Face:
    """What a row of the list shows of a team on a day: its profile, its leader, the neighbourhoods it serves."""

    profile: Profile
    leader: str = ""
    villages: tuple[str, ...] = ()


def faces(periods: QuerySet[TeamPeriod], *, on: date, gone_by: bool = False) -> dict[int, Face]:
    """What the rows of one page show, by team; of a day gone by the leader as called then: one statement."""
    found = {}
    for team, *profile, leader, villages in _rows(periods, sql.FACES_THEN if gone_by else sql.FACES, on):
        named = tuple(NeighbourhoodPeriod(kind=kind, name=name).full_name for kind, name in villages or ())
        found[team] = Face(Profile(*profile), leader or "", named)
    return found


def _judge(on: date) -> Callable[[Hashable], tuple[tuple[Finding, ...], TeamState]]:
    """The rules' answer for a row of the database, each distinct profile asked once."""
    known: dict[Hashable, tuple[tuple[Finding, ...], TeamState]] = {}

    def judged(profile: Any) -> tuple[tuple[Finding, ...], TeamState]:
        if profile not in known:
            found = composition.findings(Profile(*profile), on=on)
            known[profile] = found, composition.state(found, on=on)
        return known[profile]

    return judged


def _rows(
    periods: QuerySet[TeamPeriod],
    ending: str,
    on: date,
    *,
    wide: bool = False,
    said: Mapping[str, str] = MappingProxyType({}),
) -> list[tuple[Any, ...]]:
    """Run the statement over the teams chosen; the numbers that decide come from the rules."""
    chosen = periods.select_related(None).order_by().values_list("team_id", "unit_id", "fixed_number")
    inner, values = _with_names(*chosen.query.sql_with_params())
    statement = sql.COUNTS.replace("PERIODS", inner, 1) + ending
    for plainly, otherwise in said.items():
        statement = statement.replace(plainly, otherwise)
    values |= {
        "on": on,
        "told_by": end_of(on),
        "mediators": composition.least_mediators(on),
        "women": composition.LEAST_WOMEN.at(on) or 0,
        "minority": composition.LEAST_MINORITY.at(on) or 0,
    }
    with transaction.atomic() if wide else nullcontext(), connection.cursor() as cursor:
        if wide:
            cursor.execute("SET LOCAL work_mem = '64MB'")
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _with_names(text: str, params: tuple[Any, ...]) -> tuple[str, dict[str, Any]]:
    """Django writes %s; this statement names its values."""
    names = {f"p{place}": value for place, value in enumerate(params)}
    for name in names:
        text = text.replace("%s", f"%({name})s", 1)
    return text, names
