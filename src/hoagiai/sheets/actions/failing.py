"""What a worker could not do with a list: tried again a few times, then left to people with its reason."""

import psycopg
from django.db import OperationalError, transaction

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.sheets import acts
from hoagiai.sheets.actions.staging import _lock, taken
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import BatchState

MOST_TRIES = 3
"""A list that took so many workers down with it, or met so many faults of the database, is not taken up again."""
_AFTER = {
    BatchState.WAITING: (
        BatchState.REFUSED,
        "Phần mềm gặp lỗi khi đọc tệp này; tệp gốc vẫn được giữ. Hãy lưu lại dưới dạng .xlsx rồi tải lên lần nữa.",
    ),
    BatchState.COMPARING: (
        BatchState.FAILED,
        "Phần mềm gặp lỗi khi so danh sách này với sổ; lỗi đã được ghi lại cho người quản trị.",
    ),
    BatchState.APPLYING: (
        BatchState.READY,
        "Phần mềm gặp lỗi khi ghi danh sách này; chưa có gì vào sổ và lỗi đã được ghi lại cho người quản trị.",
    ),
    BatchState.UNDOING: (
        BatchState.APPLIED,
        "Phần mềm gặp lỗi khi hoàn tác danh sách này; sổ vẫn như trước khi hoàn tác và lỗi đã được ghi lại cho người quản trị.",
    ),
}
"""Where a list stands once a step failed for good: what people can go on from. No step leaves anything half done."""


def begin(*, batch_id: int, state: BatchState) -> bool:
    """Count a try before it is made, so that also a killed worker counts; False when it is not to be made."""
    with transaction.atomic():
        batch = taken(batch_id, state)
        if batch is None:
            return False
        if batch.tries < MOST_TRIES:
            Batch.objects.filter(pk=batch.pk).update(tries=batch.tries + 1)
            return True
    give_up(batch_id=batch_id, state=state)
    return False


def give_up(*, batch_id: int, state: BatchState) -> None:
    """Leave the list to people: it stands where they can try again or throw it away."""
    after, why = _AFTER[state]
    with act(acts.LIST_FAILED, by=None):
        batch = taken(batch_id, state)
        if batch is not None:
            batch.state, batch.refusal, batch.tries = after, why, 0
            batch.save(update_fields=["state", "refusal", "tries"])


def passes(error: Exception) -> bool:
    """Whether the same may succeed later by itself: the database went away, or was busy."""
    return isinstance(error, OperationalError | psycopg.OperationalError)  # COPY raises the driver's own


def retry(*, batch: Batch, by: User) -> Batch:
    """Compare a list again that a worker could not compare (thử lại)."""
    from hoagiai.sheets.jobs import compare_batch  # jobs import the actions they run

    with act(acts.LIST_RETRIED, by=by):
        now = _lock(batch, BatchState.FAILED)
        now.state, now.refusal, now.tries = BatchState.COMPARING, "", 0
        now.save(update_fields=["state", "refusal", "tries"])
        compare_batch.defer(batch_id=now.pk)
    return now
