"""Whose work a report is about: the whole plan, one place, or one agency (phạm vi báo cáo)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hoagiai.agencies.models import Agency
from hoagiai.places.models import Containment, Unit
from hoagiai.plans.models import Assignment, Difficulty, Plan


@dataclass(frozen=True)
class Scope:
    """What a report covers: a plan from a day to a day, and of it everything, one place or one agency."""

    plan: Plan
    start: date
    end: date
    place: Unit | None = None
    agency: Agency | None = None
    limited_to: str = ""
    """The body whose part alone the reader sees; empty when the reader sees all work of the plan."""

    @property
    def label(self) -> str:
        """The scope in words."""
        if self.agency:
            return self.agency.name
        if self.place:
            return self.place.name
        return f"phần việc thuộc phạm vi của {self.limited_to}" if self.limited_to else "toàn bộ kế hoạch"

    def assignments(self, visible: QuerySet[Assignment]) -> QuerySet[Assignment]:
        """The work within the scope."""
        rows = visible.filter(task__plan=self.plan)
        if self.agency:
            return rows.filter(agency=self.agency)
        return rows.filter(agency__unit__in=_parts(self.place)) if self.place else rows

    def difficulties(self, visible: QuerySet[Difficulty]) -> QuerySet[Difficulty]:
        """The difficulties raised within the scope and the period."""
        rows = visible.filter(plan=self.plan, raised_on__range=(self.start, self.end))
        if self.agency:
            return rows.filter(agency=self.agency)
        return rows.filter(agency__unit__in=_parts(self.place)) if self.place else rows


def _parts(place: Unit) -> QuerySet[Containment, int]:
    return Containment.objects.filter(whole=place).values_list("part", flat=True)
