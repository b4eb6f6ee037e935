"""What the registers say now of the rows that a list would change. A fixed number of statements for a page."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from hoagiai.places.models import HouseholdCount, MinorityArea
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.sheets.models import StagedRow
from hoagiai.sheets.words import say
from hoagiai.teams.models import Mediator, Person, PersonFact, TeamNeighbourhood, TeamPeriod

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
        self._offices = Mediator.objects.in_bulk({row.mediator_id for row in rows if row.mediator_id})
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
        if not rows:
            return
        keys = {row.neighbourhood_id for row in rows}
        counts = HouseholdCount.objects.filter(neighbourhood__in=keys, counted_on__lte=self.on)
        for count in counts.order_by("counted_on"):
            self._households[count.neighbourhood_id] = count.households
        areas = MinorityArea.objects.in_force(self.on).filter(neighbourhood__in=keys)
        self._minority = set(areas.values_list("neighbourhood", flat=True))

    def of(self, row: StagedRow, name: str) -> Any:
        """What the register says of one field of a row; None when it says nothing."""
        if row.register == "neighbourhoods":
            village = row.neighbourhood_id or 0
            return village in self._minority if name == "minority_area" else self._households.get(village)
        if row.register == "teams":
            period = self._periods.get(row.team_id or 0)
            if name == "neighbourhoods":
                return ", ".join(sorted(filter(None, self._served[row.team_id or 0])))
            if name == "established_on":
                return period.team.established_on if period else None
            return period.fixed_number if period else None
        office = self._offices.get(row.mediator_id or 0)
        if name in ("recognised_on", "ended_on"):
            return getattr(office, "first_day" if name == "recognised_on" else "last_day", None)
        if name == "leads":
            return False
        return getattr(self._people.get(row.person_id or 0), name, None)

    def facts(self, row: StagedRow) -> tuple[str, str]:
        """What is known of a person beside the office, before and as the list says, where they differ."""
        known = self._facts.get(row.person_id or 0, [])
        said = [(kind, value) for kind, value in row.facts if (kind, value) not in known]
        kinds = {kind for kind, _ in said}
        old = [_words(kind, value) for kind, value in known if kind in kinds]
        return ", ".join(old), ", ".join(_words(kind, value) for kind, value in said)


def _words(kind: str, value: str) -> str:
    return say(_KINDS.get(kind, ""), value)
