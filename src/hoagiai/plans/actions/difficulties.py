"""The life of a difficulty: raised, passed up, answered, asked again, closed.

`seen` is the newest step the person knew; `Stale` when somebody else dealt with it meanwhile.
"""

from collections.abc import Collection
from datetime import date

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import managing_superior
from hoagiai.audit import act
from hoagiai.plans import acts
from hoagiai.plans.errors import NoSuperior, Stale, WrongStep
from hoagiai.plans.models import Assignment, Difficulty, DifficultyStep, Plan
from hoagiai.plans.telling import Happening, tell
from hoagiai.plans.terms import DifficultyState

UNANSWERED = (DifficultyState.RAISED, DifficultyState.PASSED_UP)
"""The holder owes an answer."""

OPEN = (*UNANSWERED, DifficultyState.ANSWERED)
"""Not closed yet."""


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
        done = acts.DIFFICULTY_RAISED
        tell(Happening(done, agency=plan.issuer, about=made, body=agency, by=by, words=detail))
    return made


def pass_up(*, difficulty: Difficulty, words: str, on: date, by: User, seen: int | None = None) -> Difficulty:
    """Pass the difficulty to the body above its holder (chuyển cấp trên), from a province to Bộ Tư pháp.

    NoSuperior when there is none.
    """
    above = managing_superior(difficulty.holder, on)
    if above is None:
        raise NoSuperior(difficulty.holder.name)
    with act(acts.DIFFICULTY_PASSED_UP, by=by, reason=words, on_behalf=difficulty.holder):
        now = _locked(difficulty, UNANSWERED, "chuyển cấp trên", seen=seen, words=words)
        _write_step(now, DifficultyState.PASSED_UP, agency=now.holder, words=words, by=by, to=above)
        body, now.holder = now.holder, above
        now.state = DifficultyState.PASSED_UP
        now.save(update_fields=["holder", "state"])
        tell(Happening(acts.DIFFICULTY_PASSED_UP, agency=above, about=now, body=body, by=by, words=words))
    return now


def answer(*, difficulty: Difficulty, words: str, by: User, seen: int | None = None) -> Difficulty:
    """Answer the difficulty; whoever raised it may close it or ask again."""
    with act(acts.DIFFICULTY_ANSWERED, by=by, on_behalf=difficulty.holder):
        now = _locked(difficulty, UNANSWERED, "trả lời", seen=seen, words=words)
        _write_step(now, DifficultyState.ANSWERED, agency=now.holder, words=words, by=by, to=now.agency)
        now.state = DifficultyState.ANSWERED
        now.save(update_fields=["state"])
        done = acts.DIFFICULTY_ANSWERED
        tell(Happening(done, agency=now.agency, about=now, body=now.holder, by=by, words=words))
    return now


def ask_again(*, difficulty: Difficulty, words: str, by: User, seen: int | None = None) -> Difficulty:
    """Ask the same body again when its answer does not settle the matter (hỏi lại)."""
    with act(acts.DIFFICULTY_ASKED_AGAIN, by=by, on_behalf=difficulty.agency):
        now = _locked(difficulty, (DifficultyState.ANSWERED,), "hỏi lại", seen=seen, words=words)
        _write_step(now, DifficultyState.RAISED, agency=now.agency, words=words, by=by, to=now.holder)
        now.state = DifficultyState.RAISED
        now.save(update_fields=["state"])
        done = acts.DIFFICULTY_ASKED_AGAIN
        tell(Happening(done, agency=now.holder, about=now, body=now.agency, by=by, words=words))
    return now


def close(*, difficulty: Difficulty, words: str, on: date, by: User, seen: int | None = None) -> Difficulty:
    """Close the difficulty: it is settled or needs no further answer."""
    with act(acts.DIFFICULTY_CLOSED, by=by, reason=words, on_behalf=difficulty.agency):
        now = _locked(difficulty, OPEN, "đã xong", seen=seen, words=words)
        _write_step(now, DifficultyState.CLOSED, agency=now.agency, words=words, by=by)
        now.state = DifficultyState.CLOSED
        now.closed_on = on
        now.save(update_fields=["state", "closed_on"])
    return now


def _locked(
    difficulty: Difficulty, states: Collection[str], wanted: str, *, seen: int | None, words: str
) -> Difficulty:
    now = (
        Difficulty.objects.select_for_update(of=("self",))
        .select_related("holder", "agency")
        .get(pk=difficulty.pk)
    )
    newest = now.steps.order_by("-pk").first()
    if seen is not None and newest and newest.pk != seen:
        raise Stale(theirs={"words": newest.words}, mine={"words": words})
    if now.state not in states:
        raise WrongStep(now.get_state_display(), wanted)
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
