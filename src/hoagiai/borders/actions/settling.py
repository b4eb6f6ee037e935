"""Say after the signature where something goes that arose in a divided unit since; whoever signs answers for it."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.audit import act, note
from hoagiai.borders import acts, wording
from hoagiai.borders.actions.assigning import TEAMS, VILLAGES, send
from hoagiai.borders.actions.catching import follow_villages
from hoagiai.borders.actions.in_parts import move_left
from hoagiai.borders.actions.moving import Movable
from hoagiai.borders.errors import NotSettled
from hoagiai.borders.models import PlannedUnit, Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.rehearsing import UNASSIGNED
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit


def settle(
    *,
    reorganisation: Reorganisation,
    neighbourhoods: Collection[int] = (),
    teams: Collection[int] = (),
    target: Unit | None = None,
    planned: PlannedUnit | None = None,
    by: User,
) -> int:
    """Choose where villages and teams go that the signed act did not know (phân nơi phát sinh); answers how many.

    Before the day they wait for it with the others; after it they move at once, from the day of effect on. What has
    a goal already is left alone. Raises `NotSettled`, or `BorderError` when the source does not go there.
    """
    goal = (target.pk if target else None, planned.pk if planned else None)
    whither = [goal] * (len(neighbourhoods) + len(teams))
    about = wording.assigned(
        whither, "nơi" if neighbourhoods and teams else wording.TEAMS if teams else wording.VILLAGES
    )
    with act(acts.SETTLED, by=by, reason=reorganisation.decision, about=about):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state not in (BorderState.SIGNED, BorderState.APPLIED):
            raise NotSettled
        note(now)
        villages = _waiting(VillageMove, now).filter(neighbourhood__in=neighbourhoods)
        chosen = _waiting(TeamMove, now).filter(team__in=teams)
        places, served = dict(villages.values_list("neighbourhood", "source")), list(chosen)
        many = send(now, dict.fromkeys(places, goal), VILLAGES) if places else 0
        many += send(now, dict.fromkeys([each.team_id for each in served], goal), TEAMS) if served else 0
        follow_villages(now, list(places.values()))
        if now.state == BorderState.APPLIED:
            _move_now(VillageMove, now)
            _move_now(TeamMove, now)
    return many


def _waiting(model: Movable, reorganisation: Reorganisation) -> QuerySet[Any]:
    return model._default_manager.filter(UNASSIGNED, reorganisation=reorganisation, applied=False)


def _move_now(model: Movable, reorganisation: Reorganisation) -> None:
    told = model._default_manager.filter(reorganisation=reorganisation, applied=False).exclude(UNASSIGNED)
    move_left(model, reorganisation, list(told.values_list("pk", flat=True)))
