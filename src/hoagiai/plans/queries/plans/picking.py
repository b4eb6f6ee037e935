"""Bodies to choose from when a person says what a phrase means."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import search
from hoagiai.places.models import Containment
from hoagiai.plans.models import PartyAgency, Plan, Task
from hoagiai.plans.terms import ANSWERABLE

MOST_FOUND = 24


def bodies_found(words: str, issuer: Agency, on: date, most: int = MOST_FOUND) -> list[Agency]:
    """Bodies named so on a day, those of the issuer's province first."""
    if not words.strip():
        return []
    return list(nearest_first(search(words, on), issuer).select_related("unit")[:most])


def nearest_first(found: QuerySet[Agency], issuer: Agency) -> QuerySet[Agency]:
    """These bodies, those of the issuer's own place first, then those of its province."""
    unit = issuer.unit
    own = Containment.objects.filter(whole=unit.pk if unit else 0, part=OuterRef("unit"))
    here = Containment.objects.filter(
        whole=(unit.province_id or unit.pk) if unit else 0, part=OuterRef("unit")
    )
    return found.annotate(own=Exists(own), near=Exists(here)).order_by("-own", "-near", "sort_key", "pk")


def bodies_coded(codes: Sequence[str]) -> list[Agency]:
    """The bodies with these codes; what is no code is left out."""
    known = [code for code in codes if _is_code(code)]
    return list(Agency.objects.filter(code__in=known).order_by("sort_key"))


def leads_of(task: Task) -> tuple[int, ...]:
    """The bodies that lead a task: "cùng cấp" is their level."""
    members = PartyAgency.objects.filter(party__task=task, party__role__in=ANSWERABLE).order_by("pk")
    found = list(members.values_list("party__role", "agency_id"))
    for role in ANSWERABLE:
        if ids := tuple(agency for named, agency in found if named == role):
            return ids
    return ()


def day_of(plan: Plan, on: date) -> date:
    """The day for which names are understood: the plan's own, as far as it is known."""
    if plan.issued_on:
        return plan.issued_on
    start = plan.period_from
    return start if start and start < on else on


def _is_code(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
