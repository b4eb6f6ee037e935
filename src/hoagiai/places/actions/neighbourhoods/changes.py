"""Record what a decision did to neighbourhoods: one act with its sources and targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hoagiai.audit import act
from hoagiai.audit.actions import Person
from hoagiai.base.folding import fold
from hoagiai.places import acts
from hoagiai.places.errors import ImpossibleChange
from hoagiai.places.models import (
    HouseholdCount,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
    Unit,
)
from hoagiai.places.rules import faults_of_change
from hoagiai.places.terms import NeighbourhoodChangeKind


@dataclass(frozen=True)
class Outcome:
    """A neighbourhood as it is after a change; `neighbourhood` is None when it is a new one."""

    kind: str
    name: str
    unit: Unit
    neighbourhood: Neighbourhood | None = None
    households: int | None = None


def record_change(
    *,
    kind: str,
    unit: Unit,
    effective: date,
    decision: str,
    decided_on: date,
    sources: Sequence[Neighbourhood] = (),
    targets: Sequence[Outcome] = (),
    by: Person | None,
) -> NeighbourhoodChange:
    """Record a change of neighbourhoods (thành lập, sáp nhập, chia tách, đổi tên, chuyển, giải thể).

    A source that is no target ends the day before; a target that is no source is new. Teams that serve an
    ended neighbourhood are left as they are: the commune decides about them. Raises `ImpossibleChange`.
    """
    faults = faults_of_change(kind, sources=len(sources), targets=len(targets))
    if faults:
        raise ImpossibleChange(" ".join(faults))
    with act(acts.NEIGHBOURHOODS_CHANGED, by=by, reason=decision):
        newest = _newest(sources, effective)
        check_names(targets, sources, effective)
        change = NeighbourhoodChange.objects.create(
            kind=kind, unit=unit, effective=effective, decision=decision, decided_on=decided_on
        )
        became = _apply(targets, newest, effective, decision)
        _end(sources, {each.pk for each in became}, effective)
        _link(change, sources, became)
    return change


def _newest(sources: Sequence[Neighbourhood], effective: date) -> dict[int, NeighbourhoodPeriod]:
    """The newest period of each source, locked; each must have begun before and not have ended."""
    keys = [source.pk for source in sources]
    locked = {
        one.pk: one for one in Neighbourhood.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    }
    periods = NeighbourhoodPeriod.objects.filter(neighbourhood__in=keys, last_day=None)
    newest = {period.neighbourhood_id: period for period in periods.select_related("unit")}
    for key in keys:
        period = newest[key]
        ended = locked[key].ended_on
        if ended is not None:
            raise ImpossibleChange(
                f"{period.full_name} không còn từ ngày {ended + timedelta(days=1):%d/%m/%Y}."
            )
        if period.first_day is not None and period.first_day >= effective:
            raise ImpossibleChange(
                f"{period.full_name} có thay đổi từ ngày {period.first_day:%d/%m/%Y}; "
                f"ngày có hiệu lực {effective:%d/%m/%Y} phải sau ngày đó."
            )
    return newest


def check_names(targets: Sequence[Outcome], sources: Sequence[Neighbourhood], effective: date) -> None:
    """No two neighbourhoods of a commune have the same kind and name on the same day."""
    wanted: set[tuple[int, str]] = set()
    gone = {source.pk for source in sources}
    for outcome in targets:
        if not outcome.name.strip():
            raise ImpossibleChange("Hãy ghi tên của từng thôn, tổ dân phố sau khi sắp xếp.")
        period = NeighbourhoodPeriod(unit=outcome.unit, kind=outcome.kind, name=outcome.name)
        key = (outcome.unit.pk, fold(period.full_name))
        if key in wanted:
            raise ImpossibleChange(f"{period.full_name} được ghi hai lần.")
        wanted.add(key)
    folded = {words for _, words in wanted}
    units = {unit for unit, _ in wanted}
    there = NeighbourhoodPeriod.objects.in_force(effective).filter(unit__in=units, folded__in=folded)
    for other in (
        there.exclude(neighbourhood__in=gone).filter(neighbourhood__ended_on=None).select_related("unit")
    ):
        if (other.unit_id, other.folded) in wanted:
            raise ImpossibleChange(f"{other.unit.name} đã có {other.full_name}. Hãy đặt tên khác.")


def _apply(
    targets: Sequence[Outcome], newest: dict[int, NeighbourhoodPeriod], effective: date, decision: str
) -> list[Neighbourhood]:
    """Make the new ones, and give kept ones their new period when something of them changes: a fixed number of statements."""
    if any(each.neighbourhood and each.neighbourhood.pk not in newest for each in targets):
        raise ImpossibleChange("Thôn, tổ dân phố giữ lại phải nằm trong số được chọn để sắp xếp.")
    fresh = [each for each in targets if each.neighbourhood is None]
    made = iter(Neighbourhood.objects.bulk_create(Neighbourhood(established_on=effective) for _ in fresh))
    became = [each.neighbourhood or next(made) for each in targets]
    begins = [
        (one, outcome)
        for one, outcome in zip(became, targets, strict=True)
        if outcome.neighbourhood is None or _differs(outcome, newest[one.pk])
    ]
    ending = [newest[one.pk].pk for one, outcome in begins if outcome.neighbourhood]
    NeighbourhoodPeriod.objects.filter(pk__in=ending).update(last_day=effective - timedelta(days=1))
    NeighbourhoodPeriod.objects.bulk_create(
        _period(one, outcome, effective, decision) for one, outcome in begins
    )
    HouseholdCount.objects.bulk_create(
        (
            HouseholdCount(neighbourhood=one, counted_on=effective, households=outcome.households)
            for one, outcome in zip(became, targets, strict=True)
            if outcome.households is not None
        ),
        update_conflicts=True,
        unique_fields=["neighbourhood", "counted_on"],
        update_fields=["households"],
    )
    return became


def _differs(outcome: Outcome, period: NeighbourhoodPeriod) -> bool:
    return (period.kind, period.name, period.unit_id) != (outcome.kind, outcome.name, outcome.unit.pk)


def _period(one: Neighbourhood, outcome: Outcome, effective: date, decision: str) -> NeighbourhoodPeriod:
    return NeighbourhoodPeriod(
        neighbourhood=one,
        unit=outcome.unit,
        kind=outcome.kind,
        name=outcome.name.strip(),
        first_day=effective,
        decision=decision[:200],
    ).with_search_columns()


def _end(sources: Sequence[Neighbourhood], kept: set[int], effective: date) -> None:
    """All that do not go on end the day before."""
    ending = [source for source in sources if source.pk not in kept]
    last = effective - timedelta(days=1)
    Neighbourhood.objects.filter(pk__in=[source.pk for source in ending]).update(ended_on=last)
    for source in ending:
        source.ended_on = last


def _link(
    change: NeighbourhoodChange, sources: Sequence[Neighbourhood], became: Sequence[Neighbourhood]
) -> None:
    """Pairs of old and new: a moved or renamed one pairs with itself, merged and split ones with all."""
    kept = {each.pk for each in became} & {each.pk for each in sources}
    pairs: list[tuple[Neighbourhood | None, Neighbourhood | None]]
    if change.kind == NeighbourhoodChangeKind.MOVED:
        pairs = [(source, source) for source in sources]
    elif not sources or not became:
        pairs = [(source, None) for source in sources] + [(None, each) for each in became]
    else:
        pairs = [
            (old, new)
            for old in sources
            for new in became
            if old.pk not in kept or new.pk not in kept or old == new
        ]
    NeighbourhoodSuccession.objects.bulk_create(
        NeighbourhoodSuccession(change=change, old=old, new=new) for old, new in pairs
    )
