"""The teams of the whole country in turns: no page costs more than one of the first 2,500 rows."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from hoagiai.base.pagination import Page
from hoagiai.base.tables import Sort, address
from hoagiai.teams.models import TeamPeriod

SHOWN = 2_500
AFTER = "sau"  # the turn begins behind this row


@dataclass(frozen=True)
class Turn:
    """What can be paged through: its rows in order, how many, of how many; whether others follow."""

    rows: QuerySet[TeamPeriod]
    number: int
    total: int
    more: bool = False
    first_url: str = ""


def turn_of(request: HttpRequest, rows: QuerySet[TeamPeriod], sort: Sort, total: int | None) -> Turn:
    """The first rows in the order chosen by name, or those behind the one that the address names."""
    total = rows.count() if total is None else total
    ordered = rows.order_by(*sort.order)
    after = _after(request)
    if after is None:
        return Turn(ordered, min(total, SHOWN), total, total > SHOWN)
    behind = ordered.filter(_behind(after, "lt" if sort.chosen.startswith("-") else "gt"))
    number = behind[: SHOWN + 1].count()
    return Turn(behind, min(number, SHOWN), total, number > SHOWN, address(request, **{AFTER: None}))


def next_url(request: HttpRequest, page: Page, turn: Turn) -> str:
    """Where the list goes on, from the last page of a turn."""
    over = turn.more and page.number == page.count and page.rows
    return address(request, **{AFTER: page.rows[-1].pk}) if over else ""


def _after(request: HttpRequest) -> TeamPeriod | None:
    key = request.GET.get(AFTER, "")
    whole = key.isascii() and key.isdecimal() and len(key) < 16
    return TeamPeriod.objects.filter(pk=int(key)).first() if whole else None


def _behind(row: TeamPeriod, how: str) -> Q:
    later = Q(**{f"sort_key__{how}": row.sort_key}) | Q(**{"sort_key": row.sort_key, f"pk__{how}": row.pk})
    return (
        Q(**{f"sort_key__{how}e": row.sort_key}) & later
    )  # the first condition is one that an index answers
