"""Reporting, accepting and returning work; asking for more time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.plans import acts, rules
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.errors import DayInFuture, ExtensionNotLater, ExtensionPending, NotIssued, WrongStep
from hoagiai.plans.models import Assignment, Extension, Product, Progress, ProgressCount, ProgressFile
from hoagiai.plans.terms import AssignmentState, ExtensionState, PlanState


@dataclass(frozen=True)
class Count:
    """A number done, with its unit, for one of the task's products or on its own."""

    value: Decimal
    unit: str
    product: Product | None = None


@dataclass(frozen=True)
class Attachment:
    """A file sent with a progress entry."""

    data: bytes
    name: str
    media_type: str


def report_progress(
    *,
    assignment: Assignment,
    day: date,
    words: str,
    by: User,
    today: date,
    final: bool = False,
    has_difficulty: bool = False,
    counts: Iterable[Count] = (),
    files: Iterable[Attachment] = (),
) -> Progress:
    """Record what was done up to a day (báo cáo tiến độ); with `final` the work is handed in for acceptance."""
    if day > today:
        raise DayInFuture(day)
    wanted = AssignmentState.REPORTED if final else AssignmentState.UNDER_WAY
    with act(acts.WORK_REPORTED if final else acts.PROGRESS_REPORTED, by=by, on_behalf=assignment.agency):
        now = _step(assignment, wanted, reported_on=day if final else None)
        entry = Progress.objects.create(
            assignment=now, day=day, words=words, final=final, has_difficulty=has_difficulty, made_by=by
        )
        ProgressCount.objects.bulk_create(
            ProgressCount(progress=entry, product=count.product, unit=count.unit, value=count.value)
            for count in counts
        )
        for file in files:
            stored = store_file(data=file.data, name=file.name, media_type=file.media_type, by=by)
            ProgressFile.objects.create(progress=entry, file=stored)
    return entry


def accept_work(*, assignment: Assignment, on: date, by: User, words: str = "") -> Assignment:
    """Accept what was reported (nghiệm thu)."""
    with act(acts.WORK_ACCEPTED, by=by, reason=words):
        return _step(assignment, AssignmentState.ACCEPTED, accepted_on=on, returned_reason="")


def return_work(*, assignment: Assignment, reason: str, by: User) -> Assignment:
    """Send the report back with a reason (trả lại); the deadline stands."""
    with act(acts.WORK_RETURNED, by=by, reason=reason):
        return _step(assignment, AssignmentState.RETURNED, returned_reason=reason, reported_on=None)


def ask_extension(*, assignment: Assignment, until: date, reason: str, by: User) -> Extension:
    """Ask the issuer for a later deadline (xin gia hạn)."""
    with act(acts.EXTENSION_ASKED, by=by, reason=reason, on_behalf=assignment.agency):
        now = _locked(assignment)
        if now.state not in rules.OPEN_STATES:
            raise WrongStep(now.get_state_display(), "xin gia hạn")
        if now.due_on and until <= now.due_on:
            raise ExtensionNotLater(until, now.due_on)
        if now.extensions.filter(state=ExtensionState.ASKED).exists():
            raise ExtensionPending
        return Extension.objects.create(
            assignment=now, until=until, previous=now.due_on, reason=reason, asked_by=by
        )


def answer_extension(*, extension: Extension, granted: bool, answer: str, by: User) -> Extension:
    """Grant or refuse more time, with reasons; a grant moves the deadline."""
    with act(acts.EXTENSION_GRANTED if granted else acts.EXTENSION_REFUSED, by=by, reason=answer):
        now = Extension.objects.select_for_update().get(pk=extension.pk)
        if now.state != ExtensionState.ASKED:
            raise WrongStep(now.get_state_display(), "trả lời gia hạn")
        now.state = ExtensionState.GRANTED if granted else ExtensionState.REFUSED
        now.answer = answer
        now.save(update_fields=["state", "answer"])
        if granted:
            Assignment.objects.filter(pk=now.assignment_id).update(due_on=now.until)
    return now


def _locked(assignment: Assignment) -> Assignment:
    now = (
        Assignment.objects.select_for_update(of=("self",))
        .select_related("task__plan", "agency")
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
