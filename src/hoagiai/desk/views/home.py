"""The desk: the first page after signing in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.desk.queries.home import desk_of


@login_required
@require_safe
def home(request: StaffRequest) -> HttpResponse:
    """What is due, what is late, what waits for me, what changed since yesterday."""
    desk = desk_of(request.user, list(request.positions), request.on)
    context = {
        "desk": desk,
        "on": request.on,
        "may_write": may(request.user, Permission.PLAN_WRITE, on=request.on),
        "may_grant": may(request.user, Permission.ACCOUNT_GRANT, on=request.on),
        "own": request.positions[0].agency if request.positions else None,
    }
    return render(request, "desk/home.html", context)
