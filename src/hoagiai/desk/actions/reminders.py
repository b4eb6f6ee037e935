"""Make the day's notices: deadlines, silence below, numbers left blank. Set-based; once for each day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.urls import reverse

from hoagiai.accounts.reach import PEOPLE_COMMITTEE, STATE_LINES
from hoagiai.accounts.terms import ROLES, Extent, Permission, RoleCode
from hoagiai.borders.terms import BorderState
from hoagiai.desk import rules
from hoagiai.desk.actions import statements
from hoagiai.desk.periods import Period, periods_ending_on, periods_told
from hoagiai.desk.queries.recurring import recurring_words
from hoagiai.desk.terms import NoticeKind
from hoagiai.plans.rules import OPEN_STATES
from hoagiai.plans.terms import ANSWERABLE, Recurrence

NOBODY = UUID(int=0)
"""Stands in an address for the code that a statement puts there."""
LEADERS = (RoleCode.MINISTRY_LEADER, RoleCode.PROVINCE_LEADER, RoleCode.COMMUNE_LEADER)
ALONE = (Extent.OWN, Extent.LINE)


@dataclass(frozen=True)
class Made:
    """How many notices of each kind a run made."""

    reminders: int
    silences: int
    numberings: int
    reports: int
    unsettled: int


def make_notices(*, on: date, since: date | None = None) -> Made:
    """Tell everybody what this day asks to be told, and what the days since the last run (`since`)
    should have told. One digest holds it all; a second run on the same day makes none.
    """
    days = rules.days_covered(last_run=since, on=on)
    mine = f"{reverse('plans:work_list')}?pham-vi=cua-toi"
    late = f"{reverse('plans:work_list')}?pham-vi=tat-ca&tinh-trang=qua-han"
    recurring = recurring_words()
    with transaction.atomic():
        return Made(
            reminders=_run(
                statements.REMIND,
                NoticeKind.REMINDER,
                on,
                **_work(rules.deadlines_reminded(days), recurring),
                **holders(Permission.TASK_REPORT),
                url=mine,
            ),
            silences=_run(
                statements.SILENCE,
                NoticeKind.SILENCE,
                on,
                **_work(rules.deadlines_passed_in_silence(days), recurring),
                roles=_roles(Permission.TASK_ACCEPT),
                leaders=[role.value for role in LEADERS],
                url=late,
            ),
            numberings=_numberings(on),
            reports=_run(
                statements.REPORTED,
                NoticeKind.REPORTED,
                on,
                **holders(Permission.TASK_ACCEPT),
                since=days[0] - timedelta(days=1),
                url=f"{reverse('plans:work_list')}?pham-vi=tat-ca&tinh-trang=cho-nghiem-thu",
            ),
            unsettled=_run(
                statements.UNSETTLED,
                NoticeKind.UNSETTLED,
                on,
                **signers(),
                states=[BorderState.SIGNED.value, BorderState.APPLIED.value],
                code=str(NOBODY),
                url=reverse("borders:one", args=[NOBODY]),
            ),
        )


def _numberings(on: date) -> int:
    if not rules.chases_numbers(on):
        return 0
    return _run(
        statements.NUMBERING,
        NoticeKind.NUMBERING,
        on,
        **holders(Permission.PLAN_WRITE),
        last=rules.last_day_to_chase(on),
        source=str(rules.NUMBERING_SOURCE),
        url=f"{reverse('plans:list')}?chua-co-so=on",
    )


def _run(statement: str, kind: NoticeKind, on: date, **names: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"kind": kind.value, "on": on, **names})
        return int(cursor.rowcount)


def _work(deadlines: Iterable[date], recurring: Iterable[tuple[int, str, str]]) -> dict[str, Any]:
    asked = list(deadlines)
    periods = periods_ending_on(asked)
    told, owing = _told_in_words(asked, recurring)
    return {
        "told": told,
        "owing": [task for task, _ in owing],
        "since_days": [period.first for _, period in owing],
        "due_days": [period.last for _, period in owing],
        "deadlines": asked,
        "recurrences": [period.recurrence.value for period in periods],
        "firsts": [period.first for period in periods],
        "lasts": [period.last for period in periods],
        "answerable": [role.value for role in ANSWERABLE],
        "open": [state.value for state in OPEN_STATES],
    }


def _told_in_words(
    asked: list[date], recurring: Iterable[tuple[int, str, str]]
) -> tuple[list[int], list[tuple[int, Period]]]:
    """The tasks whose words tell when in each period they are due, and their periods due on these days."""
    told: list[int] = []
    owing: list[tuple[int, Period]] = []
    for task, recurrence, words in recurring:
        tells, periods = periods_told(Recurrence(recurrence), words, asked)
        told += [task] if tells else []
        owing += [(task, period) for period in periods]
    return told, owing


def _roles(permission: Permission) -> list[str]:
    return [code for code, role in ROLES.items() if permission in role.rights]


def holders(permission: Permission) -> dict[str, Any]:
    """Who holds a right at their own body or the one they serve; a wider right counts as serving."""
    roles = _roles(permission)
    return {
        "roles": roles,
        "serving": [code for code in roles if ROLES[code].rights[permission] not in ALONE],
        "state_lines": [line.value for line in STATE_LINES],
        "committee": PEOPLE_COMMITTEE,
    }


def signers() -> dict[str, Any]:
    """The roles that sign reorganisations: everywhere, or in their place."""
    extents = {code: ROLES[code].rights[Permission.BORDER_SIGN] for code in _roles(Permission.BORDER_SIGN)}
    return {
        "everywhere": [code for code, extent in extents.items() if extent == Extent.COUNTRY],
        "placed": [code for code, extent in extents.items() if extent == Extent.PLACE],
    }
