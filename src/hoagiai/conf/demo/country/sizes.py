"""How many teams and mediators each old commune has today, so that the country's numbers come out exact."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hoagiai.places.models import Succession, Unit
from hoagiai.places.rules import THE_REFORM
from hoagiai.places.terms import Level

TEAMS, MEDIATORS = 87_396, 549_446
"""Teams and mediators of the country at the end of 2024 (domain law.md 8.1, [PB-5129])."""

MERGED = 0.3
"""Share of old communes where two villages became one between 2018 and 2021, and their teams with them."""
UNINHABITED = "Hoàng Sa"
_KIND = {"phường": 1.2, "thị trấn": 1.05}


class Ref(NamedTuple):
    """A unit by its row number here, and by its code, which is the same in every database."""

    pk: int
    code: str


@dataclass(frozen=True)
class Heir:
    """A unit of today that holds an old commune, wholly or partly."""

    ref: Ref
    name: str
    merged: bool
    """Whether it came from several, so that "Thôn 3" alone no longer says which."""


@dataclass(frozen=True)
class OldCommune:
    """A commune of 30/6/2025 (or an island district that had none), what became of it, and its share of the country."""

    ref: Ref
    kind: str
    name: str
    short_name: str
    province: str
    province_today: int
    heirs: tuple[Heir, ...]
    teams: int
    mediators: int
    merges: bool

    @property
    def urban(self) -> bool:
        """A ward or a township (phường, thị trấn)."""
        return self.kind in _KIND

    @property
    def told_apart(self) -> str:
        """What a numbered village adds to its name once several communes are one: "Thôn 3 Tân Lập"."""
        lower = f"{self.name[0].lower()}{self.name[1:]}"
        return lower if self.short_name[-1].isdigit() else self.short_name


def chance_for(*words: object) -> random.Random:
    """Luck that is the same for the same words."""
    return random.Random(":".join(map(str, words)))  # noqa: S311 - a story, not a secret


def apportion(total: int, weights: Sequence[float], least: int = 0) -> list[int]:
    """Whole numbers in proportion to the weights that add up to the total exactly (largest remainder)."""
    free = total - least * len(weights)
    each = free / sum(weights)
    shares = [least + int(weight * each) for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda n: weights[n] * each % 1, reverse=True)
    for n in by_remainder[: total - sum(shares)]:
        shares[n] += 1
    return shares


def old_communes(seed: int) -> list[OldCommune]:
    """Every old commune with its share, in the order of codes; three statements, whatever the slice."""
    heirs = _heirs()
    units = list(
        Unit.objects.filter(pk__in=heirs)
        .exclude(short_name=UNINHABITED)
        .order_by("level", "code")
        .values_list("pk", "code", "kind", "name", "short_name", "province__short_name")
    )
    luck = [chance_for(seed, "size", code) for _, code, *_ in units]
    weights = [
        _KIND.get(unit[2], 1.0) * own.lognormvariate(0, 0.3) for unit, own in zip(units, luck, strict=True)
    ]
    teams = apportion(TEAMS, weights, least=3)
    mediators = apportion(
        MEDIATORS, [n * own.gauss(1, 0.1) for n, own in zip(teams, luck, strict=True)], least=6
    )
    found = []
    for unit, own, many, people in zip(units, luck, teams, mediators, strict=True):
        pk, code, kind, name, short_name, province = unit
        merges = many >= 4 and own.random() < MERGED
        today, own_heirs = heirs[pk]
        found.append(
            OldCommune(
                Ref(pk, code),
                kind,
                name,
                short_name,
                province or "",
                today,
                own_heirs,
                many,
                people,
                merges,
            )
        )
    return found


def _heirs() -> dict[int, tuple[int, tuple[Heir, ...]]]:
    """Old unit -> province of today, and the communes that hold it."""
    rows = list(
        Succession.objects.filter(effective=THE_REFORM, new__level=Level.COMMUNE)
        .order_by("old", "new__code")
        .values_list("old", "new", "new__code", "new__name", "new__province")
    )
    sources: dict[int, int] = {}
    for _, new, *_ in rows:
        sources[new] = sources.get(new, 0) + 1
    found: dict[int, tuple[int, tuple[Heir, ...]]] = {}
    for old, new, code, name, province in rows:
        before = found.get(old, (0, ()))[1]
        found[old] = (province or 0, (*before, Heir(Ref(new, code), name, sources[new] > 1)))
    return found
