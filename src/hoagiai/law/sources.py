"""A legal instrument and an article of it."""

from dataclasses import dataclass
from datetime import date


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
