"""What a line of the table says, and all lines of all parts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from rights.world import LIKE, PERSONAS

SIGN_IN = 0  # sent to the sign-in page


@dataclass(frozen=True)
class Route:
    """Who is answered what at one address."""

    name: str
    make: Callable[[Any, Any], Mapping[str, Any]] = lambda world, who: {}
    ok: tuple[str, ...] = ()
    answer: int = 200
    otherwise: int = 404
    anonymous: int = SIGN_IN
    but: Mapping[str, int] = field(default_factory=dict)
    method: str = "get"
    data: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""
    confirmed: bool = False  # the person has just given the password once more

    def __post_init__(self) -> None:
        """A persona that does not exist would silently be answered nothing."""
        unknown = ({*self.ok} | {*self.but}) - {*PERSONAS}
        if unknown:
            raise ValueError(f"{self.name}: no such persona {sorted(unknown)}")

    def __str__(self) -> str:
        return f"{self.name} {self.label}".strip()

    def expected(self, persona: str) -> int:
        """The status this persona must get; SIGN_IN for the sign-in page."""
        if persona in self.but:
            return self.but[persona]
        if persona == "anonymous":
            return self.anonymous
        if persona in self.ok:
            return self.answer
        return self._as_others(persona)

    def _as_others(self, persona: str) -> int:
        """Who is not named is refused, or answered as those the persona is like when they all get the same."""
        answers = {self.expected(other) for other in LIKE.get(persona, ())}
        return answers.pop() if len(answers) == 1 else self.otherwise


def all_routes() -> list[Route]:
    """Every line of every module in `routes/`."""
    names = sorted(path.stem for path in (Path(__file__).parent / "routes").glob("[a-z]*.py"))
    return [route for name in names for route in import_module(f"rights.routes.{name}").ROUTES]
