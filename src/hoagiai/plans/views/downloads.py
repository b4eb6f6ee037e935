"""Files on their way out: made here, or kept as they were received."""

from tempfile import TemporaryFile
from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.base.documents.excel import Workbook, write_excel
from hoagiai.base.documents.names import content_disposition
from hoagiai.plans.models import StoredFile
from hoagiai.plans.queries.visible import files_visible_to

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LEAST = "default-src 'none'; sandbox"


def excel(workbook: Workbook, title: str) -> HttpResponseBase:
    """An Excel file written row by row to disk and sent from there."""
    target = TemporaryFile()  # noqa: SIM115 (closed by the response)
    write_excel(workbook, target)
    target.seek(0)
    response = FileResponse(target, content_type=EXCEL)
    response["Content-Disposition"] = content_disposition(title, "xlsx")
    return response


@login_required
@require_safe
def stored_file(request: HttpRequest, code: UUID) -> HttpResponseBase:
    """A kept file as a download, never shown inside a page; 404 when it is not for this person's eyes."""
    staff = cast(StaffRequest, request)
    file = get_object_or_404(files_visible_to(staff.user, staff.on), code=code)
    return as_download(file)


def as_download(file: StoredFile) -> FileResponse:
    """The content of a kept file under its own name; `Http404` when it is not in the store any more."""
    try:
        content = file.content.open("rb")
    except FileNotFoundError as lost:
        raise Http404("Tệp không còn trong kho lưu trữ.") from lost
    response = FileResponse(content, content_type=file.media_type or "application/octet-stream")
    stem, dot, suffix = file.name.rpartition(".")
    response["Content-Disposition"] = content_disposition(stem if dot else suffix, suffix if dot else "bin")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = LEAST
    return response
