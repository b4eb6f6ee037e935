"""A document on its way to become a plan."""

import uuid

from django.conf import settings
from django.db import models

from hoagiai import audit
from hoagiai.agencies.models import Agency
from hoagiai.plans.models.files import StoredFile
from hoagiai.plans.terms import ImportState


@audit.tracked(exclude=["text", "blocks", "reading"])
class PlanImport(models.Model):
    """A plan document being read and reviewed (đọc kế hoạch từ văn bản); it is not a plan until a person says so."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name="cơ quan tải lên")
    state = models.CharField("trạng thái", max_length=10, choices=ImportState, default=ImportState.WAITING)
    refusal = models.TextField("lý do không đọc được", blank=True)
    text = models.TextField("nội dung văn bản", blank=True)
    blocks = models.JSONField("dòng của văn bản", default=list)
    reading = models.JSONField("điều đã hiểu", default=dict)
    version = models.PositiveIntegerField("lần sửa", default=0)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField("tải lên lúc", auto_now_add=True)
    plan = models.OneToOneField("plans.Plan", models.SET_NULL, null=True, blank=True, related_name="source")

    class Meta:
        verbose_name = "văn bản đang đọc"
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["agency", "state"])]

    def __str__(self) -> str:
        return self.file.name


@audit.tracked()
class ReadingChange(models.Model):
    """One value that a person corrected in a reading (điều đã sửa), before and after, in words."""

    made = models.ForeignKey(PlanImport, models.CASCADE, related_name="changes", verbose_name="văn bản")
    what = models.TextField("mục")
    before = models.TextField("trước", blank=True)
    after = models.TextField("sau", blank=True)

    class Meta:
        verbose_name = "điều đã sửa"
        ordering = ["made", "id"]

    def __str__(self) -> str:
        return f"{self.what}: “{self.before or '(trống)'}” → “{self.after or '(trống)'}”"
