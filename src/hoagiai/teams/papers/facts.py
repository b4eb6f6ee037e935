"""What the papers say, gathered once: who, where, which numbers; what is unknown stays empty."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import Candidacy, Decision, Election, Leadership, Mediator, Person, Team
from hoagiai.teams.queries.elections import candidacies_of
from hoagiai.teams.queries.offices import (
    households_told,
    in_office,
    leader_on,
    period_on,
    village_on,
    villages_on,
)
from hoagiai.teams.rules.households import added_up
from hoagiai.teams.terms import ElectionForm, ElectionState, ElectionSubject, Sex


@dataclass(frozen=True, slots=True)
class Named:
    """A person as papers name one."""

    name: str
    sex: str = ""
    birth_year: int | None = None
    ethnicity: str = ""
    address: str = ""
    origin: str = ""
    in_favour: int | None = None
    proposed: bool = False
    recognised: bool = False

    @property
    def title(self) -> str:
        """Ông, Bà, or both when the sex is not known."""
        return {Sex.MALE.value: "Ông", Sex.FEMALE.value: "Bà"}.get(self.sex, "Ông (bà)")


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a paper about a team can name, on a day."""

    on: date
    unit: Unit
    team_name: str
    village: str = ""
    head_title: str = "Trưởng thôn, tổ trưởng tổ dân phố"
    subject: str = ElectionSubject.MEDIATORS
    form: str = ElectionForm.OPEN_VOTE
    places: int | None = None
    election: Election | None = None
    candidates: Sequence[Named] = ()
    mediators: int | None = None
    households: int | None = None
    decision: Decision | None = None
    leaving: Named | None = None
    ending: str = ""
    leads: bool = False
    leader: str = ""
    blank_rows: int = field(default=5)

    @property
    def unit_name(self) -> str:
        """The commune inside a sentence: "xã Mường Kim"."""
        return lowered(self.unit.name)

    @property
    def place_name(self) -> str:
        """The neighbourhood inside a sentence; dots when the team serves several or none."""
        return lowered(self.village) if self.village else DOTS

    @property
    def village_head(self) -> str:
        """The head of the neighbourhood inside a sentence: "trưởng bản Nà Cà", "tổ trưởng tổ dân phố số 3"."""
        post, _, kind = lowered(self.head_title).partition(" ")
        if self.village and self.place_name.startswith(kind):
            return f"{post} {self.place_name}"
        if self.place_name.startswith("tổ dân phố"):
            return f"tổ trưởng {self.place_name}"
        return f"{lowered(self.head_title)} {self.place_name}"

    @property
    def held_on(self) -> date | None:
        """The day of the vote."""
        return self.election.held_on if self.election else None

    @property
    def electors(self) -> int | None:
        """Who may vote: as counted, or as the register has it before (số hộ của thôn, số hòa giải viên của tổ)."""
        if self.election is not None and self.election.electors is not None:
            return self.election.electors
        return self.mediators if self.subject == ElectionSubject.LEADER else self.households

    @property
    def counted(self) -> bool:
        """Whether the numbers of the vote are known."""
        return self.held_on is not None


DOTS = "…" * 12
LINE_OF_DOTS = "…" * 20
"""Dots to write on; a longer row would fall to the next line and stretch the words before it."""


def lowered(name: str) -> str:
    """A name inside a sentence: "Bản Nà Cà" → "bản Nà Cà"."""
    return name[:1].lower() + name[1:]


def election_facts(election: Election, on: date) -> Facts:
    """The papers of one election; on the day of its vote, or today while it is prepared."""
    day = election.held_on or on
    candidacies = candidacies_of(election)
    refused = election.state == ElectionState.REFUSED  # its paper recognises nobody
    decision = None if refused else election.decision
    return Facts(
        on=on,
        unit=period_on(election.team, day).unit,
        team_name=period_on(election.team, day).name,
        subject=election.subject,
        form=election.form,
        places=election.places,
        election=election,
        candidates=[_candidate(each, decided=election.decision is not None) for each in candidacies],
        mediators=in_office(election.team, day).count(),
        households=added_up(households_told(election.team, election.neighbourhood, day)),
        decision=decision,
        leader=_leader(election.team, day),
        **_village(_of_election(election, day)),
    )


def team_facts(team: Team, subject: str, on: date) -> Facts:
    """The papers of an election that is not in the register yet: names of the place, and room to write."""
    villages = list(villages_on(team, on))
    period = period_on(team, on)
    return Facts(
        on=on,
        unit=period.unit,
        team_name=period.name,
        subject=subject,
        candidates=[_person(each.person) for each in in_office(team, on)]
        if subject == ElectionSubject.LEADER
        else [],
        mediators=in_office(team, on).count(),
        households=added_up(households_told(team, None, on)),
        leader=_leader(team, on),
        **_village(villages[0] if len(villages) == 1 else None),
    )


def office_facts(mediator: Mediator, on: date) -> Facts:
    """The papers by which a mediator leaves office."""
    team = mediator.team
    day = min(mediator.last_day or on, on)
    villages = list(villages_on(team, day))
    return Facts(
        on=on,
        unit=period_on(team, day).unit,
        team_name=period_on(team, day).name,
        decision=mediator.ended_by,
        leaving=_person(mediator.person),
        ending=mediator.get_ending_display() if mediator.ending else "",
        leads=Leadership.objects.in_force(day).filter(mediator=mediator).exists(),
        leader=_leader(team, day),
        **_village(villages[0] if len(villages) == 1 else None),
    )


def _of_election(election: Election, day: date) -> NeighbourhoodPeriod | None:
    if election.neighbourhood:
        return village_on(election.neighbourhood, day)
    villages = list(villages_on(election.team, day))
    return villages[0] if len(villages) == 1 else None


def _village(village: NeighbourhoodPeriod | None) -> dict[str, Any]:
    if village is None:
        return {}
    kind = NeighbourhoodKind(village.kind)
    head = "Tổ trưởng tổ dân phố" if kind == NeighbourhoodKind.RESIDENTIAL_GROUP else f"Trưởng {kind.label}"
    return {"village": village.full_name, "head_title": head}


def _leader(team: Team, day: date) -> str:
    led = leader_on(team, day)
    return led.mediator.person.full_name if led else ""


def _person(person: Person) -> Named:
    return Named(
        name=person.full_name,
        sex=person.sex,
        birth_year=person.birth_year,
        ethnicity=ETHNICITIES.get(person.ethnicity, ""),
        address=person.address,
    )


def _candidate(each: Candidacy, *, decided: bool) -> Named:
    person = each.person
    return Named(
        name=person.full_name,
        sex=person.sex,
        birth_year=person.birth_year,
        ethnicity=ETHNICITIES.get(person.ethnicity, ""),
        address=person.address,
        origin=each.get_origin_display(),
        in_favour=each.in_favour,
        proposed=each.chosen,
        recognised=each.chosen and (not decided or not each.refused),
    )
