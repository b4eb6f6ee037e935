"""What stands on a reorganisation that was carried out, so that it can no longer be taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from hoagiai.accounts.models import Position
from hoagiai.agencies.models import Agency
from hoagiai.base.formats import number
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodPeriod
from hoagiai.plans.models import Assignment, Plan
from hoagiai.teams.models import Decision, Election, Mediator, TeamPeriod


@dataclass(frozen=True)
class Later:
    """One reason: how many rows, and what they are, in words."""

    rows: int
    what: str

    @property
    def words(self) -> str:
        """The reason with its number: "3 hòa giải viên được công nhận từ ngày hiệu lực trở đi"."""
        return f"{number(self.rows)} {self.what}"


def later(reorganisation: Reorganisation) -> list[Later]:
    """Every reason why it cannot be taken back; none when it can."""
    counted = [Later(rows.count(), what) for rows, what in _asked(reorganisation)]
    return [each for each in counted if each.rows]


def _asked(reorganisation: Reorganisation) -> Iterator[tuple[QuerySet[Any], str]]:
    on = reorganisation.effective
    moved = VillageMove.objects.filter(reorganisation=reorganisation, applied=True).exclude(
        target=F("source")
    )
    villages = moved.values("neighbourhood")
    moves = TeamMove.objects.filter(reorganisation=reorganisation, applied=True)
    teams = moves.exclude(target=F("source")).values("team")
    # One of the day itself was recorded before the villages moved, and moves back with them.
    changes = NeighbourhoodChange.objects.filter(undone=False, effective__gt=on)
    yield (
        NeighbourhoodPeriod.objects.filter(neighbourhood__in=villages, first_day__gt=on),
        "thay đổi của thôn, tổ dân phố sau ngày hiệu lực",
    )
    yield (
        changes.filter(Q(successions__old__in=villages) | Q(successions__new__in=villages)).distinct(),
        "việc sắp xếp thôn, tổ dân phố sau ngày hiệu lực",
    )
    yield (
        TeamPeriod.objects.filter(team__in=teams, first_day__gt=on),
        "thay đổi của tổ hòa giải sau ngày hiệu lực",
    )
    yield (
        Mediator.objects.filter(team__in=teams, first_day__gte=on),
        "hòa giải viên được công nhận từ ngày hiệu lực trở đi",
    )
    yield (
        Mediator.objects.filter(team__in=teams, last_day__gte=on),
        "hòa giải viên thôi làm từ ngày hiệu lực trở đi",
    )
    yield Election.objects.filter(team__in=teams, begun_on__gte=on), "cuộc bầu từ ngày hiệu lực trở đi"
    yield (
        Decision.objects.filter(unit__in=moves.exclude(target=F("source")).values("target"), day__gte=on),
        "quyết định của đơn vị nhận từ ngày hiệu lực trở đi",
    )
    made = Agency.objects.filter(unit__in=reorganisation.planned.exclude(unit=None).values("unit"))
    yield (
        Position.objects.filter(agency__in=made).exclude(
            valid_from=on, decision=reorganisation.decision, granted_by=reorganisation.signed_by
        ),
        "vị trí công tác đã giao ở cơ quan của đơn vị mới",
    )
    yield Assignment.objects.filter(agency__in=made), "việc đã giao cho cơ quan của đơn vị mới"
    yield Plan.objects.filter(issuer__in=made), "kế hoạch của cơ quan thuộc đơn vị mới"
