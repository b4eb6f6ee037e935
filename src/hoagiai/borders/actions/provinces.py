"""Merge a province into another, or move communes to another province: each commune goes on as a new row under it."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import Reorganisation, Transfer
from hoagiai.borders.queries.ending import sources_ending
from hoagiai.borders.queries.moves import eve_of
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

# The commune keeps code, kind and name; what else the draft sends into it goes into its new row.
_PLAN = """
INSERT INTO borders_plannedunit (reorganisation_id, code, kind, short_name, parent_id)
SELECT %(act)s, code, kind, short_name, %(into)s FROM places_unit WHERE id = ANY(%(communes)s)
"""
_SEND = """
INSERT INTO borders_transfer (reorganisation_id, source_id, planned_id, partial, recorded)
SELECT %(act)s, u.id, p.id, false, false
FROM places_unit u JOIN borders_plannedunit p ON p.reorganisation_id = %(act)s AND p.code = u.code
WHERE u.id = ANY(%(communes)s)
  AND NOT EXISTS (SELECT 1 FROM borders_transfer t WHERE t.reorganisation_id = %(act)s AND t.source_id = u.id)
"""
_REDIRECT = """
UPDATE borders_transfer t SET target_id = NULL, planned_id = p.id
FROM places_unit u JOIN borders_plannedunit p ON p.reorganisation_id = %(act)s AND p.code = u.code
WHERE t.reorganisation_id = %(act)s AND t.target_id = u.id AND u.id = ANY(%(communes)s)
"""
# The way back of the three.
_UNSEND = """
DELETE FROM borders_transfer t USING borders_plannedunit p, places_unit u
WHERE t.reorganisation_id = %(act)s AND p.id = t.planned_id AND u.id = t.source_id AND u.code = p.code
  AND u.id = ANY(%(communes)s) AND NOT t.partial
"""
_DIRECT_AGAIN = """
UPDATE borders_transfer t SET target_id = u.id, planned_id = NULL
FROM places_unit u JOIN borders_plannedunit p ON p.reorganisation_id = %(act)s AND p.code = u.code
WHERE t.reorganisation_id = %(act)s AND t.planned_id = p.id AND u.id = ANY(%(communes)s)
"""
_UNPLAN = """
UPDATE {moves} m SET planned_id = NULL, by_hand = false FROM borders_plannedunit p
WHERE m.reorganisation_id = %(act)s AND p.id = m.planned_id
  AND p.code IN (SELECT code FROM places_unit WHERE id = ANY(%(communes)s))
"""


def merge_province(*, reorganisation: Reorganisation, source: Unit, target: Unit, by: User) -> int:
    """Merge a province into another (nhập tỉnh): all its communes go along; answers how many. Raises `BorderError`.

    Communes that the draft ends already go where it says; new ones of the old province lie in the other.
    """
    about = wording.sent([source], target, partial=False)
    with act(acts.PROVINCE_TOLD, by=by, about=about):
        now = _require_possible(reorganisation, source, target)
        if now.transfers.filter(source=source).exists() or now.transfers.filter(target=source).exists():
            raise BorderError(
                f"{source.name} đã có trong phương án này. Hãy bỏ dòng đã ghi trước khi ghi lại."
            )
        communes = Unit.objects.in_force(eve_of(now)).filter(level=Level.COMMUNE, province=source)
        now.planned.filter(parent=source).update(parent=target)
        keys = list(communes.exclude(pk__in=sources_ending(now)).values_list("pk", flat=True))
        _move(now, keys, target)
        Transfer.objects.create(reorganisation=now, source=source, target=target)
        assign(reorganisation=now, by=by, sources=[source.pk, *_sources(now)])
    return len(keys)


def part_province(*, transfer: Transfer, by: User) -> None:
    """Take a merger of provinces out of the draft again, with all that came with it."""
    about = wording.sent([transfer.source], transfer.target, partial=False)
    with act(acts.UNITS_LEFT_OUT, by=by, about=about):
        now = lock_draft(transfer.reorganisation)
        source, target = transfer.source, transfer.target
        communes = Unit.objects.in_force(eve_of(now)).filter(level=Level.COMMUNE, province=source)
        values: dict[str, Any] = {"act": now.pk, "communes": list(communes.values_list("pk", flat=True))}
        before = _sources(now)
        with connection.cursor() as cursor:
            for statement in (_UNSEND, _DIRECT_AGAIN):
                cursor.execute(statement, values)
            for moves in ("borders_villagemove", "borders_teammove"):
                cursor.execute(_UNPLAN.format(moves=moves), values)
        now.planned.filter(parent=target, code__in=communes.values("code")).delete()
        here = now.transfers.filter(source__province=source).exclude(planned=None).values("planned")
        now.planned.filter(parent=target, pk__in=here).update(parent=source)
        transfer.delete()
        assign(reorganisation=now, by=by, sources=before)


def move_communes(*, reorganisation: Reorganisation, communes: Sequence[Unit], target: Unit, by: User) -> int:
    """Move communes to another province (chuyển xã sang tỉnh khác) with code and name; answers how many."""
    about = f"{wording.names(communes)} sang {target.name}"
    with act(acts.PROVINCE_TOLD, by=by, about=about):
        now = _require_possible(reorganisation, None, target)
        told = now.transfers.filter(source__in=communes).select_related("source").first()
        if told:
            raise BorderError(
                f"{told.source.name} đã có trong phương án này. Hãy bỏ dòng đã ghi trước khi ghi lại."
            )
        if any(unit.province_id == target.pk for unit in communes):
            raise BorderError(f"Có xã đang thuộc {target.name}. Hãy chọn tỉnh khác.")
        keys = [unit.pk for unit in communes]
        _move(now, keys, target)
        assign(reorganisation=now, by=by, sources=_sources(now))
    return len(keys)


def _require_possible(reorganisation: Reorganisation, source: Unit | None, target: Unit) -> Reorganisation:
    now = lock_draft(reorganisation)
    if now.place_id is not None:
        raise BorderError("Nhập tỉnh, chuyển xã sang tỉnh khác cần phương án có địa bàn là cả nước.")
    if source == target:
        raise BorderError(f"{target.name} không thể nhập vào chính mình.")
    for unit in filter(None, (source, target)):
        if not unit.exists_on(now.effective):
            raise BorderError(f"{unit.name} không tồn tại vào ngày {now.effective:%d/%m/%Y}.")
    if now.transfers.filter(source=target).exists():
        raise BorderError(f"{target.name} được nhập vào tỉnh khác trong phương án này. Hãy chọn tỉnh ấy.")
    return now


def _move(reorganisation: Reorganisation, communes: list[int], target: Unit) -> None:
    values: dict[str, Any] = {"act": reorganisation.pk, "communes": communes, "into": target.pk}
    taken = reorganisation.planned.filter(
        code__in=Unit.objects.filter(pk__in=communes).values("code")
    ).first()
    if taken:
        raise BorderError(f"Mã {taken.code} đã ghi cho đơn vị mới {taken.name}. Hãy bỏ đơn vị mới ấy trước.")
    with connection.cursor() as cursor:
        for statement in (_PLAN, _SEND, _REDIRECT):
            cursor.execute(statement, values)


def _sources(reorganisation: Reorganisation) -> list[int]:
    return list(reorganisation.transfers.order_by().values_list("source", flat=True).distinct())
