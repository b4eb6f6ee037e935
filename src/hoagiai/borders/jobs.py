"""Work done by the worker: signed reorganisations take effect on their day."""

from procrastinate.contrib.django import app

from hoagiai.base.clock import today
from hoagiai.borders.actions import apply_due


@app.periodic(cron="7 0 * * *")
@app.task(queue="borders", name="borders.apply_signed", queueing_lock="borders.apply", pass_context=False)
def apply_signed(timestamp: int) -> None:
    """Carry out what is due today, and go on with what an interruption left half done."""
    apply_due(on=today())
