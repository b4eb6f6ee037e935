"""What our sign-in does differently from allauth's."""

from typing import Any

from allauth.account import views as account
from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hoagiai.accounts.middleware import StaffRequest

sessions = ListUserSessionsView.as_view()


def signup_closed(request: HttpRequest) -> HttpResponse:
    """Nobody signs up: accounts are made by whoever may grant them."""
    return render(request, "account/signup_closed.html")


def password_reset(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
    """A link by e-mail where e-mail is configured; otherwise whom to ask."""
    if settings.EMAIL_CONFIGURED:
        answer: HttpResponseBase = account.password_reset(request, **kwargs)
        return answer
    return render(request, "account/password_reset_off.html")


@login_required
@require_POST
def end_session(request: StaffRequest, pk: int) -> HttpResponse:
    """End one of one's own sessions."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    here = session.session_key == request.session.session_key
    session.end()
    if here:
        return redirect("account_login")
    messages.success(request, "Đã kết thúc phiên đăng nhập.")
    return redirect("usersessions_list")
