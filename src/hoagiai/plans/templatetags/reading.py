"""Days and places of a reading, which are kept as text."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from hoagiai.base import formats
from hoagiai.plans.models import Target
from hoagiai.plans.queries.review import Review
from hoagiai.plans.templatetags.plans import target_words

register = template.Library()


@register.filter
def iso_day(value: str | None) -> str:
    """{{ "2026-06-30"|iso_day }} → 30/06/2026; nothing for an open side."""
    return formats.day(date.fromisoformat(value)) if value else "…"


@register.filter
def read_target(row: dict[str, Any]) -> str:
    """A target of the reading in the same words as that of a plan: ≥ 85%."""
    names = ("value", "value_max", "unit", "comparator")
    return target_words(Target(**{name: row[name] for name in names if row.get(name) is not None}))


@register.filter
def task_place(path: str) -> int:
    """{{ "tasks.3.lead.0"|task_place }} → 3."""
    return int(path.split(".")[1])


@register.simple_tag
def add_body_address(review: Review, path: str) -> str:
    """Where a name that no body bears is added to the list, and from where one returns to this name."""
    phrase = next((name.phrase for row in review.rows for name in row.names if name.path == path), "")
    if path == "issuer":
        phrase = review.reading.get("issuer") or ""
    here = reverse("plans:name", args=[review.made.code, path])
    return f"{reverse('bodies:add')}?{urlencode({'ten': phrase, 've': here})}"
