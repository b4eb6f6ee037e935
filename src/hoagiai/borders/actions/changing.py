"""A commune or province gets another name or kind: it goes on under its code as a new row from the day on."""

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.carrying import carry_no_more, send_on
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.actions.provinces import part_province, send_province
from hoagiai.borders.actions.transfers import remove_transfer
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import PlannedUnit, Reorganisation, Transfer
from hoagiai.borders.queries.kept import keeps_code, own_plan
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level


def change_unit(
    *, reorganisation: Reorganisation, unit: Unit, kind: str, short_name: str, by: User
) -> PlannedUnit:
    """Give a unit another name or kind (đổi tên; xã thành phường; tỉnh thành thành phố), its code as it was.

    All that lies in it follows; of a province, its communes go on as new rows under it. Raises `BorderError`.
    """
    changed = PlannedUnit(level=unit.level, code=unit.code, kind=kind, short_name=short_name)
    with act(acts.UNIT_CHANGED, by=by, about=f"{unit.name} thành {changed.name}"):
        now = lock_draft(reorganisation)
        _require_change(now, unit, changed)
        plan = own_plan(now, unit)
        if plan:
            plan.kind, plan.short_name = kind, short_name
            plan.save(update_fields=["kind", "short_name"])
            return plan
        _require_untouched(now, unit)
        changed.reorganisation = now
        if unit.level == Level.PROVINCE:
            changed.save()
            send_province(now, unit, changed, by=by)
        else:
            changed.parent, changed.under = _province_then(now, unit)
            changed.save()
            send_on(now, [unit.pk])
            sources = now.transfers.filter(planned=changed).values_list("source", flat=True)
            assign(reorganisation=now, by=by, sources=list(sources))
    return changed


def leave_out(*, transfer: Transfer, by: User) -> None:
    """Take a line out of the draft again, whatever it says."""
    if transfer.source.level == Level.PROVINCE:
        part_province(transfer=transfer, by=by)
    elif keeps_code(transfer):
        keep_unit(transfer=transfer, by=by)
    else:
        remove_transfer(transfer=transfer, by=by)


def keep_unit(*, transfer: Transfer, by: User) -> None:
    """Take out of the draft that a commune changes its name or kind, or else its province."""
    unit, plan = transfer.source, transfer.planned
    assert plan
    renamed = (plan.kind, plan.short_name) != (unit.kind, unit.short_name)
    about = f"{unit.name} thành {plan.name}" if renamed else f"{unit.name} sang {plan.lies_in}"
    with act(acts.UNITS_LEFT_OUT, by=by, about=about):
        now = lock_draft(transfer.reorganisation)
        goes_along = plan.parent_id != unit.parent_id
        if goes_along and renamed:
            plan.kind, plan.short_name = unit.kind, unit.short_name
            plan.save(update_fields=["kind", "short_name"])
            return
        sources = list(now.transfers.filter(planned=plan).values_list("source", flat=True))
        carry_no_more(now, [unit.pk], [plan.pk])
        assign(reorganisation=now, by=by, sources=sources)


def _require_change(reorganisation: Reorganisation, unit: Unit, changed: PlannedUnit) -> None:
    if unit.level == Level.PROVINCE and reorganisation.place_id is not None:
        raise BorderError("Đổi tên, loại của cấp tỉnh cần phương án có địa bàn là cả nước.")
    if not unit.exists_on(reorganisation.effective):
        raise BorderError(f"{unit.name} không tồn tại vào ngày {reorganisation.effective:%d/%m/%Y}.")
    if (unit.kind, unit.short_name) == (changed.kind, changed.short_name):
        raise BorderError(f"{unit.name} đang mang đúng loại và tên này. Hãy ghi loại khác hoặc tên khác.")


def _require_untouched(reorganisation: Reorganisation, unit: Unit) -> None:
    """It does not go away in the same draft; what stays of a divided one may change its name."""
    told = reorganisation.transfers.filter(source=unit)
    if told.exists() and not told.filter(target=unit).exists():
        raise BorderError(
            f"{unit.name} đã được ghi chuyển đi trong phương án này. Hãy bỏ dòng đã ghi, hoặc sửa ở đơn vị nhận."
        )
    taken = reorganisation.planned.filter(code=unit.code).first()
    if taken:
        raise BorderError(f"Mã {unit.code} đã ghi cho đơn vị mới {taken.name}. Hãy bỏ đơn vị mới ấy trước.")


def _province_then(reorganisation: Reorganisation, unit: Unit) -> tuple[Unit | None, PlannedUnit | None]:
    """Where its province goes in the draft; else the province it lies in."""
    gone = reorganisation.transfers.filter(source=unit.province_id or 0, partial=False).first()
    if gone:
        return gone.target, gone.planned
    return unit.parent, None
