"""Take a reorganisation back while nothing later stands on it."""

from datetime import timedelta

from django.db.models import F, Q
from django.db.models.deletion import ProtectedError

from hoagiai.accounts.models import Position, User
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.moving import move_some_back
from hoagiai.borders.errors import CannotUndo
from hoagiai.borders.models import Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.terms import BorderState
from hoagiai.places.actions.units import part_again, resume_units
from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodPeriod, Unit
from hoagiai.teams.models import Decision, Election, Mediator, TeamPeriod


def undo(*, reorganisation: Reorganisation, reason: str, by: User) -> Reorganisation:
    """Take it back (hủy phương án): before its day it just never happens; after it, everything is as before.

    Goes on where it stopped after an interruption. Raises `CannotUndo` when something later stands on it.
    """
    with act(acts.UNDONE, by=by, reason=reason):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state in (BorderState.DRAFT, BorderState.SIGNED):
            now.state = BorderState.UNDONE
        elif now.state in (BorderState.APPLYING, BorderState.APPLIED):
            _refuse_when_later(now)
            now.state = BorderState.UNDOING
        elif now.state == BorderState.UNDONE:
            raise CannotUndo("phương án này đã được hủy rồi")
        now.save(update_fields=["state"])
    if now.state == BorderState.UNDOING:
        moved = True
        while moved:
            with act(acts.UNDONE, by=by, reason=reason):
                moved = bool(move_some_back(now))
        _finish(now, reason, by)
    reorganisation.refresh_from_db()
    return reorganisation


def _finish(reorganisation: Reorganisation, reason: str, by: User) -> None:
    on = reorganisation.effective
    with act(acts.UNDONE, by=by, reason=reason):
        _people_back(reorganisation)
        sources = list(reorganisation.transfers.values_list("source", flat=True))
        Agency.objects.filter(unit__in=sources, standard=True, valid_to=on - timedelta(days=1)).filter(
            unit__in=Unit.objects.exclude(settled_by="")
        ).update(valid_to=None)
        resume_units(units=sources, effective=on)
        _units_back(reorganisation)
        reorganisation.state = BorderState.UNDONE
        reorganisation.save(update_fields=["state"])


def _units_back(reorganisation: Reorganisation) -> None:
    """Transfers and moves name the planned unit again, so that the row it became can go."""
    told = reorganisation.transfers.filter(recorded=True)
    pairs = {(source, target) for source, target in told.values_list("source", "target") if target}
    told.update(recorded=False)
    made = []
    for planned in reorganisation.planned.exclude(unit=None):
        for model in (Transfer, VillageMove, TeamMove):
            rows = model._default_manager.filter(reorganisation=reorganisation, target=planned.unit_id)
            rows.update(target=None, planned=planned)
        made.append(planned.unit_id or 0)
        planned.unit = None
        planned.save(update_fields=["unit"])
    bodies = Agency.objects.filter(unit__in=made)
    bodies.update(parent=None)
    try:
        bodies.delete()
    except ProtectedError as error:
        raise CannotUndo("cơ quan của đơn vị mới đã có người, kế hoạch hoặc việc được giao") from error
    part_again(pairs=pairs, made=made)


def _people_back(reorganisation: Reorganisation) -> None:
    on, decision = reorganisation.effective, reorganisation.decision
    moved = Position.objects.filter(valid_from=on, decision=decision, granted_by=reorganisation.signed_by)
    people = list(moved.values_list("user", flat=True))
    ended_then = Q(valid_to=on - timedelta(days=1))
    sources = reorganisation.transfers.values("source")
    Position.objects.filter(ended_then, user__in=people, agency__unit__in=sources).update(valid_to=None)
    moved.delete()


def _refuse_when_later(reorganisation: Reorganisation) -> None:
    on = reorganisation.effective
    villages = VillageMove.objects.filter(reorganisation=reorganisation, applied=True).values("neighbourhood")
    moves = TeamMove.objects.filter(reorganisation=reorganisation, applied=True)
    teams = moves.exclude(target=F("source")).values("team")
    later = (
        (NeighbourhoodPeriod.objects.filter(neighbourhood__in=villages, first_day__gt=on), "thôn, tổ dân phố đã có thay đổi sau đó"),
        (TeamPeriod.objects.filter(team__in=teams, first_day__gt=on), "tổ hòa giải đã có thay đổi sau đó"),
        (Mediator.objects.filter(team__in=teams, first_day__gte=on), "đã có hòa giải viên được công nhận sau đó"),
        (Mediator.objects.filter(team__in=teams, last_day__gte=on), "đã có hòa giải viên thôi sau đó"),
        (Election.objects.filter(team__in=teams, begun_on__gte=on), "đã có cuộc bầu sau đó"),
        (Decision.objects.filter(unit__in=moves.values("target"), day__gte=on), "đơn vị nhận đã có quyết định sau đó"),
        (
            NeighbourhoodChange.objects.filter(undone=False, effective__gte=on)
            .filter(Q(successions__old__in=villages) | Q(successions__new__in=villages)),
            "đã có việc sắp xếp thôn, tổ dân phố sau đó",
        ),
    )  # fmt: skip
    for rows, words in later:
        if rows.exists():
            raise CannotUndo(words)
