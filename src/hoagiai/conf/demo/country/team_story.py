"""One invented team from its establishment: the team, its periods and reviews."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hoagiai.conf.demo.country.composition import VACANCY
from hoagiai.conf.demo.country.decisions import Decisions
from hoagiai.conf.demo.country.offices import Offices
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.search_columns import folded, ordered
from hoagiai.conf.demo.country.villages import Village
from hoagiai.places.rules import LAST_DAY_BEFORE_THE_REFORM, THE_REFORM
from hoagiai.teams.codes import team_code
from hoagiai.teams.terms import DecisionKind, ReviewOutcome


@dataclass(frozen=True)
class Course:
    """What is to come of a team."""

    served: tuple[Village, ...]
    size: int
    since: date | None
    until: date | None = None
    lacks: str = ""
    taken_over: Sequence[int] = ()
    """People of the teams that this one continues."""
    days: Sequence[date] = ()
    """Days on which the commune decided on mediators."""


class TeamStory:
    """Writes teams with their members."""

    def __init__(self, into: Registers) -> None:
        self.into = into
        self.decisions = Decisions(into)
        self.offices = Offices(into, self.decisions)

    def tell(self, chance: random.Random, course: Course) -> list[int]:
        """Write a team; returns its people."""
        village, decided = course.served[0], self.decisions.of
        established = decided(village.old_unit, DecisionKind.TEAM_ESTABLISHED, course.since)
        dissolved = decided(village.old_unit, DecisionKind.TEAM_DISSOLVED, course.until)
        team = self.into.teams.add(
            team_code(self.into.teams.last + 1), course.since, established, course.until, dissolved, True
        )
        self._periods(chance, team, course, established)
        for one in course.served:
            self.into.served.add(team, one.pk, course.since, course.until)
        if course.until:
            return self.offices.of_ended(chance, team, course)
        self._reviews(chance, team, course)
        return self.offices.of_living(chance, team, course)

    def _periods(self, chance: random.Random, team: int, course: Course, established: int | None) -> None:
        village, add = course.served[0], self.into.team_periods.add
        number = None
        if course.lacks == VACANCY or chance.random() < 0.6:
            number = course.size + (course.lacks == VACANCY)
        end = None if course.until else LAST_DAY_BEFORE_THE_REFORM
        name, name_today = f"Tổ hòa giải {village.name}", f"Tổ hòa giải {village.name_today}"
        keys = folded(name), ordered(name)
        add(team, village.old_unit.pk, name, number, course.since, end, established, *keys)
        if not course.until:
            keys = folded(name_today), ordered(name_today)
            add(team, village.unit.pk, name_today, number, THE_REFORM, None, None, *keys)

    def _reviews(self, chance: random.Random, team: int, course: Course) -> None:
        outcome = ReviewOutcome.TO_CONSOLIDATE if course.lacks else ReviewOutcome.COMPLETE
        for year in (2024, 2025):
            if chance.random() < 0.85:
                day = date(year, 11, 3) + timedelta(chance.randrange(40))
                self.into.reviews.add(team, year, day, outcome.value, "")
