"""Draft a reorganisation: its decision and days, and the communes that it will make."""

from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
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


def lock_draft(reorganisation: Reorganisation) -> Reorganisation:
    """The draft, locked. Raises `NotDraft`."""
    now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if now.state != BorderState.DRAFT:
        raise NotDraft
    return now
