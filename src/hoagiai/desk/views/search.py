"""The answer to the search box of the top bar."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.desk.queries.search import SHORTEST, found_everywhere


@login_required
@require_safe
def search(request: StaffRequest) -> HttpResponse:
    """Plans, tasks, agencies, places, people and difficulties that hold the words, marks or no marks."""
    text = " ".join(request.GET.get("q", "").replace("\0", "").split())[:100]
    groups = found_everywhere(request.user, text, request.on) if len(text) >= SHORTEST else []
    found = [group for group in groups if group.hits]
    context = {"text": text, "groups": found, "short": len(text) < SHORTEST}
    return render(request, "desk/search.html", context)
