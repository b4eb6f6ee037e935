"""People one may see: by name, and one person with offices, facts and elections as on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.teams.models import Candidacy, Leadership, Mediator, Person, PersonFact, PersonMerge, TeamPeriod
from hoagiai.teams.queries.visible import people_visible_to, places_of


@dataclass(frozen=True)
class Office:
    """One office of a person: the team as it was called on the day, and when the person led it."""

    mediator: Mediator
    period: TeamPeriod | None
    leaderships: list[Leadership]
    holds: bool
    leads: bool


def person_with_code(user: Someone, on: date, code: UUID) -> QuerySet[Person]:
    """The person with this code, when one may see them; oneself always."""
    seen = people_visible_to(user, on).filter(code=code).values("pk")
    mine = Q(user=user.pk) if user.pk else Q(pk__in=[])
    return Person.objects.filter(Q(pk__in=seen) | mine, code=code)


def kept_instead_of(code: UUID) -> Person | None:
    """The person into whom the one with this code was merged; None when they were not."""
    person = Person.objects.filter(code=code).select_related("merged_into").first()
    while person is not None and person.merged_into is not None:
        person = person.merged_into
    return person if person is not None and person.code != code else None


def holds_over(user: Someone, permission: Permission, person: Person, on: date) -> bool:
    """Whether a right over registers holds where the person is, was or stood to be a mediator."""
    places = places_of(user, permission, on)
    if places is None:
        return True
    teams = Mediator.objects.filter(person=person).values("team")
    stood = Candidacy.objects.filter(person=person).values("election__team")
    newest = TeamPeriod.objects.filter(Q(team__in=teams) | Q(team__in=stood), last_day=None)
    return newest.filter(unit__in=places.values("pk")).exists()


def offices_of(person: Person, on: date) -> list[Office]:
    """Every office begun by a day, the one held first: three statements."""
    begun = Q(first_day__isnull=True) | Q(first_day__lte=on)
    led = Leadership.objects.filter(begun).order_by("first_day")
    rows = (
        Mediator.objects.filter(begun, person=person)
        .select_related("team", "recognised_by", "ended_by")
        .prefetch_related(Prefetch("leaderships", led, to_attr="led"))
    )
    found = sorted(rows, key=lambda row: (row.last_day or date.max, row.pk), reverse=True)
    periods = _periods_of([row.team_id for row in found], on)
    return [_office(row, periods.get(row.team_id), on) for row in found]


def _office(row: Mediator, period: TeamPeriod | None, on: date) -> Office:
    holds = row.last_day is None or row.last_day >= on
    led: list[Leadership] = row.led  # type: ignore[attr-defined]  # prefetched above
    leads = holds and any(each.last_day is None or each.last_day >= on for each in led)
    return Office(row, period, led, holds, leads)


def _periods_of(teams: Sequence[int], on: date) -> dict[int, TeamPeriod]:
    """Each team by its period of the day, or else its newest."""
    wanted = Q(last_day=None) | Q(pk__in=TeamPeriod.objects.in_force(on).filter(team__in=teams))
    rows = TeamPeriod.objects.filter(wanted, team__in=teams).select_related("unit__province")
    newest_first = sorted(rows, key=lambda row: row.last_day is not None)
    on_the_day = [row for row in newest_first if row.first_day is None or row.first_day <= on]
    return {row.team_id: row for row in [*newest_first, *on_the_day]}


def facts_of(person: Person, on: date) -> list[PersonFact]:
    """What was known of a person by a day: what holds first, then what is over."""
    begun = Q(first_day__isnull=True) | Q(first_day__lte=on)
    rows = PersonFact.objects.filter(begun, person=person)
    return sorted(
        rows,
        key=lambda row: (_over(row, on), row.kind, -(row.last_day or date.max).toordinal(), -row.pk),
    )


def _over(fact: PersonFact, on: date) -> bool:
    return fact.last_day is not None and fact.last_day < on


def candidacies_of(person: Person, on: date) -> list[Candidacy]:
    """The elections in which a person stood, newest first."""
    rows = Candidacy.objects.filter(person=person, election__begun_on__lte=on)
    return list(rows.select_related("election__team").order_by("-election__begun_on", "-pk")[:20])


def merges_of(person: Person) -> QuerySet[PersonMerge]:
    """The merges that made this row what it is and still stand, newest first."""
    return PersonMerge.objects.filter(kept=person, undone=False).select_related("merged").order_by("-pk")


def history_of_person(person: Person) -> list[Sentence]:
    """Everything done to the row, its facts, offices and merges, newest first; no protected value is in it."""
    offices = Mediator.objects.filter(person=person)
    return history_of(
        person,
        (PersonFact, {"person": person.pk}),
        (Mediator, {"person": person.pk}),
        Leadership.objects.filter(mediator__in=offices),
        (PersonMerge, {"kept": person.pk}),
        limit=30,
    )
