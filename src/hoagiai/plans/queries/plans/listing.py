"""The list of plans: filters, order and how far each has come, in a fixed number of statements."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from hoagiai.accounts.queries import Someone, may
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.base.folding import fold
from hoagiai.places.models import Containment
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.standing import Tally, tallies
from hoagiai.plans.queries.visible import assignments_visible_to, plans_visible_to
from hoagiai.plans.terms import PlanState

SORTS = {
    "ngay": ("issued_on", "created_at", "pk"),
    "ten": ("folded", "pk"),
    "co-quan": ("issuer__sort_key", "pk"),
    "ket-thuc": ("period_to", "pk"),
}
MOST_ISSUERS = 300


def matching(user: Someone, on: date, wanted: Mapping[str, Any]) -> QuerySet[Plan]:
    """Visible plans through the filters: words, state, year, issuer (id), place (unit id), blank (yes or no)."""
    rows = plans_visible_to(user, on)
    for word in fold(wanted.get("words") or "").split():
        rows = rows.filter(folded__contains=word)
    given = {"state": "state", "issuer": "issuer"}
    rows = rows.filter(**{field: wanted[name] for name, field in given.items() if wanted.get(name)})
    if wanted.get("year"):
        rows = rows.filter(_of_year(int(wanted["year"])))
    if wanted.get("place"):
        rows = rows.filter(issuer__unit__in=Containment.objects.filter(whole=wanted["place"]).values("part"))
    return rows.filter(Q(number="") | Q(issued_on__isnull=True)) if wanted.get("blank") else rows


def _of_year(year: int) -> Q:
    """Issued in a year or, while the day is blank, dated in it; or covering it."""
    covers = Q(period_from__year__lte=year, period_to__year__gte=year)
    return Q(issued_on__year=year) | Q(issued_on__isnull=True, dated_year=year) | covers


def in_order(rows: QuerySet[Plan], order: Sequence[str]) -> QuerySet[Plan]:
    """Rows in an order where what is blank comes first: it still waits for somebody. Issuers are read for a page only."""
    ordered = rows.order_by(*(_blank_first(field) for field in order))
    return ordered.select_related(None).prefetch_related("issuer")


def _blank_first(field: str) -> Any:
    if field.removeprefix("-") not in ("issued_on", "period_to"):
        return field
    return F(field[1:]).desc(nulls_first=True) if field.startswith("-") else F(field).asc(nulls_last=True)


def how_far(user: Someone, on: date, plans: Sequence[Plan]) -> dict[int, Tally]:
    """How the visible work of each plan stands, in one statement."""
    rows = assignments_visible_to(user, on).filter(task__plan__in=[plan.pk for plan in plans])
    return tallies(rows, on, by="task__plan")


def issuers_of(user: Someone, on: date) -> list[tuple[str, str]]:
    """The bodies whose plans one may see, to choose from."""
    issuers = list(plans_visible_to(user, on).order_by().values_list("issuer", flat=True).distinct())
    few = Agency.objects.filter(pk__in=issuers).order_by("sort_key")[:MOST_ISSUERS]
    return [(str(agency.pk), agency.name) for agency in few]


def open_plans(user: Someone, on: date) -> int:
    """How many plans are under way: one statement for the side bar."""
    return plans_visible_to(user, on).filter(state=PlanState.ISSUED).count()


def may_write(user: Someone, on: date) -> bool:
    """Whether somebody may enter plans anywhere."""
    return may(user, Permission.PLAN_WRITE, on=on)
