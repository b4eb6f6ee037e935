"""One's own notices, and one's choices about letters and the calendar."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.pagination import paginate
from hoagiai.desk import actions
from hoagiai.desk.forms import EmailForm
from hoagiai.desk.queries.notices import notices_of, preference_of, unread


@login_required
@require_safe
def notices(request: StaffRequest) -> HttpResponse:
    """All notices, newest first."""
    page = paginate(request, notices_of(request.user))
    return render(request, "desk/notices.html", {"page": page, "unread": unread(request.user)})


@login_required
@require_POST
def notice_read(request: StaffRequest, number: int) -> HttpResponse:
    """Mark one as read."""
    notice = get_object_or_404(notices_of(request.user), pk=number)
    actions.read_notice(notice=notice, by=request.user)
    return redirect("desk:notices")


@login_required
@require_POST
def notices_read(request: StaffRequest) -> HttpResponse:
    """Mark all as read."""
    actions.read_all_notices(by=request.user)
    messages.success(request, "Đã đánh dấu mọi thông báo là đã đọc.")
    return redirect("desk:notices")


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: StaffRequest) -> HttpResponse:
    """Letters yes or no; the calendar's address."""
    chosen = preference_of(request.user)
    sent = request.POST if request.method == "POST" else None
    form = EmailForm(sent, initial={"by_email": chosen.by_email})
    if form.is_valid():
        wanted = form.cleaned_data["by_email"]
        actions.switch_email(by=request.user, wanted=wanted)
        messages.success(request, "Sẽ gửi thư nhắc việc." if wanted else "Sẽ không gửi thư nhắc việc nữa.")
        return redirect("desk:settings")
    token = chosen.calendar_token
    address = settings.SITE_ADDRESS.rstrip("/") + reverse("desk:calendar", args=[token]) if token else ""
    context = {"form": form, "address": address, "email_works": settings.EMAIL_CONFIGURED}
    return render(request, "desk/preferences.html", context)


@login_required
@require_POST
def calendar_renew(request: StaffRequest) -> HttpResponse:
    """Give the calendar a new secret address."""
    actions.renew_calendar(by=request.user)
    messages.success(request, "Đã tạo địa chỉ lịch mới. Địa chỉ cũ, nếu có, không dùng được nữa.")
    return redirect("desk:settings")


@login_required
@require_POST
def calendar_close(request: StaffRequest) -> HttpResponse:
    """Take the calendar's address away."""
    actions.close_calendar(by=request.user)
    messages.success(request, "Đã tắt lịch. Địa chỉ cũ không dùng được nữa.")
    return redirect("desk:settings")
