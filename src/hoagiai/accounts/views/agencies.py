"""Keep the list of bodies: add one, rename it, end it, forget what its phrases were said to mean."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from hoagiai import audit
from hoagiai.accounts import queries
from hoagiai.accounts.forms.agencies import AgencyForm, EndAgencyForm, RenameForm
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.agencies import actions
from hoagiai.agencies.errors import AgencyAlreadyThere, EndsBeforeItBegins
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import meaning_of, subordinates
from hoagiai.base.formats import day

read_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@read_or_send
@audit.once
def add(request: StaffRequest) -> HttpResponse:
    """Add a body; `ten` offers a name, `ve` is the page of ours to return to, asked to look for the new body."""
    queries.require(request.user, Permission.AGENCY_WRITE, on=request.on)
    offered = {"name": request.GET.get("ten", "")[:250], "ve": request.GET.get("ve", "")}
    form = AgencyForm(request.POST or None, request=request, initial=offered)
    if form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name not in ("place", "ve")}
        unit = values["unit"]
        try:
            made = actions.add_agency(by=request.user, valid_to=unit.valid_to if unit else None, **values)
        except AgencyAlreadyThere as refused:
            form.add_error("name", str(refused))
        else:
            messages.success(request, f"Đã thêm “{made.name}” vào danh mục cơ quan.")
            return redirect(_return(request, form.cleaned_data["ve"], made) or made)
    context = {"form": form, "back": _own_address(request, form["ve"].value() or "")}
    return render(request, "accounts/agencies/add.html", context, status=422 if form.is_bound else 200)


def _return(request: StaffRequest, address: str, made: Agency) -> str:
    own = _own_address(request, address)
    return f"{own.partition('?')[0]}?{urlencode({'tim': made.name})}" if own else ""


def _own_address(request: StaffRequest, address: str) -> str:
    """The address when it is a page of ours, else nothing."""
    safe = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts=None, require_https=request.is_secure()
    )
    return address if safe else ""


@login_required
@read_or_send
@audit.once
def rename(request: StaffRequest, code: UUID) -> HttpResponse:
    """Give a body a new name; the old one stays as a spelling."""
    body = _kept(request, code)
    now = {"name": body.name, "short_name": body.short_name, "on": request.on, "before": body.name}
    form = RenameForm(request.POST or None, agency=body, today=request.on, initial=now)
    if form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name != "before"}
        try:
            actions.rename_agency(agency=body, by=request.user, **values)
        except AgencyAlreadyThere as refused:
            form.add_error("name", str(refused))
        else:
            messages.success(request, f"Đã đổi tên thành “{body.name}”. Văn bản ghi tên cũ vẫn được nhận ra.")
            return redirect(body)
    context = {"form": form, "body": body}
    return render(request, "accounts/agencies/rename.html", context, status=422 if form.is_bound else 200)


@login_required
@read_or_send
@audit.once
def end(request: StaffRequest, code: UUID) -> HttpResponse:
    """End a body after its last day; what still hangs on it is said first."""
    body = _kept(request, code)
    form = EndAgencyForm(request.POST or None, initial={"last_day": request.on})
    if form.is_valid():
        try:
            actions.end_agency(agency=body, by=request.user, **form.cleaned_data)
        except EndsBeforeItBegins as refused:
            form.add_error("last_day", str(refused))
        else:
            messages.success(request, f"“{body.name}” hoạt động đến hết ngày {day(body.valid_to)}.")
            return redirect(body)
    context = {
        "form": form,
        "body": body,
        "people": queries.people_working_at(body, request.on),
        "below": subordinates(body, request.on).count(),
    }
    return render(request, "accounts/agencies/end.html", context, status=422 if form.is_bound else 200)


@login_required
@read_or_send
def forget(request: StaffRequest, code: UUID, pk: int) -> HttpResponse:
    """Forget what a phrase of this issuer was said to mean."""
    issuer = get_object_or_404(Agency, code=code)
    queries.require(request.user, Permission.PLAN_WRITE, on=request.on, at=issuer)
    correction = get_object_or_404(issuer.corrections.select_related("corrected_by"), pk=pk)
    if request.method == "POST":
        actions.forget_correction(correction=correction, by=request.user)
        messages.success(request, f"Đã bỏ cách hiểu “{correction.phrase}”.")
        return redirect(issuer)
    context = {"issuer": issuer, "correction": correction, "meaning": meaning_of(correction)}
    return render(request, "accounts/agencies/forget.html", context)


def _kept(request: StaffRequest, code: UUID) -> Agency:
    body = get_object_or_404(Agency.objects.select_related("unit"), code=code)
    queries.require(request.user, Permission.AGENCY_WRITE, on=request.on, at=body)
    return body
