"""Reporting, accepting and returning work; asking for more time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hoagiai.accounts.models import User
from hoagiai.audit import Act, act
from hoagiai.plans import acts, rules
from hoagiai.plans.actions.difficulties import raise_difficulty
from hoagiai.plans.actions.drafts import hand_in_draft
from hoagiai.plans.actions.files import Attachment, store_attachment
from hoagiai.plans.actions.past import keep_past
from hoagiai.plans.errors import (
    AlreadyReplaced,
    DayBeforeGiven,
    DayInFuture,
    DeadlineMoved,
    ExtensionNotLater,
    ExtensionPending,
    NotIssued,
    Stale,
    WrongStep,
)
from hoagiai.plans.models import Assignment, Extension, Product, Progress, ProgressCount, ProgressFile
from hoagiai.plans.queries.counting import entries_that_count, returned_entries
from hoagiai.plans.telling import Happening, tell
from hoagiai.plans.terms import AssignmentState, ExtensionState, PlanState


@dataclass(frozen=True)
class Count:
    """A number done, with its unit, for one of the task's products or on its own."""

    value: Decimal
    unit: str
    product: Product | None = None


@dataclass(frozen=True)
class Trouble:
    """A difficulty met, told together with a report."""

    title: str
    detail: str = ""
    proposal: str = ""


def report_progress(
    *,
    assignment: Assignment,
    day: date,
    words: str,
    by: User,
    today: date,
    final: bool = False,
    has_difficulty: bool = False,
    trouble: Trouble | None = None,
    counts: Iterable[Count] = (),
    files: Iterable[Attachment] = (),
    without: Collection[int] = (),
    replaces: int | None = None,
    seen: int | None = None,
) -> Progress:
    """Record what was done up to a day (báo cáo tiến độ); with `final` the work is handed in for acceptance.

    A report that was returned is replaced by the next one. `replaces` is an entry of this work that was wrong and
    is corrected by this one (đính chính); its numbers count no more. `AlreadyReplaced` when it stands no longer.

    Work counts as reported `today`, up to whichever day it tells: typing an earlier day does not make it timely.
    The writer's draft goes with it, with its files except those in `without`. `seen` is the newest entry the
    writer knew (0 for none): `Stale` when a colleague reported meanwhile.
    """
    if day > today:
        raise DayInFuture(day)
    if day < assignment.given_on:
        raise DayBeforeGiven(day, assignment.given_on)
    wanted = AssignmentState.REPORTED if final else AssignmentState.UNDER_WAY
    with act(acts.WORK_REPORTED if final else acts.PROGRESS_REPORTED, by=by, on_behalf=assignment.agency):
        _require_seen(assignment, seen, words)
        now = _step(assignment, wanted, reported_on=today if final else None)
        troubled = has_difficulty or trouble is not None
        entry = Progress.objects.create(
            assignment=now, day=day, words=words, final=final, has_difficulty=troubled, made_by=by
        )
        _replace(entry, replaces)
        ProgressCount.objects.bulk_create(
            ProgressCount(progress=entry, product=count.product, unit=count.unit, value=count.value)
            for count in counts
        )
        for file in files:
            ProgressFile.objects.create(progress=entry, file=store_attachment(file, by=by))
        hand_in_draft(entry=entry, by=by, without=without)
        if trouble:
            _raise(now, trouble, on=day, by=by)
    return entry


def accept_work(
    *, assignment: Assignment, on: date, by: User, words: str = "", seen: int | None = None
) -> Assignment:
    """Accept what was reported (nghiệm thu); `Stale` when another report came after the one seen."""
    with act(acts.WORK_ACCEPTED, by=by, reason=words):
        _require_seen(assignment, seen, words)
        now = _step(assignment, AssignmentState.ACCEPTED, accepted_on=on, returned_reason="")
        _tell(acts.WORK_ACCEPTED, now, words, by)
    return now


def return_work(
    *, assignment: Assignment, reason: str, on: date, by: User, seen: int | None = None
) -> Assignment:
    """Send the report back with a reason (trả lại): its numbers count no more; the deadline stands."""
    with act(acts.WORK_RETURNED, by=by, reason=reason):
        _require_seen(assignment, seen, reason)
        keep_past(_locked(assignment), on=on)
        now = _step(assignment, AssignmentState.RETURNED, returned_reason=reason, reported_on=None)
        handed_in = entries_that_count(now).filter(final=True)
        handed_in.update(returned_on=on)
        _tell(acts.WORK_RETURNED, now, reason, by)
    return now


