"""What a piece asks for: which kinds of bodies at which places, before any table is read."""

from dataclasses import dataclass, field

from hoagiai.agencies.resolver.geography import Place
from hoagiai.agencies.terms import Level

LEVEL_WORDS = {
    Level.CENTRAL: "trung ương",
    Level.PROVINCE: "cấp tỉnh",
    Level.DISTRICT: "cấp huyện",
    Level.COMMUNE: "cấp xã",
}


@dataclass(frozen=True)
class Target:
    """One body by kind and place, or (`whole_level`) all bodies of the kind at a level of the country."""

    kind: str
    level: Level
    place: int | None = None
    whole_level: bool = False


@dataclass
class Wanted:
    """The answer for one piece: bodies to find, or why there are none."""

    targets: list[Target] = field(default_factory=list)
    agency: int | None = None
    label: str = ""  # of a group, without its count
    open: str = ""
    problem: str = ""
    successors: list[Target] = field(default_factory=list)
    choices: list[Target] = field(default_factory=list)  # one of these, a person must say which
    doubt: str = ""
    note: str = ""  # worth knowing, no reason to doubt


@dataclass
class Where:
    """The places a scope comes to; `words` describe them for a group's label."""

    places: list[Place | None] = field(default_factory=list)
    whole_levels: list[Level] = field(default_factory=list)
    words: str = ""
    group: bool = False
    problem: str = ""
    open: str = ""  # "… có liên quan": some of these places, nobody says which
    doubt: str = ""
    choose: bool = False  # several places of one name

    @property
    def levels(self) -> list[Level]:
        """All levels touched, from the top."""
        touched = {place.level if place else Level.CENTRAL for place in self.places} | set(self.whole_levels)
        return [level for level in Level if level in touched]
