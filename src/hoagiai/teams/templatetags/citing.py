"""Articles and names inside a sentence: {% load citing %}."""

from django import template

from hoagiai.law.sources import Source
from hoagiai.teams.rules import composition

register = template.Library()


@register.filter
def cited(source: Source | None) -> str:
    """{{ outcome.source|cited }} → the article with its instrument, as a sentence names it; nothing for none."""
    return composition.cited(source) if source else ""


@register.filter
def inside(name: str) -> str:
    """{{ unit.name|inside }} → "xã Mường Kim": a name inside a sentence."""
    return name[:1].lower() + name[1:]
