"""What every request of a signed-in person carries: the day, their positions, and a password to be changed."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.queries import positions_of
from hoagiai.base import clock


class StaffRequest(HttpRequest):
    """A request behind `login_required`: `user` is an account, `on` is today, `positions` are those held."""

    user: User
    on: date
    positions: list[Position]


_ALWAYS = {"account_change_password", "account_set_password", "account_logout", "account_reauthenticate"}


def staff(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Add `on` and `positions` to the request."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.on = clock.today()  # type: ignore[attr-defined]  # see StaffRequest
        request.positions = SimpleLazyObject(lambda: _held(request))  # type: ignore[attr-defined]  # same
        return get_response(request)

    return middleware


def new_password(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Send whoever was given a one-time password to change it before anything else."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return redirect("account_change_password") if _owes_password(request) else get_response(request)

    return middleware


def _held(request: HttpRequest) -> list[Position]:
    return positions_of(request.user, request.on)  # type: ignore[attr-defined]  # see StaffRequest


def _owes_password(request: HttpRequest) -> bool:
    if not getattr(request.user, "must_change_password", False):
        return False
    return request.path not in {reverse(name) for name in _ALWAYS}
