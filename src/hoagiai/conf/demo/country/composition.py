"""How many are in each team of a commune, what a few teams lack, and who is in one."""

import random

from hoagiai.conf.demo.country.sizes import OldCommune, apportion
from hoagiai.conf.demo.country.villages import Village
from hoagiai.teams.ethnicities import KINH

FEW, NO_WOMAN, NO_MINORITY, NO_LEADER, VACANCY = "few", "woman", "minority", "leader", "vacancy"
_LACKS = ((FEW, 0.006), (NO_WOMAN, 0.041), (NO_MINORITY, 0.062), (NO_LEADER, 0.075), (VACANCY, 0.105))
LEAST = 3
"""Luật 35/2013/QH13 Điều 12.1: at least three mediators."""


def sizes_and_lacks(chance: random.Random, commune: OldCommune) -> list[tuple[int, str]]:
    """Mediators of each team and what it lacks; the sum is the commune's share exactly."""
    lacks = [_lack(chance) for _ in range(commune.teams)]
    few = {place: chance.choice((1, 2, 2)) for place, lack in enumerate(lacks) if lack == FEW}
    if len(few) > commune.teams // 3:
        few, lacks = {}, [""] * commune.teams
    rest = [place for place in range(commune.teams) if place not in few]
    weights = [chance.lognormvariate(0, 0.4) for _ in rest]
    shares = apportion(commune.mediators - sum(few.values()), weights, least=LEAST)
    sizes = dict(zip(rest, shares, strict=True)) | few
    return [(sizes[place], lacks[place]) for place in range(commune.teams)]


def _lack(chance: random.Random) -> str:
    luck = chance.random()
    return next((word for word, until in _LACKS if luck < until), "")


def members(chance: random.Random, village: Village, size: int, lacks: str) -> list[tuple[bool, str]]:
    """Woman or not, and ethnic group, of everybody in a team."""
    women = sum(chance.random() < 0.28 for _ in range(size))
    women = 0 if lacks == NO_WOMAN else min(max(women, 1), size)
    places = set(chance.sample(range(size), women))
    return [(place in places, people_of(chance, village, lacks)) for place in range(size)]


def people_of(chance: random.Random, village: Village, lacks: str = "") -> str:
    """The village's own people mostly."""
    if lacks == NO_MINORITY:
        return KINH
    return village.people if chance.random() < 0.93 else chance.choice(village.neighbours)
