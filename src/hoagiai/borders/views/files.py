"""The rehearsal as a file: Word with the numbers, Excel with every list."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.queries import agencies_of
from hoagiai.agencies.models import Agency
from hoagiai.base.documents.excel import to_excel
from hoagiai.base.documents.names import content_disposition
from hoagiai.base.documents.word import to_word
from hoagiai.borders.papers import rehearsal_document, rehearsal_workbook
from hoagiai.borders.views.frame import Frame, frame_of
from hoagiai.borders.views.rehearsal import arrivals_told

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@login_required
@require_safe
def download(request: HttpRequest, code: UUID, suffix: str) -> HttpResponse:
    """The newest rehearsal as a file."""
    frame = frame_of(request, code)
    kept = frame.standing.rehearsal
    if kept is None or suffix not in MEDIA:
        raise Http404
    arrivals = arrivals_told(kept.arrivals)
    if suffix == "xlsx":
        data = to_excel(rehearsal_workbook(kept, arrivals))
    else:
        author = _author(frame)
        data = to_word(rehearsal_document(kept, arrivals, author=author, made_on=frame.request.on))
    title = f"Diễn tập {frame.reorganisation.title}"
    headers = {"Content-Disposition": content_disposition(title, suffix)}
    return HttpResponse(data, content_type=MEDIA[suffix], headers=headers)


def _author(frame: Frame) -> Agency:
    own = agencies_of(frame.request.user, frame.request.on)
    return own[0] if own else Agency.objects.get(kind="ministry_of_justice")
