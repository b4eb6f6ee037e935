"""The plan itself."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.agencies.models import Agency
from hoagiai.plans.models.files import StoredFile
from hoagiai.plans.terms import PlanState


@audit.tracked()
class Plan(models.Model):
    """A plan (kế hoạch) of one agency; an amendment is a new plan that names the version it amends."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    issuer = models.ForeignKey(Agency, models.PROTECT, related_name="plans", verbose_name="cơ quan ban hành")
    number = models.CharField("số", max_length=20, blank=True)
    sign = models.CharField("ký hiệu", max_length=60, blank=True)
    place = models.CharField("địa danh", max_length=120, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    dated_year = models.PositiveSmallIntegerField("năm ghi trên văn bản", null=True, blank=True)
    dated_month = models.PositiveSmallIntegerField("tháng ghi trên văn bản", null=True, blank=True)
    title = models.TextField("trích yếu")
    opening = models.TextField("phần mở đầu", blank=True)
    closing = models.TextField("phần kết", blank=True)
    period_from = models.DateField("thời kỳ từ ngày", null=True, blank=True)
    period_to = models.DateField("thời kỳ đến ngày", null=True, blank=True)
    authority_line = models.CharField("quyền hạn ký", max_length=200, blank=True)
    signer_title = models.CharField("chức vụ người ký", max_length=200, blank=True)
    signer_name = models.CharField("người ký", max_length=200, blank=True)
    state = models.CharField("trạng thái", max_length=10, choices=PlanState, default=PlanState.DRAFT)
    version = models.PositiveSmallIntegerField("phiên bản", default=1)
    amends = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="amended_by")
    amendment_reason = models.TextField("lý do sửa đổi", blank=True)
    original = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tệp gốc"
    )
    signed = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bản đã ký"
    )
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)
    folded = models.TextField(editable=False, default="")
    edited = models.PositiveIntegerField("lần sửa", default=0)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField("lập lúc", auto_now_add=True)
    published_at = models.DateTimeField("ban hành trong hệ thống lúc", null=True, blank=True)

    class Meta:
        verbose_name = "kế hoạch"
        ordering = ["-issued_on", "-created_at"]
        indexes = [models.Index(fields=["issuer", "state"]), models.Index(fields=["-created_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                name="plan_period_in_order",
            ),
            models.CheckConstraint(
                condition=Q(dated_month__isnull=True) | Q(dated_month__range=(1, 12)),
                name="plan_month_exists",
            ),
        ]

    def __str__(self) -> str:
        return f"Kế hoạch {self.full_number}" if self.number else f"Kế hoạch {self.title}"

    @property
    def full_number(self) -> str:
        """The number and sign as printed; the number may still be blank ("…/KH-UBND")."""
        return f"{self.number or '…'}/{self.sign}" if self.sign else self.number
