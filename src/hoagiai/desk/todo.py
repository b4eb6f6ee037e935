"""One thing to do, as a row of the desk."""

from dataclasses import dataclass, replace
from datetime import date

from hoagiai.base import formats


@dataclass(frozen=True)
class Todo:
    """A row: what, why it is here, whose, until when, one word on its standing, and the act it asks for."""

    title: str
    under: str
    who: str
    url: str
    tone: str
    word: str
    act: str
    due: date | None = None
    due_note: str = ""
    act_url: str = ""

    @property
    def go(self) -> str:
        """Where the act is done: its own page, or that of the matter."""
        return self.act_url or self.url

    def told(self, on: date) -> "Todo":
        """With how far the deadline is."""
        return replace(self, due_note=formats.due_words(self.due, on)) if self.due else self
