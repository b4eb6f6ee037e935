"""The villages of one old commune: who lives there, what they are called, which became one, where the reform put them."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from hoagiai.conf.demo.country.days import weekday
from hoagiai.conf.demo.country.peoples import Local, local
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.search_columns import folded, ordered
from hoagiai.conf.demo.country.sizes import Heir, OldCommune, Ref, apportion
from hoagiai.conf.demo.country.village_names import village_names
from hoagiai.places.rules import LAST_DAY_BEFORE_THE_REFORM, THE_REFORM
from hoagiai.places.terms import NeighbourhoodChangeKind, NeighbourhoodKind
from hoagiai.teams.ethnicities import KINH

LATE_MERGERS = (date(2026, 6, 1), date(2026, 6, 26))
"""When some villages ended whose teams nobody has looked at yet (Nghị định 185/2026/NĐ-CP, from 26/5/2026)."""
_LATE = 0.05
_REFORM = "Sắp xếp đơn vị hành chính cấp xã năm 2025"
_INVENTED = "dữ liệu giả lập"
_LABELS = {kind.value: str(kind.label) for kind in NeighbourhoodKind}
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Village:
    """A neighbourhood as teams need it: its number, names before and since the reform, its people, its communes."""

    pk: int
    name: str
    name_today: str
    people: str
    neighbours: tuple[str, ...]
    """Who else lives about there."""
    old_unit: Ref
    unit: Ref
    address: str
    households: int

    def unit_on(self, day: date | None) -> Ref:
        """The commune that holds it on a day."""
        return self.unit if day and day >= THE_REFORM else self.old_unit


@dataclass(frozen=True)
class Villages:
    """The villages of a commune, by the place of the team that serves them."""

    first: list[Village]
    second: dict[int, Village]
    merged: list[Village]
    """The two that became the first of today, with the day when they did."""
    merged_on: date | None


class VillageStory:
    """Writes the villages of one commune."""

    def __init__(self, into: Registers, chance: random.Random, commune: OldCommune) -> None:
        self.into, self.chance, self.commune = into, chance, commune
        self.near: Local = local(commune.province)

    def tell(self) -> Villages:
        """One village a team; a few teams with two, a few villages with none, in some communes two that became one."""
        chance, commune = self.chance, self.commune
        on = weekday(chance, date(2018, 1, 8), date(2021, 12, 20)) if commune.merges else None
        doubles = [place for place in range(commune.teams) if chance.random() < 0.04]
        without_team = sum(chance.random() < 0.012 for _ in range(commune.teams))
        homes = self._homes()
        heirs = homes + [homes[0]] * (2 * commune.merges) + [homes[place] for place in doubles]
        heirs += [chance.choice(homes) for _ in range(without_team)]
        peoples = self._peoples(len(heirs))
        names = village_names(chance, self.near, peoples, urban=commune.urban)
        old = range(commune.teams, commune.teams + 2 * commune.merges)
        made = []
        for place, (heir, people, (kind, name)) in enumerate(zip(heirs, peoples, names, strict=True)):
            since = on if place == 0 else None
            until = on - ONE_DAY if on and place in old else None
            made.append(self._village(heir, people, kind, name, since, until))
        gone = [made[place] for place in old]
        if on:
            self._merge(commune.ref, on, gone, made[0])
        first = made[: commune.teams]
        self._late_merger(first, doubles)
        return Villages(first, dict(zip(doubles, made[commune.teams + len(gone) :], strict=False)), gone, on)

    def _homes(self) -> list[Heir]:
        """Where each team's village went: neighbours together, every heir at least one where there are enough."""
        heirs, count = self.commune.heirs, self.commune.teams
        if len(heirs) == 1:
            return [heirs[0]] * count
        weights = [self.chance.uniform(0.4, 2) for _ in heirs]
        shares = apportion(count, weights, least=int(count >= len(heirs)))
        return [heir for heir, share in zip(heirs, shares, strict=True) for _ in range(share)]

    def _peoples(self, count: int) -> list[str]:
        """The main people of each village: minorities live together, and less in towns."""
        chance, near = self.chance, self.near
        share = near.minority * (0.45 if self.commune.urban else 0.95)
        inside = 0.93 if chance.random() < share else 0.05 * near.minority
        codes, weights = zip(*near.peoples, strict=True)
        main = chance.choices(codes, weights)[0]
        found = []
        for _ in range(count):
            people = main if chance.random() < 0.7 else chance.choices(codes, weights)[0]
            found.append(people if chance.random() < inside else KINH)
        return found

    def _village(
        self, heir: Heir, people: str, kind: str, name: str, since: date | None, until: date | None
    ) -> Village:
        commune, add = self.commune, self.into.neighbourhood_periods.add
        made = self.into.neighbourhoods.add(f"{self.chance.getrandbits(128):032x}", since, until, True)
        today = f"{name} {commune.told_apart}" if heir.merged and name[-1].isdigit() else name
        label, label_today = f"{_LABELS[kind]} {name}", f"{_LABELS[kind]} {today}"
        end = None if until else LAST_DAY_BEFORE_THE_REFORM
        add(made, commune.ref.pk, kind, name, since, end, "", folded(label), ordered(label))
        if not until:
            keys = folded(label_today), ordered(label_today)
            add(made, heir.ref.pk, kind, today, THE_REFORM, None, _REFORM, *keys)
        if people != KINH and self.chance.random() < 0.93:
            self.into.minority_areas.add(made, None, f"Rà soát của cấp xã ({_INVENTED})")
        others = [KINH, *(code for code, _ in self.near.peoples[: 3 if people != KINH else 1])]
        address = f"{label_today[0].upper()}{label_today[1:]}, {heir.name[0].lower()}{heir.name[1:]}"
        households = self._households(made, people, until)
        return Village(
            made, label, label_today, people, tuple(others), commune.ref, heir.ref, address, households
        )

    def _households(self, village: int, people: str, until: date | None) -> int:
        """Few in the mountains, many in towns; the newest count."""
        usual = 345 if self.commune.urban else 295 if people == KINH else 130
        many = max(18, round(usual * self.chance.lognormvariate(0, 0.35)))
        if until:
            self.into.households.add(village, date(2017, 12, 31), many // 2)
            return many // 2
        self.into.households.add(village, date(2023, 12, 31), round(many * self.chance.uniform(0.94, 1)))
        self.into.households.add(village, date(2025, 12, 31), many)
        return many

    def _merge(self, unit: Ref, on: date, old: list[Village], new: Village) -> None:
        change = self.into.changes.add(
            f"{self.chance.getrandbits(128):032x}",
            NeighbourhoodChangeKind.MERGED.value,
            unit.pk,
            on,
            f"{self.chance.randint(5, 60)}/NQ-HĐND ({_INVENTED})",
            on - timedelta(days=10),
        )
        for one in old:
            self.into.successions.add(change, one.pk, new.pk)

    def _late_merger(self, villages: list[Village], doubles: list[int]) -> None:
        """In a few communes a village ended in June 2026, and its team is still to be settled."""
        if self.chance.random() >= _LATE or len(villages) < 4:
            return
        place = self.chance.randrange(1, len(villages) - 1)
        gone, stays = villages[place], villages[place + 1]
        if place in doubles or gone.unit != stays.unit:
            return
        on = weekday(self.chance, *LATE_MERGERS)
        self.into.neighbourhoods.change(gone.pk, ended_on=on - ONE_DAY)
        self._merge(stays.unit, on, [gone], stays)
        self.into.households.add(stays.pk, on, gone.households + stays.households)
