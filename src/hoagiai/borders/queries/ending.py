"""Which units end with a reorganisation, communes and what lies above them; whose bodies, users and work that touches."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.accounts.models import Position
from hoagiai.agencies.models import Agency
from hoagiai.borders.models import Reorganisation, Transfer
from hoagiai.places.models import Containment, Succession, Unit
from hoagiai.places.terms import Level
from hoagiai.plans.models import Assignment
from hoagiai.plans.rules import OPEN_STATES


def sources_ending(reorganisation: Reorganisation) -> QuerySet[Transfer, int]:
    """Ids of the sources that exist no more: those into which nothing goes, not even a part of themselves."""
    transfers = Transfer.objects.filter(reorganisation=reorganisation)
    into = transfers.filter(target=OuterRef("source"))
    return transfers.exclude(Exists(into)).values_list("source", flat=True)


def above_ending(reorganisation: Reorganisation) -> QuerySet[Unit]:
    """Provinces and districts that end on the same day and held one of those sources, as on 30/6/2025."""
    ending = sources_ending(reorganisation).order_by()
    above = Unit.objects.filter(
        level__in=(Level.PROVINCE, Level.DISTRICT), valid_to=reorganisation.effective - timedelta(days=1)
    )
    return above.filter(pk__in=Containment.objects.filter(part__in=ending).values("whole"))


def above_succeeding(reorganisation: Reorganisation) -> QuerySet[Succession]:
    """What became of those provinces, as a whole; a district has no successor."""
    return Succession.objects.filter(
        old__in=above_ending(reorganisation).filter(level=Level.PROVINCE),
        new__level=Level.PROVINCE,
        effective=reorganisation.effective,
        partial=False,
    )


def _ends(reorganisation: Reorganisation, field: str) -> Q:
    """Whether the unit that a field names ends with it."""
    return Q(**{f"{field}__in": sources_ending(reorganisation)}) | Q(
        **{f"{field}__in": above_ending(reorganisation).order_by().values("pk")}
    )


def bodies_ending(reorganisation: Reorganisation) -> QuerySet[Agency]:
    """The bodies of the units that end."""
    on = reorganisation.effective
    lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=on - timedelta(days=1))
    return Agency.objects.filter(lasting, _ends(reorganisation, "unit")).order_by("sort_key")


def positions_moving(reorganisation: Reorganisation) -> QuerySet[Position]:
    """Positions that people hold in those bodies on the day (người dùng phải chuyển)."""
    on = reorganisation.effective
    held = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    there = Position.objects.filter(held, _ends(reorganisation, "agency__unit"), valid_from__lt=on)
    return there.select_related("user", "agency__unit").order_by("agency__sort_key", "user__full_name")


def goes_along(reorganisation: Reorganisation) -> Q:
    """Whether a position goes along by itself: in a standard body of a unit that goes as a whole."""
    whole = Transfer.objects.filter(reorganisation=reorganisation, partial=False)
    provinces = above_succeeding(reorganisation).values("old")
    return Q(agency__standard=True) & (
        Q(agency__unit__in=whole.values("source")) | Q(agency__unit__in=provinces)
    )


def assignments_open(reorganisation: Reorganisation) -> QuerySet[Assignment]:
    """Work that those bodies still owe; their successors see and report it (việc đang làm dở)."""
    owed = Assignment.objects.filter(_ends(reorganisation, "agency__unit"), state__in=OPEN_STATES)
    return owed.order_by("due_on", "pk")
