"""People of the register who may be meant when a commune names somebody."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.places.models import Unit
from hoagiai.teams.models import Candidacy, Decision, Leadership, Mediator, Person, Team, TeamPeriod


def people_known_in(unit: Unit) -> QuerySet[Person]:
    """Those who hold, held or stood for an office in a team that lies in this commune now."""
    teams = TeamPeriod.objects.filter(unit=unit, last_day=None).values("team")
    office = Mediator.objects.filter(person=OuterRef("pk"), team__in=teams)
    stood = Candidacy.objects.filter(person=OuterRef("pk"), election__team__in=teams)
    people = Person.objects.filter(Exists(office) | Exists(stood), merged_into=None)
    return people.order_by("sort_key", "pk")


def decisions_of(team: Team) -> QuerySet[Decision]:
    """Decisions on a team: its beginning and end, its names, offices in it, its elections."""
    offices = Mediator.objects.filter(Q(recognised_by=OuterRef("pk")) | Q(ended_by=OuterRef("pk")), team=team)
    leads = Leadership.objects.filter(
        Q(recognised_by=OuterRef("pk")) | Q(ended_by=OuterRef("pk")), mediator__team=team
    )
    periods = TeamPeriod.objects.filter(decision=OuterRef("pk"), team=team)
    own = Q(pk__in=[key for key in (team.established_by_id, team.dissolved_by_id) if key])
    elected = Q(elections__team=team)
    found = Decision.objects.filter(own | elected | Exists(offices) | Exists(leads) | Exists(periods))
    return found.select_related("scan").distinct()
