"""Deadlines that cannot belong to their plan: told while the document is reviewed, not only when it is issued. Pure."""

from collections.abc import Iterator
from datetime import date
from typing import Any


def deadline_doubt(
    due: date | None, *, issued_on: date | None, period_from: date | None, period_to: date | None
) -> str:
    """Why a deadline cannot belong to the plan, in words; "" when it can.

    Only a deadline before the period stops issuing; the others are worth a look.
    """
    if due is None:
        return ""
    if period_from and due < period_from:
        return f"Hạn {due:%d/%m/%Y} sớm hơn ngày bắt đầu của kế hoạch ({period_from:%d/%m/%Y})."
    if issued_on and due < issued_on:
        return f"Hạn {due:%d/%m/%Y} sớm hơn ngày ban hành kế hoạch ({issued_on:%d/%m/%Y})."
    if period_to and due > period_to:
        return f"Hạn {due:%d/%m/%Y} sau ngày cuối của thời kỳ kế hoạch ({period_to:%d/%m/%Y})."
    return ""


def odd_deadlines(reading: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """The place of each task of a reading whose deadline is doubtful, with why."""
    period = reading.get("period") or {}
    frame = {
        "issued_on": _day(reading.get("date")),
        "period_from": _day(period.get("from")),
        "period_to": _day(period.get("to")),
    }
    for place, task in enumerate(reading.get("tasks") or []):
        if doubt := deadline_doubt(_day(task.get("end")), **frame):
            yield place, f"Nhiệm vụ {task.get('ref') or task.get('title') or ''}: {doubt}"


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
