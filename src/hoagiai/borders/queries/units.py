"""Which units go into which, target by target, and which may be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, Count, Q, QuerySet, Value, When

from hoagiai.base.folding import fold
from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.places.models import Succession, Unit, UnitQuerySet
from hoagiai.places.terms import Level

GoalKey = tuple[int | None, int | None]


@dataclass(frozen=True)
class Goal:
    """A commune or province that receives: one that is there, or one that will be made."""

    unit: Unit | None
    planned: PlannedUnit | None

    @property
    def key(self) -> str:
        """How forms name it: "u12" or "p3"."""
        return f"u{self.unit.pk}" if self.unit else f"p{self.planned.pk if self.planned else 0}"

    @property
    def ids(self) -> GoalKey:
        """Ids of the unit and of the planned unit."""
        return (self.unit.pk if self.unit else None, self.planned.pk if self.planned else None)

    @property
    def is_province(self) -> bool:
        """Whether it is a province: villages and teams go to its communes."""
        either = self.unit or self.planned
        return bool(either and either.level == Level.PROVINCE)

    @property
    def name(self) -> str:
        """Its name."""
        either = self.unit or self.planned
        return either.name if either else ""

    @property
    def province(self) -> str:
        """The province it lies in."""
        if self.unit:
            return self.unit.province.name if self.unit.province else ""
        return self.planned.lies_in if self.planned else ""


@dataclass(frozen=True)
class Receiving:
    """One target with its sources, and how many villages and teams come to it."""

    goal: Goal
    transfers: Sequence[Transfer]
    villages: int
    teams: int

    @property
    def note(self) -> str:
        """What kind of target it is: "đơn vị mới, mã 03999", "giữ mã 03280, đổi tên"."""
        planned = self.goal.planned
        if planned is None:
            return ""
        old = next((one.source for one in self.transfers if one.source.code == planned.code), None)
        if old is None:
            return f"đơn vị mới, mã {planned.code}"
        changed = (old.kind, old.short_name) != (planned.kind, planned.short_name)
        return f"giữ mã {planned.code}, đổi tên" if changed else f"giữ mã {planned.code}"


def targets(reorganisation: Reorganisation, words: str = "") -> list[GoalKey]:
    """Every target once, those still to be made first, then by name; `words` looks in targets and sources."""
    found = Transfer.objects.filter(reorganisation=reorganisation)
    for word in fold(words).split():
        found = found.filter(
            Q(source__folded_name__contains=word) | Q(target__folded_name__contains=word) | _planned(word)
        )
    made = Case(When(planned=None, then=Value(1)), default=Value(0))
    order = (made, "-planned__level", "planned__short_name", "target__sort_key", "target")
    return list(found.order_by(*order).values_list("target", "planned").distinct())


def _planned(word: str) -> Q:
    """Planned units are few and have no folded column: they are compared as written."""
    return Q(planned__short_name__icontains=word)


def receiving(reorganisation: Reorganisation, keys: Sequence[GoalKey]) -> list[Receiving]:
    """The targets of a page with their sources and numbers, in the order given; four statements."""
    units = [target for target, _ in keys if target]
    planned = [plan for _, plan in keys if plan]
    here = Q(target__in=units) | Q(planned__in=planned)
    transfers: dict[GoalKey, list[Transfer]] = {}
    rows = Transfer.objects.filter(here, reorganisation=reorganisation)
    linked = rows.select_related("source__province", "target__province", "planned__parent", "planned__under")
    for each in linked.order_by("partial", "source__sort_key"):
        transfers.setdefault((each.target_id, each.planned_id), []).append(each)
    villages = _counted(VillageMove.objects.filter(here, reorganisation=reorganisation))
    teams = _counted(TeamMove.objects.filter(here, reorganisation=reorganisation))
    return [
        Receiving(
            Goal(transfers[key][0].target, transfers[key][0].planned),
            transfers[key],
            villages.get(key, 0),
            teams.get(key, 0),
        )
        for key in keys
        if key in transfers
    ]


def _counted(moves: "QuerySet[VillageMove] | QuerySet[TeamMove]") -> dict[GoalKey, int]:
    """What is assigned to each, what stays in a divided unit included."""
    counted = moves.order_by().values_list("target", "planned").annotate(many=Count("pk"))
    return {(target, planned): many for target, planned, many in counted}


def goals_of(reorganisation: Reorganisation, sources: Sequence[int] | None = None) -> list[Goal]:
    """Where villages of divided units can go; of some sources only, when given."""
    partial = Transfer.objects.filter(reorganisation=reorganisation, partial=True)
    if sources is not None:
        partial = partial.filter(source__in=sources)
    units = Unit.objects.filter(pk__in=partial.values("target")).select_related("province")
    planned = PlannedUnit.objects.filter(pk__in=partial.values("planned")).select_related("parent", "under")
    return [
        *(Goal(None, each) for each in planned.order_by("short_name")),
        *(Goal(unit, None) for unit in units.order_by("sort_key", "pk")),
    ]


def sources_before(reorganisation: Reorganisation, province: Unit | None) -> QuerySet[Unit]:
    """Communes that are there the day before, in the province or in what it consisted of."""
    eve = reorganisation.effective - timedelta(days=1)
    return _communes(province).in_force(eve)


def targets_then(reorganisation: Reorganisation, province: Unit | None) -> QuerySet[Unit]:
    """Communes that are there on the day."""
    return _communes(province).in_force(reorganisation.effective)


def _communes(province: Unit | None) -> UnitQuerySet:
    communes = Unit.objects.at_level(Level.COMMUNE)
    units = communes.select_related("province").order_by("sort_key", "pk")
    return units.filter(held_by__whole=province) if province else units


def known_transfers(reorganisation: Reorganisation) -> int:
    """How many transfers the register of units knows for this day and place."""
    known = Succession.objects.filter(
        effective=reorganisation.effective, old__level=Level.COMMUNE, new__level=Level.COMMUNE
    )
    if reorganisation.place_id:
        known = known.filter(new__province=reorganisation.place_id)
    return known.count()
