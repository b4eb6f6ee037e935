"""The life of a difficulty: raised, passed up, answered, closed."""

from datetime import date

from hoagiai.accounts.models import User
from hoagiai.agencies import queries as agencies
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.plans import acts
from hoagiai.plans.errors import NoSuperior, WrongStep
from hoagiai.plans.models import Assignment, Difficulty, DifficultyStep, Plan
from hoagiai.plans.terms import DifficultyState


def raise_difficulty(
    *,
    plan: Plan,
    agency: Agency,
    title: str,
    on: date,
    by: User,
    detail: str = "",
    proposal: str = "",
    assignment: Assignment | None = None,
) -> Difficulty:
    """Enter a difficulty in the register; the plan's issuer owes the answer."""
    with act(acts.DIFFICULTY_RAISED, by=by, on_behalf=agency):
        made = Difficulty.objects.create(
            plan=plan,
            assignment=assignment,
            agency=agency,
            holder=plan.issuer,
            title=title,
            detail=detail,
            proposal=proposal,
            raised_on=on,
        )
        _write_step(made, DifficultyState.RAISED, agency=agency, words=detail, by=by, to=plan.issuer)
    return made


def pass_up(*, difficulty: Difficulty, words: str, on: date, by: User) -> Difficulty:
    """Pass the difficulty to the body above its holder (chuyển cấp trên); NoSuperior when there is none."""
    above = agencies.superior(difficulty.holder, on)
    if above is None:
        raise NoSuperior(difficulty.holder.name)
    with act(acts.DIFFICULTY_PASSED_UP, by=by, reason=words, on_behalf=difficulty.holder):
        now = _open(difficulty)
        _write_step(now, DifficultyState.PASSED_UP, agency=now.holder, words=words, by=by, to=above)
        now.holder = above
        now.state = DifficultyState.PASSED_UP
        now.save(update_fields=["holder", "state"])
    return now


def answer(*, difficulty: Difficulty, words: str, by: User) -> Difficulty:
    """Answer the difficulty; whoever raised it may close it or ask again."""
    with act(acts.DIFFICULTY_ANSWERED, by=by, on_behalf=difficulty.holder):
        now = _open(difficulty)
        _write_step(now, DifficultyState.ANSWERED, agency=now.holder, words=words, by=by, to=now.agency)
        now.state = DifficultyState.ANSWERED
        now.save(update_fields=["state"])
    return now


def close(*, difficulty: Difficulty, words: str, on: date, by: User) -> Difficulty:
    """Close the difficulty: it is settled or needs no further answer."""
    with act(acts.DIFFICULTY_CLOSED, by=by, reason=words):
        now = _open(difficulty)
        _write_step(now, DifficultyState.CLOSED, agency=now.agency, words=words, by=by)
        now.state = DifficultyState.CLOSED
        now.closed_on = on
        now.save(update_fields=["state", "closed_on"])
    return now


def _open(difficulty: Difficulty) -> Difficulty:
    now = (
        Difficulty.objects.select_for_update(of=("self",))
        .select_related("holder", "agency")
        .get(pk=difficulty.pk)
    )
    if now.state == DifficultyState.CLOSED:
        raise WrongStep(now.get_state_display(), "xử lý tiếp")
    return now


def _write_step(
    difficulty: Difficulty,
    state: DifficultyState,
    *,
    agency: Agency,
    words: str,
    by: User,
    to: Agency | None = None,
) -> None:
    DifficultyStep.objects.create(
        difficulty=difficulty, state=state, agency=agency, words=words, to_agency=to, made_by=by
    )
