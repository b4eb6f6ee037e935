"""One reorganisation: how far it is, which units go into which, who did what."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hoagiai.audit import history_of
from hoagiai.base.pagination import paginate
from hoagiai.borders.actions import lone_parts
from hoagiai.borders.models import PlannedUnit, Transfer
from hoagiai.borders.queries.gaps import left_behind, without_content
from hoagiai.borders.queries.units import known_transfers, receiving, targets
from hoagiai.borders.views.frame import read_frame_of
from hoagiai.plans.views.telling import told


@login_required
@require_safe
def reorganisation(request: HttpRequest, code: UUID) -> HttpResponse:
    """The page of one reorganisation."""
    frame = read_frame_of(request, code)
    found = frame.reorganisation
    words = request.GET.get("tim", "")[:100]
    keys = targets(found, words)
    page = paginate(request, keys)
    of_it = {"reorganisation": found}
    context = {
        **frame.context,
        "page": page,
        "rows": receiving(found, page.rows),
        "words": words,
        "target_count": len(keys),
        "empty_planned": without_content(found) if frame.prepares else (),
        "alone": lone_parts(found)[:20] if frame.prepares else (),
        "behind": left_behind(found)[:20] if frame.prepares else (),
        "known": known_transfers(found) if frame.prepares else 0,
        "history": told(history_of(found, (PlannedUnit, of_it), (Transfer, of_it), limit=12)),
    }
    return render(request, "borders/one.html", context)
