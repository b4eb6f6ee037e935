"""What somebody has typed of a report and not handed in yet."""

from django.conf import settings
from django.db import models

from hoagiai.plans.models.assignments import Assignment
from hoagiai.plans.models.files import StoredFile


class ReportDraft(models.Model):
    """A report kept for later (báo cáo lưu, gửi sau): seen by its writer only, gone when it is handed in."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="drafts")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    typed = models.JSONField("điều đã gõ", default=dict)
    saved_at = models.DateTimeField("lưu lúc", auto_now=True)

    class Meta:
        verbose_name = "báo cáo lưu, gửi sau"
        constraints = [models.UniqueConstraint(fields=["assignment", "made_by"], name="draft_once")]

    def __str__(self) -> str:
        return str(self.typed.get("words", ""))[:80]


class ReportDraftFile(models.Model):
    """A file kept with a report that was not handed in yet."""

    draft = models.ForeignKey(ReportDraft, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.file.name
