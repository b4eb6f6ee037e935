"""Work done by the worker: rehearse, carry out what was signed when its day has come, take back, go on after a stop."""

import logging
from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from hoagiai.base.clock import today
from hoagiai.borders.actions import apply_due, catch_up, fill, take_back
from hoagiai.borders.actions.rehearsals import carry_out
from hoagiai.borders.actions.trying import each_alone
from hoagiai.borders.models import Rehearsal, Reorganisation
from hoagiai.borders.terms import BorderState, RehearsalState

log = logging.getLogger(__name__)

FILLING, UNDOING = "lấy danh mục đơn vị vào phương án", "hủy phương án"
PATIENCE = timedelta(minutes=2)
"""A rehearsal that still waits after this was lost with its worker and is done again."""


@app.task(queue="borders", name="borders.rehearse")
def rehearse_one(*, rehearsal_id: int) -> None:
    """Rehearse one draft and keep what was found, or that it failed."""
    waiting = Rehearsal.objects.filter(pk=rehearsal_id, state=RehearsalState.WAITING)
    found = waiting.select_related("reorganisation").first()
    if found is None:
        return
    try:
        carry_out(rehearsal=found)
    except Exception:
        log.exception("rehearsal %s failed", rehearsal_id)
        waiting.update(state=RehearsalState.FAILED)


@app.task(queue="borders", name="borders.fill")
def fill_one(*, reorganisation_id: int) -> None:
    """Take what the register of units knows into one draft."""
    wanted = Reorganisation.objects.select_related("drafted_by").filter(pk=reorganisation_id)
    each_alone(wanted, fill, FILLING)


@app.task(queue="borders", name="borders.apply_due")
def apply_now() -> None:
    """Carry out what is due, at once after signing."""
    apply_due(on=today())


@app.task(queue="borders", name="borders.undo")
def undo_one(*, reorganisation_id: int) -> None:
    """Take one back."""
    wanted = Reorganisation.objects.select_related("undone_by").filter(pk=reorganisation_id)
    each_alone(wanted, take_back, UNDOING)


@app.periodic(cron="*/2 * * * *")
@app.task(queue="borders", name="borders.apply_signed", queueing_lock="borders.apply", pass_context=False)
def apply_signed(timestamp: int) -> None:
    """Carry out what is due today, and go on with whatever an interruption left half done."""
    apply_due(on=today())
    waiting = Reorganisation.objects.order_by("pk")
    each_alone(waiting.filter(state=BorderState.UNDOING), take_back, UNDOING)
    each_alone(waiting.filter(state=BorderState.FILLING), fill, FILLING)
    lost = Rehearsal.objects.filter(state=RehearsalState.WAITING, made_at__lt=timezone.now() - PATIENCE)
    for key in lost.order_by("pk").values_list("pk", flat=True)[:10]:
        rehearse_one(rehearsal_id=key)


@app.periodic(cron="10 * * * *")
@app.task(queue="borders", name="borders.catch_up", queueing_lock="borders.catch_up", pass_context=False)
def catch_up_signed(timestamp: int) -> None:
    """Take what arose in the units of signed acts into their lists, so that whoever signed sees it before the day."""
    signed = Reorganisation.objects.filter(state=BorderState.SIGNED).order_by("pk")
    each_alone(signed, catch_up, "đưa thôn, tổ hòa giải phát sinh vào phương án")
