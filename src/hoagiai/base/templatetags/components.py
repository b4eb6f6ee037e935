"""Components as tags, in every template; the gallery at /giao-dien/ shows each with its states.

A tag takes what varies and draws `components/<name>.html`; what wraps other markup is a block tag.
Extra keywords become attributes: `{% button "Xóa" hx_post=url data_confirm="…" %}`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.template.loader import get_template, render_to_string
from django.utils.safestring import SafeString

from hoagiai.base import formats, slots

register = template.Library()


def _draw(name: str, /, **values: Any) -> SafeString:
    return SafeString(render_to_string(f"components/{name}.html", values))


def _attributes(extra: Mapping[str, Any]) -> str:
    return flatatt(
        {key.replace("_", "-"): value for key, value in extra.items() if value not in (None, False)}
    )


@register.simple_tag(takes_context=True)
def slot(context: template.Context, place: str, **about: Any) -> SafeString:
    """What parts further left put at this place of the page (`base.slots`), told what it is about."""
    drawn = []
    with context.push(**about):
        for name in slots.templates_at(place):
            drawn.append(get_template(name).template.render(context))  # type: ignore[attr-defined]  # Django's own templates
    return SafeString("".join(drawn))


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing from base/icons.svg; decorative, so a word must stand beside it or in aria-label."""
    return _draw("icon", name=name)


@register.simple_tag
def button(
    label: str, kind: str = "", href: str = "", icon: str = "", small: bool = False, **extra: Any
) -> SafeString:
    """kind: primary (one per page), quiet, danger or nothing; a link when `href` is given."""
    return _draw(
        "button", label=label, kind=kind, href=href, icon=icon, small=small, extra=_attributes(extra)
    )


@register.simple_tag
def pill(tone: str, word: str) -> SafeString:
    """tone: late, soon, done or plain; colour never stands without its word."""
    return _draw("pill", tone=tone, word=word)


@register.simple_tag
def due_pill(due: date | None, on: date, done: bool = False, done_word: str = "Hoàn thành") -> SafeString:
    """The state of a deadline on a day: "Quá 6 ngày", "Còn 7 ngày", "Hoàn thành"."""
    word = done_word if done else formats.due_words(due, on)
    return pill(formats.due_tone(due, on, done=done), word[:1].upper() + word[1:])


@register.simple_tag
def avatar(name: str) -> SafeString:
    """Initials of a person; the name itself must stand beside it."""
    return _draw("avatar", letters=formats.initials(name))


@register.simple_tag
def bar(
    part: formats.Number, whole: formats.Number, target: formats.Number | None = None, tone: str = "value"
) -> SafeString:
    """A bar of part in whole with a tick at `target` (same unit as `whole`); drawn without inline style."""
    return _draw(
        "bar", width=_share(part, whole), tick=None if target is None else _share(target, whole), tone=tone
    )


def _share(part: formats.Number, whole: formats.Number) -> str:
    share = Decimal(str(float(part) / float(whole) * 100)) if whole else Decimal(0)
    return f"{min(max(share, Decimal(0)), Decimal(100)):.2f}"


@register.simple_tag
def tile(
    label: str,
    figure: str,
    part: formats.Number = 0,
    whole: formats.Number = 0,
    target: formats.Number | None = None,
    note: str = "",
    href: str = "",
) -> SafeString:
    """A figure with its fraction and target: {% tile "Tỷ lệ hòa giải thành · mục tiêu ≥ 85%" "84,2%" 612 727 618 note="612 / 727 vụ việc" %}."""
    drawn = bar(part, whole, target) if whole else ""
    return _draw("tile", label=label, figure=figure, bar=drawn, note=note, href=href)


@register.simple_tag
def steps(labels: Iterable[str], current: int) -> SafeString:
    """Numbered steps of one job; `current` counts from 1, earlier ones are ticked."""
    return _draw("steps", labels=list(labels), current=current)


@register.simple_tag
def tabs(items: Iterable[tuple[str, str]], current: str, label: str = "Cách xem") -> SafeString:
    """Ways to look at one thing: pairs (words, address); `current` is the address."""
    return _draw("tabs", items=items, current=current, label=label)


@register.simple_tag
def breadcrumb(items: Iterable[tuple[str, str]]) -> SafeString:
    """Where this page lies: pairs (words, address); an empty address is the page itself."""
    return _draw("breadcrumb", items=items)


@register.simple_tag
def facts(rows: Iterable[tuple[str, Any]]) -> SafeString:
    """What is known of one thing: pairs (term, value); an empty value is shown as "chưa có"."""
    return _draw("facts", rows=rows)


@register.simple_tag
def timeline(entries: Iterable[Any]) -> SafeString:
    """Points in time, oldest first: objects or dicts with day, title, text, tone (done, soon, late, now)."""
    return _draw("timeline", entries=entries)


@register.simple_tag
def history(entries: Iterable[Any]) -> SafeString:
    """What happened: objects or dicts with who, sentence, at, reason, changes (before/after lines)."""
    return _draw("history", entries=entries)


@register.simple_tag
def skeleton(lines: int = 3) -> SafeString:
    """Grey lines where a fragment will arrive."""
    return _draw("skeleton", lines=range(lines))


@register.simple_tag
def progress(label: str, value: int | None = None, top: int = 100) -> SafeString:
    """A job that takes more than two seconds; without `value` only that it goes on."""
    return _draw("progress", label=label, value=value, top=top)


@register.simple_block_tag
def card(
    content: str, title: str = "", link: str = "", link_text: str = "Xem tất cả", level: int = 2
) -> SafeString:
    """{% card title="Cần xử lý" link=url link_text="Xem tất cả 41 nhiệm vụ" %}…{% endcard %}."""
    return _draw("card", content=content, title=title, link=link, link_text=link_text, level=level)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """kind: info, success, warning (a person must look), error (refused)."""
    return _draw("notice", content=content, kind=kind, title=title)


@register.simple_block_tag
def empty(content: str, title: str, icon: str = "empty") -> SafeString:
    """Nothing here: why, and what can be done (put a button inside)."""
    return _draw("empty", content=content, title=title, icon=icon)


@register.simple_block_tag(takes_context=True)
def confirm(
    context: template.Context,
    content: str,
    name: str,
    title: str,
    action: str,
    accept: str = "Đồng ý",
    danger: bool = False,
) -> SafeString:
    """A native dialog that posts to `action`; open it with `data-dialog="name"` on a link to a confirm page."""
    values = {"id": name, "title": title, "action": action, "accept": accept, "danger": danger}
    return _draw("confirm", content=content, csrf_token=context.get("csrf_token"), **values)


@register.simple_tag
def pages(page: Any) -> SafeString:
    """Pagination of a `pagination.Page`; the other filters stay in the address."""
    return _draw("pages", page=page)


@register.simple_tag
def sort_head(sort: Any, key: str, label: str, number: bool = False) -> SafeString:
    """A head cell that sorts: {% sort_head sort "due" "Hạn" %}; `sort` is a `tables.Sort`."""
    return _draw("sort_head", column=sort.column(key), label=label, number=number)


@register.simple_tag
def filter_chips(chips: Iterable[Any], clear_url: str = "") -> SafeString:
    """The filters in force, each with a link that removes it; from `tables.chips`."""
    return _draw("filter_chips", chips=chips, clear_url=clear_url)
