"""How a standard body is described: what it is called, and at which levels, from which day to which."""

from dataclasses import dataclass, field
from datetime import date

from hoagiai.agencies.terms import Level, Line

# Luật Tổ chức chính quyền địa phương 72/2025/QH15: two levels since this day.
REFORM = date(2025, 7, 1)
BEFORE_REFORM = date(2025, 6, 30)
# The provincial departments were rearranged about this day (Nghị định 45/2025/NĐ-CP); each province decided.
REARRANGED = date(2025, 3, 1)
BEFORE_REARRANGED = date(2025, 2, 28)


@dataclass(frozen=True)
class At:
    """One level at which a body stands, and its days there.

    `parent` is "same:", "above:" or "central:" and a kind's code: the body above it along the line, in the same
    unit, in the unit above, or at the centre. `types` keeps to units so called; `codes` and `without` to codes.
    """

    level: Level
    parent: str = ""
    name: str = ""
    short: str = ""
    since: date | None = None
    until: date | None = None
    types: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    provisional: bool = False

    def in_force(self, on: date) -> bool:
        """Whether such bodies exist on this day, as far as the kind itself goes."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True)
class Kind:
    """A standard body (loại cơ quan): the same body at all its levels.

    `name` and `short` may hold {place} ("thành phố Lai Châu"), {name} ("Lai Châu") and {party} ("Thành ủy");
    without them the place follows. `groups` names the sets it belongs to ("unions", "departments", "mass").
    `successors` are the kinds that took over its work.
    """

    code: str
    line: Line
    name: str
    at: tuple[At, ...]
    short: str = ""
    spellings: tuple[str, ...] = ()
    groups: frozenset[str] = field(default_factory=frozenset)
    successors: tuple[str, ...] = ()
    source: str = ""
    with_party: bool = False  # named only together with its committee: "Ban Tổ chức Tỉnh ủy"
    unbroken: bool = False  # "Đảng ủy UBND" is one body, "Đảng ủy, UBND" are two

    def places_at(self, level: Level, on: date) -> tuple[At, ...]:
        """Its standings at a level on a day."""
        return tuple(place for place in self.at if place.level == level and place.in_force(on))

    def bare_name(self) -> str:
        """The name without any place, as a heading of lists."""
        return self.name.split(" {")[0]


DEPARTMENTS = frozenset({"departments"})
UNIONS = frozenset({"unions", "mass"})
MASS = frozenset({"mass"})
