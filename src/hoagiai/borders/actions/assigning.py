"""Say where each village and each team goes: by the whole source where it is whole, by hand or list where not."""

from collections.abc import Collection, Mapping
from typing import Any, NoReturn

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act, note
from hoagiai.borders import acts, wording
from hoagiai.borders.actions import assignment_statements as sql
from hoagiai.borders.errors import BorderError, NotDraft
from hoagiai.borders.models import PlannedUnit, Reorganisation, VillageMove
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit

VILLAGES = {"moves": "borders_villagemove", "what": "neighbourhood"}
TEAMS = {"moves": "borders_teammove", "what": "team"}

GoalKey = tuple[int | None, int | None]
"""Where something goes: the id of a unit that is there, or of one that is planned."""


def assign(*, reorganisation: Reorganisation, by: User, sources: Collection[int] | None = None) -> None:
    """Work out again where villages and teams go; what a person chose stays while it is still possible.

    `sources` keeps the work to the villages and teams of some units.
    """
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    values["sources"] = None if sources is None else sorted(sources)
    with act(acts.ASSIGNED, by=by), connection.cursor() as cursor:
        if sources is None:
            cursor.execute("ANALYZE borders_transfer")
        for there, table in ((sql.VILLAGES_THERE, VILLAGES), (sql.TEAMS_THERE, TEAMS)):
            for writing in (sql.FORGET, sql.PUT):
                cursor.execute(sql.GOALS + there + writing.format(**table), values)
            if sources is None:
                cursor.execute(f"ANALYZE {table['moves']}")


def send_villages(
    *,
    reorganisation: Reorganisation,
    neighbourhoods: Collection[int],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose by hand where villages of a divided source go. Raises `BorderError` when a source does not go there."""
    goal = (target.pk if target else None, planned.pk if planned else None)
    return send_listed(reorganisation=reorganisation, goals=dict.fromkeys(neighbourhoods, goal), by=by)


def send_listed(*, reorganisation: Reorganisation, goals: Mapping[int, GoalKey], by: User) -> int:
    """The same for a list (theo danh sách): id of each village → where it goes; all of it or nothing."""
    with act(acts.ASSIGNED, by=by, about=wording.assigned(goals.values(), wording.VILLAGES)):
        _require_draft(reorganisation)
        note(reorganisation)
        changed = send(reorganisation, goals, VILLAGES)
        moves = VillageMove.objects.filter(reorganisation=reorganisation, neighbourhood__in=list(goals))
        sources = set(moves.order_by().values_list("source", flat=True).distinct())
        assign(reorganisation=reorganisation, by=by, sources=sources)
    return changed


def send_teams(
    *,
    reorganisation: Reorganisation,
    teams: Collection[int],
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose by hand where teams go whose villages part, or that serve none."""
    goal = (target.pk if target else None, planned.pk if planned else None)
    goals = dict.fromkeys(teams, goal)
    with act(acts.ASSIGNED, by=by, about=wording.assigned(goals.values(), wording.TEAMS)):
        _require_draft(reorganisation)
        note(reorganisation)
        return send(reorganisation, goals, TEAMS)


def send(reorganisation: Reorganisation, goals: Mapping[int, GoalKey], table: dict[str, str]) -> int:
    """Write where villages or teams go that have not moved. Raises `BorderError` when a source does not go there."""
    values: dict[str, Any] = {
        "act": reorganisation.pk,
        "ids": list(goals),
        "targets": [target for target, _ in goals.values()],
        "planned": [planned for _, planned in goals.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(sql.ASTRAY.format(**table), values)
        astray = cursor.fetchone()
        if astray:
            _refuse(*astray)
        cursor.execute(sql.SEND.format(**table), values)
        return int(cursor.rowcount)


def _refuse(source: int, target: int | None, planned: int | None) -> NoReturn:
    where = (
        Unit.objects.filter(pk=target).first()
        if target
        else PlannedUnit.objects.filter(pk=planned or 0).first()
    )
    goal = where.name if where else "đơn vị nào"
    raise BorderError(f"Phương án không ghi {Unit.objects.get(pk=source).name} chuyển vào {goal}.")


def _require_draft(reorganisation: Reorganisation) -> None:
    if Reorganisation.objects.select_for_update().get(pk=reorganisation.pk).state != BorderState.DRAFT:
        raise NotDraft
