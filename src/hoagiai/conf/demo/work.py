"""Carry the plans out as life does: most in time, some late, some sent back, some with difficulties (giả lập)."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.conf.demo.stories import story_of
from hoagiai.conf.demo.troubles import TROUBLES, Trouble
from hoagiai.plans.actions.assignments import (
    Count,
    accept_work,
    ask_extension,
    report_progress,
    return_work,
)
from hoagiai.plans.actions.difficulties import answer, pass_up, raise_difficulty
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.terms import PartyRole

Officers = Mapping[int, User]


def bodies_at_work(plan: Plan) -> list[Agency]:
    """The bodies that report on a plan."""
    return list(Agency.objects.filter(pk__in=_answerable(plan).values("agency")).order_by("sort_key"))


def carry_out(plan: Plan, *, officers: Officers, issuer: User, on: date, seed: int = 315) -> None:
    """Report by each body's own officer, accept, return and ask, each on its past day, repeatably for one seed."""
    chance = random.Random(seed)  # noqa: S311 - a story, not a secret
    for work in (
        _answerable(plan)
        .select_related("task", "agency")
        .prefetch_related("task__products")
        .order_by("task__position", "agency__sort_key")
    ):
        _live(work, chance, reporter=officers[work.agency_id], issuer=issuer, on=on)


def _answerable(plan: Plan) -> QuerySet[Assignment]:
    return Assignment.objects.filter(task__plan=plan).exclude(role=PartyRole.COORDINATING)


def _live(work: Assignment, chance: random.Random, *, reporter: User, issuer: User, on: date) -> None:
    luck = chance.random()
    due = work.due_on or on + timedelta(days=30)
    if due > on + timedelta(days=45):
        return
    day = min(on - timedelta(days=chance.randint(0, 24)), due - timedelta(days=chance.randint(1, 25)))
    day = max(day, work.given_on)
    if due >= on:
        luck = luck * 0.5 + 0.5  # what is still in time is rarely finished
    if _is_stuck(work):
        luck = 1.0
    final = luck < 0.88 if due < on else luck < 0.6
    if not final:
        _go_on(work, chance, reporter=reporter, day=day, on=on)
        return
    _hand_in(work, chance, reporter=reporter, day=day)
    if luck < 0.78:
        accept_work(assignment=work, on=min(on, day + timedelta(days=3)), by=issuer)
    elif luck < 0.82:
        reason = "Báo cáo chưa nêu số liệu cụ thể, đề nghị bổ sung."
        return_work(assignment=work, reason=reason, on=min(on, day + timedelta(days=3)), by=issuer)


def _is_stuck(work: Assignment) -> bool:
    """Whether its body meets a difficulty in it that nobody has answered: then it is not finished."""
    met = (each for each in TROUBLES if each.body == work.agency.name and not each.answer)
    return any(work.task.title.startswith(each.task) for each in met)


def _go_on(work: Assignment, chance: random.Random, *, reporter: User, day: date, on: date) -> None:
    story = story_of(work.task.title)
    if chance.random() < 0.7:
        words, counts = chance.choice(story.under_way), _counts(work, chance.uniform(0.2, 0.7))
        report_progress(assignment=work, day=day, words=words, by=reporter, today=day, counts=counts)
    if work.due_on and work.due_on >= on and chance.random() < 0.05:
        until = work.due_on + timedelta(days=20)
        ask_extension(assignment=work, until=until, reason="Trùng đợt sáp nhập bản", by=reporter)


def _hand_in(work: Assignment, chance: random.Random, *, reporter: User, day: date) -> None:
    story = story_of(work.task.title)
    words, counts = chance.choice(story.done), _counts(work, chance.choice((1.0, 1.0, 0.9, 0.8)))
    report_progress(assignment=work, day=day, words=words, by=reporter, today=day, final=True, counts=counts)


def _counts(work: Assignment, share: float) -> list[Count]:
    """What was done of each product; a thing of which one is expected is counted only when it is there."""
    done = [(product, int(float(product.expected or 0) * share)) for product in work.task.products.all()]
    return [Count(Decimal(value), product.unit, product) for product, value in done if value]


def meet_difficulties(plan: Plan, *, officers: Officers, issuer: User, on: date) -> None:
    """Difficulties of several communes in several tasks: open, answered, passed up, new today."""
    for trouble in TROUBLES:
        work = Assignment.objects.select_related("agency").get(
            task__plan=plan,
            task__title__startswith=trouble.task,
            agency__name=trouble.body,
            role=PartyRole.LEAD,
        )
        _meet(trouble, work, plan, reporter=officers[work.agency_id], issuer=issuer, on=on)


def _meet(trouble: Trouble, work: Assignment, plan: Plan, *, reporter: User, issuer: User, on: date) -> None:
    raised = raise_difficulty(
        plan=plan,
        assignment=work,
        agency=work.agency,
        title=trouble.title,
        detail=trouble.detail,
        proposal=trouble.proposal,
        on=on - timedelta(days=trouble.days_ago),
        by=reporter,
    )
    if trouble.answer:
        answer(difficulty=raised, words=trouble.answer, by=issuer)
    if trouble.passed_up:
        pass_up(difficulty=raised, words=trouble.passed_up, on=on, by=issuer)
