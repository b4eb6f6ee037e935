"""Pages that belong to no part: what went wrong, in calm words, and the gallery of components."""

import sys
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from hoagiai.base import formats, gallery, htmx, navigation
from hoagiai.base.full_disk import is_full
from hoagiai.base.problems import PROBLEMS, Problem


@login_required
@require_safe
def menu_counts(request: HttpRequest) -> HttpResponse:
    """The numbers beside the lines of the side, asked for by the page once it is drawn."""
    return render(request, "base/_counts.html", {"counts": navigation.counts(request)})


def problem(request: HttpRequest, status: int, *, what: str = "") -> HttpResponse:
    """The page for a refusal; to htmx a toast, so that the page one was on stays as it is."""
    known = PROBLEMS[status]
    words = what or known.what
    if htmx.wants_part(request):
        response = htmx.toast(HttpResponse(status=status), f"{known.title}. {words}", kind="error")
        response["HX-Reswap"] = "none"
        return response
    return HttpResponse(_drawn(known, words, status), status=status)


def _drawn(known: Problem, words: str, status: int) -> str:
    """Drawn without request: no database, no shell, so that nothing more can go wrong."""
    return render_to_string("base/problem.html", {"problem": known, "what": words, "status": status})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when too much was sent."""
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent):
        return too_large(request)
    return problem(request, 400)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: says how much is taken."""
    return problem(request, 413, what=f"Mỗi tệp chỉ được đến {formats.size(settings.UPLOAD_MAX_BYTES)}.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: seen, but not allowed; the refusal's own words are shown when it has any."""
    own = str(exception) if isinstance(exception, PermissionDenied) else ""
    return problem(request, 403, what=own)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: absent, or not for this person's eyes; the two are not told apart."""
    return problem(request, 404)


def conflict(request: HttpRequest, rows: list[tuple[str, Any, Any]], *, back_url: str) -> HttpResponse:
    """409: somebody saved first. `rows`: what, theirs (saved), yours (not saved); both are shown."""
    if htmx.wants_part(request):
        return problem(request, 409)
    return render(request, "base/conflict.html", {"rows": rows, "back_url": back_url}, status=409)


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: tried too often."""
    return problem(request, 429)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is too old or cookies are off; nothing was saved."""
    return problem(
        request, 403, what="Trang đã mở quá lâu nên biểu mẫu hết hiệu lực. Mở lại trang rồi gửi lại."
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """507 when a disk is full, otherwise 500: our fault. Django calls this while the error is at hand."""
    return problem(request, 507 if is_full(sys.exception()) else 500)


def _theme(request: HttpRequest) -> str:
    return {"toi": "dark", "sang": "light"}.get(request.GET.get("nen", ""), "")


@login_required
def show_gallery(request: HttpRequest) -> HttpResponse:
    """Every component with its states; `?nen=toi` and `?nen=sang` choose the dark and the light one."""
    return render(request, "base/gallery.html", {"theme": _theme(request), **gallery.samples(request)})


@login_required
def show_document_sample(request: HttpRequest) -> HttpResponse:
    """The page of two panes, with invented content."""
    return render(request, "base/gallery_document.html", {"theme": _theme(request)})


@login_required
def show_form_sample(request: HttpRequest) -> HttpResponse:
    """A form as an officer meets it on a phone; what is sent is checked and thrown away."""
    form = gallery.SampleForm(request.POST or None, request.FILES or None)
    form.is_valid()
    return render(
        request, "base/gallery_form.html", {"theme": _theme(request), "form": form, "past": gallery.PAST}
    )
