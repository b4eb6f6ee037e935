"""The register of difficulties: filters, one difficulty with its steps, what one may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from hoagiai.accounts.models import Position
from hoagiai.accounts.queries import Someone, may, reach
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.base.folding import fold
from hoagiai.places.models import Containment
from hoagiai.plans.models import Assignment, Difficulty, DifficultyStep, Plan
from hoagiai.plans.queries.visible import assignments_visible_to, difficulties_visible_to, plans_visible_to
from hoagiai.plans.terms import DifficultyState, PlanState

SORTS = {
    "ngay": ("raised_on", "pk"),
    "co-quan": ("agency__sort_key", "-raised_on", "pk"),
    "tra-loi": ("holder__sort_key", "-raised_on", "pk"),
}
UNANSWERED = (DifficultyState.RAISED, DifficultyState.PASSED_UP)
OPEN = (*UNANSWERED, DifficultyState.ANSWERED)


@dataclass(frozen=True)
class May:
    """What this person may do with a difficulty today."""

    answer: bool
    pass_up: bool
    ask_again: bool
    close: bool


def matching(user: Someone, on: date, wanted: Mapping[str, Any]) -> QuerySet[Difficulty]:
    """Visible difficulties through all filters but the state.

    `wanted`: agency and holder (words), plan (code), place (unit id), raised_from, raised_to, words, waiting.
    """
    rows = difficulties_visible_to(user, on).filter(_simple(wanted))
    for name in ("agency", "holder"):
        for word in fold(wanted.get(name) or "").split():
            rows = rows.filter(**{f"{name}__folded__contains": word})
    for word in fold(wanted.get("words") or "").split():
        rows = rows.filter(folded__contains=word)
    return rows


def _simple(wanted: Mapping[str, Any]) -> Q:
    fields = {"plan": "plan__code", "raised_from": "raised_on__gte", "raised_to": "raised_on__lte"}
    given = {field: wanted[name] for name, field in fields.items() if wanted.get(name)}
    if wanted.get("place"):
        given["agency__unit__in"] = Containment.objects.filter(whole=wanted["place"]).values("part")
    return Q(**given)


def by_state(rows: QuerySet[Difficulty]) -> dict[str, int]:
    """How many stand in each state: one statement."""
    return dict(rows.order_by().values_list("state").annotate(number=Count("pk")))


def open_difficulties(user: Someone, on: date) -> int:
    """How many visible difficulties are not closed: one statement."""
    return difficulties_visible_to(user, on).filter(state__in=OPEN).order_by().count()


@dataclass(frozen=True)
class Step:
    """One step in the life of a difficulty, with the position of who made it on that day."""

    made: DifficultyStep
    title: str


def steps_of(difficulty: Difficulty) -> list[Step]:
    """The life of a difficulty, oldest first, with who in what position and which bodies: two statements."""
    steps = list(difficulty.steps.select_related("agency", "to_agency", "made_by"))
    held = Position.objects.filter(user__in={step.made_by_id for step in steps}).order_by("pk")
    positions = list(held.select_related("agency"))
    return [Step(step, _title(step, positions)) for step in steps]


def _title(step: DifficultyStep, positions: list[Position]) -> str:
    day = timezone.localdate(step.made_at)
    theirs = [p for p in positions if p.user_id == step.made_by_id and p.in_force(day)]
    at_body = [p for p in theirs if p.agency_id == step.agency_id]
    found = next(iter(at_body or theirs), None)
    return f"{found.title}, {found.agency.name}" if found else ""


def newest_step(difficulty: Difficulty) -> DifficultyStep | None:
    """The last step, whoever made it."""
    steps = DifficultyStep.objects.filter(difficulty=difficulty).select_related("agency", "made_by")
    return steps.order_by("-pk").first()


def what_one_may(user: Someone, difficulty: Difficulty, on: date) -> May:
    """Rights and the state of the difficulty together."""
    answers = may(user, Permission.DIFFICULTY_ANSWER, on=on, at=difficulty.holder)
    raised = may(user, Permission.DIFFICULTY_RAISE, on=on, at=difficulty.agency)
    waiting = difficulty.state in UNANSWERED
    return May(
        answer=waiting and answers,
        pass_up=waiting and answers,
        ask_again=raised and difficulty.state == DifficultyState.ANSWERED,
        close=raised and difficulty.state in OPEN,
    )


def plans_to_raise_on(user: Someone, on: date) -> QuerySet[Plan]:
    """Issued plans that one may see."""
    return plans_visible_to(user, on).filter(state=PlanState.ISSUED)


def work_to_raise_on(user: Someone, on: date) -> QuerySet[Assignment]:
    """Work on issued plans that one may see."""
    return assignments_visible_to(user, on).filter(task__plan__state=PlanState.ISSUED)


def raising_agencies(user: Someone, on: date) -> QuerySet[Agency]:
    """Bodies in force in whose name one may raise a difficulty; one's own first."""
    held = reach(user, Permission.DIFFICULTY_RAISE, on)
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    return held.agencies().filter(in_force).order_by("sort_key", "pk")


def history_of_difficulty(difficulty: Difficulty) -> list[Sentence]:
    """Everything done to the difficulty, newest first."""
    return history_of(difficulty, (DifficultyStep, {"difficulty": difficulty.pk}), limit=30)
