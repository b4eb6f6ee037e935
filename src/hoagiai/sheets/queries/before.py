"""What the registers say now of the rows that a list would change. A fixed number of statements for a page."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from hoagiai.base import formats
from hoagiai.places.models import HouseholdCount, MinorityArea, Neighbourhood
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.sheets.models import StagedRow
from hoagiai.sheets.words import say
from hoagiai.teams.models import Mediator, Person, PersonFact, TeamNeighbourhood, TeamPeriod

_OF_OFFICE = {"recognised_on": "first_day", "ended_on": "last_day", "ending": "ending"}
_KINDS = {"training": "training", "standing": "standing", "role": "roles"}


class Before:
    """Looks the rows' people, offices, teams and villages up, each kind once."""

    def __init__(self, rows: Sequence[StagedRow], on: date) -> None:
        self.on = on
        of = {name: {row.pk for row in rows if row.register == name} for name in ("mediators", "teams")}
        self._people = self._persons([row for row in rows if row.pk in of["mediators"]])
        self._teams([row for row in rows if row.pk in of["teams"]])
        self._villages([row for row in rows if row.register == "neighbourhoods"])

    def _persons(self, rows: list[StagedRow]) -> dict[int, Person]:
        self._facts: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self._offices: dict[int, Mediator] = {}
        if not rows:
            return {}
        keys = {row.person_id for row in rows}
        for fact in PersonFact.objects.in_force(self.on).filter(person__in=keys):
            self._facts[fact.person_id].append((fact.kind, fact.value))
        offices = Mediator.objects.select_related("recognised_by")
        self._offices = offices.in_bulk({row.mediator_id for row in rows if row.mediator_id})
        return Person.objects.in_bulk(keys)

    def _teams(self, rows: list[StagedRow]) -> None:
        self._periods: dict[int, TeamPeriod] = {}
        self._served: dict[int, list[str]] = defaultdict(list)
        if not rows:
            return
        keys = {row.team_id for row in rows}
        periods = TeamPeriod.objects.filter(team__in=keys, last_day=None).select_related("team")
        self._periods = {period.team_id: period for period in periods}
        served = TeamNeighbourhood.objects.filter(team__in=keys, last_day=None)
        pairs = list(served.values_list("team", "neighbourhood"))
        names = {
            period.neighbourhood_id: period.full_name
            for period in neighbourhoods_on(self.on).filter(
                neighbourhood__in={village for _, village in pairs}
            )
        }
        for team, village in pairs:
            self._served[team].append(names.get(village, ""))

    def _villages(self, rows: list[StagedRow]) -> None:
        self._households: dict[int, int] = {}
        self._minority: set[int] = set()
        self._established: dict[int, date | None] = {}
        if not rows:
            return
        keys = {row.neighbourhood_id for row in rows if row.neighbourhood_id}
        self._established = dict(
            Neighbourhood.objects.filter(pk__in=keys).values_list("pk", "established_on")
        )
        counts = HouseholdCount.objects.filter(neighbourhood__in=keys, counted_on__lte=self.on)
        for count in counts.order_by("counted_on"):
            self._households[count.neighbourhood_id] = count.households
        areas = MinorityArea.objects.in_force(self.on).filter(neighbourhood__in=keys)
        self._minority = set(areas.values_list("neighbourhood", flat=True))

    def of(self, row: StagedRow, name: str) -> Any:
        """What the register says of one field of a row; None when it says nothing."""
        if row.register == "neighbourhoods":
            return self._of_village(row.neighbourhood_id or 0, name)
        if row.register == "teams":
            return self._of_team(row.team_id or 0, name)
        office = self._offices.get(row.mediator_id or 0)
        if name in _OF_OFFICE:
            return getattr(office, _OF_OFFICE[name], None)
        if name in ("decision", "signer"):
            decision = office.recognised_by if office else None
            return (
                (decision.signer if name == "signer" else said(decision.number, decision.day))
                if decision
                else None
            )
        if name == "leads":
            return False
        return getattr(self._people.get(row.person_id or 0), name, None)

    def _of_village(self, village: int, name: str) -> Any:
        if name == "established_on":
            return self._established.get(village)
        return village in self._minority if name == "minority_area" else self._households.get(village)

    def _of_team(self, team: int, name: str) -> Any:
        period = self._periods.get(team)
        if name == "neighbourhoods":
            return ", ".join(sorted(filter(None, self._served[team])))
        if name == "established_on":
            return period.team.established_on if period else None
        if name == "decision":
            return None  # a list names one only where the register knows none
        return getattr(period, name, None)

    def facts(self, row: StagedRow) -> tuple[str, str]:
        """What is known of a person beside the office, before and as the list says, where they differ."""
        known = self._facts.get(row.person_id or 0, [])
        said = [(kind, value) for kind, value in row.facts if (kind, value) not in known]
        kinds = {kind for kind, _ in said}
        old = [_words(kind, value) for kind, value in known if kind in kinds]
        return ", ".join(old), ", ".join(_words(kind, value) for kind, value in said)


def _words(kind: str, value: str) -> str:
    return say(_KINDS.get(kind, ""), value)


def said(number: str, day: date | None) -> str:
    """A decision as people name it: its number and its day."""
    return f"{number} ngày {formats.day(day)}" if day else number
