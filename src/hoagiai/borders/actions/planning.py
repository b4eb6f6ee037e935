"""Name the communes and provinces that a reorganisation will make."""

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.carrying import lying_in
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.queries.gaps import holder_of
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level


def plan_unit(
    *,
    reorganisation: Reorganisation,
    code: str,
    kind: str,
    short_name: str,
    parent: Unit | PlannedUnit,
    by: User,
) -> PlannedUnit:
    """Name a commune that the reorganisation will make. Raises `BorderError` when its code is in use on that day.

    In a province that the draft sends into another, or gives another name, it lies in that one.
    """
    about = f"{kind} {short_name}, mã {code}"
    with act(acts.UNIT_PLANNED, by=by, about=about):
        now = lock_draft(reorganisation)
        _require_free(now, Level.COMMUNE, code)
        gone = (
            now.transfers.filter(source=parent, partial=False).first() if isinstance(parent, Unit) else None
        )
        province = (gone.target or gone.planned) if gone else parent
        return PlannedUnit.objects.create(
            reorganisation=now, code=code, kind=kind, short_name=short_name, **lying_in(province or parent)
        )


def plan_province(
    *, reorganisation: Reorganisation, code: str, kind: str, short_name: str, by: User
) -> PlannedUnit:
    """Name a province that the reorganisation will make (lập tỉnh mới); provinces and communes then go into it.

    Raises `BorderError` in an act about one province, and when its code is in use on that day.
    """
    about = f"{kind} {short_name}, mã {code}"
    with act(acts.UNIT_PLANNED, by=by, about=about):
        now = lock_draft(reorganisation)
        if now.place_id is not None:
            raise BorderError("Lập tỉnh, thành phố mới cần phương án có địa bàn là cả nước.")
        _require_free(now, Level.PROVINCE, code)
        return PlannedUnit.objects.create(
            reorganisation=now, level=Level.PROVINCE, code=code, kind=kind, short_name=short_name
        )


def remove_planned(*, planned: PlannedUnit, by: User) -> None:
    """Take a unit out of the draft that was to be made, with all that was to go into it.

    Raises `BorderError` for a province that something lies in: that is taken out first.
    """
    with act(acts.UNITS_LEFT_OUT, by=by, about=planned.name):
        reorganisation = lock_draft(planned.reorganisation)
        into = Transfer.objects.filter(reorganisation=reorganisation, planned=planned)
        if planned.level == Level.PROVINCE and (into.exists() or planned.below.exists()):
            raise BorderError(
                f"Đã ghi tỉnh, xã vào {planned.name}. Hãy bỏ các dòng ấy trước, rồi bỏ {planned.name}."
            )
        sources = list(into.values_list("source", flat=True))
        into.delete()
        for model in (VillageMove, TeamMove):
            there = model._default_manager.filter(reorganisation=reorganisation, planned=planned)
            there.update(planned=None, by_hand=False)
        planned.delete()
        assign(reorganisation=reorganisation, by=by, sources=sources)


def _require_free(reorganisation: Reorganisation, level: Level, code: str) -> None:
    holder = holder_of(reorganisation, level, code)
    if holder or reorganisation.planned.filter(code=code).exists():
        whose = f" của {holder.name}" if holder else " của một đơn vị mới khác trong phương án"
        raise BorderError(f"Mã {code} đang là mã{whose}. Hãy ghi mã khác.")
