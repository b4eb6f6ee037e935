"""One invented person: name, birth, ethnicity, numbers and what forms ask for."""

import random
from datetime import date, timedelta

from hoagiai.base.sealing import keyed_hash, seal
from hoagiai.conf.demo.country.personal_names import name_of
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.search_columns import folded, given_first
from hoagiai.conf.demo.country.villages import Village
from hoagiai.teams.ethnicities import ETHNICITIES, KINH
from hoagiai.teams.terms import FactKind, OtherRole, Sex, Training, VillageStanding

OCCUPATIONS = (
    "làm ruộng", "làm ruộng", "làm ruộng", "buôn bán", "cán bộ hưu trí", "bộ đội nghỉ hưu",
    "giáo viên nghỉ hưu", "công nhân", "nội trợ", "thợ thủ công",
)  # fmt: skip
_STANDINGS = (
    (VillageStanding.FRONT, 0.42),
    (VillageStanding.ELDER, 0.53),
    (VillageStanding.DIGNITARY, 0.54),
    (VillageStanding.OTHER, 1.0),
)
_TRAININGS = (
    (Training.LAW_POSTGRADUATE, 0.001),
    (Training.LAW_BACHELOR, 0.022),
    (Training.LAW_SECONDARY, 0.035),
    (Training.OTHER, 0.19),
    (Training.NONE, 0.35),
)
_ROLES = tuple(OtherRole.values)


class PersonStory:
    """Writes people. Numbers are invented so that nobody has them: phones begin with 019, identity numbers with 000."""

    def __init__(self, into: Registers) -> None:
        self.into = into

    def add(
        self,
        chance: random.Random,
        village: Village,
        since: date | None,
        place: int,
        *,
        woman: bool,
        people: str,
        serving: bool = True,
    ) -> int:
        """A person who was `place`-th in the team since a day; only who serves today has numbers."""
        full_name = name_of(chance, people, woman=woman)
        began = (since or date(2012, 1, 1)).year
        year = began - round(chance.triangular(24, 64, 47))
        birth = date(year, 1, 1) + timedelta(chance.randrange(365)) if chance.random() < 0.45 else None
        phone = f"019{chance.randrange(10**7):07}" if serving and chance.random() < 0.45 else ""
        identity = (
            f"000{2 * (year >= 2000) + woman}{year % 100:02}{chance.randrange(10**6):06}"
            if serving and chance.random() < 0.3
            else ""
        )
        made = self.into.people.add(
            f"{chance.getrandbits(128):032x}",
            full_name,
            Sex.FEMALE.value if woman else Sex.MALE.value,
            year,
            birth,
            people,
            village.address,
            seal(phone),
            keyed_hash(phone),
            seal(identity),
            keyed_hash(identity),
            True,
            folded(full_name),
            given_first(full_name),
        )
        self._facts(chance, made, people=people, since=since, place=place, serving=serving)
        return made

    def _facts(
        self, chance: random.Random, made: int, *, people: str, since: date | None, place: int, serving: bool
    ) -> None:
        add = self.into.facts.add
        add(made, FactKind.STANDING.value, _standing(chance, place), since)
        if training := _drawn(chance, _TRAININGS):
            add(made, FactKind.TRAINING.value, training, None)
        if not serving:
            return
        if people != KINH and chance.random() < 0.8:
            add(made, FactKind.LANGUAGE.value, f"tiếng {ETHNICITIES[people]}", None)
        if chance.random() < 0.08:
            add(made, FactKind.ROLE.value, chance.choice(_ROLES), since)
        if chance.random() < 0.5:
            add(made, FactKind.OCCUPATION.value, chance.choice(OCCUPATIONS), None)


def _standing(chance: random.Random, place: int) -> str:
    """The first of a team is the head of the village, the second often the Party secretary."""
    if place == 0:
        return VillageStanding.VILLAGE_HEAD.value
    if place == 1 and chance.random() < 0.7:
        return VillageStanding.PARTY_SECRETARY.value
    return _drawn(chance, _STANDINGS)


def _drawn(chance: random.Random, table: tuple[tuple[str, float], ...]) -> str:
    luck = chance.random()
    return next((str(word) for word, until in table if luck < until), "")
