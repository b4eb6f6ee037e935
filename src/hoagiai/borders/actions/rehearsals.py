"""Rehearse in the worker, and keep the numbers and the rows behind them with the day and the person."""

import logging
import time

from django.db import connection, transaction

from hoagiai.accounts.models import User
from hoagiai.audit import act, note
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.catching import catch_up
from hoagiai.borders.actions.offering import offer
from hoagiai.borders.models import Rehearsal, RehearsalLine, Reorganisation
from hoagiai.borders.queries.rehearsing import STEPS, Rehearsed, rehearse
from hoagiai.borders.terms import BorderState, RehearsalState

log = logging.getLogger(__name__)


def ask_for_rehearsal(*, reorganisation: Reorganisation, by: User) -> Rehearsal:
    """Ask the worker to rehearse (diễn tập); one that waits already is enough."""
    from hoagiai.borders.jobs import rehearse_one

    with transaction.atomic():
        Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        waiting = reorganisation.rehearsals.filter(state=RehearsalState.WAITING).first()
        if waiting:
            return waiting
        asked = Rehearsal.objects.create(reorganisation=reorganisation, made_by=by)
        rehearse_one.defer(rehearsal_id=asked.pk)
    return asked


def keep_rehearsal(*, reorganisation: Reorganisation, by: User) -> Rehearsed:
    """Rehearse at once and keep the numbers with the day and the person (lưu kết quả diễn tập)."""
    return carry_out(rehearsal=Rehearsal.objects.create(reorganisation=reorganisation, made_by=by))


def carry_out(*, rehearsal: Rehearsal) -> Rehearsed:
    """Rehearse and keep what was found, with what came to the registers since the draft; done again after an interruption, it replaces what was half kept."""
    began = time.monotonic()

    def told(step: int) -> None:
        Rehearsal.objects.filter(pk=rehearsal.pk).update(step=step)

    if rehearsal.reorganisation.state == BorderState.DRAFT:
        catch_up(reorganisation=rehearsal.reorganisation)
    with connection.cursor() as cursor:  # what was drafted a moment ago is not yet known to the planner
        cursor.execute("ANALYZE borders_transfer, borders_villagemove, borders_teammove")
    found = rehearse(rehearsal.reorganisation, told)
    told(len(STEPS) - 1)
    told_as = wording.rehearsed(found.figures)
    with act(acts.REHEARSED, by=rehearsal.made_by, about=told_as):
        note(rehearsal.reorganisation)
        rehearsal.lines.all().delete()
        RehearsalLine.objects.bulk_create(
            [
                RehearsalLine(rehearsal=rehearsal, finding=finding, row=row)
                for finding, rows in found.lines.items()
                for row in rows
            ],
            batch_size=20_000,
        )
        rehearsal.figures, rehearsal.fingerprint = found.figures, found.content
        rehearsal.arrivals = [
            [each.target, each.planned, each.villages, each.teams, each.mediators] for each in found.arrivals
        ]
        rehearsal.state, rehearsal.step = RehearsalState.DONE, len(STEPS)
        rehearsal.seconds = round(time.monotonic() - began, 2)
        rehearsal.save()
        offer(rehearsal.reorganisation)
    return found
