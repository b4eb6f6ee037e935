"""How work is shown: its standing as a pill, its plan in a few words."""

from datetime import date
from typing import Any

from django import template
from django.utils.safestring import SafeString

from hoagiai.base import formats
from hoagiai.base.templatetags.components import pill
from hoagiai.plans import wording
from hoagiai.plans.models import Assignment, Difficulty, Plan
from hoagiai.plans.terms import DifficultyState

LONG_OPEN = 7

register = template.Library()
register.filter("days_open", wording.days_open)
register.filter("body", wording.short_body)


@register.simple_tag
def work_pill(work: Assignment, on: date) -> SafeString:
    """One word on where the work stands: "Quá hạn", "Còn 7 ngày", "Chờ nghiệm thu"."""
    return pill(*wording.look(work, on))


@register.simple_tag
def work_pill_long(work: Assignment, on: date) -> SafeString:
    """The same with its deadline: "Còn 7 ngày · hạn 28/11/2026"."""
    return pill(*wording.long_look(work, on))


@register.simple_tag
def difficulty_pill(difficulty: Difficulty, on: date) -> SafeString:
    """How a difficulty stands; long unanswered ones stand out."""
    if difficulty.state == DifficultyState.CLOSED:
        return pill("done", "Đã xong")
    answered = difficulty.state == DifficultyState.ANSWERED
    tone = "soon" if not answered and wording.days_open(difficulty, on) > LONG_OPEN else "plain"
    return pill(tone, difficulty.get_state_display().capitalize())


@register.simple_tag
def answering(difficulty: Difficulty, *, short: bool = False) -> str:
    """Who owes the answer, or gave it: "chờ UBND tỉnh trả lời"."""
    holder = wording.short_body(difficulty.holder) if short else difficulty.holder.name
    given = difficulty.state in (DifficultyState.ANSWERED, DifficultyState.CLOSED)
    return f"{holder} đã trả lời" if given else f"chờ {holder} trả lời"


@register.filter
def plan_words(plan: Plan) -> str:
    """{{ plan|plan_words }} → Kế hoạch 12/KH-UBND."""
    return wording.short_plan(plan)


@register.filter
def sums(rows: list[tuple[Any, Any, str]]) -> str:
    """{{ sums|sums }} → 12 / 14 người; 3 lớp."""
    told = [
        f"{formats.of(done, expected) if expected else formats.number(done)} {unit}".strip()
        for done, expected, unit in rows
    ]
    return "; ".join(told)
