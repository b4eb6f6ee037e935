"""All reorganisations that one prepares or signs."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.pagination import paginate
from hoagiai.base.tables import address
from hoagiai.borders.navigation import prepares_or_signs
from hoagiai.borders.queries.visible import as_they_stood, reorganisations_visible_to
from hoagiai.borders.terms import BorderState
from hoagiai.borders.views.frame import TONES
from hoagiai.teams.views.asof import as_of

GROUPS = {
    "": ("Tất cả", tuple(BorderState)),
    "dang-lap": ("Đang lập", (BorderState.FILLING, BorderState.DRAFT)),
    "da-ky": ("Đã ký, chờ ngày hiệu lực", (BorderState.SIGNED, BorderState.APPLYING)),
    "da-thuc-hien": ("Đã thực hiện", (BorderState.APPLIED,)),
    "da-huy": ("Đã hủy", (BorderState.UNDOING, BorderState.UNDONE)),
}


@login_required
@require_safe
def reorganisations(request: StaffRequest) -> HttpResponse:
    """The list, newest first, by how far they are."""
    if not prepares_or_signs(request):
        raise PermissionDenied("Tài khoản của bạn không có quyền lập hoặc ký phương án sắp xếp địa bàn.")
    asof = as_of(request)
    seen = reorganisations_visible_to(request.user, request.on)
    every = as_they_stood(seen, asof.on if asof.other_day else None)
    asked = request.GET.get("tinh-trang", "")
    group = asked if asked in GROUPS else ""
    states = GROUPS[group][1]
    rows = every.filter(stood__in=states).select_related("place", "drafted_by", "signed_by")
    page = paginate(request, rows.order_by("-effective", "-pk"))
    counted = every.order_by().aggregate(
        **{
            f"n{place}": Count("pk", filter=Q(stood__in=each))
            for place, (_, each) in enumerate(GROUPS.values())
        }
    )
    context = {
        "page": page,
        "rows": [(row, BorderState(row.stood), TONES[BorderState(row.stood)]) for row in page.rows],
        "tabs": _tabs(request, counted, group),
        "may_prepare": not asof.other_day and may(request.user, Permission.BORDER_PREPARE, on=request.on),
        **asof.context,
    }
    return render(request, "borders/list.html", context)


def _tabs(request: StaffRequest, counted: dict[str, int], current: str) -> list[dict[str, Any]]:
    return [
        {
            "label": label,
            "number": counted[f"n{place}"],
            "url": address(request, tinh_trang=key),
            "current": key == current,
        }
        for place, (key, (label, _)) in enumerate(GROUPS.items())
        if counted[f"n{place}"] or key in ("", current)
    ]
