"""Which list a request is about, whether one may write it, and what its states look like."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may_in, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.sheets.models import Batch
from hoagiai.sheets.queries.batches import batches_visible_to
from hoagiai.sheets.terms import BatchState

STEPS = ("Tải lên", "Xem trước", "Ghi sổ")
TONES = {
    BatchState.WAITING: "plain",
    BatchState.COMPARING: "plain",
    BatchState.READY: "soon",
    BatchState.FAILED: "late",
    BatchState.REFUSED: "late",
    BatchState.APPLYING: "plain",
    BatchState.APPLIED: "done",
    BatchState.UNDOING: "plain",
    BatchState.UNDONE: "plain",
    BatchState.DISCARDED: "plain",
}
RESTING = (BatchState.READY, BatchState.REFUSED, BatchState.FAILED, BatchState.APPLIED)
"""States in which no worker is at a list and its file is kept."""


def seen(request: StaffRequest, code: UUID) -> Batch:
    """The list with this code; 404 when it is not of a place one reads."""
    return get_object_or_404(batches_visible_to(request.user, request.on), code=code)


def written(request: StaffRequest, code: UUID) -> Batch:
    """The same, to be written: 403 for who only reads."""
    batch = seen(request, code)
    require_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=batch.unit)
    return batch


def may_open(request: StaffRequest, batch: Batch) -> bool:
    """Whether one sees phone numbers, birth days and the files of the list."""
    return may_in(request.user, Permission.IDENTITY_READ, on=request.on, unit=batch.unit)


def may_write(request: StaffRequest, batch: Batch) -> bool:
    """Whether one keeps the registers of the list's place."""
    return may_in(request.user, Permission.REGISTER_WRITE, on=request.on, unit=batch.unit)
