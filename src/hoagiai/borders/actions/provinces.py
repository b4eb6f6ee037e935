"""Merge a province into another, or move communes to another province: each commune goes on as a new row under it."""

from collections.abc import Sequence

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.carrying import carry, carry_no_more, goal_of, lying_in
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import PlannedUnit, Reorganisation, Transfer
from hoagiai.borders.queries.ending import sources_ending
from hoagiai.borders.queries.kept import kept_as_they_are
from hoagiai.borders.queries.moves import eve_of
from hoagiai.places.models import Unit, UnitQuerySet
from hoagiai.places.terms import Level


def merge_province(
    *, reorganisation: Reorganisation, source: Unit, target: Unit | PlannedUnit, by: User
) -> int:
    """Merge a province into one that is there or planned (nhập tỉnh): all its communes go along; answers how many.

    Communes that the draft ends already go where it says; new ones of the old province lie in the other. Raises
    `BorderError`.
    """
    about = wording.sent([source], target, partial=False)
    with act(acts.PROVINCE_TOLD, by=by, about=about):
        now = _require_possible(reorganisation, source, target)
        if now.transfers.filter(source=source).exists() or now.transfers.filter(target=source).exists():
            raise BorderError(
                f"{source.name} đã có trong phương án này. Hãy bỏ dòng đã ghi trước khi ghi lại."
            )
        return send_province(now, source, target, by=by)


def send_province(reorganisation: Reorganisation, source: Unit, into: Unit | PlannedUnit, *, by: User) -> int:
    """A province and all that lies in it goes into another; answers how many communes went along."""
    reorganisation.planned.filter(parent=source).update(**lying_in(into))
    staying = _communes(reorganisation, source).exclude(pk__in=sources_ending(reorganisation))
    keys = list(staying.values_list("pk", flat=True))
    carry(reorganisation, keys, into)
    reorganisation.transfers.filter(target=source).update(**goal_of(into))
    Transfer.objects.create(reorganisation=reorganisation, source=source, **goal_of(into))
    assign(reorganisation=reorganisation, by=by, sources=_sources(reorganisation))
    return len(keys)


def part_province(*, transfer: Transfer, by: User) -> None:
    """Take a merger of provinces, or a new name of one, out of the draft again, with all that came with it."""
    source, into = transfer.source, transfer.target or transfer.planned
    assert into
    about = wording.sent([source], into, partial=False)
    with act(acts.UNITS_LEFT_OUT, by=by, about=about):
        now = lock_draft(transfer.reorganisation)
        communes = list(_communes(now, source).values_list("pk", flat=True))
        before = _sources(now)
        plans = kept_as_they_are(now, communes).filter(**lying_in(into))
        carry_no_more(now, communes, list(plans.values_list("pk", flat=True)))
        here = now.transfers.filter(source__province=source).exclude(planned=None).values("planned")
        now.planned.filter(pk__in=here, **lying_in(into)).update(**lying_in(source))
        transfer.delete()
        if isinstance(into, PlannedUnit) and into.code == source.code:
            now.planned.filter(under=into).update(**lying_in(source))
            now.transfers.filter(planned=into).update(**goal_of(source))
            into.delete()
        assign(reorganisation=now, by=by, sources=before)


def move_communes(
    *, reorganisation: Reorganisation, communes: Sequence[Unit], target: Unit | PlannedUnit, by: User
) -> int:
    """Move communes to another province (chuyển xã sang tỉnh khác) with code and name; answers how many."""
    about = f"{wording.names(communes)} sang {target.name}"
    with act(acts.PROVINCE_TOLD, by=by, about=about):
        now = _require_possible(reorganisation, None, target)
        told = now.transfers.filter(source__in=communes).select_related("source").first()
        if told:
            raise BorderError(
                f"{told.source.name} đã có trong phương án này. Hãy bỏ dòng đã ghi trước khi ghi lại."
            )
        if isinstance(target, Unit) and any(unit.province_id == target.pk for unit in communes):
            raise BorderError(f"Có xã đang thuộc {target.name}. Hãy chọn tỉnh khác.")
        keys = [unit.pk for unit in communes]
        carry(now, keys, target)
        assign(reorganisation=now, by=by, sources=_sources(now))
    return len(keys)


def _require_possible(
    reorganisation: Reorganisation, source: Unit | None, target: Unit | PlannedUnit
) -> Reorganisation:
    now = lock_draft(reorganisation)
    if now.place_id is not None:
        raise BorderError("Nhập tỉnh, chuyển xã sang tỉnh khác cần phương án có địa bàn là cả nước.")
    if source == target:
        raise BorderError(f"{target.name} không thể nhập vào chính mình.")
    for unit in (source, target):
        if isinstance(unit, Unit) and not unit.exists_on(now.effective):
            raise BorderError(f"{unit.name} không tồn tại vào ngày {now.effective:%d/%m/%Y}.")
    if isinstance(target, PlannedUnit):
        if target.reorganisation_id != now.pk or target.level != Level.PROVINCE:
            raise BorderError(f"{target.name} không phải là tỉnh, thành phố mới của phương án này.")
    elif now.transfers.filter(source=target).exists():
        raise BorderError(
            f"{target.name} được nhập vào tỉnh khác, hoặc đổi tên, trong phương án này. Hãy chọn tỉnh ấy."
        )
    return now


def _communes(reorganisation: Reorganisation, province: Unit) -> UnitQuerySet:
    """What lies in it on the eve."""
    return Unit.objects.in_force(eve_of(reorganisation)).filter(level=Level.COMMUNE, province=province)


def _sources(reorganisation: Reorganisation) -> list[int]:
    return list(reorganisation.transfers.order_by().values_list("source", flat=True).distinct())
