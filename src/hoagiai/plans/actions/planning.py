"""Make a draft plan of a reviewed reading: the one place where a reading becomes records."""

from datetime import date
from typing import Any, TypeVar

from django.db import models
from django.utils.dateparse import parse_date

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Outcome
from hoagiai.audit import act
from hoagiai.base.folding import fold
from hoagiai.plans import acts
from hoagiai.plans import models as tables
from hoagiai.plans.actions.tasks import write_parties, write_tasks
from hoagiai.plans.errors import NotReadYet
from hoagiai.plans.models import Plan, PlanImport
from hoagiai.plans.terms import ImportState

ClauseT = TypeVar("ClauseT", bound=models.Model)


def make_plan(*, made: PlanImport, issuer: Agency, resolutions: dict[str, Any], by: User) -> Plan:
    """Turn the reviewed reading into a draft plan (lập kế hoạch).

    `resolutions` maps each agency phrase to its `Resolution`. Raises NotReadYet unless the reading waits for review.
    """
    with act(acts.PLAN_IMPORTED, by=by, on_behalf=issuer):
        now = PlanImport.objects.select_for_update().get(pk=made.pk)
        if now.state != ImportState.READ:
            raise NotReadYet(now.get_state_display())
        plan = _write_plan(now, issuer, by)
        _write_clauses(plan, now.reading)
        tasks = write_tasks(plan=plan, readings=now.reading.get("tasks") or [])
        write_parties(tasks=tasks, readings=now.reading.get("tasks") or [], resolutions=resolutions)
        now.plan, now.state = plan, ImportState.PLANNED
        now.save(update_fields=["plan", "state"])
    return plan


def _write_plan(made: PlanImport, issuer: Agency, by: User) -> Plan:
    reading = made.reading
    partial = reading.get("date_partial") or {}
    issued_on = _day(reading.get("date"))
    period = reading.get("period") or {}
    signer = reading.get("signer") or {}
    number = str(reading.get("number") or "").partition("/")[0]
    return Plan.objects.create(
        issuer=issuer,
        number=number,
        sign=reading.get("sign") or "",
        place=reading.get("place") or "",
        issued_on=issued_on,
        dated_year=issued_on.year if issued_on else partial.get("year"),
        dated_month=issued_on.month if issued_on else partial.get("month"),
        title=reading.get("title") or made.file.name,
        opening=reading.get("opening") or "",
        closing=reading.get("closing") or "",
        period_from=_day(period.get("from")),
        period_to=_day(period.get("to")),
        authority_line=signer.get("authority_line") or "",
        signer_title=signer.get("title") or "",
        signer_name=signer.get("name") or "",
        original=made.file,
        folded=fold(f"{reading.get('number') or ''} {reading.get('title') or ''}"),
        created_by=by,
    )


def _write_clauses(plan: Plan, reading: dict[str, Any]) -> None:
    _rows(
        plan,
        tables.LegalBasis,
        reading,
        "legal_bases",
        lambda row: {
            "text": row["text"],
            "number": row.get("number") or "",
            "dated": _day(row.get("date")),
            "issuer": row.get("issuer") or "",
        },
    )
    _rows(
        plan,
        tables.Target,
        reading,
        "targets",
        lambda row: {
            "text": row["text"],
            "value": row["value"],
            "value_max": row.get("value_max"),
            "unit": row.get("unit") or "",
            "comparator": row.get("comparator") or "=",
            "subject": row.get("subject") or "",
            "by_year": row.get("by_year"),
            "ref": row.get("ref") or "",
        },
    )
    _rows(
        plan,
        tables.Responsibility,
        reading,
        "responsibilities",
        lambda row: {
            "agency": row["agency"],
            "ref": row.get("ref") or "",
            "text": row["text"],
        },
    )
    _rows(
        plan,
        tables.ReportingDuty,
        reading,
        "reporting",
        lambda row: {
            "who": row.get("who") or "",
            "to_whom": row.get("to_whom") or "",
            "text": row["text"],
            "when_text": row.get("frequency_or_deadline") or "",
            "deadline": _day(row.get("deadline")),
        },
    )
    _rows(
        plan,
        tables.Milestone,
        reading,
        "milestones",
        lambda row: {
            "text": row["text"],
            "start": _day(row.get("start")),
            "end": _day(row.get("end")),
        },
    )
    _rows(
        plan,
        tables.Section,
        reading,
        "sections",
        lambda row: {
            "ref": row.get("ref") or "",
            "heading": row.get("title") or "",
            "kind": row.get("kind") or "other",
            "text": row.get("text") or "",
        },
    )
    _rows(plan, tables.Recipient, reading, "recipients", lambda row: {"text": row})


def _rows(plan: Plan, table: type[ClauseT], reading: dict[str, Any], key: str, values: Any) -> None:
    table._default_manager.bulk_create(
        table(plan=plan, position=position, **values(row))
        for position, row in enumerate(reading.get(key) or [])
    )


def _day(value: Any) -> date | None:
    return parse_date(value) if isinstance(value, str) else None


def unresolved(resolutions: dict[str, Any]) -> list[str]:
    """The phrases that nobody could match with a body."""
    return [phrase for phrase, found in resolutions.items() if found.outcome == Outcome.UNRECOGNISED]
