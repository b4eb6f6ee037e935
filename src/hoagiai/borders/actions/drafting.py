"""Draft a reorganisation: which units go where, from a form or from what the register of units already knows."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, F, Q

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.errors import BorderError, NotDraft
from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit


def draft_reorganisation(
    *,
    title: str,
    decision: str,
    decided_on: date,
    issuer: str,
    effective: date,
    place: Unit | None,
    by: User,
) -> Reorganisation:
    """Begin a reorganisation (lập phương án); nothing moves before it is signed and its day has come."""
    with act(acts.DRAFTED, by=by):
        return Reorganisation.objects.create(
            title=title,
            decision=decision,
            decided_on=decided_on,
            issuer=issuer,
            effective=effective,
            place=place,
            drafted_by=by,
        )


def plan_unit(
    *, reorganisation: Reorganisation, code: str, kind: str, short_name: str, parent: Unit, by: User
) -> PlannedUnit:
    """Name a commune that the reorganisation will make. Raises `BorderError` when its code is in use on that day."""
    about = f"{kind} {short_name}, mã {code}"
    with act(acts.UNIT_PLANNED, by=by, about=about):
        lock_draft(reorganisation)
        ending = reorganisation.transfers.values("source")
        same = Unit.objects.filter(level="commune", code=code).in_force(reorganisation.effective)
        taken = same.exclude(pk__in=ending).first()
        if taken or reorganisation.planned.filter(code=code).exists():
            whose = f" của {taken.name}" if taken else " của một đơn vị mới khác trong phương án"
            raise BorderError(f"Mã {code} đang là mã{whose}. Hãy ghi mã khác.")
        return PlannedUnit.objects.create(
            reorganisation=reorganisation, code=code, kind=kind, short_name=short_name, parent=parent
        )


def edit_reorganisation(*, reorganisation: Reorganisation, by: User, **values: object) -> Reorganisation:
    """Change the title, the decision or the days; another day means that everything is assigned again."""
    with act(acts.EDITED, by=by):
        now = lock_draft(reorganisation)
        other_day = values.get("effective", now.effective) != now.effective
        for name, value in values.items():
            setattr(now, name, value)
        now.save(update_fields=list(values))
        if other_day:
            assign(reorganisation=now, by=by)
    return now


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
    by: User,
) -> list[Transfer]:
    """The same for several units that go into one: all of them or none."""
    about = wording.sent(sources, target or planned, partial=partial)
    with act(acts.UNITS_TOLD, by=by, about=about):
        now = lock_draft(reorganisation)
        if target and not target.exists_on(now.effective):
            raise BorderError(f"{target.name} không tồn tại vào ngày {now.effective:%d/%m/%Y}.")
        if target in sources and not partial:
            raise BorderError(f"{target.name} không thể nhập toàn bộ vào chính mình." if target else "")
        _refuse_both_ways(now, sources, target, partial=partial)
        for source in sources:
            _require_possible(now, source, target, planned, partial=partial)
        made = Transfer.objects.bulk_create(
            Transfer(reorganisation=now, source=source, target=target, planned=planned, partial=partial)
            for source in sources
        )
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


def remove_planned(*, planned: PlannedUnit, by: User) -> None:
    """Take a commune out of the draft that was to be made, with all that was to go into it."""
    with act(acts.UNITS_LEFT_OUT, by=by, about=planned.name):
        reorganisation = lock_draft(planned.reorganisation)
        into = Transfer.objects.filter(reorganisation=reorganisation, planned=planned)
        sources = list(into.values_list("source", flat=True))
        into.delete()
        for model in (VillageMove, TeamMove):
            there = model._default_manager.filter(reorganisation=reorganisation, planned=planned)
            there.update(planned=None, by_hand=False)
        planned.delete()
        assign(reorganisation=reorganisation, by=by, sources=sources)


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


def _require_possible(
    reorganisation: Reorganisation,
    source: Unit,
    target: Unit | None,
    planned: PlannedUnit | None,
    *,
    partial: bool,
) -> None:
    on = reorganisation.effective
    if not source.exists_on(on) and not _ends_the_day_before(source, reorganisation):
        raise BorderError(f"{source.name} không tồn tại vào ngày {on:%d/%m/%Y}.")
    others = Transfer.objects.filter(reorganisation=reorganisation, source=source)
    if others.filter(target=target, planned=planned).exists():
        raise BorderError(f"{source.name} đã được ghi chuyển vào đơn vị này.")
    if others.filter(partial=False).exists() or (not partial and others.exists()):
        raise BorderError(
            f"{source.name} đã được ghi chuyển toàn bộ, hoặc đã ghi chuyển một phần nơi khác. "
            "Hãy bỏ dòng đã ghi trước khi ghi lại."
        )


def lone_parts(reorganisation: Reorganisation) -> list[Unit]:
    """Sources of which one part alone is said to go somewhere: where the rest goes must be said too."""
    told = Transfer.objects.filter(reorganisation=reorganisation).values("source")
    alone = told.annotate(times=Count("pk"), parts=Count("pk", filter=Q(partial=True))).filter(
        times=1, parts=1
    )
    return list(Unit.objects.filter(pk__in=alone.order_by().values("source")).order_by("sort_key"))


def _ends_the_day_before(source: Unit, reorganisation: Reorganisation) -> bool:
    return source.valid_to is not None and (reorganisation.effective - source.valid_to).days == 1


def lock_draft(reorganisation: Reorganisation) -> Reorganisation:
    """The draft, locked. Raises `NotDraft`."""
    now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if now.state != BorderState.DRAFT:
        raise NotDraft
    return now
