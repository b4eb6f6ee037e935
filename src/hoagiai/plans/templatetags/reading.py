"""Days and places of a reading, which are kept as text."""

from datetime import date

from django import template

from hoagiai.base import formats

register = template.Library()


@register.filter
def iso_day(value: str | None) -> str:
    """{{ "2026-06-30"|iso_day }} → 30/06/2026; nothing for an open side."""
    return formats.day(date.fromisoformat(value)) if value else "…"


@register.filter
def task_place(path: str) -> int:
    """{{ "tasks.3.lead.0"|task_place }} → 3."""
    return int(path.split(".")[1])
