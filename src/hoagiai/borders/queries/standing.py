"""How far a reorganisation is: what is still to be done, and how much has been carried out."""

from dataclasses import dataclass

from django.db.models import Count, F, Q

from hoagiai.borders.models import Rehearsal, Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.queries.rehearsing import UNASSIGNED, content_of
from hoagiai.borders.terms import BorderState, RehearsalState

STEPS = ("Đơn vị", "Thôn, tổ dân phố", "Diễn tập", "Ký", "Thực hiện")


@dataclass(frozen=True)
class Moves:
    """Villages or teams of a reorganisation: all, those that change hands, those without goal, those moved.

    `late` came into its units after the signature; `left` were not moved on the day.
    """

    all: int
    away: int
    unassigned: int
    applied: int
    late: int
    left: int


@dataclass(frozen=True)
class Standing:
    """Everything the pages of one reorganisation say about how far it is."""

    sources: int
    villages: Moves
    teams: Moves
    rehearsal: Rehearsal | None
    waiting: Rehearsal | None
    stale: bool

    def step(self, reorganisation: Reorganisation) -> int:
        """The step one is at, from 1; one more than there are when all is done."""
        if reorganisation.state in (BorderState.APPLIED, BorderState.UNDOING, BorderState.UNDONE):
            return len(STEPS) + 1
        if reorganisation.state in (BorderState.SIGNED, BorderState.APPLYING):
            return 5
        if not self.sources:
            return 1
        if self.villages.unassigned or self.teams.unassigned:
            return 2
        return 4 if self.rehearsal and not self.stale else 3

    @property
    def late(self) -> int:
        """Villages and teams that came after the signature."""
        return self.villages.late + self.teams.late

    @property
    def unknown(self) -> int:
        """Villages and teams of which nobody has said where they go."""
        return self.villages.unassigned + self.teams.unassigned

    @property
    def left(self) -> int:
        """Villages and teams that were not moved on the day."""
        return self.villages.left + self.teams.left

    @property
    def moved(self) -> int:
        """Villages and teams carried out."""
        return self.villages.applied + self.teams.applied

    @property
    def to_move(self) -> int:
        """Villages and teams of it."""
        return self.villages.all + self.teams.all


def standing(reorganisation: Reorganisation) -> Standing:
    """Counted in five statements, whatever the size."""
    last = list(reorganisation.rehearsals.select_related("made_by")[:3])
    done = next((each for each in last if each.state == RehearsalState.DONE), None)
    waiting = last[0] if last and last[0].state == RehearsalState.WAITING else None
    transfers = Transfer.objects.filter(reorganisation=reorganisation)
    draft = reorganisation.state == BorderState.DRAFT
    return Standing(
        sources=transfers.order_by().values("source").distinct().count(),
        villages=_moves(VillageMove, reorganisation),
        teams=_moves(TeamMove, reorganisation),
        rehearsal=done,
        waiting=waiting,
        stale=bool(draft and done and done.fingerprint != content_of(reorganisation)),
    )


def _moves(model: type[VillageMove] | type[TeamMove], reorganisation: Reorganisation) -> Moves:
    stays = Q(target=F("source"), target__isnull=False)
    counted = model._default_manager.filter(reorganisation=reorganisation).aggregate(
        all=Count("pk"),
        away=Count("pk", filter=~UNASSIGNED & ~stays & Q(why_left="")),
        unassigned=Count("pk", filter=UNASSIGNED),
        applied=Count("pk", filter=Q(applied=True)),
        late=Count("pk", filter=Q(late=True)),
        left=Count("pk", filter=~Q(why_left="")),
    )
    return Moves(**counted)
