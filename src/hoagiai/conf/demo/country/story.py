"""One old commune from 2014 to today."""

import random
from datetime import date

from hoagiai.conf.demo.country.composition import sizes_and_lacks
from hoagiai.conf.demo.country.days import weekday
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.sizes import OldCommune, Ref, chance_for
from hoagiai.conf.demo.country.team_story import Course, TeamStory
from hoagiai.conf.demo.country.villages import ONE_DAY, Villages, VillageStory

LAST_CHANGE = date(2026, 6, 26)
"""No team and no office changes after this day, so that the numbers hold on every later one."""


class CommuneStory:
    """Tells one commune after the other into the same registers."""

    def __init__(self, into: Registers, seed: int) -> None:
        self.into, self.seed = into, seed
        self.teams = TeamStory(into)

    def tell(self, commune: OldCommune) -> None:
        """Villages first, then the teams that serve them."""
        chance = chance_for(self.seed, "story", commune.ref.code)
        villages = VillageStory(self.into, chance, commune).tell()
        began = weekday(chance, date(2014, 1, 6), date(2015, 12, 20))
        days = sorted(weekday(chance, date(2016, 3, 1), date(2025, 5, 20)) for _ in range(4))
        former = self._merged(chance, villages, began)
        for place, (size, lacks) in enumerate(sizes_and_lacks(chance, commune)):
            village = villages.first[place]
            continues = place == 0 and villages.merged_on is not None
            course = Course(
                tuple(filter(None, (village, villages.second.get(place)))),
                size,
                villages.merged_on if continues else _since(chance, began, days),
                lacks=lacks,
                taken_over=former[:size] if continues else (),
                days=[*days, *self._days_since(village.unit)],
            )
            self.teams.tell(chance, course)

    def _merged(self, chance: random.Random, villages: Villages, began: date) -> list[int]:
        """The two teams whose villages became one; their people."""
        if villages.merged_on is None:
            return []
        end = villages.merged_on - ONE_DAY
        return [
            person
            for village in villages.merged
            for person in self.teams.tell(chance, Course((village,), chance.randint(4, 6), began, end))
        ]

    def _days_since(self, unit: Ref) -> list[date]:
        """The two days on which a commune of today decided on mediators, the same for all its teams."""
        chance = chance_for(self.seed, "days", unit.code)
        return sorted(weekday(chance, date(2025, 8, 4), LAST_CHANGE) for _ in range(2))


def _since(chance: random.Random, began: date, days: list[date]) -> date | None:
    """Most since the Law, some before anybody wrote it down, some later."""
    luck = chance.random()
    return began if luck < 0.8 else None if luck < 0.92 else days[0]
