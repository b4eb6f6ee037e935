"""A value that the law sets and changes: from which day it is what, and where that stands."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from hoagiai.law.sources import Source

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Step(Generic[Value]):
    """The value from a day on, with its article."""

    first_day: date
    value: Value
    source: Source


class Dated(Generic[Value]):
    """A value of law through time (giá trị theo thời gian); steps may be given in any order."""

    def __init__(self, *steps: tuple[date, Value, Source]) -> None:
        self._steps = sorted((Step(*step) for step in steps), key=lambda step: step.first_day)

    def step(self, on: date) -> Step[Value] | None:
        """The step in force on a day; None before the first."""
        return next((step for step in reversed(self._steps) if step.first_day <= on), None)

    def at(self, on: date) -> Value | None:
        """The value in force on a day; None before the law said anything."""
        step = self.step(on)
        return step.value if step else None

    def source(self, on: date) -> Source | None:
        """The article in force on a day."""
        step = self.step(on)
        return step.source if step else None
