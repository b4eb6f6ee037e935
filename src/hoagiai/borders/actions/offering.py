"""Offer a rehearsed draft to whoever may sign it (trình ký): they are told at once."""

from hoagiai.borders.actions.transfers import lone_parts
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.signers import ready_to_sign
from hoagiai.borders.stages import Stage, StageReached, tell


def offer(reorganisation: Reorganisation) -> None:
    """Tell it when nothing keeps it from being signed."""
    ready = ready_to_sign(Reorganisation.objects.filter(pk=reorganisation.pk)).exists()
    if ready and not lone_parts(reorganisation):
        tell(StageReached(reorganisation, Stage.OFFERED))
