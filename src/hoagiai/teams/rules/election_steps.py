"""What may be done next in an election, and by which day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hoagiai.law.dated import Dated
from hoagiai.law.instruments import JOINT_RESOLUTION_01_2014
from hoagiai.law.sources import Source
from hoagiai.plans.reader.workdays import add_workdays
from hoagiai.teams.rules.elections import GUIDED, Follow
from hoagiai.teams.terms import ElectionState, ElectionSubject

PREPARE_DAYS = Dated((GUIDED, 20, JOINT_RESOLUTION_01_2014.article("12(1)")))
"""So many days before the election day its preparation begins; remembered, not read."""

NOTICE_DAYS = Dated((GUIDED, 7, JOINT_RESOLUTION_01_2014.article("12(1)")))
"""So many days before the election day the list hangs out; remembered, not read."""

DECISION_WORKDAYS = Dated((GUIDED, 5, JOINT_RESOLUTION_01_2014.article("12(3)(a)")))
LEADER_REQUEST_DAYS = Dated((GUIDED, 5, JOINT_RESOLUTION_01_2014.article("13")))
LEADER_DECISION_WORKDAYS = Dated((GUIDED, 5, JOINT_RESOLUTION_01_2014.article("13")))
CESSATION_WORKDAYS = Dated((GUIDED, 5, JOINT_RESOLUTION_01_2014.article("14")))
"""Days for the chairperson to decide that an office ends; remembered, not read."""


class Step(StrEnum):
    """What may be done with an election; the first that `next_steps` names is the one due."""

    CANDIDATES = "candidates"
    PUBLISH = "publish"
    COUNT = "count"
    SEND = "send"
    DECIDE = "decide"
    ANNOUNCE = "announce"
    REPEAT = "repeat"
    ADDITIONAL = "additional"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an election stands, in plain values."""

    state: str
    subject: str
    candidates: int
    elected: int = 0
    follow: str = Follow.NOTHING
    followed: bool = False


def next_steps(stage: Stage) -> tuple[Step, ...]:
    """The steps that may follow, the due one first (prepared, published, counted, sent, decided, announced)."""
    return tuple(_steps(stage))


def _steps(stage: Stage) -> Iterator[Step]:
    state = ElectionState(stage.state)
    if state == ElectionState.PREPARED:
        if stage.candidates:
            yield Step.COUNT if stage.subject == ElectionSubject.LEADER else Step.PUBLISH
        yield Step.CANDIDATES
    elif state == ElectionState.LIST_PUBLISHED:
        yield Step.COUNT
    elif state == ElectionState.COUNTED:
        yield from (Step.SEND,) if stage.elected else ()
        yield from _following(stage)
        yield Step.COUNT
    elif state == ElectionState.LIST_SENT:
        yield Step.DECIDE
        yield from _following(stage)
    elif state == ElectionState.DECIDED:
        yield Step.ANNOUNCE
        yield from _following(stage)
    elif state in (ElectionState.ANNOUNCED, ElectionState.REFUSED):
        yield from _following(stage)
    if state in (ElectionState.PREPARED, ElectionState.LIST_PUBLISHED, ElectionState.COUNTED):
        yield Step.CANCEL


def _following(stage: Stage) -> Iterator[Step]:
    if stage.follow and not stage.followed:
        yield Step.REPEAT if stage.follow == Follow.REPEAT else Step.ADDITIONAL


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that the law sets: `words` say what must be done; `not_before` when it may not be earlier.

    A provisional one is remembered, not read: "tạm thời, chưa đối chiếu văn bản".
    """

    words: str
    day: date
    source: Source
    not_before: bool = False
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an election so far."""

    begun_on: date
    list_published_on: date | None = None
    held_on: date | None = None
    list_received_on: date | None = None
    decided_on: date | None = None


def deadlines(days: Days, subject: str) -> tuple[Deadline, ...]:
    """The deadlines that still matter, soonest first."""
    found = [*_before_the_vote(days, subject), *_after_the_vote(days, subject)]
    return tuple(sorted(found, key=lambda each: each.day))


def _before_the_vote(days: Days, subject: str) -> Iterator[Deadline]:
    if days.held_on or subject == ElectionSubject.LEADER:
        return
    prepare, notice = PREPARE_DAYS.step(days.begun_on), NOTICE_DAYS.step(days.begun_on)
    if prepare:
        day = days.begun_on + timedelta(days=prepare.value)
        words = f"Chuẩn bị ít nhất {prepare.value} ngày trước ngày bầu: bầu sớm nhất ngày {day:%d/%m/%Y}"
        yield Deadline(words, day, prepare.source, not_before=True, provisional=True)
    if notice and days.list_published_on:
        day = days.list_published_on + timedelta(days=notice.value)
        words = f"Niêm yết danh sách ít nhất {notice.value} ngày: bầu sớm nhất ngày {day:%d/%m/%Y}"
        yield Deadline(words, day, notice.source, not_before=True, provisional=True)


def _after_the_vote(days: Days, subject: str) -> Iterator[Deadline]:
    leader = subject == ElectionSubject.LEADER
    if leader and days.held_on and not days.list_received_on:
        step = LEADER_REQUEST_DAYS.step(days.held_on)
        if step:
            day = days.held_on + timedelta(days=step.value)
            yield Deadline(
                f"Gửi đề nghị công nhận tổ trưởng trong {step.value} ngày từ ngày họp", day, step.source
            )
    if days.list_received_on and not days.decided_on:
        step = (LEADER_DECISION_WORKDAYS if leader else DECISION_WORKDAYS).step(days.list_received_on)
        if step:
            day = add_workdays(days.list_received_on, step.value)
            yield Deadline(
                f"Chủ tịch UBND cấp xã quyết định trong {step.value} ngày làm việc từ ngày nhận",
                day,
                step.source,
            )


def cessation_due(received_on: date) -> Deadline | None:
    """By when the chairperson decides that an office ends (thôi làm hòa giải viên), from receipt of the request."""
    step = CESSATION_WORKDAYS.step(received_on)
    if step is None:
        return None
    words = f"Chủ tịch UBND cấp xã quyết định trong {step.value} ngày làm việc từ ngày nhận"
    return Deadline(words, add_workdays(received_on, step.value), step.source, provisional=True)
