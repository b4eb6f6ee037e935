"""What a phrase was understood to be."""

from dataclasses import dataclass

from hoagiai.agencies.terms import Outcome


@dataclass(frozen=True)
class Resolution:
    """The answer for one phrase, always with its reason in Vietnamese.

    `agency_ids` are all bodies named, members of a group included; `candidates` are near ones to choose from.
    """

    phrase: str
    outcome: Outcome
    reason: str
    agency_ids: tuple[int, ...] = ()
    group_label: str | None = None
    remembered: bool = False
    doubtful: bool = False
    candidates: tuple[int, ...] = ()
