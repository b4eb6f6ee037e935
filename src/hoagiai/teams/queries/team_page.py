"""Everything the page of one team shows, as on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on, with_facts
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import (
    Decision,
    Leadership,
    Mediator,
    PersonFact,
    Team,
    TeamNeighbourhood,
    TeamPeriod,
    TeamReview,
)
from hoagiai.teams.terms import LAW_TRAINED, FactKind, Training


@dataclass(frozen=True)
class Member:
    """One mediator of the team on a day."""

    office: Mediator
    leads: bool
    training: str

    @property
    def ethnicity(self) -> str:
        """The ethnicity in words; nothing when it is not recorded."""
        return ETHNICITIES.get(self.office.person.ethnicity, "")

    @property
    def law_trained(self) -> bool:
        """Whether trained in law at any level."""
        return bool(self.training)


def members_on(team: Team, on: date) -> list[Member]:
    """Mediators in office on a day, the leader first, then in Vietnamese order: three statements."""
    offices = Mediator.objects.in_force(on).filter(team=team).select_related("person", "recognised_by")
    rows = list(offices.order_by("person__sort_key", "pk"))
    leads = set(
        Leadership.objects.in_force(on).filter(mediator__in=rows).values_list("mediator_id", flat=True)
    )
    trained = _trained(rows, on)
    members = [Member(row, row.pk in leads, trained.get(row.person_id, "")) for row in rows]
    return sorted(members, key=lambda member: not member.leads)


def _trained(offices: Sequence[Mediator], on: date) -> dict[int, str]:
    facts = PersonFact.objects.in_force(on).filter(
        person__in=[office.person_id for office in offices], kind=FactKind.TRAINING, value__in=LAW_TRAINED
    )
    return {fact.person_id: str(Training(fact.value).label) for fact in facts}


def former_members(team: Team, on: date) -> QuerySet[Mediator]:
    """Those whose office had ended by a day, the last to leave first."""
    ended = Mediator.objects.filter(team=team, last_day__lt=on).select_related("person", "ended_by")
    return ended.order_by("-last_day", "person__sort_key")


def villages_on(team: Team, on: date) -> QuerySet[NeighbourhoodPeriod]:
    """The neighbourhoods served on a day, as they were called then, with households and the minority flag."""
    served = TeamNeighbourhood.objects.in_force(on).filter(team=team).values("neighbourhood")
    return with_facts(neighbourhoods_on(on).filter(neighbourhood__in=served), on).order_by("sort_key")


def decisions_about(team: Team, on: date) -> QuerySet[Decision]:
    """Every decision that made this team what it was by a day, newest first."""
    offices = Mediator.objects.filter(team=team)
    leads = Leadership.objects.filter(mediator__team=team)
    wanted = Q(pk__in=[team.established_by_id, team.dissolved_by_id])
    wanted |= Q(pk__in=TeamPeriod.objects.filter(team=team).values("decision"))
    for rows in (offices, leads):
        wanted |= Q(pk__in=rows.values("recognised_by")) | Q(pk__in=rows.values("ended_by"))
    return Decision.objects.filter(wanted, day__lte=on).select_related("scan").order_by("-day", "-pk")


def reviews_of(team: Team, on: date) -> QuerySet[TeamReview]:
    """Yearly reviews held by a day, newest first."""
    return TeamReview.objects.filter(team=team, held_on__lte=on)


def history_of_team(team: Team) -> list[Sentence]:
    """Everything done to the team, its names, villages, offices and reviews, newest first."""
    offices = Mediator.objects.filter(team=team)
    return history_of(
        team,
        (TeamPeriod, {"team": team.pk}),
        (TeamNeighbourhood, {"team": team.pk}),
        (Mediator, {"team": team.pk}),
        (TeamReview, {"team": team.pk}),
        Leadership.objects.filter(mediator__in=offices),
        limit=30,
    )
