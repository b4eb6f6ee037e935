"""The list goes to the chairperson, who decides; the decision is announced."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive, require_order
from hoagiai.teams.actions.decisions import DecisionPaper, record_decision
from hoagiai.teams.actions.elections.locking import locked
from hoagiai.teams.actions.offices import end_leadership, lock_team, recognise_leader
from hoagiai.teams.errors import (
    AlreadyInOffice,
    NotInOffice,
    NotProposed,
    ReasonMissing,
    TooMany,
)
from hoagiai.teams.models import Candidacy, Decision, Election, Mediator
from hoagiai.teams.queries.elections import candidacies_of
from hoagiai.teams.queries.offices import in_office, period_on
from hoagiai.teams.terms import DecisionKind, ElectionState, ElectionSubject


def send_list(*, election: Election, sent_on: date, received_on: date, by: User) -> Election:
    """The head of the Front Working Committee sends the list (Luật 35/2013/QH13 Điều 8.3.d, 14.2)."""
    with act(acts.ELECTION_SENT, by=by):
        now = locked(election, ElectionState.COUNTED, wanted="gửi danh sách")
        if not now.candidacies.filter(chosen=True).exists():
            raise NotProposed
        require_order("Ngày gửi", sent_on, "ngày bầu", now.held_on)
        require_order("Ngày nhận", received_on, "ngày gửi", sent_on)
        now.list_sent_on, now.list_received_on, now.state = sent_on, received_on, ElectionState.LIST_SENT
        now.save(update_fields=["list_sent_on", "list_received_on", "state"])
    return now


def record_decision_of(
    *,
    election: Election,
    paper: DecisionPaper,
    recognised: Collection[int],
    by: User,
    refused: Mapping[int, str] | None = None,
) -> Decision:
    """The chairperson's decision (Luật 35/2013/QH13 Điều 8.4): those recognised hold office from its day.

    `recognised` are keys of candidacies that were proposed, no more than there are places; `refused` says for
    each other one why not. Nobody may be recognised: the election then ends so, with the paper that says it.
    """
    with act(acts.ELECTION_DECIDED, by=by):
        now = locked(election, ElectionState.LIST_SENT, wanted="ghi quyết định")
        require_order("Ngày quyết định", paper.day, "ngày nhận danh sách", now.list_received_on)
        require_alive(now.team, paper.day)
        proposed = [each for each in candidacies_of(now) if each.chosen]
        chosen = _chosen(now, proposed, set(recognised), refused or {})
        kind = _kind(now, anybody=bool(chosen))
        decision = record_decision(kind=kind, unit=period_on(now.team, paper.day).unit, paper=paper, by=by)
        if chosen and now.subject == ElectionSubject.LEADER:
            _recognise_leader(now, chosen[0], decision)
        elif chosen:
            _recognise_mediators(now, chosen, decision)
        now.decision = decision
        now.state = ElectionState.DECIDED if chosen else ElectionState.REFUSED
        now.save(update_fields=["decision", "state"])
    return decision


def announce(*, election: Election, on: date, by: User) -> Election:
    """The decision is announced publicly in the unit (công bố; Luật 35/2013/QH13 Điều 8.4)."""
    with act(acts.ELECTION_ANNOUNCED, by=by):
        now = locked(election, ElectionState.DECIDED, wanted="công bố")
        decision = now.decision
        assert decision is not None  # a decided election has one
        require_order("Ngày công bố", on, "ngày ký quyết định", decision.day)
        now.announced_on, now.state = on, ElectionState.ANNOUNCED
        now.save(update_fields=["announced_on", "state"])
        decision.published_on = on
        decision.save(update_fields=["published_on"])
    return now


def _kind(election: Election, *, anybody: bool) -> DecisionKind:
    if election.subject == ElectionSubject.LEADER:
        return DecisionKind.LEADER_RECOGNISED if anybody else DecisionKind.LEADER_REFUSED
    return DecisionKind.MEDIATOR_RECOGNISED if anybody else DecisionKind.MEDIATOR_REFUSED


def _chosen(
    election: Election, proposed: list[Candidacy], recognised: set[int], refused: Mapping[int, str]
) -> list[Candidacy]:
    """The candidacies recognised; the others get their reason."""
    if recognised - {each.pk for each in proposed}:
        raise NotProposed
    if len(recognised) > election.places:
        raise TooMany(len(recognised), election.places)
    others = [each for each in proposed if each.pk not in recognised]
    for each in others:
        each.refused = refused.get(each.pk, "").strip()
        if not each.refused:
            raise ReasonMissing(each.person.full_name)
    Candidacy.objects.bulk_update(others, ["refused"])
    return [each for each in proposed if each.pk in recognised]


def _recognise_mediators(election: Election, chosen: list[Candidacy], decision: Decision) -> None:
    held = {each.person_id for each in Mediator.objects.filter(team=election.team, last_day=None)}
    for each in chosen:
        if each.person_id in held:
            raise AlreadyInOffice(each.person.full_name)
    Mediator.objects.bulk_create(
        Mediator(person_id=each.person_id, team=election.team, first_day=decision.day, recognised_by=decision)
        for each in chosen
    )


def _recognise_leader(election: Election, chosen: Candidacy, decision: Decision) -> None:
    lock_team(election.team)
    office = in_office(election.team, decision.day).filter(person=chosen.person_id).first()
    if office is None:
        raise NotInOffice(chosen.person.full_name, decision.day)
    end_leadership(
        team=election.team, last_day=decision.day - timedelta(days=1), decision=decision, but=office
    )
    recognise_leader(mediator=office, first_day=decision.day, decision=decision)
