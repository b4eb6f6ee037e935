"""The words of history: acts, each with the phrase that a sentence of history uses."""

from dataclasses import dataclass

ACTS: dict[str, "Act"] = {}


@dataclass(frozen=True)
class Act:
    """One kind of act (hành vi). The phrase follows the person's name: "ban hành kế hoạch"."""

    code: str
    phrase: str

    def __post_init__(self) -> None:
        """Register the act; one code has one phrase."""
        known = ACTS.setdefault(self.code, self)
        if known.phrase != self.phrase:
            raise ValueError(f"act {self.code} is already known as {known.phrase!r}")


SYSTEM = "Hệ thống"
NOTHING = "(trống)"
HIDDEN = "(được bảo vệ)"
TECHNICAL = frozenset({"folded", "sort_key"})
"""Columns that follow from others; history does not speak of them."""
