"""How parts of a plan are told."""

from django import template

from hoagiai.base import formats
from hoagiai.plans.models import Target

SIGNS = {"=": "", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "+": "thêm "}

register = template.Library()


@register.filter
def target_words(target: Target) -> str:
    """{{ target|target_words }} → ≥ 85% · 70 – 80 % · thêm 2 lớp."""
    if target.value_max is not None:
        figure = f"{formats.number(target.value)} – {formats.number(target.value_max)}"
    else:
        figure = f"{SIGNS.get(target.comparator, '')}{formats.number(target.value)}"
    return f"{figure}%" if target.unit == "%" else f"{figure} {target.unit}".strip()
