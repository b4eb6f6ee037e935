"""Offices outside an election: those held before the register began, and how an office ends."""

from datetime import date, timedelta

from django.db.models import Q

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive
from hoagiai.teams.actions.decisions import DecisionPaper, record_decision
from hoagiai.teams.actions.newcomers import Stander, entered
from hoagiai.teams.errors import (
    AlreadyInOffice,
    AlreadyLeads,
    LedThen,
    NotInOffice,
    OfficeEnded,
    OutOfOrder,
)
from hoagiai.teams.models import Decision, Leadership, Mediator, Person, Team
from hoagiai.teams.queries.offices import leader_on, period_on
from hoagiai.teams.terms import DecisionKind, Ending

GROUNDS = (Ending.OWN_WISH, Ending.BELOW_STANDARD, Ending.BREACH)
"""Luật 35/2013/QH13 Điều 11.1; death and the end of the team are no grounds and need no decision on the person."""


def recognise_directly(
    *,
    team: Team,
    person: Person | Stander,
    first_day: date | None,
    by: User,
    paper: DecisionPaper | None = None,
) -> Mediator:
    """Enter a mediator recognised without an election in this register; an empty day is "before it began"."""
    with act(acts.MEDIATOR_RECOGNISED, by=by):
        require_alive(team, first_day)
        person = entered(person, synthetic=team.synthetic)
        if Mediator.objects.filter(team=team, person=person, last_day=None).exists():
            raise AlreadyInOffice(person.full_name)
        decision = _decision(DecisionKind.MEDIATOR_RECOGNISED, team, paper, by)
        return Mediator.objects.create(team=team, person=person, first_day=first_day, recognised_by=decision)


def lead_directly(
    *, mediator: Mediator, first_day: date | None, by: User, paper: DecisionPaper | None = None
) -> Leadership:
    """Enter a leader recognised without an election in this register; whoever led before ends the day before."""
    with act(acts.LEADER_RECOGNISED, by=by):
        lock_team(mediator.team)
        require_alive(mediator.team, first_day)
        if first_day and not Mediator.objects.in_force(first_day).filter(pk=mediator.pk).exists():
            raise NotInOffice(mediator.person.full_name, first_day)
        decision = _decision(DecisionKind.LEADER_RECOGNISED, mediator.team, paper, by)
        if first_day:
            before = first_day - timedelta(days=1)
            end_leadership(team=mediator.team, last_day=before, decision=decision, but=mediator)
        return recognise_leader(mediator=mediator, first_day=first_day, decision=decision)


def cease(
    *, mediator: Mediator, ending: str, from_day: date, by: User, paper: DecisionPaper | None = None
) -> Mediator:
    """A mediator's office ends (thôi làm hòa giải viên, Luật 35/2013/QH13 Điều 11); a leadership with it.

    `from_day` is the first day without the office.
    """
    last_day = from_day - timedelta(days=1)
    with act(acts.MEDIATOR_CEASED, by=by):
        now: Mediator = (
            Mediator.objects.select_for_update(of=("self",))
            .select_related("person", "team")
            .get(pk=mediator.pk)
        )
        if now.last_day is not None:
            raise OfficeEnded(now.person.full_name)
        _require_forward(now.first_day, from_day)
        decision = _decision(DecisionKind.MEDIATOR_CEASED, now.team, paper, by)
        _end_leadership(Leadership.objects.filter(mediator=now, last_day=None).first(), last_day, decision)
        now.last_day, now.ending, now.ended_by = last_day, ending, decision
        now.save(update_fields=["last_day", "ending", "ended_by"])
    return now


def cease_leading(*, team: Team, from_day: date, by: User, paper: DecisionPaper | None = None) -> Leadership:
    """The leader stops leading and stays a mediator (thôi làm tổ trưởng)."""
    last_day = from_day - timedelta(days=1)
    with act(acts.LEADER_CEASED, by=by):
        lock_team(team)
        led = leader_on(team, last_day)
        if led is None or led.last_day is not None:
            raise OfficeEnded("Tổ trưởng")
        decision = _decision(DecisionKind.LEADER_CEASED, team, paper, by)
        _end_leadership(led, last_day, decision)
    return led


def end_leadership(
    *, team: Team, last_day: date, decision: Decision | None, but: Mediator | None = None
) -> None:
    """End whoever leads the team, inside the act that brings the next leader and after `lock_team`."""
    led = Leadership.objects.filter(team=team, last_day=None).select_related("mediator__person").first()
    if led is not None and but is not None and led.mediator_id == but.pk:
        raise AlreadyLeads(led.mediator.person.full_name)
    _end_leadership(led, last_day, decision)


def recognise_leader(*, mediator: Mediator, first_day: date | None, decision: Decision | None) -> Leadership:
    """The row of a leader, inside the act that recognises them and after `lock_team`.

    Raises `LedThen` when somebody leads the team on one of those days: the database holds no two.
    """
    others = Leadership.objects.filter(team=mediator.team_id).select_related("mediator__person")
    if first_day is not None:
        others = others.filter(Q(last_day=None) | Q(last_day__gte=first_day))
    if other := others.first():
        raise LedThen(other.mediator.person.full_name, other.first_day, other.last_day)
    return Leadership.objects.create(mediator=mediator, first_day=first_day, recognised_by=decision)


def lock_team(team: Team) -> None:
    """Hold the team until the act is done, so that nobody names another leader meanwhile."""
    Team.objects.select_for_update().get(pk=team.pk)


def _end_leadership(led: Leadership | None, last_day: date, decision: Decision | None) -> None:
    if led is None:
        return
    _require_forward(led.first_day, last_day + timedelta(days=1))
    led.last_day, led.ended_by = last_day, decision
    led.save(update_fields=["last_day", "ended_by"])


def _decision(kind: DecisionKind, team: Team, paper: DecisionPaper | None, by: User) -> Decision | None:
    if paper is None:
        return None
    return record_decision(kind=kind, unit=period_on(team, paper.day).unit, paper=paper, by=by)


def _require_forward(first_day: date | None, from_day: date) -> None:
    """An office lasts at least a day."""
    if first_day is not None and from_day <= first_day:
        raise OutOfOrder("Ngày thôi", from_day, "ngày sau ngày được công nhận", first_day + timedelta(days=1))
