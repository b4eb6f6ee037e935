"""Whose communes give or receive something in a reorganisation, and how much."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q

from hoagiai.accounts.terms import ROLES, Extent, Permission
from hoagiai.base.formats import number
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.rehearsing import UNASSIGNED
from hoagiai.borders.queries.signers import held_on
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

_KEEPERS = [
    code for code, role in ROLES.items() if role.rights.get(Permission.REGISTER_WRITE) == Extent.PLACE
]


@dataclass
class Share:
    """What one commune gives and gets, in villages and teams; `ends` when nothing of it goes on."""

    gives: tuple[int, int] = (0, 0)
    gets: tuple[int, int] = (0, 0)
    ends: bool = False

    def words(self, name: str, *, done: bool) -> str:
        """ "Xã A sẽ chuyển đi 6 thôn, tổ dân phố, 5 tổ hòa giải"."""
        will = "đã" if done else "sẽ"
        gives = f"{will} chuyển đi {'toàn bộ ' if self.ends else ''}{_told(self.gives)}"
        parts = [gives] if any(self.gives) or self.ends else []
        parts += [f"{will} nhận thêm {_told(self.gets)}"] if any(self.gets) or not parts else []
        return f"{name} {', '.join(parts)}"


def _told(many: tuple[int, int]) -> str:
    return f"{number(many[0])} thôn, tổ dân phố, {number(many[1])} tổ hòa giải"


def shares_of(reorganisation: Reorganisation) -> dict[int, Share]:
    """Every commune that gives or receives, by its id; five statements whatever the size."""
    found: dict[int, Share] = defaultdict(Share)
    for source, target, made, partial in reorganisation.transfers.values_list(
        "source", "target", "planned__unit", "partial"
    ):
        found[source].ends = found[source].ends or not partial
        if target or made:
            found[target or made]
    gives, gets = _counted(reorganisation, "source"), _counted(reorganisation, "target", "planned__unit")
    for unit, share in found.items():
        share.gives, share.gets = gives.get(unit, (0, 0)), gets.get(unit, (0, 0))
    return found


def _counted(reorganisation: Reorganisation, *fields: str) -> dict[int, tuple[int, int]]:
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    of_it = {"reorganisation": reorganisation, "why_left": ""}
    every: list[Any] = [VillageMove.objects.filter(**of_it), TeamMove.objects.filter(**of_it)]
    for place, moves in enumerate(every):
        away = moves.exclude(UNASSIGNED).exclude(target__isnull=False, target=F("source")).order_by()
        for *units, many in away.values_list(*fields).annotate(many=Count("pk")):
            unit = next((each for each in units if each), None)
            if unit:
                found[unit][place] += many
    return {unit: (villages, teams) for unit, (villages, teams) in found.items()}


def told_to_officers(reorganisation: Reorganisation, on: date, *, done: bool) -> dict[int, str]:
    """Id of each officer of a commune that gives or receives → what it means for it, in words."""
    shares = shares_of(reorganisation)
    units = Unit.objects.filter(level=Level.COMMUNE).in_bulk(list(shares))
    held = held_on(on).filter(role_code__in=_KEEPERS, agency__unit__in=units)
    told: dict[int, dict[int, str]] = defaultdict(dict)
    for user, unit in held.order_by("pk").values_list("user", "agency__unit"):
        told[user][unit] = shares[unit].words(units[unit].name, done=done)
    return {user: "; ".join(words.values()) for user, words in told.items()}


def concerns(places: Any) -> Q:
    """A filter: signed, and something of these places goes or comes."""
    into = Q(transfers__target__in=places) | Q(transfers__planned__unit__in=places)
    return Q(signed_at__isnull=False) & (Q(transfers__source__in=places) | into)
