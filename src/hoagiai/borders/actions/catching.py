"""Take in what came to the units of a reorganisation since it was drafted: new villages and teams, merged, split, ended."""

from typing import Any

from django.db import connection, transaction

from hoagiai.borders.actions import assignment_statements as sql
from hoagiai.borders.actions.assigning import TEAMS, VILLAGES
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.moves import divided
from hoagiai.borders.terms import BorderState


def catch_up(*, reorganisation: Reorganisation) -> int:
    """Carry along what arose in its units since (thôn, tổ phát sinh), and forget what is there no more; answers how many.

    Of a unit that goes as a whole, everything goes along. Of a divided one, a village goes where all it was made of
    goes, a team where its villages go; what that does not tell waits for a person, without a goal. Each step is a
    transaction of its own, and none touches a register.
    """
    late = not Reorganisation.objects.filter(pk=reorganisation.pk, state=BorderState.DRAFT).exists()
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective, "late": late}
    everywhere = {**values, "sources": None}
    caught = _run(sql.VILLAGES_THERE + sql.CATCH_VILLAGES, everywhere)
    caught += _run(sql.VILLAGES_THERE + sql.FORGET.format(**VILLAGES), everywhere)
    caught += _run(sql.TEAMS_THERE + sql.CATCH_TEAMS, everywhere)
    caught += _run(sql.TEAMS_THERE + sql.FORGET.format(**TEAMS), everywhere)
    return caught + follow_villages(reorganisation, list(divided(reorganisation)))


def follow_villages(reorganisation: Reorganisation, sources: list[int]) -> int:
    """Teams of divided units go where their villages go now; what a person chose stays."""
    if not sources:
        return 0
    values = {"act": reorganisation.pk, "day": reorganisation.effective, "sources": sorted(set(sources))}
    return _run(sql.TEAMS_THERE + sql.PUT.format(**TEAMS), values)


def _run(statement: str, values: dict[str, Any]) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql.GOALS + statement, values)
        return int(cursor.rowcount)
