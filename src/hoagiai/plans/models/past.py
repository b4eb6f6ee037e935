"""How an assignment looked before an act changed what its standing is computed of."""

from django.db import models

from hoagiai.plans.models.assignments import Assignment
from hoagiai.plans.terms import PartyRole


class AssignmentPast(models.Model):
    """What was so of an assignment up to the day before `until` (tình trạng trước khi thay đổi).

    Written when a report is returned, more time is granted or an amendment moves the deadline or the role, so that
    the standing on a past day stays what it was. On a day, the row with the earliest later `until` holds, the first
    of several; without one the assignment itself.
    """

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="past")
    until = models.DateField("thay đổi từ ngày")
    role = models.CharField("vai trò", max_length=12, choices=PartyRole)
    due_on = models.DateField("hạn", null=True)
    reported_on = models.DateField("ngày báo cáo hoàn thành", null=True)
    accepted_on = models.DateField("ngày nghiệm thu", null=True)

    class Meta:
        verbose_name = "tình trạng trước đây"
        ordering = ["until", "pk"]
        indexes = [
            models.Index(fields=["assignment", "until"]),
            models.Index(fields=["until"], include=["assignment"], name="assignment_past_until"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id} đến {self.until:%d/%m/%Y}"
