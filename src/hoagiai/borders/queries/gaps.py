"""What a draft would leave with a hole: codes in use, units without content, communes of a province that goes."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.borders.models import PlannedUnit, Reorganisation
from hoagiai.borders.queries.ending import sources_ending
from hoagiai.borders.queries.others import PENDING
from hoagiai.places.models import Unit, UnitQuerySet
from hoagiai.places.terms import Level


def holder_of(reorganisation: Reorganisation, level: str, code: str) -> Unit | None:
    """The unit that bears this code on the day of effect or later and does not end with the draft."""
    return _holding(reorganisation).filter(level=level, code=code).order_by("valid_from").first()


def code_taken(reorganisation: Reorganisation) -> tuple[PlannedUnit, Unit] | None:
    """A planned unit of whose code the register says that another has it by then."""
    holding = _holding(reorganisation).filter(level=OuterRef("level"), code=OuterRef("code"))
    planned = reorganisation.planned.filter(Exists(holding)).first()
    holder = holder_of(reorganisation, planned.level, planned.code) if planned else None
    return (planned, holder) if planned and holder else None


def planned_twice(reorganisation: Reorganisation) -> tuple[PlannedUnit, PlannedUnit] | None:
    """A planned unit, and one of the same code in another act that is signed and not carried out yet."""
    others = PlannedUnit.objects.filter(reorganisation__state__in=PENDING).exclude(
        reorganisation=reorganisation
    )
    mine = reorganisation.planned.filter(Exists(others.filter(code=OuterRef("code")))).first()
    if mine is None:
        return None
    return mine, others.select_related("reorganisation").filter(code=mine.code)[0]


def without_content(reorganisation: Reorganisation) -> QuerySet[PlannedUnit]:
    """Units to be made into which nothing goes yet: a commune without sources, a province without communes."""
    into = reorganisation.transfers.exclude(planned=None).values("planned")
    below = reorganisation.planned.exclude(under=None).values("under")
    empty = Q(level=Level.COMMUNE) & ~Q(pk__in=into) | Q(level=Level.PROVINCE) & ~Q(pk__in=below)
    return reorganisation.planned.filter(empty).select_related("parent", "under")


def left_behind(reorganisation: Reorganisation) -> QuerySet[Unit]:
    """Communes of a province that ends with the draft, of which the draft does not say where they go."""
    provinces = reorganisation.transfers.filter(source__level=Level.PROVINCE).values("source")
    communes = Unit.objects.in_force(reorganisation.effective).filter(
        level=Level.COMMUNE, province__in=provinces
    )
    return communes.exclude(pk__in=sources_ending(reorganisation)).select_related("province")


def _holding(reorganisation: Reorganisation) -> UnitQuerySet:
    lasting = Unit.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=reorganisation.effective))
    return lasting.exclude(pk__in=sources_ending(reorganisation))
