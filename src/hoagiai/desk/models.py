"""Tables of the part: notices, one's own choices, and the days already reminded."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.dateparse import parse_date

from hoagiai import audit
from hoagiai.base import formats
from hoagiai.desk.terms import NoticeKind
from hoagiai.plans.models import Assignment

PAGES: dict[str, str] = {
    NoticeKind.NUMBERING: "plans:plan",
    NoticeKind.ANSWERED: "plans:difficulty",
    NoticeKind.PASSED: "plans:difficulty",
    NoticeKind.RAISED: "plans:difficulty",
}
"""Where the rows of a notice lead; all others lead to work."""


class Notice(models.Model):
    """Something a person is told (thông báo); made once for each person, kind, subject and day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField("loại", max_length=12, choices=NoticeKind)
    subject = models.CharField("về", max_length=60, blank=True, db_default="")
    day = models.DateField("ngày")
    words = models.TextField("nội dung")
    url = models.CharField("nơi xem", max_length=500)
    lines = models.JSONField("chi tiết", default=list)
    made_at = models.DateTimeField("báo lúc", auto_now_add=True)
    read_at = models.DateTimeField("đọc lúc", null=True, blank=True)
    mailed_at = models.DateTimeField("gửi thư lúc", null=True, blank=True)

    class Meta:
        verbose_name = "thông báo"
        verbose_name_plural = "thông báo"
        ordering = ["-day", "-id"]
        constraints = [models.UniqueConstraint(fields=["user", "kind", "subject", "day"], name="notice_once")]
        indexes = [
            models.Index(fields=["user", "-day", "-id"], name="notice_of_person"),
            models.Index(fields=["user"], name="notice_unread", condition=Q(read_at__isnull=True)),
            models.Index(fields=["day"], name="notice_to_mail", condition=Q(mailed_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def rows(self) -> list[dict[str, Any]]:
        """What it is about: words, a line under them, and an address for each; at most ten."""
        return [self._row(line) for line in self.lines]

    def _row(self, line: dict[str, Any]) -> dict[str, Any]:
        name = PAGES.get(self.kind, "plans:work")
        due = parse_date(line.get("due") or "")
        told = [line.get("body") or "", self._due(due)] if due else [line.get("body") or ""]
        under = " · ".join(part for part in told if part)
        return {"words": line["words"], "under": under, "url": reverse(name, args=[line["code"]])}

    def _due(self, due: Any) -> str:
        return f"hạn {formats.day(due)}, {formats.due_words(due, self.day)}"


@audit.tracked(exclude=["calendar_token"])
class Preference(models.Model):
    """What one person chose (tùy chọn): e-mail or not, and the secret address of the calendar."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="preference")
    by_email = models.BooleanField("nhận thư nhắc việc", default=True)
    calendar_token = models.CharField("mã lịch", max_length=64, unique=True, null=True, blank=True)

    class Meta:
        verbose_name = "tùy chọn nhắc việc"
        verbose_name_plural = "tùy chọn nhắc việc"

    def __str__(self) -> str:
        return f"tùy chọn của {self.user_id}"


@audit.tracked()
class Urging(models.Model):
    """A body that was late was urged (đôn đốc) to do its work: at most once a day."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="+", verbose_name="việc được giao"
    )
    day = models.DateField("ngày")
    words = models.TextField("lời nhắn", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người đôn đốc"
    )
    made_at = models.DateTimeField("lúc", auto_now_add=True)

    class Meta:
        verbose_name = "lần đôn đốc"
        verbose_name_plural = "lần đôn đốc"
        constraints = [models.UniqueConstraint(fields=["assignment", "day"], name="urging_once_a_day")]

    def __str__(self) -> str:
        return f"đôn đốc ngày {formats.day(self.day)}"


class ReminderRun(models.Model):
    """A day whose reminders all went out (ngày đã nhắc)."""

    day = models.DateField("ngày", unique=True)
    made_at = models.DateTimeField("xong lúc", auto_now_add=True)

    class Meta:
        verbose_name = "ngày đã nhắc"
        verbose_name_plural = "ngày đã nhắc"

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"
