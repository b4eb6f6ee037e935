"""Neighbourhoods, teams and people for tests: rows as they stand in the registers."""

from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any

import pgtrigger

from hoagiai.places.models import HouseholdCount, MinorityArea, Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.teams.models import Leadership, Mediator, Person, PersonFact, Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.terms import FactKind, Training

_numbers = count(1)
SINCE = date(2025, 7, 1)


def neighbourhood(
    unit: Unit,
    name: str = "Nà Bản",
    *,
    kind: str = "ban",
    households: int | None = 120,
    minority: bool = False,
    since: date | None = SINCE,
) -> Neighbourhood:
    """A neighbourhood of a commune, with its number of households."""
    made = Neighbourhood.objects.create(established_on=since)
    NeighbourhoodPeriod.objects.create(neighbourhood=made, unit=unit, kind=kind, name=name, first_day=since)
    if households is not None:
        HouseholdCount.objects.create(neighbourhood=made, counted_on=since or SINCE, households=households)
    if minority:
        MinorityArea.objects.create(neighbourhood=made, first_day=since)
    return made


def person(full_name: str = "Lò Văn Thử", *, sex: str = "m", ethnicity: str = "03", **values: Any) -> Person:
    """An invented person."""
    values.setdefault("birth_year", 1975)
    return Person.objects.create(full_name=full_name, sex=sex, ethnicity=ethnicity, synthetic=True, **values)


def mediator(team: Team, who: Person | None = None, *, since: date | None = SINCE, **values: Any) -> Mediator:
    """A person recognised in a team."""
    return Mediator.objects.create(team=team, person=who or person(**values), first_day=since)


def law_trained(who: Person, *, since: date | None = None) -> PersonFact:
    """Somebody with a law degree."""
    return PersonFact.objects.create(
        person=who, kind=FactKind.TRAINING, value=Training.LAW_BACHELOR, first_day=since
    )


def team(
    unit: Unit,
    *served: Neighbourhood,
    name: str = "",
    men: int = 2,
    women: int = 1,
    led: bool = True,
    since: date | None = SINCE,
    fixed_number: int | None = None,
) -> Team:
    """A team with Thái mediators, led by the first of them; complete as the Law asks unless told otherwise."""
    number = next(_numbers)
    made = Team.objects.create(code=f"THG-T{number:06}", established_on=since, synthetic=True)
    TeamPeriod.objects.create(
        team=made,
        unit=unit,
        name=name or f"Tổ hòa giải số {number}",
        first_day=since,
        fixed_number=fixed_number,
    )
    for place in served:
        TeamNeighbourhood.objects.create(team=made, neighbourhood=place, first_day=since)
    offices = [mediator(made, since=since, sex="m", full_name=f"Lò Văn {chr(65 + i)}") for i in range(men)]
    offices += [mediator(made, since=since, sex="f", full_name=f"Lò Thị {chr(65 + i)}") for i in range(women)]
    if led and offices:
        Leadership.objects.create(mediator=offices[0], first_day=since)
    return made


def entered_at(someone: Person, day: date) -> None:
    """As if the row had been entered on that day; what history holds is of then."""
    events = Person.pgh_event_model.objects.filter(pgh_obj_id=someone.pk)  # type: ignore[attr-defined]  # set by audit.tracked
    with pgtrigger.ignore():
        events.update(pgh_created_at=datetime.combine(day, time(9), UTC))
