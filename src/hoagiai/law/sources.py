"""A legal instrument, an article of it, and values that the law sets from a day on."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument (văn bản): number, short title, the day it was made and the day it took effect."""

    number: str
    title: str
    made_on: date
    in_force_from: date | None = None

    def article(self, place: str) -> "Source":
        """The article, clause and point, written "8(3)(a)"."""
        return Source(self, place)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule stands."""

    instrument: Instrument
    place: str

    def __str__(self) -> str:
        return f"Điều {self.place} {self.instrument.number}"


class Dated(Generic[T]):
    """A value of the law that changes on known days."""

    def __init__(self, *steps: tuple[date, T, Source]) -> None:
        self._steps = sorted(steps, key=lambda step: step[0])

    def at(self, on: date) -> T:
        """The value in force on a day; ValueError before the first."""
        return self._step(on)[1]

    def source(self, on: date) -> Source:
        """The article that sets the value in force on a day."""
        return self._step(on)[2]

    def _step(self, on: date) -> tuple[date, T, Source]:
        index = bisect_right([step[0] for step in self._steps], on)
        if index == 0:
            raise ValueError(f"no rule in force on {on:%d/%m/%Y}")
        return self._steps[index - 1]
