"""Undo a change of neighbourhoods while nothing later stands on it."""

from datetime import timedelta

from django.db.models import Q
from django.db.models.deletion import ProtectedError

from hoagiai.audit import act
from hoagiai.audit.actions import Person
from hoagiai.places import acts
from hoagiai.places.errors import LaterThingsStandOnIt
from hoagiai.places.models import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)
from hoagiai.places.queries.changes import sides_of
from hoagiai.places.terms import NeighbourhoodChangeKind


def undo_change(*, change: NeighbourhoodChange, reason: str, by: Person) -> None:
    """Take back a recorded change (hủy việc sắp xếp): what it made goes, what it ended is there again.

    Raises `LaterThingsStandOnIt` when a later change, a team or an election names what it made.
    """
    with act(acts.NEIGHBOURHOOD_CHANGE_UNDONE, by=by, reason=reason):
        change = NeighbourhoodChange.objects.select_for_update().get(pk=change.pk)
        if change.undone:
            raise LaterThingsStandOnIt("việc sắp xếp này đã được hủy rồi")
        links = list(NeighbourhoodSuccession.objects.filter(change=change).values_list("old", "new"))
        old = {first for first, _ in links if first}
        new = {second for _, second in links if second}
        _refuse_when_later(change, old | new)
        made, kept = new - old, new & old
        _refuse_when_known(change, made)
        _refuse_when_elsewhere(change, old)
        change.sides = sides_of(change)
        _take_back_periods(change, kept)
        _delete(made)
        Neighbourhood.objects.filter(pk__in=old - new, ended_on=change.effective - timedelta(days=1)).update(
            ended_on=None
        )
        change.undone = True
        change.save(update_fields=["undone", "sides"])


def _refuse_when_later(change: NeighbourhoodChange, involved: set[int]) -> None:
    later = NeighbourhoodChange.objects.filter(undone=False, pk__gt=change.pk).filter(
        Q(successions__old__in=involved) | Q(successions__new__in=involved)
    )
    first = later.order_by("effective", "pk").first()
    if first:
        raise LaterThingsStandOnIt(
            f"việc {first.get_kind_display()} theo {first.decision} ngày {first.decided_on:%d/%m/%Y} dựa vào việc này"
        )
    moved_on = NeighbourhoodPeriod.objects.filter(neighbourhood__in=involved, first_day__gt=change.effective)
    if moved_on.exists():
        raise LaterThingsStandOnIt("địa bàn đã có thay đổi sau ngày có hiệu lực của việc này")


def _refuse_when_known(change: NeighbourhoodChange, made: set[int]) -> None:
    """What was found out about a new neighbourhood since would be lost with it."""
    counted = HouseholdCount.objects.filter(neighbourhood__in=made, counted_on__gt=change.effective)
    if counted.exists():
        raise LaterThingsStandOnIt("địa bàn mới đã có số hộ ghi sau ngày có hiệu lực")
    if MinorityArea.objects.filter(neighbourhood__in=made).exists():
        raise LaterThingsStandOnIt("địa bàn mới đã được đánh dấu có nhiều đồng bào dân tộc thiểu số")


def _refuse_when_elsewhere(change: NeighbourhoodChange, old: set[int]) -> None:
    """What would be there again lay in a commune that is no more, or that gave it away on the very day."""
    eve = change.effective - timedelta(days=1)
    held = NeighbourhoodPeriod.objects.filter(neighbourhood__in=old).select_related("unit")
    before = held.filter(Q(last_day=None, neighbourhood__ended_on=eve) | Q(last_day=eve))
    gone = before.exclude(unit__valid_to=None).first()
    if gone and gone.unit.valid_to:
        raise LaterThingsStandOnIt(
            f"{gone.unit.name} chỉ tồn tại đến hết ngày {gone.unit.valid_to:%d/%m/%Y}; việc sắp xếp địa bàn đã chuyển "
            f"{gone.full_name} đi từ ngày sau"
        )
    if change.kind == NeighbourhoodChangeKind.MOVED:
        return
    begun = held.filter(first_day=change.effective)
    there = dict(begun.values_list("neighbourhood", "unit"))
    moved = next(
        (each for each in before if there.get(each.neighbourhood_id, each.unit_id) != each.unit_id), None
    )
    if moved:
        raise LaterThingsStandOnIt(
            f"{moved.full_name} đã chuyển khỏi {moved.unit.name} theo phương án sắp xếp địa bàn"
        )


def _take_back_periods(change: NeighbourhoodChange, kept: set[int]) -> None:
    begun = NeighbourhoodPeriod.objects.filter(
        neighbourhood__in=kept, first_day=change.effective, last_day=None
    )
    with_new = list(begun.values_list("neighbourhood", flat=True))
    begun.delete()
    NeighbourhoodPeriod.objects.filter(
        neighbourhood__in=with_new, last_day=change.effective - timedelta(days=1)
    ).update(last_day=None)
    HouseholdCount.objects.filter(neighbourhood__in=kept, counted_on=change.effective).delete()


def _delete(made: set[int]) -> None:
    try:
        Neighbourhood.objects.filter(pk__in=made).delete()
    except ProtectedError as error:
        raise LaterThingsStandOnIt("đã có tổ hòa giải hoặc cuộc bầu ở địa bàn mới") from error
