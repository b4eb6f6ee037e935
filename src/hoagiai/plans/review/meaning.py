"""What the names of a reading mean: by phrase, or beside those who lead the task ("cùng cấp"). Pure."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from hoagiai.agencies.resolver import Beside, Resolution, says_same_level
from hoagiai.plans.terms import ANSWERABLE, PartyRole

Meanings: TypeAlias = Mapping[str | Beside, Resolution]
"""What each phrase means; a phrase that depends on who leads also under its `Beside`."""


def asked_beside(task: dict[str, Any], phrase: str, meanings: Meanings) -> Beside | None:
    """What to ask about a phrase of a task whose meaning depends on who leads it; None when it does not."""
    if not says_same_level(phrase):
        return None
    for role in ANSWERABLE:
        leading = [meanings.get(name) for name in task.get(role) or [] if name != phrase]
        if ids := dict.fromkeys(pk for found in leading if found for pk in found.agency_ids):
            return Beside(phrase, tuple(ids))
    return None


def all_beside(tasks: Iterable[dict[str, Any]], meanings: Meanings) -> set[Beside]:
    """Everything to ask about phrases that depend on who leads."""
    asked = {
        asked_beside(task, phrase, meanings)
        for task in tasks
        for role in PartyRole
        for phrase in task.get(role.value) or []
    }
    return {one for one in asked if one}


def meaning(task: dict[str, Any], phrase: str, meanings: Meanings) -> Resolution | None:
    """What a phrase means in this task."""
    asked = asked_beside(task, phrase, meanings)
    return (meanings.get(asked) if asked else None) or meanings.get(phrase)
