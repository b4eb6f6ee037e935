"""Elections as they stood at the end of a day: the step reached, the numbers known by then."""

from collections.abc import Sequence
from copy import copy
from datetime import date

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from hoagiai.teams.models import Candidacy, Election
from hoagiai.teams.queries.elections import COUNTED
from hoagiai.teams.queries.people_then import end_of
from hoagiai.teams.terms import ElectionState

DAYS = ("list_published_on", "held_on", "list_sent_on", "list_received_on", "announced_on")


def begun_by(rows: QuerySet[Election], on: date) -> QuerySet[Election]:
    """Elections begun by a day, each with `state_then`, the step at which it stood at the end of that day."""
    given_up = Election.pgh_event_model.objects.filter(  # type: ignore[attr-defined]  # set by audit.tracked
        pgh_obj_id=OuterRef("pk"), state=ElectionState.CANCELLED, pgh_created_at__lt=end_of(on)
    )
    refused = Q(state=ElectionState.REFUSED, decision__day__lte=on)
    then = Case(
        When(Exists(given_up), then=Value(ElectionState.CANCELLED)),
        When(refused, then=Value(ElectionState.REFUSED)),
        When(announced_on__lte=on, then=Value(ElectionState.ANNOUNCED)),
        When(decision__day__lte=on, then=Value(ElectionState.DECIDED)),
        When(list_received_on__lte=on, then=Value(ElectionState.LIST_SENT)),
        When(held_on__lte=on, then=Value(ElectionState.COUNTED)),
        When(list_published_on__lte=on, then=Value(ElectionState.LIST_PUBLISHED)),
        default=Value(ElectionState.PREPARED),
    )
    return rows.filter(begun_on__lte=on).annotate(state_then=then)


def as_it_stood(election: Election, on: date) -> Election:
    """An election of `begun_by` as a page of that day shows it: without what came later. Never to be saved."""
    then = copy(election)
    then.state = election.state_then  # type: ignore[attr-defined]  # annotated by begun_by
    if then.decision is not None and then.decision.day > on:
        then.decision = None
    for name in DAYS:
        day = getattr(then, name)
        if day is not None and day > on:
            setattr(then, name, None)
    return then


def candidacies_then(then: Election, candidacies: Sequence[Candidacy]) -> list[Candidacy]:
    """The list of an election of `as_it_stood`: no votes before the count, no reasons before the decision."""
    if then.decision is not None:
        return list(candidacies)
    counted = then.state in COUNTED
    found = [copy(each) for each in candidacies]
    for each in found:
        each.refused = ""
        if not counted:
            each.in_favour, each.chosen = None, False
    return found
