"""What a list of mediators shows of each office of a page: one statement, however many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import Leadership, Mediator, PersonFact
from hoagiai.teams.terms import LAW_TRAINED, FactKind, Training, VillageStanding


@dataclass(frozen=True)
class MediatorRow:
    """One mediator of a list: the office, the team and its place as they were called on the day, what is known."""

    office: Mediator
    team_name: str
    unit_name: str
    province_name: str
    leads: bool
    training: str
    standing: str

    @property
    def ethnicity(self) -> str:
        """The ethnicity in words; nothing when it is not recorded."""
        return ETHNICITIES.get(self.office.person.ethnicity, "")


def rows_of(offices: Sequence[int], on: date) -> list[MediatorRow]:
    """The rows of a page in the order of the ids."""
    if not offices:
        return []
    begun = Q(team__periods__first_day__isnull=True) | Q(team__periods__first_day__lte=on)
    lasts = Q(team__periods__last_day__isnull=True) | Q(team__periods__last_day__gte=on)
    held = Mediator.objects.filter(pk__in=offices).select_related("person", "team")
    named = held.annotate(called=FilteredRelation("team__periods", condition=begun & lasts)).annotate(
        team_name=F("called__name"),
        unit_name=F("called__unit__name"),
        province=F("called__unit__province__name"),
    )
    facts = named.annotate(
        leads=Exists(Leadership.objects.in_force(on).filter(mediator=OuterRef("pk"))),
        training=_fact(on, FactKind.TRAINING, value__in=LAW_TRAINED),
        standing=_fact(on, FactKind.STANDING),
    )
    found = {row.pk: _row(row) for row in facts}
    return [found[key] for key in offices if key in found]


def _fact(on: date, kind: FactKind, **more: Any) -> Subquery:
    facts: QuerySet[PersonFact] = PersonFact.objects.in_force(on).filter(
        person=OuterRef("person"), kind=kind, **more
    )
    return Subquery(facts.order_by("-first_day", "-pk").values("value")[:1])


def _row(row: Any) -> MediatorRow:
    """The office with its annotations, in words."""
    return MediatorRow(
        row,
        row.team_name or row.team.code,
        row.unit_name or "",
        row.province or "",
        row.leads,
        str(Training(row.training).label) if row.training else "",
        str(VillageStanding(row.standing).label) if row.standing else "",
    )
