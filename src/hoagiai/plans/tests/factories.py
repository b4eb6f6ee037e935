"""Makes plans and work for tests, through the same actions as the product."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import Outcome, Resolution
from hoagiai.plans.actions.plans import issue_plan
from hoagiai.plans.actions.tasks import write_parties, write_tasks
from hoagiai.plans.models import Assignment, Plan


def reading_of_task(ref: str, title: str, **values: Any) -> dict[str, Any]:
    """One task in the form of a reading."""
    end = values.get("end")
    windows = [{"start": values.get("start"), "end": end}] if end else []
    return {"ref": ref, "title": title, "windows": windows, **values}


def named(phrase: str, *agencies: Agency) -> Resolution:
    """A resolution that names these agencies."""
    outcome = Outcome.AGENCIES if agencies else Outcome.OPEN_SET
    return Resolution(phrase, outcome, "trong kiểm thử", tuple(agency.pk for agency in agencies))


def draft_plan(
    *,
    issuer: Agency,
    by: User,
    tasks: Sequence[dict[str, Any]] = (),
    resolutions: Sequence[Resolution] = (),
    **values: Any,
) -> Plan:
    """A draft plan of 2026 with the given tasks."""
    fields: dict[str, Any] = {
        "title": "Công tác hòa giải ở cơ sở năm 2026",
        "number": "12",
        "sign": "KH-UBND",
        "place": "Lai Châu",
        "issued_on": date(2026, 1, 15),
        "period_from": date(2026, 1, 1),
        "period_to": date(2026, 12, 31),
        "synthetic": True,
    }
    plan = Plan.objects.create(issuer=issuer, created_by=by, **{**fields, **values})
    made = write_tasks(plan=plan, readings=tasks)
    write_parties(tasks=made, readings=tasks, resolutions={found.phrase: found for found in resolutions})
    return plan


def issued_plan(*, on: date = date(2026, 1, 15), by: User, **values: Any) -> Plan:
    """An issued plan with its assignments."""
    return issue_plan(plan=draft_plan(by=by, **values), on=on, by=by)


def work_of(plan: Plan, agency: Agency) -> Assignment:
    """What one agency has to do in a plan that gives it one task."""
    return Assignment.objects.get(task__plan=plan, agency=agency)
