"""What happened to plans, work and difficulties, told at once to whoever listens.

Another part listens from its `AppConfig.ready`; plans know none of them:

    telling.listen(tell_people)

Listeners run inside the transaction of the act, so that what they write stands or falls with it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.audit import Act
from hoagiai.plans.models import Assignment, Difficulty, Plan


@dataclass(frozen=True)
class Happening:
    """An act that concerns the people of an agency: about what, done by which body and person, in what words."""

    act: Act
    agency: Agency
    about: Assignment | Difficulty | Plan
    body: Agency
    by: User
    words: str = ""


Listener = Callable[[Happening], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Be told from now on; the same listener is kept once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(happening: Happening) -> None:
    """Tell everybody who listens."""
    for listener in _listeners:
        listener(happening)
