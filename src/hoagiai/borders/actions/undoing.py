"""Take a reorganisation back while nothing later stands on it."""

import logging
from datetime import timedelta

from django.db.models import Q
from django.db.models.deletion import ProtectedError
from django.utils import timezone

from hoagiai.accounts.models import Position, User
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.applying import apply_reorganisation
from hoagiai.borders.actions.in_parts import move_left_back, moved_in_parts
from hoagiai.borders.actions.locking import alone
from hoagiai.borders.actions.making import forget_units
from hoagiai.borders.actions.minimums import minimums_back
from hoagiai.borders.actions.moving import move_some_back
from hoagiai.borders.errors import CannotUndo
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.ending import above_ending
from hoagiai.borders.queries.later import later
from hoagiai.borders.telling import Trouble, tell
from hoagiai.borders.terms import BorderState
from hoagiai.places.actions.units import part_again, resume_units
from hoagiai.places.models import Unit

log = logging.getLogger(__name__)


def undo(*, reorganisation: Reorganisation, reason: str, by: User) -> Reorganisation:
    """Take it back (hủy phương án): before its day it just never happens; after it, everything is as before.

    Raises `CannotUndo` when something later stands on it.
    """
    now = ask_to_undo(reorganisation=reorganisation, reason=reason, by=by)
    if now.state == BorderState.UNDOING:
        take_back(reorganisation=now)
    reorganisation.refresh_from_db()
    return reorganisation


def ask_to_undo(*, reorganisation: Reorganisation, reason: str, by: User) -> Reorganisation:
    """Decide that it is taken back; what was carried out is then for `take_back`. Raises `CannotUndo`."""
    with act(acts.UNDONE, by=by, reason=reason):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state in (BorderState.UNDOING, BorderState.UNDONE):
            raise CannotUndo("phương án này đã được hủy rồi")
        if now.state in (BorderState.DRAFT, BorderState.SIGNED):
            now.state = BorderState.UNDONE
        else:
            _refuse_when_later(now)
            now.state = BorderState.UNDOING
        now.undone_by, now.undone_at, now.undo_reason = by, timezone.now(), reason
        now.save(update_fields=["state", "undone_by", "undone_at", "undo_reason"])
    return now


def take_back(*, reorganisation: Reorganisation) -> None:
    """Take back what was carried out; after an interruption it goes on where it stopped."""
    with alone(reorganisation) as first:
        reorganisation.refresh_from_db()
        if not first or reorganisation.state != BorderState.UNDOING:
            return
        try:
            _refuse_when_later(reorganisation)
            _move_back(reorganisation)
            _finish(reorganisation)
        except CannotUndo as refused:
            log.warning("reorganisation %s is not taken back: %s", reorganisation.code, refused)
            _carry_on(reorganisation, refused)


def _refuse_when_later(reorganisation: Reorganisation) -> None:
    found = later(reorganisation)
    if found:
        raise CannotUndo("; ".join(each.words for each in found))


def _move_back(reorganisation: Reorganisation) -> None:
    """What was moved period by period, before all others; then the others, some at a time."""
    by, reason = reorganisation.undone_by, reorganisation.undo_reason
    for model in (TeamMove, VillageMove):
        for ids in moved_in_parts(model, reorganisation):
            with act(acts.UNDONE, by=by, reason=reason):
                move_left_back(model, reorganisation, ids)
    moved = True
    while moved:
        with act(acts.UNDONE, by=by, reason=reason):
            moved = bool(move_some_back(reorganisation))


def _carry_on(reorganisation: Reorganisation, refused: CannotUndo) -> None:
    """It could not be taken back after all: it is carried out again, so that nothing stays half way, and told."""
    with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        now.state = BorderState.APPLYING
        now.undone_by, now.undone_at, now.undo_reason = None, None, ""
        now.save(update_fields=["state", "undone_by", "undone_at", "undo_reason"])
        tell(Trouble(now, str(refused)))
    apply_reorganisation(reorganisation=reorganisation)


def _finish(reorganisation: Reorganisation) -> None:
    on = reorganisation.effective
    with act(acts.UNDONE, by=reorganisation.undone_by, reason=reorganisation.undo_reason):
        _people_back(reorganisation)
        minimums_back(reorganisation)
        sources = list(reorganisation.transfers.values_list("source", flat=True))
        Agency.objects.filter(
            unit__in=sources, standard=True, edited=False, valid_to=on - timedelta(days=1)
        ).filter(unit__in=Unit.objects.exclude(settled_by="")).update(valid_to=None)
        _units_back(
            reorganisation
        )  # first: a unit that was made may bear the code of one that is there again
        resume_units(units=sources, effective=on)
        reorganisation.state = BorderState.UNDONE
        reorganisation.save(update_fields=["state"])


def _units_back(reorganisation: Reorganisation) -> None:
    """Transfers and moves name the planned unit again, so that the row it became can go."""
    told = reorganisation.transfers.filter(recorded=True)
    pairs = {(source, target) for source, target in told.values_list("source", "target") if target}
    told.update(recorded=False)
    made = forget_units(reorganisation)
    bodies = Agency.objects.filter(unit__in=made)
    bodies.update(parent=None)
    try:
        bodies.delete()
        part_again(pairs=pairs, made=made)
    except ProtectedError as error:
        names = {str(row._meta.verbose_name) for row in error.protected_objects}
        raise CannotUndo(f"đơn vị mới đã có dữ liệu trong sổ: {', '.join(sorted(names))}") from error


def _people_back(reorganisation: Reorganisation) -> None:
    """The positions that were given go, those they followed last as long as they did before."""
    on, decision = reorganisation.effective, reorganisation.decision
    given = Position.objects.filter(valid_from=on, decision=decision, granted_by=reorganisation.signed_by)
    lasted = {
        (each.user_id, each.role_code, each.title, each.agency.kind): each.valid_to
        for each in given.select_related("agency")
    }
    ended = Position.objects.filter(
        valid_to=on - timedelta(days=1),
        user__in=[user for user, *_ in lasted],
    ).filter(
        Q(agency__unit__in=reorganisation.transfers.values("source"))
        | Q(agency__unit__in=above_ending(reorganisation).values("pk"))
    )
    back = []
    for held in ended.select_related("agency"):
        key = (held.user_id, held.role_code, held.title, held.agency.kind)
        if key in lasted:
            held.valid_to = lasted[key]
            back.append(held)
    given.delete()
    Position.objects.bulk_update(back, ["valid_to"])
