"""By what a list of mediators is narrowed, and which way of reading that calls for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoagiai.base.folding import fold
from hoagiai.teams.ethnicities import KINH
from hoagiai.teams.terms import RARE_VALUES, VillageStanding

MINORITY = "dtts"
LEADER, MEMBER = "to-truong", "thanh-vien"
COMMON = frozenset(
    [
        "nguyen",
        "van",
        "thi",
        "tran",
        "le",
        "pham",
        "thanh",
        "hong",
        "ngoc",
        "dinh",
        "xuan",
        "minh",
        "quang",
        "viet",
        "trong",
        "cong",
        "duc",
        "hoang",
    ]
)
"""Family and middle names that one in thirty bears: reading along the names fills a page at once."""


@dataclass(frozen=True)
class Asked:
    """By what a list of mediators is narrowed.

    `own` are the places where one reads, `place` is the one chosen, each with all that lies in it and all it came
    from; None is the country. `wide`: more than a commune is asked for.
    """

    on: date
    own: Sequence[int] | None = None
    place: int | None = None
    place_then: bool = True
    wide: bool = False
    teams: Sequence[int] | None = None
    words: str = ""
    sex: str = ""
    ethnicity: str = ""
    training: Sequence[str] = ()
    standing: str = ""
    role: str = ""
    prefix: bool = False
    after: tuple[str, int] | None = None  # of the country only those behind this one: key of the name, office

    @property
    def narrowed(self) -> bool:
        """Whether anything but the place narrows it."""
        return bool(self.words or self.sex or self.ethnicity or self.training or self.standing or self.role)

    @property
    def unbounded(self) -> bool:
        """Whether the whole country is asked for."""
        return self.place is None and self.own is None and self.teams is None

    @property
    def rare(self) -> list[str]:
        """A fact so rare that people are read from it."""
        for values in (list(self.training), [self.standing]):
            if values and all(value in RARE_VALUES for value in values):
                return values
        return []

    @property
    def seldom_together(self) -> bool:
        """Whether a leader is asked for whose standing leaders seldom have: along the names there may be nobody."""
        return self.role == LEADER and self.standing not in ("", VillageStanding.VILLAGE_HEAD)

    @property
    def found_by_index(self) -> bool:
        """Whether an index leads to few people."""
        words = fold(self.words).split()
        return bool(words and not COMMON.issuperset(words)) or self.ethnicity not in ("", MINORITY, KINH)
