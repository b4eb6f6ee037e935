"""Offices and leaders of one team: who was there first, who came, who left, who led."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hoagiai.conf.demo.country.composition import NO_LEADER, members, people_of
from hoagiai.conf.demo.country.decisions import Decisions
from hoagiai.conf.demo.country.person_story import PersonStory
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.teams.terms import DecisionKind, Ending

if TYPE_CHECKING:
    from hoagiai.conf.demo.country.team_story import Course

_ENDINGS: list[Ending] = [Ending.OWN_WISH] * 12 + [Ending.DIED] * 5 + [Ending.BELOW_STANDARD] * 3
_ENDINGS.append(Ending.BREACH)
FIRST = 3
"""So many of a team are there from its beginning."""
WEEK, NEXT = timedelta(days=7), timedelta(days=1)


@dataclass(frozen=True)
class Left:
    """Somebody's office that ended, and the day when the successor came."""

    office: int
    successor_on: date


class Offices:
    """Writes who was in a team, and when."""

    def __init__(self, into: Registers, decisions: Decisions) -> None:
        self.into, self.decided = into, decisions.of
        self.people = PersonStory(into)

    def of_ended(self, chance: random.Random, team: int, course: "Course") -> list[int]:
        """A team that was dissolved: everybody's office ended with it."""
        village, since, until = course.served[0], course.since, course.until
        recognised = self.decided(village.old_unit, DecisionKind.MEDIATOR_RECOGNISED, since)
        led = self.decided(village.old_unit, DecisionKind.LEADER_RECOGNISED, since)
        ended = self.decided(village.old_unit, DecisionKind.TEAM_DISSOLVED, until)
        found = []
        for place, (woman, people) in enumerate(members(chance, village, course.size, course.lacks)):
            person = self.people.add(chance, village, since, place, woman=woman, people=people)
            office = self._add(
                chance, person, team, since, recognised, until, ended, Ending.TEAM_DISSOLVED.value
            )
            if place == 0:
                self.into.leaderships.add(office, since, led, until, ended)
            found.append(person)
        return found

    def of_living(self, chance: random.Random, team: int, course: "Course") -> list[int]:
        """A team that works today: some since the beginning, some who came later for some who left."""
        village, since = course.served[0], course.since
        later = [day for day in course.days if since is None or day > since + WEEK]
        found, first_office, left = [], 0, None
        for place, (woman, people) in enumerate(members(chance, village, course.size, course.lacks)):
            stayed = place < max(FIRST, len(course.taken_over)) or not later or chance.random() < 0.5
            began = since if stayed else chance.choice(later)
            if place < len(course.taken_over):
                person = course.taken_over[place]
            else:
                person = self.people.add(chance, village, began, place, woman=woman, people=people)
            recognised = self.decided(village.unit_on(began), DecisionKind.MEDIATOR_RECOGNISED, began)
            office = self._add(chance, person, team, began, recognised)
            first_office = first_office or office
            if began and not stayed and chance.random() < 0.6:
                gone = self._former(chance, team, course, began, woman=woman)
                left = left or gone
            found.append(person)
        self._leaders(chance, course, first_office, left, later)
        return found

    def _former(
        self, chance: random.Random, team: int, course: "Course", successor_on: date, *, woman: bool
    ) -> Left:
        """Whoever left a week before the successor came."""
        village, day = course.served[0], successor_on - WEEK
        people = people_of(chance, village)
        person = self.people.add(
            chance, village, course.since, FIRST, woman=woman, people=people, serving=False
        )
        recognised = self.decided(village.old_unit, DecisionKind.MEDIATOR_RECOGNISED, course.since)
        ceased = self._ceased(course, DecisionKind.MEDIATOR_CEASED, day)
        ending = chance.choice(_ENDINGS).value
        office = self._add(chance, person, team, course.since, recognised, day, ceased, ending)
        return Left(office, successor_on)

    def _leaders(
        self, chance: random.Random, course: "Course", office: int, left: Left | None, later: list[date]
    ) -> None:
        """One leader at a time; the first may have left, and a few teams have none today."""
        village, since, add = course.served[0], course.since, self.into.leaderships.add
        first = self.decided(village.old_unit, DecisionKind.LEADER_RECOGNISED, since)
        if left and chance.random() < 0.6:
            gone_on, since = left.successor_on - WEEK, left.successor_on
            ceased = self._ceased(course, DecisionKind.LEADER_CEASED, gone_on)
            add(left.office, course.since, first, gone_on, ceased)
            first = self.decided(village.unit_on(since), DecisionKind.LEADER_RECOGNISED, since)
        if course.lacks != NO_LEADER:
            add(office, since, first, None, None)
        elif later and (since is None or later[-1] > since):
            day = later[-1]
            ceased = self._ceased(course, DecisionKind.LEADER_CEASED, day)
            add(office, since, first, day, ceased)

    def _ceased(self, course: "Course", kind: DecisionKind, last_day: date) -> int | None:
        """The decision that ends an office: of the first day without it, as the product records one."""
        day = last_day + NEXT
        return self.decided(course.served[0].unit_on(day), kind, day)

    def _add(
        self,
        chance: random.Random,
        person: int,
        team: int,
        since: date | None,
        recognised: int | None,
        until: date | None = None,
        ended: int | None = None,
        ending: str = "",
    ) -> int:
        code = f"{chance.getrandbits(128):032x}"
        return self.into.mediators.add(code, person, team, since, recognised, until, ended, ending)
