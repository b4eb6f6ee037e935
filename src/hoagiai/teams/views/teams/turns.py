"""The teams of the whole country in turns: no page costs more than one of the first 2,500 rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

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
    after = after_of(request)
    if after is None:
        return Turn(ordered, min(total, SHOWN), total, total > SHOWN)
    later = ordered.filter(behind(after, sort.order))
    number = later[: SHOWN + 1].count()
    return Turn(later, min(number, SHOWN), total, number > SHOWN, address(request, **{AFTER: None}))


def next_url(request: HttpRequest, page: Page, turn: Turn) -> str:
    """Where the list goes on, from the last page of a turn."""
    over = turn.more and page.number == page.count and page.rows
    return address(request, **{AFTER: page.rows[-1].pk}) if over else ""


def after_of(request: HttpRequest) -> TeamPeriod | None:
    """The row behind which the address begins; none when it names none."""
    key = request.GET.get(AFTER, "")
    whole = key.isascii() and key.isdecimal() and len(key) < 16
    return TeamPeriod.objects.select_related("unit").filter(pk=int(key)).first() if whole else None


def behind(row: TeamPeriod, order: Sequence[str]) -> Q:
    """Everything that stands behind a row in this order; the first condition is one that an index answers."""
    later, same, first = Q(), Q(), Q()
    for field in order:
        name, how = field.removeprefix("-"), "lt" if field.startswith("-") else "gt"
        held = reduce(getattr, name.split("__"), row)
        value = getattr(held, "pk", held)
        first = first or Q(**{f"{name}__{how}e": value})
        later |= same & Q(**{f"{name}__{how}": value})
        same &= Q(**{name: value})
    return first & later
