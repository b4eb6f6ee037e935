"""One search over everything a person may see; marks and case do not matter; a few hits of each kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may, people_matching, people_visible_to, with_positions
from hoagiai.accounts.terms import Permission
from hoagiai.agencies import queries as agencies
from hoagiai.base import formats
from hoagiai.base.folding import fold
from hoagiai.places import queries as places
from hoagiai.plans import wording
from hoagiai.plans.models import Difficulty, Plan, Task
from hoagiai.plans.queries.visible import difficulties_visible_to, plans_visible_to, tasks_visible_to
from hoagiai.teams.models import Person
from hoagiai.teams.queries.people_named import last_teams_of, people_named

SHOWN = 6
SHORTEST = 2


@dataclass(frozen=True)
class Hit:
    """One record found."""

    title: str
    under: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Group:
    """The first hits of one kind; `url` is the full list when there are more than shown."""

    label: str
    hits: Sequence[Hit]
    url: str

    @property
    def more(self) -> bool:
        """Whether the full list holds more."""
        return len(self.hits) > SHOWN

    @property
    def shown(self) -> Sequence[Hit]:
        """The hits to draw."""
        return self.hits[:SHOWN]


def found_everywhere(user: User, text: str, on: date) -> list[Group]:
    """The first hits of each kind, one statement each (a few for people); what one may not see is not found."""
    kinds: list[tuple[str, Callable[[User, str, date], list[Hit]], str, str]] = [
        ("Kế hoạch", _plans, "plans:list", "tim"),
        ("Nhiệm vụ", _tasks, "plans:work_list", "tim"),
        ("Khó khăn, vướng mắc", _difficulties, "plans:difficulties", "tim"),
        ("Cơ quan", _agencies, "agencies:list", "tim"),
        ("Địa bàn", _places, "places:country", "tim"),
        ("Hòa giải viên", _mediators, "teams:mediators", "tim"),
        ("Người dùng", _people, "accounts:people", "q"),
    ]
    return [
        Group(label, find(user, text, on), f"{reverse(name)}?{urlencode({key: text})}")
        for label, find, name, key in kinds
    ]


def _holding(rows: QuerySet[Any], text: str, field: str = "folded") -> QuerySet[Any]:
    """Rows that hold every word."""
    every = Q()
    for word in fold(text).split():
        every &= Q(**{f"{field}__contains": word})
    return rows.filter(every)


def _plans(user: User, text: str, on: date) -> list[Hit]:
    found = _holding(plans_visible_to(user, on), text).order_by("-issued_on", "-pk")[: SHOWN + 1]
    return [_plan(plan) for plan in found]


def _plan(plan: Plan) -> Hit:
    told = [str(plan.full_number), plan.issuer.name, formats.day(plan.issued_on)]
    under = " · ".join(part for part in told if part)
    return Hit(plan.title, under, reverse("plans:plan", args=[plan.code]), plan.get_state_display())


def _tasks(user: User, text: str, on: date) -> list[Hit]:
    rows = tasks_visible_to(user, on).filter(group=False).select_related("plan__issuer")
    return [_task(task) for task in _holding(rows, text).order_by("-pk")[: SHOWN + 1]]


def _task(task: Task) -> Hit:
    under = f"{wording.short_plan(task.plan)} · {task.plan.issuer.name}"
    url = reverse("plans:task", args=[task.plan.code, task.code])
    return Hit(str(task), under, url, f"hạn {formats.day(task.ends_on)}" if task.ends_on else "")


def _difficulties(user: User, text: str, on: date) -> list[Hit]:
    rows = _holding(difficulties_visible_to(user, on), text, "folded").order_by("-raised_on", "-pk")
    return [_difficulty(row) for row in rows[: SHOWN + 1]]


def _difficulty(row: Difficulty) -> Hit:
    under = f"{row.agency.name} · nêu {formats.day(row.raised_on)}"
    return Hit(row.title, under, reverse("plans:difficulty", args=[row.code]), row.get_state_display())


def _agencies(user: User, text: str, on: date) -> list[Hit]:
    found = agencies.search(text, on).select_related("unit__province").order_by("sort_key")[: SHOWN + 1]
    return [Hit(body.name, _where(body.unit), body.get_absolute_url()) for body in found]


def _where(unit: Any) -> str:
    if unit is None:
        return "Trung ương"
    return f"{unit.name}, {unit.province.name}" if unit.province else str(unit.name)


def _places(user: User, text: str, on: date) -> list[Hit]:
    found = places.search(text, limit=SHOWN + 1)
    return [
        Hit(unit.name, unit.parent.name if unit.parent else "", unit.get_absolute_url(), unit.period)
        for unit in found
    ]


def _mediators(user: User, text: str, on: date) -> list[Hit]:
    found = people_named(user, text, on, limit=SHOWN + 1)
    where = last_teams_of(found)
    return [
        Hit(each.full_name, where.get(each.pk, ""), reverse("teams:person", args=[each.code]), _born(each))
        for each in found
    ]


def _born(person: Person) -> str:
    return f"sinh năm {person.birth_year}" if person.birth_year else ""


def _people(user: User, text: str, on: date) -> list[Hit]:
    if not may(user, Permission.ACCOUNT_GRANT, on=on):
        return []
    found = people_matching(people_visible_to(user, on), text).order_by("full_name", "pk")[: SHOWN + 1]
    return [_person(person) for person in with_positions(found, on)]


def _person(person: User) -> Hit:
    held = person.held_now  # type: ignore[attr-defined]  # prefetched by with_positions
    under = ", ".join(f"{position.title}, {position.agency.name}" for position in held[:2])
    return Hit(person.full_name, under or "chưa được giao vị trí", person.get_absolute_url(), person.username)
