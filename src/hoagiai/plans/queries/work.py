"""Lists of work: filters, order, what the rows need; every list starts from what the person may see."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Max, OrderBy, Prefetch, Q, QuerySet, Sum

from hoagiai.accounts.queries import Someone, positions_of, reach
from hoagiai.accounts.terms import Extent, Permission
from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Level
from hoagiai.base.folding import fold
from hoagiai.places.models import Containment, Unit
from hoagiai.plans.models import Assignment, ProgressCount
from hoagiai.plans.queries.counting import standing_entries
from hoagiai.plans.queries.standing import in_force, with_standing
from hoagiai.plans.queries.visible import assignments_visible_to, plans_visible_to
from hoagiai.plans.terms import AssignmentState, PlanState, Standing
from hoagiai.plans.wording import short_plan

SORTS = {
    "han": ("due_on", "pk"),
    "ke-hoach": ("task__plan", "task__position", "agency__sort_key", "pk"),
    "co-quan": ("agency__sort_key", "agency", "due_on", "pk"),
}
LIST_FIELDS = (
    "code",
    "role",
    "state",
    "due_on",
    "reported_on",
    "accepted_on",
    "task__ref",
    "task__title",
    "task__plan__code",
    "task__plan__number",
    "task__plan__sign",
    "task__plan__title",
    "task__plan__issuer__name",
    "agency__name",
)
NEWEST_PLANS = 200


def matching(user: Someone, on: date, wanted: Mapping[str, Any]) -> QuerySet[Assignment]:
    """Visible work in force on the day, through all filters but the standing.

    `wanted` holds cleaned values: mine, role, plan (code), running (plans that have not ended), agency (words),
    place (unit id), due_from, due_to, words; what is empty does not filter.
    """
    rows = with_standing(assignments_visible_to(user, on), on).filter(_simple(wanted))
    if wanted.get("mine"):
        rows = rows.filter(mine(user, on))
    for word in fold(wanted.get("agency") or "").split():
        rows = rows.filter(agency__folded__contains=word)
    if wanted.get("words"):
        rows = rows.filter(_about(wanted["words"]))
    return rows


def _simple(wanted: Mapping[str, Any]) -> Q:
    fields = {
        "role": "role",
        "plan": "task__plan__code",
        "due_from": "due_on__gte",
        "due_to": "due_on__lte",
    }
    given = {field: wanted[name] for name, field in fields.items() if wanted.get(name)}
    if wanted.get("running"):
        given["task__plan__state"] = PlanState.ISSUED
    if wanted.get("place"):
        given["agency__unit__in"] = Containment.objects.filter(whole=wanted["place"]).values("part")
    return Q(**given)


def _about(text: str) -> Q:
    """Every word in the task's wording, or every word in the plan's number and title, or the printed mark."""
    task, plan = Q(), Q()
    for word in fold(text).split():
        task &= Q(task__folded__contains=word)
        plan &= Q(task__plan__folded__contains=word)
    return task | plan | Q(task__ref__iexact=text.strip())


def standing_as(rows: QuerySet[Assignment], standings: Sequence[str]) -> QuerySet[Assignment]:
    """Only work that stands so; all of it when no standing is named."""
    if not standings:
        return rows
    if Standing.DONE not in standings:
        rows = rows.exclude(state=AssignmentState.ACCEPTED)  # lets the index of open work be used
    return rows.filter(Q(standing__in=standings))


def in_order(rows: QuerySet[Assignment], order: Iterable[str]) -> QuerySet[Assignment]:
    """Rows with the columns of a list, in an order where what has no deadline comes last."""
    return rows.order_by(*(_last_when_empty(field) for field in order)).only(*LIST_FIELDS)


def _last_when_empty(field: str) -> OrderBy | str:
    return F("due_on").desc(nulls_last=True) if field == "-due_on" else field


def mine(user: Someone, on: date) -> Q:
    """Work of the bodies that this person reports for (việc của cơ quan tôi)."""
    held = reach(user, Permission.TASK_REPORT, on)
    return Q(pk__in=()) if held.nowhere else held.within("agency")


def starts_with_own(user: Someone, on: date) -> bool:
    """Whether the list opens on one's own body: people who report and do not follow a province or the country."""
    held = positions_of(user, on)
    wide = (Extent.PLACE, Extent.COUNTRY)
    follows = any(
        position.role.rights.get(Permission.PLAN_READ) in wide
        and position.agency.level in (Level.CENTRAL, Level.PROVINCE)
        for position in held
    )
    return not follows and any(Permission.TASK_REPORT in position.role.rights for position in held)


def open_work_of_mine(user: Someone, on: date) -> int:
    """How much work of one's own bodies is not done, the number of "Chưa xong" in their list: one statement."""
    rows = in_force(Assignment.objects.filter(mine(user, on), task__plan__state=PlanState.ISSUED), on)
    return rows.exclude(accepted_on__lte=on).count()


def plan_choices(user: Someone, on: date) -> list[tuple[str, str]]:
    """The newest plans one may see, for a list to choose from."""
    found = plans_visible_to(user, on).exclude(state=PlanState.DRAFT).order_by("-issued_on", "-pk")
    issuers = Prefetch("issuer", Agency.objects.only("name"))
    few = found.select_related(None).only("code", "number", "sign", "title", "issuer")[:NEWEST_PLANS]
    return [
        (str(plan.code), f"{short_plan(plan)} · {plan.issuer.name}") for plan in few.prefetch_related(issuers)
    ]


def place_choices(user: Someone, on: date) -> list[tuple[str, str]]:
    """Places to choose from: provinces for who reads the country, communes for who reads a province."""
    held = reach(user, Permission.PLAN_READ, on)
    today = Unit.objects.in_force(on).order_by("sort_key").only("pk", "name")
    if held.everywhere:
        return [(str(unit.pk), unit.name) for unit in today.filter(level="province")]
    above = [p.agency.unit_id for p in held.positions if p.agency.level == Level.PROVINCE]
    return [(str(unit.pk), unit.name) for unit in today.filter(parent__in=above)] if above else []


def sums_of(rows: Iterable[Assignment]) -> dict[int, list[tuple[Decimal, Decimal | None, str]]]:
    """Numbers reported so far beside those the plan expects, for each row: (done, expected, unit)."""
    counts = ProgressCount.objects.filter(
        standing_entries("progress__"), progress__assignment__in=[row.pk for row in rows]
    ).order_by()
    grouped = counts.values("progress__assignment", "product", "product__expected", "unit")
    found: dict[int, list[tuple[Decimal, Decimal | None, str]]] = {}
    for each in grouped.annotate(done=Sum("value"), last=Max("pk")).order_by("product", "unit"):
        sums = found.setdefault(each["progress__assignment"], [])
        sums.append((each["done"], each["product__expected"], each["unit"]))
    return found
