"""What an applied list did: rows made and changed in the registers, and the teams it is about."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from hoagiai.sheets.models import Batch, Effect, StagedRow
from hoagiai.sheets.terms import Outcome
from hoagiai.teams.models import TeamPeriod

_TOLD = {
    "places_neighbourhood": "thôn, tổ dân phố",
    "teams_team": "tổ hòa giải",
    "teams_person": "người",
    "teams_mediator": "hòa giải viên",
    "teams_leadership": "tổ trưởng",
    "teams_decision": "quyết định",
}


def done_of(batch: Batch) -> list[tuple[str, int, int]]:
    """What was written: what, how many made, how many changed; one statement."""
    found = (
        Effect.objects.filter(batch=batch, table__in=_TOLD)
        .values_list("table")
        .annotate(
            made=Count("pk", filter=Q(before__isnull=True)),
            changed=Count("pk", filter=Q(before__isnull=False)),
        )
    )
    counted = {table: (made, changed) for table, made, changed in found}
    return [(words, *counted[table]) for table, words in _TOLD.items() if table in counted]


def periods_of(batch: Batch, on: date) -> QuerySet[TeamPeriod]:
    """The teams that written rows belong to, as they are now."""
    written = StagedRow.objects.filter(batch=batch, outcome__in=[Outcome.NEW, Outcome.CHANGED])
    periods = TeamPeriod.objects.in_force(on).filter(team__in=written.values("team_id"))
    return periods.select_related("team", "unit").order_by("sort_key")
