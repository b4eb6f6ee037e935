"""What the rows under the head are read by: the head, the columns, the merged areas."""

from dataclasses import dataclass, field
from datetime import date

from hoagiai.base.sheets import Merge
from hoagiai.sheets.reading.heads import Head
from hoagiai.sheets.reading.understood import Column, How, Register

KEYS = {
    Register.MEDIATORS: ("full_name", "family_name", "given_name"),
    Register.TEAMS: ("team", "neighbourhood"),
    Register.NEIGHBOURHOODS: ("neighbourhood",),
}
PLACES = ("province", "district", "commune", "team", "neighbourhood")
"""From the widest to the narrowest; a new wider one ends the narrower ones carried from above."""
SPARSE = 0.75
"""A place column that is filled in fewer rows than this share is filled once for several rows."""


@dataclass(slots=True)
class Layout:
    """What the body is read by."""

    sheet: str
    register: Register
    head: Head
    columns: tuple[Column, ...]
    merges: list[Merge]
    sparse: frozenset[str]
    on: date | None
    used: list[Column] = field(default_factory=list)
    keys: frozenset[int] = frozenset()
    name_column: int = 0

    def __post_init__(self) -> None:
        self.used = [column for column in self.columns if column.field]
        self.keys = frozenset(
            column.index
            for column in self.used
            if column.field in KEYS[self.register] and column.how is not How.MARK
        )
        self.name_column = min(self.keys, default=0)
