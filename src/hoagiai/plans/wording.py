"""How work and difficulties are told in a word or two, the same on pages, in Excel and in reports."""

from datetime import date

from hoagiai.agencies import wording
from hoagiai.agencies.models import Agency
from hoagiai.base import formats
from hoagiai.plans import rules
from hoagiai.plans.models import Assignment, Difficulty, Plan
from hoagiai.plans.terms import AssignmentState, Standing

STATE_WORDS = {
    AssignmentState.RECEIVED: "Mới giao",
    AssignmentState.UNDER_WAY: "Đang làm",
    AssignmentState.RETURNED: "Bị trả lại",
}


def standing_of(work: Assignment, on: date) -> str:
    """The standing that the query gave, or the same worked out here."""
    given = getattr(work, "standing", None)
    return given or rules.standing(
        role=work.role, due=work.due_on, reported_on=work.reported_on, accepted_on=work.accepted_on, on=on
    )


def look(work: Assignment, on: date) -> tuple[str, str]:
    """Tone and word of a piece of work on a day."""
    standing = standing_of(work, on)
    if standing == Standing.DONE:
        return "done", "Hoàn thành"
    if standing == Standing.WAITING:
        return "soon", "Chờ nghiệm thu"
    if standing == Standing.LATE:
        return "late", "Quá hạn"
    if work.state == AssignmentState.RETURNED:
        return "soon", "Bị trả lại"
    if standing == Standing.SOON:
        return "soon", formats.due_words(work.due_on, on).capitalize()
    if standing == Standing.PASSED:
        return "plain", "Phối hợp, đã qua hạn"
    return "plain", STATE_WORDS.get(AssignmentState(work.state), "Đang làm")


def long_look(work: Assignment, on: date) -> tuple[str, str]:
    """The same with the deadline: "Còn 7 ngày · hạn 28/11/2026"."""
    tone, word = look(work, on)
    if work.due_on is None:
        return tone, f"{word} · không có hạn"
    if standing_of(work, on) in (Standing.LATE, Standing.SOON, Standing.RUNNING):
        told = formats.due_words(work.due_on, on).capitalize()
        word = told if word in ("Quá hạn", told) else f"{word} · {told.lower()}"
    return tone, f"{word} · hạn {formats.day(work.due_on)}"


def days_open(difficulty: Difficulty, on: date) -> int:
    """Days from the day it was raised until it was closed, or until now."""
    return max(((difficulty.closed_on or on) - difficulty.raised_on).days, 0)


def short_body(agency: Agency) -> str:
    """A body by its name with the usual abbreviations: "UBND xã Bum Tở", "Sở Tư pháp tỉnh Lai Châu"."""
    return wording.short_body(agency.name)


def short_plan(plan: Plan) -> str:
    """The plan by its number, or by its title while the number is blank."""
    words = str(plan)
    return words if len(words) <= 90 else f"{words[:89].rstrip()}…"
