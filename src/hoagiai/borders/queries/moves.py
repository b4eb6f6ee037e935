"""The villages or teams of a reorganisation, with what they are called on the eve and where they go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.urls import NoReverseMatch, reverse

from hoagiai.base.folding import fold
from hoagiai.borders.models import Reorganisation, TeamMove, Transfer, VillageMove
from hoagiai.borders.queries.rehearsing import UNASSIGNED
from hoagiai.borders.queries.units import Goal, GoalKey
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.places.models.neighbourhoods import DatedQuerySet
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod

Move = type[VillageMove] | type[TeamMove]


@dataclass(frozen=True)
class Subject:
    """What is assigned: villages, or teams."""

    model: Move
    field: str
    periods: Callable[[date], DatedQuerySet]
    """The periods that hold on a day."""
    one: str
    many: str

    def periods_of_any_day(self) -> DatedQuerySet:
        """All its periods."""
        return TeamPeriod.objects.all() if self.model is TeamMove else NeighbourhoodPeriod.objects.all()


VILLAGES = Subject(
    VillageMove,
    "neighbourhood",
    lambda on: NeighbourhoodPeriod.objects.in_force(on),
    "thôn, tổ dân phố",
    "Thôn, tổ dân phố",
)
TEAMS = Subject(TeamMove, "team", lambda on: TeamPeriod.objects.in_force(on), "tổ hòa giải", "Tổ hòa giải")


@dataclass(frozen=True)
class Wanted:
    """What a list of moves is narrowed to."""

    show: str = ""
    source: int | None = None
    goal: GoalKey | None = None
    words: str = ""


@dataclass(frozen=True)
class MoveRow:
    """One village or team as a list draws it."""

    move: VillageMove | TeamMove
    key: int
    name: str
    note: str
    url: str
    goal: Goal | None

    @property
    def stays(self) -> bool:
        """Whether it stays in the unit in which it is."""
        return bool(self.goal and self.goal.unit and self.goal.unit.pk == self.move.source_id)


def eve_of(reorganisation: Reorganisation) -> date:
    """The last day before it takes effect."""
    return reorganisation.effective - timedelta(days=1)


def divided(reorganisation: Reorganisation) -> QuerySet[Transfer, int]:
    """Ids of the sources that are divided."""
    partial = Transfer.objects.filter(reorganisation=reorganisation, partial=True).order_by()
    return partial.values_list("source", flat=True)


def moves(
    reorganisation: Reorganisation, subject: Subject, wanted: Wanted
) -> QuerySet[VillageMove | TeamMove]:
    """The moves through all filters, by source."""
    found = subject.model._default_manager.filter(reorganisation=reorganisation)
    if wanted.show == "chua":
        found = found.filter(UNASSIGNED)
    elif wanted.show == "chia":
        found = found.filter(source__in=divided(reorganisation))
    elif wanted.show == "phat-sinh":
        found = found.filter(late=True)
    elif wanted.show == "o-lai":
        found = found.exclude(why_left="")
    elif wanted.show == "chuyen":
        found = found.exclude(UNASSIGNED).exclude(target__isnull=False, target=F("source"))
    if wanted.source:
        found = found.filter(source=wanted.source)
    if wanted.goal:
        found = found.filter(target=wanted.goal[0], planned=wanted.goal[1])
    if wanted.words:
        held = subject.periods(eve_of(reorganisation))
        for word in fold(wanted.words).split():
            held = held.filter(folded__contains=word)
        found = found.filter(**{f"{subject.field}__in": held.values(subject.field)})
    return found.order_by("source", "pk")


def rows_of(
    reorganisation: Reorganisation, subject: Subject, page: Sequence[VillageMove | TeamMove]
) -> list[MoveRow]:
    """What the rows of a page show, in three statements for any number of rows."""
    ids = [each.pk for each in page]
    names = ("source__province", "target__province", "planned__parent", "planned__under", subject.field)
    linked = subject.model._default_manager.select_related(*names).in_bulk(ids)
    keys = [getattr(linked[pk], f"{subject.field}_id") for pk in ids]
    told = _named(subject, keys, eve_of(reorganisation))
    notes = _served(keys, eve_of(reorganisation)) if subject is TEAMS else {}
    return [_row(linked[pk], subject, told, notes) for pk in ids]


def _row(
    move: VillageMove | TeamMove, subject: Subject, told: dict[int, str], notes: dict[int, list[str]]
) -> MoveRow:
    key = getattr(move, f"{subject.field}_id")
    goal = Goal(move.target, move.planned) if move.target or move.planned else None
    return MoveRow(
        move=move,
        key=key,
        name=told.get(key, ""),
        note=", ".join(notes.get(key, [])[:3]),
        url=_url(subject, move),
        goal=goal,
    )


def _named(subject: Subject, keys: Sequence[int], on: date) -> dict[int, str]:
    """By the name of that day; one that begins later by its first name."""
    held = subject.periods(on).filter(**{f"{subject.field}__in": keys})
    named = {_thing(subject, period): _name(period) for period in held}
    missing = [key for key in keys if key not in named]
    if missing:
        later = subject.periods_of_any_day().filter(**{f"{subject.field}__in": missing})
        for period in later.order_by("-first_day"):
            named[_thing(subject, period)] = _name(period)
    return named


def _thing(subject: Subject, period: Any) -> int:
    return int(getattr(period, f"{subject.field}_id"))


def _name(period: Any) -> str:
    return str(getattr(period, "full_name", period.name))


def _served(teams: Sequence[int], on: date) -> dict[int, list[str]]:
    """Names of the villages that teams serve."""
    served = TeamNeighbourhood.objects.in_force(on).filter(team__in=teams)
    pairs = list(served.values_list("team", "neighbourhood"))
    names = _named(VILLAGES, [village for _, village in pairs], on)
    found: dict[int, list[str]] = {}
    for team, village in pairs:
        found.setdefault(team, []).append(names.get(village, ""))
    return found


def _url(subject: Subject, move: VillageMove | TeamMove) -> str:
    name = "teams:team" if subject is TEAMS else "teams:neighbourhood"
    try:
        return reverse(name, args=[getattr(move, subject.field).code])
    except NoReverseMatch:
        return ""
