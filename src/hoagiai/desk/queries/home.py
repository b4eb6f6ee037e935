"""Everything the desk shows to one person on one day, in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.wording import short_body
from hoagiai.base import formats
from hoagiai.desk.queries.bodies import bodies_reached, own_bodies
from hoagiai.desk.queries.difficulties import OpenDifficulties, open_difficulties
from hoagiai.desk.queries.followed import Figures, carried_on, followed_by_unit, together
from hoagiai.desk.queries.maps import DeskMap, desk_map, followed_place
from hoagiai.desk.queries.news import MOST, SHOWN, News, gathered, news
from hoagiai.desk.queries.signing import acts_to_sign
from hoagiai.desk.queries.todo import (
    Part,
    blank_plans,
    documents_under_review,
    extensions_asked,
    followed_work,
    own_work,
    reports_kept,
)
from hoagiai.desk.todo import Todo
from hoagiai.plans.forms.work import ALWAYS_SHOWN, STANDINGS

ROWS, OF_A_KIND = 8, 4
TONES = ("late", "soon", "plain")
COLOURS = {"qua-han": "late", "sap-den-han": "soon", "hoan-thanh": "done"}
_ALONE = [(slug, label, meant) for slug, (label, meant) in STANDINGS.items() if len(meant) == 1]
"""The standings in the words of the list of work, so that the numbers of the desk open the same rows there."""


@dataclass(frozen=True)
class Desk:
    """One person's desk."""

    on: date
    figures: Figures
    todo: Sequence[Todo]
    waiting: int
    difficulties: OpenDifficulties
    news: Sequence[News] = field(default_factory=list)
    map: DeskMap | None = None

    @property
    def question(self) -> str:
        """The title: how much there is to do today, in words."""
        if self.waiting:
            return f"Hôm nay có {formats.number(self.waiting)} việc cần xử lý"
        if self.figures.late:
            return f"Có {formats.number(self.figures.late)} việc quá hạn trong các kế hoạch đang theo dõi"
        return "Hôm nay không có việc nào quá hạn"

    @property
    def subtitle(self) -> str:
        """The day, what is late and soon, and how much changed."""
        told = formats.long_day(self.on)
        if self.nothing:
            return f"{told[:1].upper()}{told[1:]}"
        late, soon = formats.number(self.figures.late), formats.number(self.figures.soon)
        changed = f"hơn {MOST}" if len(self.news) > MOST else str(len(self.news))
        return (
            f"{told[:1].upper()}{told[1:]} · {late} việc quá hạn, {soon} việc đến hạn trong 7 ngày"
            f" · từ hôm qua có {changed} cập nhật mới"
        )

    @property
    def more(self) -> int:
        """Things to do that are not shown."""
        return self.waiting - len(self.todo)

    @property
    def latest(self) -> Sequence[News]:
        """The newest of what happened."""
        return gathered(self.news)[:SHOWN]

    @property
    def progress(self) -> Sequence[tuple[str, int, str, str]]:
        """Word, number, tone and address word for each standing that is counted in the list of work."""
        counts = self.figures.tally
        found = [(label, sum(counts[each] for each in meant), slug) for slug, label, meant in _ALONE]
        return [
            (label, number, COLOURS.get(slug, "plain") if number else "plain", slug)
            for label, number, slug in found
            if number or slug in ALWAYS_SHOWN
        ]

    @property
    def nothing(self) -> bool:
        """Whether this person sees no work and has nothing to do: a new account, a new place."""
        return not (self.figures.total or self.waiting or self.difficulties.total or self.news)


def desk_of(user: User, positions: list[Position], on: date) -> Desk:
    """Read the desk."""
    own, read = own_bodies(user, on), bodies_reached(user, Permission.PLAN_READ, on)
    by_unit = followed_by_unit(user, on)
    troubles = open_difficulties(user, own, on)
    parts = [
        own_work(own, on),
        followed_work(user, own, on),
        extensions_asked(user, own, on),
        acts_to_sign(user, on),
        _answers(troubles),
        reports_kept(user, own, on),
        blank_plans(user, own, on),
        documents_under_review(user, own, on),
    ]
    place = followed_place(positions)
    return Desk(
        on=on,
        figures=together(by_unit.values()),
        todo=_first(parts),
        waiting=sum(part.total for part in parts),
        difficulties=troubles,
        news=news(read, own, on),
        map=desk_map(place, carried_on(by_unit, on), on) if place else None,
    )


def _first(parts: Sequence[Part]) -> list[Todo]:
    """A few of each kind, what is late first, then by deadline."""
    few = [row for part in parts for row in part.rows[:OF_A_KIND]]
    few += [row for part in parts for row in part.rows[OF_A_KIND:]]
    return sorted(few[:ROWS], key=lambda row: (TONES.index(row.tone), row.due or date.max))


def _answers(troubles: OpenDifficulties) -> Part:
    """All difficulties that wait for one's own answer, as one row."""
    if not troubles.own:
        return Part([], 0)
    oldest = troubles.rows[0]
    under = f"Lâu nhất: {oldest.title} · nêu {formats.day(oldest.raised_on)}"
    one = troubles.own == 1
    title = oldest.title if one else f"{formats.number(troubles.own)} khó khăn, vướng mắc chờ trả lời"
    url = reverse("plans:difficulty", args=[oldest.code]) if one else reverse("plans:difficulties")
    who = short_body(oldest.agency.name)
    under = f"Khó khăn, vướng mắc nêu ngày {formats.day(oldest.raised_on)}" if one else under
    row = Todo(title, under, who if one else "", url, "soon", "Chờ trả lời", act="Trả lời")
    return Part([row], 1)
