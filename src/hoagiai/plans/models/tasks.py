"""Tasks of a plan and who carries them out."""

import uuid

from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.agencies.models import Agency
from hoagiai.plans.models.plans import Plan
from hoagiai.plans.models.searching import without_marks
from hoagiai.plans.terms import PartyRole, Recurrence


@audit.tracked(exclude=["folded"])
class Task(models.Model):
    """A task (nhiệm vụ), or with `group` a heading that only gathers tasks."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="tasks", verbose_name="kế hoạch")
    position = models.PositiveSmallIntegerField("thứ tự")
    ref = models.CharField("mục", max_length=40, blank=True)
    title = models.TextField("nội dung nhiệm vụ")
    detail = models.TextField("nội dung chi tiết", blank=True)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="children")
    group = models.BooleanField("chỉ là đề mục", default=False)
    time_text = models.CharField("thời gian (nguyên văn)", max_length=500, blank=True)
    recurrence = models.CharField("định kỳ", max_length=12, choices=Recurrence, blank=True)
    starts_on = models.DateField("bắt đầu", null=True, blank=True)
    ends_on = models.DateField("hạn", null=True, blank=True)
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )
    spans = models.JSONField("vị trí trong văn bản", default=list)
    edited = models.PositiveIntegerField("lần sửa", default=0)
    folded = models.GeneratedField(
        expression=without_marks("title"), output_field=models.TextField(), db_persist=True, editable=False
    )

    class Meta:
        verbose_name = "nhiệm vụ"
        ordering = ["plan", "position"]
        indexes = [models.Index(fields=["plan", "position"]), models.Index(fields=["ends_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="task_days_in_order",
            )
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.title}".strip()


@audit.tracked()
class TaskWindow(models.Model):
    """One time window of a task (khoảng thời gian thực hiện); an open side is empty."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="windows", verbose_name="nhiệm vụ")
    start = models.DateField("từ ngày", null=True, blank=True)
    end = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "thời gian"
        ordering = ["task", "start", "end"]

    def __str__(self) -> str:
        return f"{self.start or '…'} – {self.end or '…'}"


@audit.tracked()
class Product(models.Model):
    """What a task should produce (sản phẩm), with a count where the plan gives one."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="products", verbose_name="nhiệm vụ")
    name = models.CharField("sản phẩm", max_length=500)
    expected = models.DecimalField(
        "số lượng kế hoạch giao", max_digits=12, decimal_places=2, null=True, blank=True
    )
    unit = models.CharField("đơn vị tính", max_length=60, blank=True)

    class Meta:
        verbose_name = "sản phẩm"
        ordering = ["task", "id"]

    def __str__(self) -> str:
        return self.name


@audit.tracked()
class Party(models.Model):
    """An agency or group as the plan words it, its role, and what it was recognised as."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="parties", verbose_name="nhiệm vụ")
    role = models.CharField("vai trò", max_length=12, choices=PartyRole)
    phrase = models.CharField("tên trong kế hoạch", max_length=500)
    outcome = models.CharField("nhận ra là", max_length=12)
    label = models.CharField("tên hiển thị", max_length=500, blank=True)
    reason = models.TextField("vì sao", blank=True)
    agencies: "models.ManyToManyField[Agency, PartyAgency]" = models.ManyToManyField(
        Agency, through="PartyAgency", related_name="+"
    )

    class Meta:
        verbose_name = "cơ quan thực hiện"
        verbose_name_plural = "cơ quan thực hiện"
        ordering = ["task", "id"]

    def __str__(self) -> str:
        return self.label or self.phrase


class PartyAgency(models.Model):
    """One member agency of a party."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="members")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "agency"], name="party_agency_once")]

    def __str__(self) -> str:
        return self.agency.name