def ask_extension(*, assignment: Assignment, until: date, reason: str, by: User) -> Extension:
    """Ask the issuer for a later deadline (xin gia hạn); those who may grant it hear at once."""
    with act(acts.EXTENSION_ASKED, by=by, reason=reason, on_behalf=assignment.agency):
        now = _locked(assignment)
        if now.state not in rules.OPEN_STATES:
            raise WrongStep(now.get_state_display(), "xin gia hạn")
        if now.due_on and until <= now.due_on:
            raise ExtensionNotLater(until, now.due_on)
        if now.extensions.filter(state=ExtensionState.ASKED).exists():
            raise ExtensionPending
        asked = Extension.objects.create(
            assignment=now, until=until, previous=now.due_on, reason=reason, asked_by=by
        )
        issuer, words = now.task.plan.issuer, f"xin đến {until:%d/%m/%Y}: {reason}"
        done = acts.EXTENSION_ASKED
        tell(Happening(done, agency=issuer, about=now, body=now.agency, by=by, words=words))
    return asked


def answer_extension(*, extension: Extension, granted: bool, answer: str, on: date, by: User) -> Extension:
    """Grant or refuse more time, with reasons; a grant moves the deadline from this day on.

    `NotIssued` once the plan is closed.

    `DeadlineMoved` when an amendment already gave as much time or took the deadline away.
    """
    done = acts.EXTENSION_GRANTED if granted else acts.EXTENSION_REFUSED
    with act(done, by=by, reason=answer):
        before = _locked(extension.assignment)
        due = before.due_on
        now = Extension.objects.select_for_update().get(pk=extension.pk)
        if now.state != ExtensionState.ASKED:
            raise WrongStep(now.get_state_display(), "trả lời gia hạn")
        if granted and due != now.previous and (due is None or now.until <= due):
            raise DeadlineMoved(now.until, due)
        now.state = ExtensionState.GRANTED if granted else ExtensionState.REFUSED
        now.answer = answer
        now.save(update_fields=["state", "answer"])
        if granted:
            keep_past(before, on=on)
            Assignment.objects.filter(pk=now.assignment_id).update(due_on=now.until)
        work = Assignment.objects.select_related("task__plan__issuer", "agency").get(pk=now.assignment_id)
        _tell(done, work, answer, by)
    return now


def _tell(done: Act, work: Assignment, words: str, by: User) -> None:
    issuer = work.task.plan.issuer
    tell(Happening(done, agency=work.agency, about=work, body=issuer, by=by, words=words))


def _replace(entry: Progress, corrected: int | None) -> None:
    """Let the new entry take the place of what was returned, and of the entry it corrects."""
    work = entry.assignment
    returned_entries(work).update(replaced_by=entry)
    if corrected is None:
        return
    if not entries_that_count(work).exclude(pk=entry.pk).filter(pk=corrected).update(replaced_by=entry):
        raise AlreadyReplaced


def _raise(now: Assignment, trouble: Trouble, *, on: date, by: User) -> None:
    raise_difficulty(
        plan=now.task.plan,
        assignment=now,
        agency=now.agency,
        title=trouble.title,
        detail=trouble.detail,
        proposal=trouble.proposal,
        on=on,
        by=by,
    )


def _require_seen(assignment: Assignment, seen: int | None, words: str) -> None:
    if seen is None:
        return
    _locked(assignment)
    newest = Progress.objects.filter(assignment=assignment).order_by("-pk").first()
    if newest and newest.pk != seen:
        raise Stale(theirs={"words": newest.words}, mine={"words": words})


def _locked(assignment: Assignment) -> Assignment:
    now = (
        Assignment.objects.select_for_update(of=("self",))
        .select_related("task__plan__issuer", "agency")
        .get(pk=assignment.pk)
    )
    if now.task.plan.state != PlanState.ISSUED or now.withdrawn_on:
        raise NotIssued
    return now


def _step(assignment: Assignment, wanted: AssignmentState, **values: date | str | None) -> Assignment:
    now = _locked(assignment)
    if not rules.may_step(now.state, wanted):
        raise WrongStep(now.get_state_display(), wanted.label)
    now.state = wanted
    for field, value in values.items():
        setattr(now, field, value)
    now.save(update_fields=["state", *values])
    return now
