"""Tell the people concerned at once: of a new plan, of work accepted or returned, of more time, of difficulties."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db import connection
from django.urls import reverse

from hoagiai.accounts.terms import Permission
from hoagiai.agencies.wording import short_body
from hoagiai.base.formats import quoted
from hoagiai.desk.actions import statements
from hoagiai.desk.actions.reminders import holders
from hoagiai.desk.terms import NoticeKind
from hoagiai.plans import acts
from hoagiai.plans.models import Assignment, Difficulty, Plan
from hoagiai.plans.telling import Happening

LONGEST = 300


@dataclass(frozen=True)
class _Told:
    """How an act is told: as what kind, to holders of which right, in what sentence about which body."""

    kind: NoticeKind
    to: Permission
    sentence: Callable[[str], str]


_TOLD: Mapping[str, _Told] = MappingProxyType(
    {
        acts.WORK_ACCEPTED.code: _Told(
            NoticeKind.ACCEPTED, Permission.TASK_REPORT, "{} nghiệm thu báo cáo".format
        ),
        acts.DIFFICULTY_RAISED.code: _Told(
            NoticeKind.RAISED, Permission.DIFFICULTY_ANSWER, "{} nêu khó khăn, vướng mắc".format
        ),
        acts.WORK_RETURNED.code: _Told(
            NoticeKind.RETURNED, Permission.TASK_REPORT, "{} trả lại báo cáo, cần bổ sung".format
        ),
        acts.EXTENSION_ASKED.code: _Told(NoticeKind.ASKED, Permission.TASK_ACCEPT, "{} xin gia hạn".format),
        acts.EXTENSION_GRANTED.code: _Told(
            NoticeKind.EXTENSION, Permission.TASK_REPORT, "{} đồng ý gia hạn".format
        ),
        acts.EXTENSION_REFUSED.code: _Told(
            NoticeKind.EXTENSION, Permission.TASK_REPORT, "{} không đồng ý gia hạn".format
        ),
        acts.DIFFICULTY_ANSWERED.code: _Told(
            NoticeKind.ANSWERED, Permission.DIFFICULTY_RAISE, "{} trả lời khó khăn, vướng mắc".format
        ),
        acts.DIFFICULTY_ASKED_AGAIN.code: _Told(
            NoticeKind.PASSED, Permission.DIFFICULTY_ANSWER, "{} hỏi lại về khó khăn, vướng mắc".format
        ),
        acts.DIFFICULTY_PASSED_UP.code: _Told(
            NoticeKind.PASSED, Permission.DIFFICULTY_ANSWER, "{} chuyển lên một khó khăn, vướng mắc".format
        ),
    }
)


def tell_people(*, happening: Happening, on: date) -> int:
    """Make the notices of one happening, in one statement; how many. Whoever did it is not told."""
    if isinstance(happening.about, Plan):
        return _tell_of_plan(happening, happening.about, on) if happening.act == acts.PLAN_ISSUED else 0
    told = _TOLD.get(happening.act.code)
    if told is None:
        return 0
    values = {
        **holders(told.to),
        **_about(happening.about, happening.words),
        "kind": told.kind.value,
        "on": on,
        "agency": happening.agency.pk,
        "by": happening.by.pk,
        "words": told.sentence(short_body(happening.body.name)),
    }
    return _run(statements.TELL, values)


def _tell_of_plan(happening: Happening, plan: Plan, on: date) -> int:
    """Each person whose bodies got work hears once, of all of it together."""
    numbered = f"Kế hoạch số {plan.full_number}" if plan.number else f"Kế hoạch {quoted(_cut(plan.title))}"
    values = {
        **holders(Permission.TASK_REPORT),
        "kind": NoticeKind.ISSUED.value,
        "plan": plan.pk,
        "subject": f"plan-{plan.pk}",
        "on": on,
        "by": happening.by.pk,
        "words": f"{short_body(happening.body.name)} ban hành {numbered}",
        "url": reverse("plans:plan", args=[plan.code]),
    }
    return _run(statements.ISSUED, values)


def _run(statement: str, values: Mapping[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, dict(values))
        return int(cursor.rowcount)


def _about(about: Assignment | Difficulty, told: str) -> dict[str, Any]:
    """The subject, the address, and the one row of the notice."""
    name, words = ("plans:work", str(about.task)) if isinstance(about, Assignment) else _difficulty(about)
    row: dict[str, Any] = {"words": words, "body": _cut(told), "code": str(about.code)}
    if isinstance(about, Assignment) and about.due_on:
        row["due"] = about.due_on.isoformat()
    kind = "work" if isinstance(about, Assignment) else "difficulty"
    return {
        "subject": f"{kind}-{about.pk}",
        "url": reverse(name, args=[about.code]),
        "lines": json.dumps([row], ensure_ascii=False),
    }


def _difficulty(about: Difficulty) -> tuple[str, str]:
    return "plans:difficulty", about.title


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
