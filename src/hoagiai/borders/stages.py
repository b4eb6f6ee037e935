"""That an act was offered for signing, signed or carried out, told to whoever listens; borders know none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hoagiai.borders.models import Reorganisation


class Stage(StrEnum):
    """What others are told of."""

    OFFERED = "offered"
    SIGNED = "signed"
    APPLIED = "applied"


@dataclass(frozen=True)
class StageReached:
    """A reorganisation that came so far."""

    reorganisation: Reorganisation
    stage: Stage


Listener = Callable[[StageReached], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Be told from now on; the same listener is kept once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(reached: StageReached) -> None:
    """Tell everybody who listens."""
    for listener in _listeners:
        listener(reached)
