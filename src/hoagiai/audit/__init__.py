"""History (lịch sử): who did what to which record, in what position and for what reason.

Every write of the product goes through `act`, every registered table is followed by `tracked`:

    from hoagiai import audit

    PLAN_ISSUED = audit.Act("plan.issued", "ban hành kế hoạch")

    @audit.tracked(exclude=["phone"])
    class Plan(models.Model): ...

    with audit.act(PLAN_ISSUED, by=user, reason="theo kết luận họp"):
        ...
"""

from typing import TYPE_CHECKING, Any

from hoagiai.audit.terms import ACTS, Act

if TYPE_CHECKING:
    from hoagiai.audit.actions import act, record_answer, take_token
    from hoagiai.audit.errors import AlreadySent
    from hoagiai.audit.noting import note
    from hoagiai.audit.queries import history_of
    from hoagiai.audit.tracking import tracked
    from hoagiai.audit.views import once

__all__ = [
    "ACTS",
    "Act",
    "AlreadySent",
    "act",
    "history_of",
    "note",
    "once",
    "record_answer",
    "take_token",
    "tracked",
]

_HOMES = {
    "act": "actions",
    "take_token": "actions",
    "record_answer": "actions",
    "AlreadySent": "errors",
    "history_of": "queries",
    "note": "noting",
    "tracked": "tracking",
    "once": "views",
}


def __getattr__(name: str) -> Any:
    """Load on first use: models need the apps to be ready, and parts import this while they load."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hoagiai.audit.{_HOMES[name]}"), name)
