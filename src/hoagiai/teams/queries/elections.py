"""Elections that one may see; what the count of one gave and what may follow."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When

from hoagiai.accounts.queries import Someone
from hoagiai.base.folding import fold
from hoagiai.teams.models import Candidacy, Election, Mediator, TeamPeriod
from hoagiai.teams.queries.visible import teams_visible_to
from hoagiai.teams.rules.election_steps import Days, Deadline, Stage, Step, deadlines, next_steps
from hoagiai.teams.rules.elections import Outcome, Votes, after_decision, leader_elected, mediators_elected
from hoagiai.teams.terms import ElectionState, ElectionSubject

COUNTED = (
    ElectionState.COUNTED,
    ElectionState.LIST_SENT,
    ElectionState.DECIDED,
    ElectionState.ANNOUNCED,
    ElectionState.REFUSED,
)
"""States in which the numbers of the vote are known."""


def elections_visible_to(user: Someone, on: date) -> QuerySet[Election]:
    """Elections of the teams one sees."""
    return Election.objects.filter(team__in=teams_visible_to(user, on).values("pk"))


def candidacies_of(election: Election) -> list[Candidacy]:
    """The list with its people: by votes once counted, before that in the order they came."""
    return list(election.candidacies.select_related("person"))


def outcome_of(election: Election, candidacies: Sequence[Candidacy]) -> Outcome | None:
    """What the count gave by the law of its day, and what the decision made of it; None before the count."""
    if election.state not in COUNTED or election.held_on is None or election.electors is None:
        return None
    votes = [Votes(each.pk, each.in_favour or 0) for each in candidacies]
    if election.subject == ElectionSubject.LEADER:
        outcome = leader_elected(votes, mediators=election.electors, on=election.held_on)
        return _decided(election, candidacies, outcome, in_office=0)
    in_office = Mediator.objects.in_force(election.held_on).filter(team=election.team_id).count()
    outcome = mediators_elected(
        votes,
        electors=election.electors,
        places=election.places,
        in_office=in_office,
        on=election.held_on,
    )
    return _decided(election, candidacies, outcome, in_office=in_office)


def _decided(
    election: Election, candidacies: Sequence[Candidacy], outcome: Outcome, *, in_office: int
) -> Outcome:
    """The outcome, less those whom the chairperson did not recognise."""
    decision = election.decision
    if decision is None:
        return outcome
    recognised = [each for each in candidacies if each.chosen and not each.refused]
    return after_decision(
        outcome,
        recognised=len(recognised),
        places=election.places,
        in_office=in_office,
        leader=election.subject == ElectionSubject.LEADER,
        on=decision.day,
    )


def steps_of(
    election: Election, candidacies: Sequence[Candidacy], outcome: Outcome | None
) -> tuple[Step, ...]:
    """What may be done next, the due step first."""
    stage = Stage(
        state=election.state,
        subject=election.subject,
        candidates=len(candidacies),
        elected=len(outcome.proposed) if outcome else 0,
        follow=outcome.follow if outcome else "",
        followed=bool(outcome) and places_to_follow(election, outcome) <= 0,
    )
    return next_steps(stage)


def followers_of(election: Election) -> list[Election]:
    """The additional and repeat elections that came of this one: by its count, or by the decision on it."""
    return list(election.followed_by.exclude(state=ElectionState.CANCELLED).order_by("begun_on", "pk"))


def places_to_follow(election: Election, outcome: Outcome | None) -> int:
    """How many places are open for which no further election was begun."""
    if outcome is None or not outcome.follow:
        return 0
    return outcome.missing - sum(each.places for each in followers_of(election))


def deadlines_of(election: Election) -> tuple[Deadline, ...]:
    """The days the law sets for what is still to be done."""
    if election.state in (ElectionState.CANCELLED, ElectionState.ANNOUNCED, ElectionState.REFUSED):
        return ()
    days = Days(
        begun_on=election.begun_on,
        list_published_on=election.list_published_on,
        held_on=election.held_on,
        list_received_on=election.list_received_on,
        decided_on=election.decision.day if election.decision else None,
    )
    return deadlines(days, election.subject)


UNDER_WAY = (
    ElectionState.PREPARED,
    ElectionState.LIST_PUBLISHED,
    ElectionState.COUNTED,
    ElectionState.LIST_SENT,
    ElectionState.DECIDED,
)
"""Somebody has still to do something."""


def filtered(
    rows: QuerySet[Election], asked: Mapping[str, Any], *, state: str = "state"
) -> QuerySet[Election]:
    """Elections by team name, subject and step; what is empty does not narrow."""
    for word in fold(asked.get("words") or "").split():
        named = TeamPeriod.objects.filter(team=OuterRef("team"), last_day=None, folded__contains=word)
        rows = rows.filter(Exists(named))
    if asked.get("subject"):
        rows = rows.filter(subject=asked["subject"])
    if asked.get("state"):
        rows = rows.filter(**{state: asked["state"]})
    return rows


def in_order(rows: QuerySet[Election], *, state: str = "state") -> QuerySet[Election]:
    """Those under way first, then the newest."""
    late = Case(When(**{f"{state}__in": UNDER_WAY}, then=Value(0)), default=Value(1))
    return rows.select_related("team", "decision").order_by(late, "-begun_on", "-pk")


def add_names(rows: Sequence[Election], on: date) -> None:
    """Give each election `period`, the name and commune of its team on a day: one statement."""
    periods = TeamPeriod.objects.in_force(on).filter(team__in=[each.team_id for each in rows])
    by_team = {each.team_id: each for each in periods.select_related("unit")}
    for each in rows:
        each.period = by_team.get(each.team_id)  # type: ignore[attr-defined]  # shown by the list
