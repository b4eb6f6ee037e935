"""The list of plans."""

from collections.abc import Sequence

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base import tables
from hoagiai.base.htmx import page_or_part
from hoagiai.base.pagination import paginate
from hoagiai.plans.forms.plans import PlanFilter
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.plans import listing
from hoagiai.plans.queries.standing import Tally
from hoagiai.plans.queries.work import place_choices
from hoagiai.plans.views.plans.frame import TONES


@login_required
@require_safe
def plans(request: StaffRequest) -> HttpResponse:
    """The plans one may see, the newest first, with how far each has come."""
    user, on = request.user, request.on
    form = PlanFilter(
        request.GET, on=on, issuers=listing.issuers_of(user, on), places=place_choices(user, on)
    )
    sort = tables.Sort(request, listing.SORTS, "-ngay")
    page = paginate(request, listing.in_order(listing.matching(user, on, form.wanted()), sort.order))
    chips = tables.chips(request, form)
    context = {
        "form": form,
        "sort": sort,
        "sorted": tables.SORT in request.GET,
        "page": page,
        "rows": _rows(request, page.rows),
        "chips": chips,
        "clear_url": request.path if len(chips) > 1 else "",
        "may_write": listing.may_write(user, on),
    }
    return page_or_part(request, "plans/plans/list.html", context)


def _rows(request: StaffRequest, plans: Sequence[Plan]) -> list[tuple[Plan, Tally, str]]:
    far = listing.how_far(request.user, request.on, plans)
    return [(plan, far.get(plan.pk, Tally()), TONES[plan.state]) for plan in plans]  # type: ignore[index]  # TextChoices
