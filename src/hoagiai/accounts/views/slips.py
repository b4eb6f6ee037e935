"""One-time passwords after they were made: on a page, as a file, and forgotten."""

from datetime import timedelta
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hoagiai.accounts import actions
from hoagiai.accounts.lists import excel
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.models import PasswordSlip, User
from hoagiai.accounts.sealing import unseal


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def slip(request: StaffRequest, code: UUID) -> HttpResponse:
    """The passwords, for whoever made them and for minutes; "Đã trao xong" ends it at once."""
    shown = _own_slip(request, code)
    if shown is None:
        return _gone(request)
    if request.method == "POST":
        actions.discard_slip(slip=shown)
        messages.success(request, "Đã trao xong; mật khẩu không còn được lưu ở đâu.")
        return redirect("accounts:people")
    context = {"slip": shown, "people": _people(shown), "minutes": actions.SLIP_MINUTES}
    return render(request, "accounts/password_once.html", context)


@login_required
@never_cache
@require_safe
def slip_file(request: StaffRequest, code: UUID) -> HttpResponse:
    """The same passwords as an Excel file."""
    shown = _own_slip(request, code)
    if shown is None:
        return _gone(request)
    headers = {"Content-Disposition": 'attachment; filename="mat-khau-mot-lan.xlsx"'}
    return HttpResponse(excel.passwords(_people(shown)), content_type=excel.MEDIA_TYPE, headers=headers)


def led_to_slip(
    request: StaffRequest, made: list[tuple[User, str]], source: str = ""
) -> HttpResponseRedirect:
    """Keep new passwords and lead to the page where they are read."""
    return redirect(actions.keep_passwords(made=made, source=source, by=request.user))


def _own_slip(request: StaffRequest, code: UUID) -> PasswordSlip | None:
    alive = timezone.now() - timedelta(minutes=actions.SLIP_MINUTES)
    return PasswordSlip.objects.filter(code=code, made_for=request.user, made_at__gte=alive).first()


def _people(shown: PasswordSlip) -> list[list[str]]:
    try:
        return [[str(words) for words in person] for person in unseal(shown.sealed)]
    except InvalidToken as error:
        raise Http404 from error


def _gone(request: StaffRequest) -> HttpResponse:
    return render(request, "accounts/password_gone.html", status=404)
