"""The bodies that a right reaches, asked for once and used in many statements."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import reach
from hoagiai.accounts.reach import Reach
from hoagiai.accounts.terms import Permission

FEW = 50
"""Up to here the numbers of the bodies are written out; beyond, the database looks them up itself."""


@dataclass(frozen=True)
class Bodies:
    """Where a person holds a right: everywhere, or at these bodies (a province has about a thousand)."""

    ids: tuple[int, ...] = ()
    everywhere: bool = False
    held: Reach | None = None

    @property
    def nowhere(self) -> bool:
        """Whether the right is not held at all."""
        return not (self.ids or self.everywhere)

    def within(self, field: str) -> Q:
        """A filter on a field that names an agency: empty for the whole country."""
        if self.everywhere:
            return Q()
        if self.held is not None and len(self.ids) > FEW:
            return self.held.within(field)
        return Q(**{f"{field}__in": self.ids})


def bodies_reached(user: User, permission: Permission, on: date) -> Bodies:
    """Ask for the bodies: one statement, or none for nowhere and the whole country."""
    held = reach(user, permission, on)
    if held.everywhere or held.nowhere:
        return Bodies(everywhere=held.everywhere)
    return Bodies(tuple(held.agencies().values_list("pk", flat=True)), held=held)


def own_bodies(user: User, on: date) -> Bodies:
    """The bodies a person works for: their own, those it took over, and the one it serves."""
    return bodies_reached(user, Permission.TASK_REPORT, on)
