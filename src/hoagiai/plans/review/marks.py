"""Which pieces of the text are marked, and as what: every mark leads to its value, every value to its marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

KINDS = {"lead": "agency", "advising": "agency", "coordinating": "aid"}
HEADER = {
    "issuer": "agency",
    "number": "time",
    "sign": "time",
    "date": "time",
    "place": "time",
    "title": "task",
}


@dataclass(frozen=True)
class Mark:
    """A piece of the text from `start` to `end` that stands for the value at `path`."""

    start: int
    end: int
    kind: str
    path: str
    doubtful: bool = False


def marks_of(reading: dict[str, Any], doubtful_phrases: frozenset[str] = frozenset()) -> list[Mark]:
    """All marks of a reading in the order of the text; a name that was not recognised is doubtful."""
    doubtful = {doubt["path"] for doubt in reading.get("doubts") or []}
    found = [*_header(reading, doubtful), *_lists(reading), *_tasks(reading, doubtful, doubtful_phrases)]
    return sorted(found, key=lambda mark: (mark.start, mark.end))


def _header(reading: dict[str, Any], doubtful: set[str]) -> Iterator[Mark]:
    spans = reading.get("spans") or {}
    for name, kind in HEADER.items():
        for start, end in spans.get(name) or []:
            yield Mark(start, end, kind, name, name in doubtful)
    for start, end in spans.get("signer") or []:
        yield Mark(start, end, "aid", "signer")


def _lists(reading: dict[str, Any]) -> Iterator[Mark]:
    for name, kind in (("legal_bases", "basis"), ("targets", "basis")):
        for place, row in enumerate(reading.get(name) or []):
            for start, end in row.get("spans") or []:
                yield Mark(start, end, kind, f"{name}.{place}")


def _tasks(reading: dict[str, Any], doubtful: set[str], phrases: frozenset[str]) -> Iterator[Mark]:
    for place, task in enumerate(reading.get("tasks") or []):
        spans = task.get("spans") or {}
        path = f"tasks.{place}"
        for start, end in spans.get("title") or []:
            yield Mark(start, end, "task", path, path in doubtful)
        for start, end in spans.get("time") or []:
            yield Mark(start, end, "time", f"{path}.time", f"{path}.time" in doubtful)
        for role, kind in KINDS.items():
            for number, (phrase, pieces) in enumerate(
                zip(task.get(role) or [], spans.get(role) or [], strict=False)
            ):
                own = f"{path}.{role}.{number}"
                for start, end in pieces:
                    yield Mark(start, end, kind, own, phrase in phrases or own in doubtful)
