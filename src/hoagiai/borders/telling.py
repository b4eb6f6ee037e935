"""That an act could not be carried out or taken back, told to whoever listens; borders know none of them."""

from collections.abc import Callable
from dataclasses import dataclass

from hoagiai.borders.models import Reorganisation


@dataclass(frozen=True)
class Trouble:
    """A reorganisation that did not go on, and why, in words for whoever answers for it."""

    reorganisation: Reorganisation
    words: str


Listener = Callable[[Trouble], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Be told from now on; the same listener is kept once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(trouble: Trouble) -> None:
    """Tell everybody who listens."""
    for listener in _listeners:
        listener(trouble)
