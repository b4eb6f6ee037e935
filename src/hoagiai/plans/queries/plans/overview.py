"""What the first page of a plan shows."""

from dataclasses import dataclass
from datetime import date

from hoagiai.accounts.queries import Someone
from hoagiai.plans import models as tables
from hoagiai.plans.models import Plan
from hoagiai.plans.queries.standing import Tally, tally
from hoagiai.plans.queries.visible import assignments_visible_to


@dataclass(frozen=True)
class Overview:
    """The parts of a plan beside its tasks, and how its work stands."""

    whole: Tally
    targets: list[tables.Target]
    milestones: list[tables.Milestone]
    duties: list[tables.ReportingDuty]
    bases: list[tables.LegalBasis]
    responsibilities: list[tables.Responsibility]
    recipients: list[tables.Recipient]


def overview(user: Someone, plan: Plan, on: date) -> Overview:
    """Seven statements, whatever the size of the plan."""
    return Overview(
        whole=tally(assignments_visible_to(user, on).filter(task__plan=plan), on),
        targets=list(plan.targets.all()),
        milestones=list(plan.milestones.all()),
        duties=list(plan.reporting_duties.all()),
        bases=list(plan.bases.all()),
        responsibilities=list(plan.responsibilities.all()),
        recipients=list(plan.recipients.all()),
    )
