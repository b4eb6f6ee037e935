"""One row of a list as it was written, and what it would do."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

COLUMNS = {
    "full_name": "Họ và tên",
    "username": "Tên đăng nhập",
    "email": "Thư điện tử",
    "agency": "Cơ quan",
    "title": "Chức danh",
    "role": "Vai trò",
    "valid_from": "Từ ngày",
    "valid_to": "Đến ngày",
    "decision": "Văn bản giao nhiệm vụ",
}
REQUIRED = ("full_name", "username", "agency", "title", "role", "valid_from")


class Outcome(StrEnum):
    """What a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"

    @property
    def label(self) -> str:
        """The Vietnamese word for it."""
        return {"new": "mới", "changed": "thay đổi", "same": "giữ nguyên", "wrong": "sai"}[self.value]

    @property
    def tone(self) -> str:
        """The colour of its pill."""
        return {"new": "done", "changed": "soon", "same": "plain", "wrong": "late"}[self.value]


@dataclass
class Row:
    """A row: its number in the sheet, its words, and what came of looking at it."""

    number: int
    values: dict[str, str]
    errors: list[str] = field(default_factory=list)
    user: Any = None
    agency: Any = None
    role_code: str = ""
    first: date | None = None
    last: date | None = None
    position: Any = None
    outcome: Outcome = Outcome.WRONG

    def says(self, name: str) -> str:
        """The words of one column."""
        return self.values.get(name, "")


@dataclass(frozen=True)
class Preview:
    """The whole list as it would be applied."""

    rows: list[Row]

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def counts(self) -> list[tuple[Outcome, int]]:
        """Each outcome with its number of rows."""
        return [(outcome, self.count(outcome)) for outcome in Outcome]

    @property
    def changes_something(self) -> bool:
        """Whether applying would write anything."""
        return self.count(Outcome.NEW) + self.count(Outcome.CHANGED) > 0

    @property
    def ready(self) -> bool:
        """Whether nothing is wrong: a list is applied whole or not at all."""
        return not self.count(Outcome.WRONG)
