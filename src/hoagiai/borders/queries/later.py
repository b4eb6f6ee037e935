"""What stands on a reorganisation that was carried out, so that it can no longer be taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from hoagiai.accounts.models import Position
from hoagiai.agencies.models import Agency
from hoagiai.base.formats import number
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.naming import naming_what_was_made
from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodPeriod
from hoagiai.plans.models import Assignment, Plan
from hoagiai.teams.models import Decision, Election, Mediator, TeamNeighbourhood, TeamPeriod


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
    after = Q(effective__gt=on) | Q(effective=on, unit__in=_only_targets(reorganisation))
    changes = NeighbourhoodChange.objects.filter(after, undone=False)
    yield (
        NeighbourhoodPeriod.objects.filter(neighbourhood__in=villages, first_day__gt=on),
        "thay đổi của thôn, tổ dân phố sau ngày hiệu lực",
    )
    yield (
        changes.filter(Q(successions__old__in=villages) | Q(successions__new__in=villages)).distinct(),
        "việc sắp xếp thôn, tổ dân phố từ ngày hiệu lực trở đi",
    )
    yield (
        _named_anew(
            NeighbourhoodPeriod.objects.filter(neighbourhood__in=villages), moved, "neighbourhood", on
        ),
        "thôn, tổ dân phố đã sửa tên từ ngày hiệu lực trở đi",
    )
    yield (
        _served_since(reorganisation, villages, teams),
        "lần giao tổ hòa giải phụ trách thôn, tổ dân phố từ ngày hiệu lực trở đi",
    )
    yield (
        TeamPeriod.objects.filter(team__in=teams, first_day__gt=on),
        "thay đổi của tổ hòa giải sau ngày hiệu lực",
    )
    yield (
        _named_anew(TeamPeriod.objects.filter(team__in=teams), moves, "team", on),
        "tổ hòa giải đã sửa tên, số lượng từ ngày hiệu lực trở đi",
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
    yield from naming_what_was_made(reorganisation)


def _only_targets(reorganisation: Reorganisation) -> QuerySet[Any]:
    """Units that receive and give nothing: what they record of what moved, they recorded after it came."""
    transfers = reorganisation.transfers.exclude(target=None)
    return transfers.exclude(target__in=transfers.values("source")).values("target")


def _served_since(
    reorganisation: Reorganisation, villages: QuerySet[Any], teams: QuerySet[Any]
) -> QuerySet[TeamNeighbourhood]:
    """Who serves what from the day on, where one side moved. Of the day itself only what no one source had."""
    on = reorganisation.effective
    village = VillageMove.objects.filter(
        reorganisation=reorganisation, neighbourhood=OuterRef("neighbourhood")
    )
    team = TeamMove.objects.filter(reorganisation=reorganisation, team=OuterRef(OuterRef("team")))
    together = village.filter(Exists(team.filter(source=OuterRef("source"))))
    rows = TeamNeighbourhood.objects.filter(
        Q(neighbourhood__in=villages) | Q(team__in=teams), first_day__gte=on
    )
    return rows.filter(Q(first_day__gt=on) | ~Exists(together))


def _named_anew(periods: QuerySet[Any], moves: QuerySet[Any], what: str, on: date) -> QuerySet[Any]:
    """Periods of the day that no longer say what the one of the eve says, of which they are copies.

    What was moved in parts keeps such a period when it goes back.
    """
    eve = periods.model._default_manager.filter(**{what: OuterRef(what)}, last_day=on - timedelta(days=1))
    same = eve.filter(name=OuterRef("name"))
    if what == "team":
        number = Coalesce(OuterRef("fixed_number"), Value(0))
        same = same.annotate(number=Coalesce("fixed_number", Value(0))).filter(number=number)
    else:
        same = same.filter(kind=OuterRef("kind"))
    moved = moves.filter(in_parts=False, target=OuterRef("unit"), **{what: OuterRef(what)})
    return periods.filter(Exists(moved), Exists(eve), ~Exists(same), first_day=on, last_day=None)
