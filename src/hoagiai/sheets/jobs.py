"""Work done by the worker: read lists, write them into the registers, take them back."""

import logging
from datetime import timedelta

from django.db import OperationalError
from django.utils import timezone
from procrastinate.contrib.django import app

from hoagiai.sheets.models import Batch, Export
from hoagiai.sheets.terms import BatchState, ExportState

log = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=2)
"""A list that still waits after this was lost with its worker and is taken up again."""


@app.task(queue="lists", name="sheets.stage")
def stage_batch(*, batch_id: int) -> None:
    """Read one list and compare it with the registers."""
    from hoagiai.sheets.actions.staging import stage

    try:
        stage(batch_id=batch_id)
    except Exception:
        log.exception("list %s could not be read", batch_id)
        why = "Phần mềm gặp lỗi khi đọc tệp này; tệp gốc vẫn được giữ. Hãy lưu lại dưới dạng .xlsx rồi tải lên lần nữa."
        Batch.objects.filter(pk=batch_id).update(state=BatchState.REFUSED, refusal=why)


@app.task(queue="lists", name="sheets.compare")
def compare_batch(*, batch_id: int) -> None:
    """Compare one list with the registers once more."""
    from hoagiai.sheets.actions.settling import recompare

    recompare(batch_id=batch_id)


@app.task(queue="lists", name="sheets.apply")
def apply_batch(*, batch_id: int) -> None:
    """Write one list into the registers; an error writes nothing and leaves the list as it was before."""
    from hoagiai.sheets.actions.applying import carry_out

    try:
        carry_out(batch_id=batch_id)
    except OperationalError:  # the database went away: `left_behind` does it again
        raise
    except Exception:
        log.exception("list %s could not be written", batch_id)
        why = "Phần mềm gặp lỗi khi ghi danh sách này; chưa có gì vào sổ và lỗi đã được ghi lại cho người quản trị."
        Batch.objects.filter(pk=batch_id).update(state=BatchState.READY, refusal=why)


@app.task(queue="lists", name="sheets.undo")
def undo_batch(*, batch_id: int) -> None:
    """Take one list back."""
    from hoagiai.sheets.actions.undoing import take_back

    take_back(batch_id=batch_id)


@app.periodic(cron="*/2 * * * *")
@app.task(queue="lists", name="sheets.left_behind", pass_context=False)
def left_behind(timestamp: int) -> None:
    """Go on with lists whose worker ended before it was done; what was half written was rolled back."""
    lost = Batch.objects.filter(made_at__lt=timezone.now() - PATIENCE)
    steps = {
        BatchState.WAITING: stage_batch,
        BatchState.COMPARING: compare_batch,
        BatchState.APPLYING: apply_batch,
        BatchState.UNDOING: undo_batch,
    }
    for state, job in steps.items():
        for key in lost.filter(state=state).order_by("pk").values_list("pk", flat=True)[:10]:
            job(batch_id=key)


@app.task(queue="lists", name="sheets.export")
def make_export(*, export_id: int) -> None:
    """Write one list out of the registers."""
    from hoagiai.sheets.actions.exporting import fail, make

    try:
        make(export_id=export_id)
    except Exception:
        log.exception("export %s could not be made", export_id)
        fail(export_id=export_id, why="Phần mềm gặp lỗi khi lập tệp; lỗi đã được ghi lại. Hãy xuất lại.")


@app.periodic(cron="*/2 * * * *")
@app.task(queue="lists", name="sheets.exports_left_behind", pass_context=False)
def exports_left_behind(timestamp: int) -> None:
    """Make the lists whose worker ended before they were whole."""
    lost = Export.objects.filter(state=ExportState.WAITING, made_at__lt=timezone.now() - PATIENCE)
    for key in lost.order_by("pk").values_list("pk", flat=True)[:10]:
        make_export(export_id=key)


@app.periodic(cron="15 2 * * *")
@app.task(queue="lists", name="sheets.remove_old_exports", pass_context=False)
def remove_old_exports(timestamp: int) -> None:
    """Remove files that were kept long enough."""
    from hoagiai.sheets.actions.exporting import remove_old

    remove_old()
