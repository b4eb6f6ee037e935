"""The register of difficulties (sổ khó khăn, vướng mắc)."""

import uuid

from django.conf import settings
from django.db import models

from hoagiai import audit
from hoagiai.agencies.models import Agency
from hoagiai.plans.models.assignments import Assignment
from hoagiai.plans.models.plans import Plan
from hoagiai.plans.models.searching import without_marks
from hoagiai.plans.terms import DifficultyState


@audit.tracked(exclude=["folded"])
class Difficulty(models.Model):
    """A difficulty (khó khăn, vướng mắc) met in carrying out a plan; `holder` is the agency that owes an answer."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="difficulties", verbose_name="kế hoạch")
    assignment = models.ForeignKey(
        Assignment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="difficulties",
        verbose_name="việc được giao",
    )
    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="difficulties", verbose_name="cơ quan nêu"
    )
    holder = models.ForeignKey(
        Agency, models.PROTECT, related_name="difficulties_held", verbose_name="cơ quan trả lời"
    )
    title = models.CharField("khó khăn, vướng mắc", max_length=300)
    detail = models.TextField("nội dung", blank=True)
    proposal = models.TextField("đề xuất, kiến nghị", blank=True)
    state = models.CharField(
        "trạng thái", max_length=10, choices=DifficultyState, default=DifficultyState.RAISED
    )
    raised_on = models.DateField("ngày nêu")
    closed_on = models.DateField("ngày xong", null=True, blank=True)
    folded = models.GeneratedField(
        expression=without_marks("title", "detail"),
        output_field=models.TextField(),
        db_persist=True,
        editable=False,
    )

    class Meta:
        verbose_name = "khó khăn, vướng mắc"
        verbose_name_plural = "khó khăn, vướng mắc"
        ordering = ["-raised_on", "-id"]
        indexes = [models.Index(fields=["holder", "state"]), models.Index(fields=["agency", "state"])]

    def __str__(self) -> str:
        return self.title


@audit.tracked()
class DifficultyStep(models.Model):
    """One step in the life of a difficulty: raised, passed up, answered, closed; with who and when."""

    difficulty = models.ForeignKey(
        Difficulty, models.CASCADE, related_name="steps", verbose_name="khó khăn, vướng mắc"
    )
    state = models.CharField("bước", max_length=10, choices=DifficultyState)
    words = models.TextField("nội dung", blank=True)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name="cơ quan")
    to_agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="chuyển đến"
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("lúc", auto_now_add=True)

    class Meta:
        verbose_name = "bước xử lý"
        ordering = ["difficulty", "id"]

    def __str__(self) -> str:
        return f"{self.get_state_display()}"
