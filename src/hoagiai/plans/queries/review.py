"""Everything the review screen shows of one document, in a fixed number of statements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import (
    Beside,
    Outcome,
    Resolution,
    identify_issuer,
    resolve_all,
    resolve_beside,
)
from hoagiai.plans.models import PlanImport
from hoagiai.plans.review.deadlines import odd_deadlines
from hoagiai.plans.review.figures import odd_targets
from hoagiai.plans.review.marks import marks_of
from hoagiai.plans.review.meaning import all_beside, meaning
from hoagiai.plans.review.sheet import Part, sheet
from hoagiai.plans.terms import PartyRole


@dataclass(frozen=True)
class Need:
    """A place that a person has to look at, first on the screen."""

    path: str
    words: str
    act: str


@dataclass(frozen=True)
class Name:
    """An agency's name in a task with what it was recognised as."""

    path: str
    phrase: str
    role: PartyRole
    found: Resolution | None

    @property
    def unsure(self) -> bool:
        """Whether a person should look at it."""
        return self.found is None or self.found.outcome == Outcome.UNRECOGNISED or self.found.doubtful


@dataclass(frozen=True)
class TaskRow:
    """A task of the reading with its place in the list."""

    place: int
    task: dict[str, Any]
    names: Sequence[Name]

    @property
    def path(self) -> str:
        """Where it stands in the reading."""
        return f"tasks.{self.place}"

    @property
    def unsure(self) -> bool:
        """Whether one of its names needs a person."""
        return any(name.unsure for name in self.names)


class Review:
    """One document under review, on one day."""

    def __init__(self, made: PlanImport, today: date) -> None:
        self.made, self.today = made, today
        self.reading: dict[str, Any] = made.reading

    @cached_property
    def on(self) -> date:
        """The day for which names are understood: the plan's own, as far as it is known."""
        partial = self.reading.get("date_partial") or {}
        if day := self.reading.get("date"):
            return date.fromisoformat(day)
        if partial.get("year"):
            return date(partial["year"], partial.get("month") or 1, 1)
        start = (self.reading.get("period") or {}).get("from")
        return date.fromisoformat(start) if start else self.today

    @cached_property
    def issuer_found(self) -> Resolution | None:
        """What the issuer's name was recognised as."""
        phrase = self.reading.get("issuer")
        if not phrase:
            return None
        place, sign = self.reading.get("place"), self.reading.get("sign")
        return identify_issuer(phrase, place=place, sign=sign, on=self.on)

    @cached_property
    def issuer(self) -> Agency | None:
        """The issuing body: the one a person chose, or the only one recognised."""
        chosen = self.reading.get("issuer_agency")
        if chosen:
            return Agency.objects.filter(pk=chosen).first()
        found = self.issuer_found
        if found is None or found.doubtful or len(found.agency_ids) != 1:
            return None
        return Agency.objects.filter(pk=found.agency_ids[0]).first()

    @cached_property
    def resolutions(self) -> dict[str | Beside, Resolution]:
        """What each agency phrase was recognised as, see `meaning`; empty until the issuer is known."""
        if self.issuer is None:
            return {}
        chosen = self._chosen()
        found = resolve_all(sorted(set(self._phrases())), issuer=self.issuer, on=self.on)
        plain: dict[str | Beside, Resolution] = dict([*found.items(), *chosen.items()])
        asked = [one for one in all_beside(self._tasks, plain) if one.phrase not in chosen]
        return plain | (resolve_beside(asked, issuer=self.issuer, on=self.on) if asked else {})

    @property
    def _tasks(self) -> list[dict[str, Any]]:
        return self.reading.get("tasks") or []

    def _chosen(self) -> dict[str, Resolution]:
        """What a person chose for this document only."""
        return {
            phrase: Resolution(
                phrase,
                _outcome(choice["agencies"]),
                "Người nhập chọn cho văn bản này.",
                tuple(choice["agencies"]),
                phrase if len(choice["agencies"]) > 1 else None,
            )
            for phrase, choice in (self.reading.get("names") or {}).items()
        }

    def _phrases(self) -> Iterable[str]:
        for task in self._tasks:
            for role in PartyRole:
                yield from task.get(role.value) or []

    @cached_property
    def rows(self) -> list[TaskRow]:
        """The tasks with their names."""
        return [TaskRow(place, task, [*self._names(place, task)]) for place, task in enumerate(self._tasks)]

    def _names(self, place: int, task: dict[str, Any]) -> Iterable[Name]:
        for role in PartyRole:
            for number, phrase in enumerate(task.get(role.value) or []):
                path = f"tasks.{place}.{role.value}.{number}"
                yield Name(path, phrase, role, meaning(task, phrase, self.resolutions))

    @property
    def count(self) -> int:
        """How many tasks the plan will have, headings left out."""
        return sum(1 for row in self.rows if not row.task.get("group"))

    @property
    def new_path(self) -> str:
        """Where a task that is added would stand."""
        return f"tasks.{len(self.rows)}"

    @cached_property
    def needs(self) -> list[Need]:
        """What needs a person, once each: the issuer, blanks, doubtful splits, then names."""
        found = [Need(doubt["path"], doubt["message"], "sửa") for doubt in self.reading.get("doubts") or []]
        if self.issuer is None:
            why = self.issuer_found.reason if self.issuer_found else "Chưa thấy tên cơ quan ban hành."
            found.insert(0, Need("issuer", f"Chưa rõ cơ quan ban hành. {why}", "chọn cơ quan"))
        found += [Need(f"tasks.{place}.time", words, "sửa") for place, words in odd_deadlines(self.reading)]
        found += [Need(f"targets.{place}", words, "xem") for place, words in odd_targets(self.reading)]
        unsure: dict[str, Name] = {}
        for row in self.rows:
            for name in row.names:
                if self.issuer and name.unsure:
                    unsure.setdefault(name.phrase, name)
        for name in unsure.values():
            reason = name.found.reason if name.found else ""
            found.append(Need(name.path, f"“{name.phrase}” chưa rõ là cơ quan nào. {reason}", "chọn cơ quan"))
        return found

    @property
    def needs_title(self) -> str:
        """How many places wait for a person."""
        return f"Cần người xem: {len(self.needs)} chỗ"

    @cached_property
    def parts(self) -> list[Part]:
        """The document with its marks."""
        unsure = frozenset(name.phrase for row in self.rows for name in row.names if name.unsure)
        marks = marks_of(self.reading, unsure if self.issuer else frozenset())
        return sheet(self.made.text, self.made.blocks, marks)

    @cached_property
    def named(self) -> dict[int, Agency]:
        """The bodies behind the recognised names, for their titles; groups show their label."""
        single = [found.agency_ids[0] for found in self.resolutions.values() if len(found.agency_ids) == 1]
        return Agency.objects.in_bulk(single)


def _outcome(agencies: Sequence[int]) -> Outcome:
    if not agencies:
        return Outcome.OPEN_SET
    return Outcome.GROUP if len(agencies) > 1 else Outcome.AGENCIES
