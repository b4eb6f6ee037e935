"""Draft a reorganisation: which units go where, from a form or from what the register of units already knows."""

from datetime import date

from django.db import connection
from django.db.models import Count, Q

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.errors import BorderError, NotDraft
from hoagiai.borders.models import PlannedUnit, Reorganisation, Transfer
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit

_KNOWN = """
INSERT INTO borders_transfer (reorganisation_id, source_id, target_id, partial, recorded)
SELECT %(act)s, s.old_id, s.new_id, s.partial, false
FROM places_succession s
JOIN places_unit o ON o.id = s.old_id JOIN places_unit n ON n.id = s.new_id
WHERE s.effective = %(day)s AND o.level = 'commune' AND n.level = 'commune'
  AND (%(place)s::bigint IS NULL OR n.province_id = %(place)s)
"""


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


def take_known_transfers(*, reorganisation: Reorganisation, by: User) -> int:
    """Take the transfers that the register of units knows for this day (as of 01/7/2025); answers how many."""
    with act(acts.EDITED, by=by):
        _lock_draft(reorganisation)
        reorganisation.transfers.all().delete()
        place = reorganisation.place_id
        with connection.cursor() as cursor:
            cursor.execute(
                _KNOWN, {"act": reorganisation.pk, "day": reorganisation.effective, "place": place}
            )
            made = int(cursor.rowcount)
        assign(reorganisation=reorganisation, by=by)
    return made


def plan_unit(
    *, reorganisation: Reorganisation, code: str, kind: str, short_name: str, parent: Unit, by: User
) -> PlannedUnit:
    """Name a commune that the reorganisation will make. Raises `BorderError` when its code is in use on that day."""
    with act(acts.EDITED, by=by):
        _lock_draft(reorganisation)
        ending = reorganisation.transfers.values("source")
        same = Unit.objects.filter(level="commune", code=code).in_force(reorganisation.effective)
        taken = same.exclude(pk__in=ending).first()
        if taken or reorganisation.planned.filter(code=code).exists():
            whose = f" của {taken.name}" if taken else " của một đơn vị mới khác trong phương án"
            raise BorderError(f"Mã {code} đang là mã{whose}. Hãy ghi mã khác.")
        return PlannedUnit.objects.create(
            reorganisation=reorganisation, code=code, kind=kind, short_name=short_name, parent=parent
        )


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
    with act(acts.EDITED, by=by):
        _lock_draft(reorganisation)
        if not source.exists_on(reorganisation.effective) and not _ends_the_day_before(
            source, reorganisation
        ):
            raise BorderError(f"{source.name} không tồn tại vào ngày {reorganisation.effective:%d/%m/%Y}.")
        others = Transfer.objects.filter(reorganisation=reorganisation, source=source)
        if others.filter(target=target, planned=planned).exists():
            raise BorderError(f"{source.name} đã được ghi chuyển vào đơn vị này.")
        if others.filter(partial=False).exists() or (not partial and others.exists()):
            raise BorderError(
                f"{source.name} đã được ghi chuyển toàn bộ, hoặc đã ghi chuyển một phần nơi khác."
            )
        made = Transfer.objects.create(
            reorganisation=reorganisation, source=source, target=target, planned=planned, partial=partial
        )
        assign(reorganisation=reorganisation, by=by)
    return made


def remove_transfer(*, transfer: Transfer, by: User) -> None:
    """Take a transfer out of the draft again."""
    with act(acts.EDITED, by=by):
        _lock_draft(transfer.reorganisation)
        reorganisation = transfer.reorganisation
        transfer.delete()
        assign(reorganisation=reorganisation, by=by)


def lone_parts(reorganisation: Reorganisation) -> list[Unit]:
    """Sources of which one part alone is said to go somewhere: where the rest goes must be said too."""
    told = Transfer.objects.filter(reorganisation=reorganisation).values("source")
    alone = told.annotate(times=Count("pk"), parts=Count("pk", filter=Q(partial=True))).filter(
        times=1, parts=1
    )
    return list(Unit.objects.filter(pk__in=alone.order_by().values("source")).order_by("sort_key"))


def _ends_the_day_before(source: Unit, reorganisation: Reorganisation) -> bool:
    return source.valid_to is not None and (reorganisation.effective - source.valid_to).days == 1


def _lock_draft(reorganisation: Reorganisation) -> None:
    now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if now.state != BorderState.DRAFT:
        raise NotDraft
