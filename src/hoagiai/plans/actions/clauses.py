"""Write the parts of a reading that stand beside its tasks, each table in one statement."""

from collections.abc import Callable
from typing import Any, TypeAlias

from django.db import models

from hoagiai.plans.actions.fitting import day, fitted
from hoagiai.plans.errors import FigureTooLarge
from hoagiai.plans.models import (
    LegalBasis,
    Milestone,
    Plan,
    Recipient,
    ReportingDuty,
    Responsibility,
    Section,
    Target,
)
from hoagiai.plans.review.figures import fits, year_of

Values: TypeAlias = dict[str, Any]


def write_clauses(*, plan: Plan, reading: Values) -> None:
    """Write legal bases, targets, responsibilities, reports, milestones, sections and recipients in order; `FigureTooLarge` for a target."""
    for key, table, values_of in PARTS:
        table._default_manager.bulk_create(
            fitted(table, plan=plan, position=position, **values_of(row))
            for position, row in enumerate(reading.get(key) or [])
        )


def _basis(row: Values) -> Values:
    return _words(row, "text", "number", "issuer") | {"dated": day(row.get("date"))}


def _target(row: Values) -> Values:
    if not fits(row):
        raise FigureTooLarge(row["text"])
    return {
        **_words(row, "text", "unit", "subject", "ref"),
        "value": row["value"],
        "value_max": row.get("value_max"),
        "comparator": row.get("comparator") or "=",
        "by_year": year_of(row),
    }


def _responsibility(row: Values) -> Values:
    return _words(row, "agency", "ref", "text")


def _reporting_duty(row: Values) -> Values:
    return {
        **_words(row, "who", "to_whom", "text"),
        "when_text": row.get("frequency_or_deadline") or "",
        "deadline": day(row.get("deadline")),
    }


def _milestone(row: Values) -> Values:
    return _words(row, "text") | {"start": day(row.get("start")), "end": day(row.get("end"))}


def _section(row: Values) -> Values:
    return _words(row, "ref", "text") | {
        "heading": row.get("title") or "",
        "kind": row.get("kind") or "other",
    }


def _recipient(line: str) -> Values:
    return {"text": line}


def _words(row: Values, *names: str) -> Values:
    """Fields of the same name on both sides; what was not read is blank."""
    return {name: row.get(name) or "" for name in names}


PARTS: tuple[tuple[str, type[models.Model], Callable[[Any], Values]], ...] = (
    ("legal_bases", LegalBasis, _basis),
    ("targets", Target, _target),
    ("responsibilities", Responsibility, _responsibility),
    ("reporting", ReportingDuty, _reporting_duty),
    ("milestones", Milestone, _milestone),
    ("sections", Section, _section),
    ("recipients", Recipient, _recipient),
)
"""The key of the reading, the table, and what a row of it becomes."""
