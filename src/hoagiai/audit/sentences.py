"""What history says: one sentence per act, with what it changed."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Change:
    """One field, before and after, in words a person reads."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Touched:
    """One record that the act made, changed or removed."""

    kind: str  # insert · update · delete
    record: str
    changes: tuple[Change, ...]

    @property
    def verb(self) -> str:
        """Vietnamese verb for the kind of touch."""
        return {"insert": "Thêm", "update": "Sửa", "delete": "Xóa"}[self.kind]


@dataclass
class Sentence:
    """Who, in what position of which body, did what, when and why."""

    at: datetime
    who: str
    position: str
    body: str
    phrase: str
    reason: str
    on_behalf: str
    touched: list[Touched] = field(default_factory=list)
    more: int = 0  # records touched by the same act and not listed

    @property
    def standing(self) -> str:
        """Position and body, as far as known."""
        return ", ".join(part for part in (self.position, self.body) if part)

    def __str__(self) -> str:
        who = f"{self.who} ({self.standing})" if self.standing else self.who
        reason = f" Lý do: {self.reason}" if self.reason else ""
        return f"{who} {self.phrase}.{reason}"
