"""Say which units go, wholly or partly, into which."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Count, F, Q

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base import formats
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import PlannedUnit, Reorganisation, Transfer
from hoagiai.places.models import Unit


def add_transfer(
    *,
    reorganisation: Reorganisation,
    source: Unit,
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    partial: bool = False,
    by: User,
) -> Transfer:
    """Say that a unit goes, wholly or partly, into another. What stays is a part that goes into itself."""
    made = add_transfers(
        reorganisation=reorganisation,
        sources=[source],
        target=target,
        planned=planned,
        partial=partial,
        by=by,
    )
    return made[0]


def add_transfers(
    *,
    reorganisation: Reorganisation,
    sources: Sequence[Unit],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    partial: bool = False,
    rest_stays: bool = False,
    by: User,
) -> list[Transfer]:
    """The same for several units that go into one, and for what stays of each: all of them or none."""
    about = wording.sent(sources, target or planned, partial=partial)
    with act(acts.UNITS_TOLD, by=by, about=about):
        now = lock_draft(reorganisation)
        if target and not target.exists_on(now.effective):
            raise BorderError(f"{target.name} không tồn tại vào ngày {formats.day(now.effective)}.")
        if target and target in sources and not partial:
            raise BorderError(f"{target.name} không thể nhập toàn bộ vào chính mình.")
        _refuse_both_ways(now, sources, target, partial=partial)
        told = _told_of(now, sources)
        for source in sources:
            _require_possible(now, source, told[source.pk], target, planned, partial=partial)
        made = [
            Transfer(reorganisation=now, source=source, target=target, planned=planned, partial=partial)
            for source in sources
        ]
        if rest_stays:
            made += _rests(now, [source for source in sources if source != target], told)
        Transfer.objects.bulk_create(made)
        assign(reorganisation=now, by=by, sources=[source.pk for source in sources])
    return made


def remove_transfer(*, transfer: Transfer, by: User) -> None:
    """Take a transfer out of the draft again."""
    goal = transfer.target or transfer.planned
    about = wording.sent([transfer.source], goal, partial=transfer.partial)
    with act(acts.UNITS_LEFT_OUT, by=by, about=about):
        reorganisation = lock_draft(transfer.reorganisation)
        transfer.delete()
        assign(reorganisation=reorganisation, by=by, sources=[transfer.source_id])


def _refuse_both_ways(
    reorganisation: Reorganisation, sources: Sequence[Unit], target: Unit | None, *, partial: bool
) -> None:
    """What goes away as a whole receives nothing, and what receives does not go away."""
    told = reorganisation.transfers
    if target and told.filter(source=target, partial=False).exists():
        raise BorderError(
            f"{target.name} đã được ghi chuyển toàn bộ nên không nhận thêm. Hãy chọn đơn vị nhận nó."
        )
    into = told.filter(target__in=sources).exclude(source=F("target")).select_related("target").first()
    if into and into.target and not partial:
        raise BorderError(
            f"{into.target.name} là đơn vị nhận trong phương án nên không chuyển đi toàn bộ được."
        )


def _rests(
    reorganisation: Reorganisation, sources: Sequence[Unit], told: dict[int, list[Transfer]]
) -> list[Transfer]:
    """What stays of each source, where that is not told yet."""
    ended = next((one for one in sources if not one.exists_on(reorganisation.effective)), None)
    if ended:
        day = formats.day(reorganisation.effective)
        raise BorderError(f"{ended.name} không còn từ ngày {day} nên không có phần nào ở lại.")
    return [
        Transfer(reorganisation=reorganisation, source=source, target=source, partial=True)
        for source in sources
        if all(one.target_id != source.pk for one in told[source.pk])
    ]


def _told_of(reorganisation: Reorganisation, sources: Sequence[Unit]) -> dict[int, list[Transfer]]:
    told: dict[int, list[Transfer]] = defaultdict(list)
    for transfer in reorganisation.transfers.filter(source__in=sources):
        told[transfer.source_id].append(transfer)
    return told


def _require_possible(
    reorganisation: Reorganisation,
    source: Unit,
    told: Sequence[Transfer],
    target: Unit | None,
    planned: PlannedUnit | None,
    *,
    partial: bool,
) -> None:
    on = reorganisation.effective
    goal = (target and target.pk, planned and planned.pk)
    if not source.exists_on(on) and not _ends_the_day_before(source, reorganisation):
        raise BorderError(f"{source.name} không tồn tại vào ngày {formats.day(on)}.")
    if any((one.target_id, one.planned_id) == goal for one in told):
        raise BorderError(f"{source.name} đã được ghi chuyển vào đơn vị này.")
    if any(not one.partial for one in told) or (told and not partial):
        raise BorderError(
            f"{source.name} đã được ghi chuyển toàn bộ, hoặc đã ghi chuyển một phần nơi khác. "
            "Hãy bỏ dòng đã ghi trước khi ghi lại."
        )


def _ends_the_day_before(source: Unit, reorganisation: Reorganisation) -> bool:
    return source.valid_to is not None and (reorganisation.effective - source.valid_to).days == 1


def lone_parts(reorganisation: Reorganisation) -> list[Unit]:
    """Sources of which one part alone is said to go somewhere: where the rest goes must be said too."""
    told = Transfer.objects.filter(reorganisation=reorganisation).values("source")
    alone = told.annotate(times=Count("pk"), parts=Count("pk", filter=Q(partial=True))).filter(
        times=1, parts=1
    )
    return list(Unit.objects.filter(pk__in=alone.order_by().values("source")).order_by("sort_key"))
