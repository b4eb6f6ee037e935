"""Grant and end positions."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from hoagiai import audit
from hoagiai.accounts import actions, queries
from hoagiai.accounts.forms.people import EndPositionForm, PositionForm
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.accounts.views.people import add_errors, visible_person


@login_required
@audit.once
def grant_position(request: StaffRequest, username: str) -> HttpResponse:
    """Give a person a position at an agency within reach."""
    person = visible_person(request, username)
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on)
    form = PositionForm(request.POST or None, request=request)
    if form.is_valid():
        try:
            actions.grant_position(user=person, on=request.on, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, f"Đã giao vị trí cho {person.full_name}.")
            return redirect(person)
    return render(request, "accounts/grant_position.html", {"form": form, "person": person})


@login_required
def end_position(request: StaffRequest, username: str, pk: int) -> HttpResponse:
    """End a position after its last day."""
    person = visible_person(request, username)
    position = get_object_or_404(person.positions.select_related("agency", "user"), pk=pk)
    queries.require(request.user, Permission.ACCOUNT_GRANT, on=request.on, at=position.agency)
    form = EndPositionForm(request.POST or None, initial={"last_day": request.on})
    if form.is_valid():
        try:
            actions.end_position(position=position, on=request.on, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, f"Đã ghi ngày thôi vị trí “{position.title}”.")
            return redirect(person)
    return render(
        request, "accounts/end_position.html", {"form": form, "person": person, "position": position}
    )
