"""A list of villages as people keep it, matched with the villages of divided units: old unit, village, new unit.

One line a village: its name alone when the old and the new unit are chosen beside the list, or three columns
parted by a tab, a semicolon or a bar. Marks, capitals and the kind of a unit or village may be missing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from hoagiai.base.folding import fold
from hoagiai.borders.models import Reorganisation, Transfer, VillageMove
from hoagiai.borders.queries.moves import divided, eve_of
from hoagiai.borders.queries.units import Goal, GoalKey, goals_of
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.places.terms import NeighbourhoodKind

T = TypeVar("T")
_PARTS = re.compile(r" *[\t;|] *")
_KINDS = sorted(
    {fold(str(kind.label)) for kind in NeighbourhoodKind} | {"tdp", "khu pho", "khom"}, key=len, reverse=True
)
_UNIT_KINDS = ("xa", "phuong", "thi tran", "dac khu", "tt", "p", "x")
_HEADS = {"thon", "ten thon", "xa cu", "xa moi", "thon to dan pho", "don vi cu", "don vi nhan", "stt"}


@dataclass(frozen=True)
class Wrong:
    """A line that could not be matched, and why, with what to do."""

    number: int
    text: str
    why: str


@dataclass
class Matched:
    """What a list says: village → where it goes; and the lines that are wrong."""

    goals: dict[int, GoalKey] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)
    lines: int = 0


def match_list(
    reorganisation: Reorganisation, text: str, *, source: Unit | None = None, goal: Goal | None = None
) -> Matched:
    """Match each line; a fixed number of statements for any length."""
    known = _Known(reorganisation)
    found = Matched()
    above: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = _cells(line, above)
        if not any(cells) or fold(cells[0]) in _HEADS:
            continue
        above = cells
        found.lines += 1
        try:
            village, where = known.match(cells, source, goal)
            if found.goals.get(village, where) != where:
                raise _NotMatchedError("thôn này đã có ở dòng trên, về đơn vị khác")
            found.goals[village] = where
        except _NotMatchedError as refused:
            found.wrong.append(Wrong(number, line.strip(), str(refused)))
    return found


def _cells(line: str, above: list[str]) -> list[str]:
    """The cells of a line without its running number; a blank old or new unit is as in the line above (ô gộp)."""
    cells = [cell.strip() for cell in _PARTS.split(line.strip("\r\n "))]
    if len(cells) > 3 and cells[0].rstrip(".").isdecimal():
        cells = cells[1:]
    if len(cells) in (2, 3) and len(above) == 3 and cells[1]:
        cells = [cells[0] or above[0], cells[1], (cells[2] if len(cells) == 3 else "") or above[2]]
    return cells


class _NotMatchedError(Exception):
    """Why a line is not matched."""


class _Known:
    """Villages and goals of the divided units by their folded names."""

    def __init__(self, reorganisation: Reorganisation) -> None:
        sources = Unit.objects.filter(pk__in=divided(reorganisation)).in_bulk()
        self.sources = _by_name((unit.name, unit.short_name, unit.pk) for unit in sources.values())
        self.names = {key: unit.name for key, unit in sources.items()}
        goals = goals_of(reorganisation)
        self.goals = _by_name((goal.name, _short(goal), goal) for goal in goals)
        self.allowed: dict[int, set[GoalKey]] = defaultdict(set)
        partial = Transfer.objects.filter(reorganisation=reorganisation, partial=True)
        for old, target, planned in partial.values_list("source", "target", "planned"):
            self.allowed[old].add((target, planned))
        self.villages = _villages(reorganisation)

    def match(self, cells: list[str], source: Unit | None, goal: Goal | None) -> tuple[int, GoalKey]:
        """The village and its goal; raises with the reason."""
        name = cells[1] if len(cells) >= 3 or (len(cells) == 2 and not source) else cells[0]
        old = source.pk if source else self._source(cells)
        where = goal.ids if goal else self._goal(cells, old)
        if where not in self.allowed[old]:
            raise _NotMatchedError(
                f"phương án không ghi {self.names.get(old, 'đơn vị này')} chuyển vào đơn vị đó"
            )
        found = self.villages.get((old, _village_key(name)), set()) or self.villages.get(
            (old, fold(name)), set()
        )
        if not found:
            raise _NotMatchedError(
                f"không có thôn, tổ dân phố “{name}” ở {self.names.get(old, 'đơn vị này')}"
            )
        if len(found) > 1:
            raise _NotMatchedError(
                f"có {len(found)} thôn, tổ dân phố tên “{name}”; hãy ghi cả loại (thôn, bản, tổ dân phố …)"
            )
        return next(iter(found)), where

    def _source(self, cells: list[str]) -> int:
        if len(cells) < 2:
            raise _NotMatchedError("thiếu đơn vị cũ: chọn đơn vị cũ, hoặc ghi ba cột")
        found = self.sources.get(_unit_key(cells[0]), set()) or self.sources.get(fold(cells[0]), set())
        return self._one(found, cells[0], "đơn vị cũ nào bị chia")

    def _goal(self, cells: list[str], old: int) -> GoalKey:
        if len(cells) < 2:
            raise _NotMatchedError("thiếu đơn vị nhận: chọn đơn vị nhận, hoặc ghi ba cột")
        name = cells[-1]
        found = self.goals.get(fold(name), set()) or self.goals.get(_unit_key(name), set())
        possible = {each for each in found if each.ids in self.allowed[old]} or found
        return self._one(possible, name, "đơn vị nhận nào").ids

    @staticmethod
    def _one(found: set[T], name: str, what: str) -> T:
        if not found:
            raise _NotMatchedError(f"phương án không có {what} tên “{name}”")
        if len(found) > 1:
            raise _NotMatchedError(f"có {len(found)} đơn vị tên “{name}”; hãy ghi cả loại (xã, phường)")
        return next(iter(found))


def _villages(reorganisation: Reorganisation) -> dict[tuple[int, str], set[int]]:
    moved = VillageMove.objects.filter(reorganisation=reorganisation, source__in=divided(reorganisation))
    source = dict(moved.values_list("neighbourhood", "source"))
    held = NeighbourhoodPeriod.objects.in_force(eve_of(reorganisation)).filter(
        neighbourhood__in=moved.values("neighbourhood")
    )
    found: dict[tuple[int, str], set[int]] = defaultdict(set)
    for key, folded in held.values_list("neighbourhood", "folded"):
        found[source[key], folded].add(key)
        found[source[key], _village_key(folded)].add(key)
    return found


def _by_name(rows: Iterable[tuple[str, str, T]]) -> dict[str, set[T]]:
    found: dict[str, set[T]] = defaultdict(set)
    for full, short, value in rows:
        for name in (full, short):
            found[fold(name)].add(value)
    return found


def _short(goal: Goal) -> str:
    either = goal.unit or goal.planned
    return either.short_name if either else ""


def _unit_key(name: str) -> str:
    words = fold(name).replace(".", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _UNIT_KINDS else words)


def _village_key(name: str) -> str:
    folded = fold(name).replace(".", " ").strip()
    for kind in _KINDS:
        if folded.startswith(f"{kind} "):
            folded = folded[len(kind) :].strip()
            break
    return folded.removeprefix("so ").strip()
