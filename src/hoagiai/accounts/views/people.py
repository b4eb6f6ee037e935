"""People and roles: the list, one person, a new account, closing and one-time passwords."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoagiai import audit
from hoagiai.accounts import actions, queries
from hoagiai.accounts.forms.people import AccountForm, CloseAccountForm, NewAccountForm, PeopleFilter
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import Permission
from hoagiai.accounts.views.slips import led_to_slip
from hoagiai.base.htmx import page_or_part
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import Sort, chips

SORTS = {"ten": ("full_name", "pk"), "ten-dang-nhap": ("username",), "ngay-lap": ("joined_at", "pk")}


@login_required
def people(request: StaffRequest) -> HttpResponse:
    """Everyone within reach, by name; filters live in the address."""
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    form = PeopleFilter(request.GET)
    sort = Sort(request, SORTS, "ten")
    found = _filtered(queries.people_visible_to(request.user, request.on), form, request)
    page = paginate(request, queries.with_positions(found, request.on).order_by(*sort.order))
    context = {"form": form, "page": page, "sort": sort, "chips": chips(request, form)}
    return page_or_part(request, "accounts/people.html", context)


def _filtered(found: QuerySet[User], form: PeopleFilter, request: StaffRequest) -> QuerySet[User]:
    if not form.is_valid():
        return found
    asked = form.cleaned_data
    found = queries.people_matching(found, asked["q"])
    if asked["vai_tro"]:
        found = queries.people_in_role(found, asked["vai_tro"], request.on)
    if asked["tinh_trang"]:
        found = found.filter(is_active=asked["tinh_trang"] == "mo")
    return found


def visible_person(request: StaffRequest, username: str) -> User:
    """The person, or 404."""
    return get_object_or_404(queries.people_visible_to(request.user, request.on), username=username)


def managed_person(request: StaffRequest, username: str) -> User:
    """The person, or 404; 403 when their account is not for this person to change."""
    person = visible_person(request, username)
    queries.require_managing(request.user, person, request.on)
    return person


@login_required
def person(request: StaffRequest, username: str) -> HttpResponse:
    """One person: positions with their days, and what was done to the account."""
    shown = visible_person(request, username)
    held = shown.positions.select_related("agency", "granted_by").order_by("-valid_from", "pk")
    context = {
        "person": shown,
        "positions": held,
        "manages": queries.may_manage(request.user, shown, request.on),
        "grants": queries.may(request.user, Permission.ACCOUNT_GRANT, on=request.on)
        and shown.pk != request.user.pk,
        "history": audit.history_of(shown, (Position, {"user": shown}), limit=20),
    }
    return render(request, "accounts/person.html", context)


@login_required
@never_cache
@audit.once
@transaction.atomic
def new_account(request: StaffRequest) -> HttpResponse:
    """Make an account with its first position; it leads to its one-time password."""
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    form = NewAccountForm(request.POST or None, request=request)
    if form.is_valid():
        try:
            user, password = actions.create_account(on=request.on, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return led_to_slip(request, [(user, password)])
    return render(request, "accounts/new_account.html", {"form": form})


@login_required
def change_account(request: StaffRequest, username: str) -> HttpResponse:
    """Correct name and e-mail."""
    shown = managed_person(request, username)
    form = AccountForm(request.POST or None, instance=shown)
    if form.is_valid():
        actions.change_account(user=shown, on=request.on, by=request.user, **form.cleaned_data)
        messages.success(request, "Đã lưu thông tin tài khoản.")
        return redirect(shown)
    return render(request, "accounts/change_account.html", {"form": form, "person": shown})


@login_required
def close_account(request: StaffRequest, username: str) -> HttpResponse:
    """Close an account after confirmation."""
    shown = managed_person(request, username)
    form = CloseAccountForm(request.POST or None)
    if form.is_valid():
        actions.close_account(user=shown, on=request.on, by=request.user, **form.cleaned_data)
        messages.success(request, f"Đã ngừng tài khoản của {shown.full_name}.")
        return redirect(shown)
    return render(request, "accounts/close_account.html", {"form": form, "person": shown})


@login_required
@require_POST
def reopen_account(request: StaffRequest, username: str) -> HttpResponse:
    """Let a closed account in again."""
    shown = managed_person(request, username)
    actions.reopen_account(user=shown, on=request.on, by=request.user)
    messages.success(request, f"Tài khoản của {shown.full_name} hoạt động trở lại.")
    return redirect(shown)


@login_required
@never_cache
@audit.once
@transaction.atomic
def give_password(request: StaffRequest, username: str) -> HttpResponse:
    """Give a one-time password after confirmation and lead to it."""
    shown = managed_person(request, username)
    if request.method == "POST":
        password = actions.give_password(user=shown, on=request.on, by=request.user)
        return led_to_slip(request, [(shown, password)])
    return render(request, "accounts/give_password.html", {"person": shown})


def add_errors(form: Form, error: ValidationError) -> None:
    """Put an action's refusal beside the fields it names, or above the form."""
    by_field = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
    for name, words in by_field.items():
        form.add_error(name if name in form.fields else None, words)
