"""A register written out as an Excel file: what was asked, by whom, and the file while it is kept."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models

from hoagiai import audit
from hoagiai.places.models import Unit
from hoagiai.sheets.terms import ExportState, Form, Listing

KEPT = timedelta(days=7)
"""How long a file is kept; then its maker asks again. What was exported, and by whom, stays in the history."""


def _path(made: "Export", name: str) -> str:
    return f"xuat/{made.code.hex}.xlsx"


@audit.tracked(exclude=["rows", "size"])
class Export(models.Model):
    """One list taken out of the registers (lần xuất danh sách), as they were on a day.

    `unit` is empty for all places that its maker sees. `protected` says that it holds phone numbers, identity
    numbers and birth days; then `reason` says why, and a look is recorded for each person and field.
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    listing = models.CharField("sổ", max_length=14, choices=Listing.choices)
    form = models.CharField("bố cục", max_length=5, choices=Form.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="địa bàn")
    on = models.DateField("tính đến ngày")
    ended = models.BooleanField("kèm người đã thôi", default=False)
    protected = models.BooleanField("kèm thông tin được bảo vệ", default=False)
    reason = models.CharField("lý do", max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người xuất"
    )
    made_at = models.DateTimeField("yêu cầu lúc", auto_now_add=True)
    state = models.CharField(
        "trạng thái", max_length=7, choices=ExportState.choices, default=ExportState.WAITING
    )
    failure = models.TextField("lý do không lập được", blank=True)
    rows = models.PositiveIntegerField("số dòng", default=0)
    content = models.FileField("tệp", upload_to=_path, blank=True)
    size = models.PositiveBigIntegerField("dung lượng (byte)", default=0)
    sha256 = models.CharField("mã kiểm tra SHA-256", max_length=64, blank=True)

    class Meta:
        verbose_name = "lần xuất danh sách"
        verbose_name_plural = "lần xuất danh sách"
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["made_by", "-made_at"], name="exports_of_person")]

    def __str__(self) -> str:
        return f"{self.get_listing_display()}, {self.on:%d/%m/%Y}"
