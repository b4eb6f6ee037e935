"""Numbers and days as people in Việt Nam write them, for every template."""

from datetime import date, datetime

from django import template

from hoagiai.base import formats

register = template.Library()


@register.filter
def number(value: formats.Number | None, places: int | None = None) -> str:
    """{{ 1234.5|number }} → 1.234,5; {{ value|number:1 }} keeps one decimal."""
    return formats.number(value, places)


@register.filter
def percent(part: formats.Number, whole: formats.Number) -> str:
    """{{ settled|percent:closed }} → 84,2%."""
    return formats.percent(part, whole)


@register.filter
def of(part: formats.Number, whole: formats.Number) -> str:
    """{{ 35|of:38 }} → 35 / 38."""
    return formats.of(part, whole)


@register.filter
def day(value: date | None) -> str:
    """{{ task.due|day }} → 21/11/2026."""
    return formats.day(value)


@register.filter
def long_day(value: date | None) -> str:
    """{{ today|long_day }} → thứ Bảy, 21/11/2026; add |capfirst at the start of a sentence."""
    return formats.long_day(value)


@register.filter
def moment(value: datetime | None) -> str:
    """{{ entry.at|moment }} → 08:42 ngày 21/11/2026."""
    return formats.moment(value)


@register.filter
def until(first: date | None, last: date | None) -> str:
    """{{ plan.first|until:plan.last }} → 01/01/2026 – 31/12/2026."""
    return formats.period(first, last)


@register.filter
def due_words(due: date | None, on: date) -> str:
    """{{ task.due|due_words:today }} → quá 6 ngày · hôm nay · còn 7 ngày."""
    return formats.due_words(due, on)


@register.filter
def ago(value: date, on: date) -> str:
    """{{ entry.at|ago:today }} → hôm nay · hôm qua · 6 ngày trước."""
    return formats.ago(value, on)


@register.filter
def size(count: int | None) -> str:
    """{{ file.size|size }} → 1,2 MB."""
    return formats.size(count)
