"""What one agency has to do for one task, and what it says it has done."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.agencies.models import Agency
from hoagiai.plans.models.files import StoredFile
from hoagiai.plans.models.tasks import Product, Task
from hoagiai.plans.terms import AssignmentState, ExtensionState, PartyRole


@audit.tracked()
class Assignment(models.Model):
    """A task given to one agency (giao việc). `due_on` comes from the task; a granted extension moves it."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    task = models.ForeignKey(Task, models.PROTECT, related_name="assignments", verbose_name="nhiệm vụ")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="assignments", verbose_name="cơ quan")
    giver = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name="cơ quan giao việc")
    role = models.CharField("vai trò", max_length=12, choices=PartyRole)
    state = models.CharField(
        "trạng thái", max_length=10, choices=AssignmentState, default=AssignmentState.RECEIVED
    )
    due_on = models.DateField("hạn", null=True, blank=True)
    reported_on = models.DateField("ngày báo cáo hoàn thành", null=True, blank=True)
    accepted_on = models.DateField("ngày nghiệm thu", null=True, blank=True)
    returned_reason = models.TextField("lý do trả lại", blank=True)
    withdrawn_on = models.DateField("thôi giao từ ngày", null=True, blank=True)
    given_on = models.DateField("ngày giao")

    class Meta:
        verbose_name = "việc được giao"
        verbose_name_plural = "việc được giao"
        constraints = [models.UniqueConstraint(fields=["task", "agency"], name="assignment_once")]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"]),
            models.Index(fields=["giver", "due_on"]),
            models.Index(fields=["due_on"], name="assignment_open_due", condition=~Q(state="accepted")),
        ]

    def __str__(self) -> str:
        return f"{self.task} · {self.agency}"


@audit.tracked()
class Progress(models.Model):
    """A progress entry (báo cáo tiến độ): what was done up to a day, in words and counts.

    One that was returned (`returned_on`) or corrected by another (`replaced_by`) stays to be read; it counts no more.
    """

    assignment = models.ForeignKey(
        Assignment, models.PROTECT, related_name="progress", verbose_name="việc được giao"
    )
    day = models.DateField("ngày")
    words = models.TextField("đã làm được")
    final = models.BooleanField("báo cáo hoàn thành", default=False)
    has_difficulty = models.BooleanField("có khó khăn, vướng mắc", default=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("gửi lúc", auto_now_add=True)
    returned_on = models.DateField("ngày bị trả lại", null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name="thay bằng báo cáo",
    )

    class Meta:
        verbose_name = "báo cáo tiến độ"
        ordering = ["-day", "-id"]
        indexes = [models.Index(fields=["assignment", "-day"])]

    def __str__(self) -> str:
        return self.words[:80]

    @property
    def stands(self) -> bool:
        """Whether its words and numbers count: neither returned nor replaced by a later entry."""
        return self.returned_on is None and self.replaced_by_id is None


@audit.tracked()
class ProgressCount(models.Model):
    """A number reported with its unit (số lượng đã thực hiện); adds up over the entries that stand."""

    progress = models.ForeignKey(
        Progress, models.CASCADE, related_name="counts", verbose_name="báo cáo tiến độ"
    )
    product = models.ForeignKey(Product, models.SET_NULL, null=True, blank=True, related_name="counts")
    unit = models.CharField("đơn vị tính", max_length=60)
    value = models.DecimalField("số lượng", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "số lượng"
        constraints = [models.CheckConstraint(condition=Q(value__gte=0), name="progress_count_not_negative")]

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


class ProgressFile(models.Model):
    """A file sent with a progress entry (tệp kèm theo)."""

    progress = models.ForeignKey(Progress, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.file.name


@audit.tracked()
class Extension(models.Model):
    """A request for more time (xin gia hạn), with reasons on both sides."""

    assignment = models.ForeignKey(
        Assignment, models.PROTECT, related_name="extensions", verbose_name="việc được giao"
    )
    until = models.DateField("xin đến ngày")
    previous = models.DateField("hạn trước đó", null=True, blank=True)
    reason = models.TextField("lý do xin")
    state = models.CharField("kết quả", max_length=8, choices=ExtensionState, default=ExtensionState.ASKED)
    answer = models.TextField("ý kiến trả lời", blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("xin lúc", auto_now_add=True)

    class Meta:
        verbose_name = "gia hạn"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(state="asked"), name="one_open_extension"
            ),
            models.CheckConstraint(
                condition=Q(previous__isnull=True) | Q(until__gt=F("previous")), name="extension_is_later"
            ),
        ]

    def __str__(self) -> str:
        return f"gia hạn đến {self.until:%d/%m/%Y}"
