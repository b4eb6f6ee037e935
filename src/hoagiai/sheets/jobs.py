"""Work done by the worker: read lists, write them into the registers, take them back."""

import logging
from collections.abc import Callable
from datetime import timedelta

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

    _do(stage, batch_id, BatchState.WAITING)


@app.task(queue="lists", name="sheets.compare")
def compare_batch(*, batch_id: int) -> None:
    """Compare one list with the registers once more."""
    from hoagiai.sheets.actions.settling import recompare

    _do(recompare, batch_id, BatchState.COMPARING)


@app.task(queue="lists", name="sheets.apply")
def apply_batch(*, batch_id: int) -> None:
    """Write one list into the registers; an error writes nothing."""
    from hoagiai.sheets.actions.applying import carry_out

    _do(carry_out, batch_id, BatchState.APPLYING)


@app.task(queue="lists", name="sheets.undo")
def undo_batch(*, batch_id: int) -> None:
    """Take one list back."""
    from hoagiai.sheets.actions.undoing import take_back

    _do(take_back, batch_id, BatchState.UNDOING)


def _do(step: Callable[..., None], batch_id: int, state: BatchState) -> None:
    """Do a step of a list; what fails is left to people, what may pass by itself to `left_behind` a few times."""
    from hoagiai.sheets.actions import failing

    if not failing.begin(batch_id=batch_id, state=state):
        return
    try:
        step(batch_id=batch_id)
    except Exception as error:
        if failing.passes(error):
            raise
        log.exception("list %s failed while %s", batch_id, state.value)
        failing.give_up(batch_id=batch_id, state=state)
    else:
        Batch.objects.filter(pk=batch_id).update(tries=0)


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


@app.periodic(cron="25 2 * * *")
@app.task(queue="lists", name="sheets.remove_dropped_files", pass_context=False)
def remove_dropped_files(timestamp: int) -> None:
    """Remove files of lists that were thrown away or taken back, where the machine stopped before it was done."""
    from hoagiai.sheets.actions.dropping import remove_dropped

    remove_dropped()


@app.periodic(cron="35 2 * * *")
@app.task(queue="lists", name="sheets.seal_clear_files", pass_context=False)
def seal_clear_files(timestamp: int) -> None:
    """Seal files with protected values that an older version kept in clear."""
    from hoagiai.sheets.actions.sealing_old import seal_clear_files

    seal_clear_files()
