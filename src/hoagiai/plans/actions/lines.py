"""Parts of a plan that people write one to a line."""

from collections.abc import Sequence
from typing import TypeVar

from hoagiai.plans.models import LegalBasis, Plan, Recipient

LineT = TypeVar("LineT", LegalBasis, Recipient)


def write_lines(*, plan: Plan, bases: Sequence[str] | None, recipients: Sequence[str] | None) -> None:
    """Set the legal bases and the distribution list; None leaves them, a line that stays keeps its data."""
    if bases is not None:
        _replace(LegalBasis, plan, bases)
    if recipients is not None:
        _replace(Recipient, plan, recipients)


def _replace(table: type[LineT], plan: Plan, lines: Sequence[str]) -> None:
    rows = list(table._default_manager.filter(plan=plan))
    if [row.text for row in rows] == list(lines):
        return
    old = {row.text: row for row in rows}
    kept = [old.pop(text) if text in old else table(plan=plan, text=text) for text in lines]
    for position, row in enumerate(kept):
        row.pk, row._state.adding, row.position = None, True, position
    table._default_manager.filter(plan=plan).delete()
    table._default_manager.bulk_create(kept)
