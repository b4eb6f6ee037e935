"""Carry out a signed reorganisation on its day: units, then villages and teams some at a time, then people."""

import logging
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from hoagiai.accounts.models import Position
from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.catching import catch_up
from hoagiai.borders.actions.in_parts import gather, left_of, move_left
from hoagiai.borders.actions.locking import alone
from hoagiai.borders.actions.making import make_units
from hoagiai.borders.actions.minimums import minimums_go_on
from hoagiai.borders.actions.moving import move_some
from hoagiai.borders.actions.refusing import refuse_taken_codes
from hoagiai.borders.actions.trying import each_alone
from hoagiai.borders.errors import NotReady
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.ending import above_succeeding, positions_moving, sources_ending
from hoagiai.borders.queries.leftovers import stranded
from hoagiai.borders.stages import Stage, StageReached, tell
from hoagiai.borders.terms import BorderState
from hoagiai.places.actions.units import end_units, succeed
from hoagiai.places.models import Succession, Unit

log = logging.getLogger(__name__)


def apply_due(*, on: date) -> list[Reorganisation]:
    """Carry out every signed reorganisation whose day has come, and go on with what was interrupted.

    Each by itself; answers those that were carried out.
    """
    waiting = Reorganisation.objects.filter(
        state__in=(BorderState.SIGNED, BorderState.APPLYING), effective__lte=on
    )
    due = list(waiting.order_by("effective", "pk"))
    return each_alone(due, apply_reorganisation, "thực hiện phương án")


def apply_reorganisation(*, reorganisation: Reorganisation) -> Reorganisation:
    """Carry it out; after an interruption it goes on where it stopped. Raises `NotReady` when it is not signed.

    Every step is a transaction of its own that holds no lock for long. What the history says was done by
    whoever signed. Of two that begin at the same time, one does it and the other does nothing.
    """
    with alone(reorganisation) as first:
        if first:
            reorganisation.refresh_from_db()
            if reorganisation.state == BorderState.SIGNED:
                catch_up(reorganisation=reorganisation)
            _begin(reorganisation)
            moved = True
            while moved:
                with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
                    moved = bool(move_some(reorganisation))
            _move_the_rest(reorganisation)
            _finish(reorganisation)
            tell(StageReached(reorganisation, Stage.APPLIED))
    reorganisation.refresh_from_db()
    return reorganisation


def _begin(reorganisation: Reorganisation) -> None:
    """Units that end and that are made, and what they came from; once."""
    with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state == BorderState.APPLYING:
            return
        if now.state != BorderState.SIGNED:
            raise NotReady(f"Phương án {now.get_state_display()} nên không thực hiện được.")
        refuse_taken_codes(now)
        ending = list(Unit.objects.filter(pk__in=sources_ending(now), valid_to=None))
        end_units(units=[unit.pk for unit in ending], effective=now.effective, settled_by=now.decision)
        made = make_units(now)
        _tell_successions(now)
        minimums_go_on(now)
        if ending or made:
            load_agencies(units=Unit.objects.filter(pk__in=[unit.pk for unit in (*ending, *made)]))
        now.state = BorderState.APPLYING
        now.save(update_fields=["state"])


def _move_the_rest(reorganisation: Reorganisation) -> None:
    """What could not move with the others, and what came to a unit that ended only after it was counted."""
    for model in (VillageMove, TeamMove):
        with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
            gather(model, reorganisation)
        for ids in left_of(model, reorganisation):
            with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
                move_left(model, reorganisation, ids)


def _tell_successions(reorganisation: Reorganisation) -> None:
    """What came from what, where the register of units does not know it yet.

    A source that goes on is nobody's part: who reads the unit that took some villages must not read the rest.
    """
    known = Succession.objects.filter(old=OuterRef("source"), new=OuterRef("target"))
    new = list(
        reorganisation.transfers.filter(source__in=sources_ending(reorganisation))
        .exclude(Exists(known))
        .exclude(target=None)
    )
    if new:
        pairs = [(each.source_id, each.target_id or 0, each.partial) for each in new]
        succeed(pairs=pairs, effective=reorganisation.effective)
        reorganisation.transfers.filter(pk__in=[each.pk for each in new]).update(recorded=True)


def _finish(reorganisation: Reorganisation) -> None:
    with act(acts.APPLIED, by=reorganisation.signed_by, reason=reorganisation.decision):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state != BorderState.APPLYING:
            return
        _move_people(now)
        lost = stranded(now)
        if lost:
            log.error("reorganisation %s left %s without a row", now.code, lost)
        now.state = BorderState.APPLIED
        now.save(update_fields=["state"])


def _move_people(reorganisation: Reorganisation) -> None:
    """Whoever worked in a unit that went as a whole works in the same kind of body of the unit it went into.

    People of divided units are left: the province grants them their new positions.
    """
    whole = {
        **dict(above_succeeding(reorganisation).values_list("old", "new")),
        **dict(reorganisation.transfers.filter(partial=False).values_list("source", "target")),
    }
    positions = [held for held in positions_moving(reorganisation) if held.agency.unit_id in whole]
    kinds = {held.agency.kind for held in positions}
    bodies = {
        (body.unit_id, body.kind): body
        for body in Agency.objects.filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=reorganisation.effective),
            unit__in=set(whole.values()),
            kind__in=kinds,
            standard=True,
        )
    }
    moved = []
    for held in positions:
        there = bodies.get((whole[held.agency.unit_id or 0], held.agency.kind))
        if there is None:
            continue
        moved.append(
            Position(
                user=held.user,
                agency=there,
                role_code=held.role_code,
                title=held.title,
                valid_from=reorganisation.effective,
                valid_to=held.valid_to,
                decision=reorganisation.decision,
                granted_by=reorganisation.signed_by,
            )
        )
        held.valid_to = reorganisation.effective - timedelta(days=1)
    Position.objects.bulk_update([held for held in positions if held.valid_to], ["valid_to"])
    Position.objects.bulk_create(moved, ignore_conflicts=True)
