"""Tables of the plan register."""

from hoagiai.plans.models.assignments import (
    Assignment,
    Extension,
    Progress,
    ProgressCount,
    ProgressFile,
)
from hoagiai.plans.models.clauses import (
    LegalBasis,
    Milestone,
    Recipient,
    ReportingDuty,
    Responsibility,
    Section,
    Target,
)
from hoagiai.plans.models.difficulties import Difficulty, DifficultyStep
from hoagiai.plans.models.drafts import ReportDraft, ReportDraftFile
from hoagiai.plans.models.files import StoredFile
from hoagiai.plans.models.imports import PlanImport, ReadingChange
from hoagiai.plans.models.past import AssignmentPast
from hoagiai.plans.models.plans import Plan
from hoagiai.plans.models.tasks import Party, PartyAgency, Product, Task, TaskWindow

__all__ = [
    "Assignment",
    "AssignmentPast",
    "Difficulty",
    "DifficultyStep",
    "Extension",
    "LegalBasis",
    "Milestone",
    "Party",
    "PartyAgency",
    "Plan",
    "PlanImport",
    "Product",
    "Progress",
    "ProgressCount",
    "ProgressFile",
    "ReadingChange",
    "Recipient",
    "ReportDraft",
    "ReportDraftFile",
    "ReportingDuty",
    "Responsibility",
    "Section",
    "StoredFile",
    "Target",
    "Task",
    "TaskWindow",
]
