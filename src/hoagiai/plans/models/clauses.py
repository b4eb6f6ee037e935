"""The parts of a plan beside its tasks."""

from django.db import models

from hoagiai.plans.models.plans import Plan
from hoagiai.plans.terms import SectionKind


class Clause(models.Model):
    """What the parts have in common: the plan and the place in its order."""

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name="kế hoạch")
    position = models.PositiveSmallIntegerField("thứ tự")

    class Meta:
        abstract = True
        ordering = ["plan", "position"]

    def __str__(self) -> str:
        return str(getattr(self, "text", ""))[:120]


class LegalBasis(Clause):
    """A legal basis (căn cứ ban hành)."""

    text = models.TextField("nội dung")
    number = models.CharField("số, ký hiệu", max_length=120, blank=True)
    dated = models.DateField("ngày", null=True, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=300, blank=True)

    class Meta(Clause.Meta):
        default_related_name = "bases"
        verbose_name = "căn cứ"


class Target(Clause):
    """A target (chỉ tiêu): `comparator` is one of = >= > <= + range."""

    text = models.TextField("nội dung")
    value = models.DecimalField("giá trị", max_digits=14, decimal_places=3)
    value_max = models.DecimalField("đến", max_digits=14, decimal_places=3, null=True, blank=True)
    unit = models.CharField("đơn vị tính", max_length=200, blank=True)
    comparator = models.CharField("so sánh", max_length=5, default="=")
    subject = models.TextField("đối tượng", blank=True)
    by_year = models.PositiveSmallIntegerField("đến năm", null=True, blank=True)
    ref = models.CharField("mục", max_length=40, blank=True)

    class Meta(Clause.Meta):
        default_related_name = "targets"
        verbose_name = "chỉ tiêu"


class Recipient(Clause):
    """A line of the distribution list (nơi nhận)."""

    text = models.CharField("nơi nhận", max_length=500)

    class Meta(Clause.Meta):
        default_related_name = "recipients"
        verbose_name = "nơi nhận"


class Responsibility(Clause):
    """Who answers for what under Tổ chức thực hiện."""

    agency = models.TextField("cơ quan")
    ref = models.CharField("mục", max_length=40, blank=True)
    text = models.TextField("nội dung")

    class Meta(Clause.Meta):
        default_related_name = "responsibilities"
        verbose_name = "trách nhiệm"


class ReportingDuty(Clause):
    """A report the plan asks for (chế độ báo cáo)."""

    who = models.TextField("ai báo cáo", blank=True)
    to_whom = models.TextField("gửi", blank=True)
    when_text = models.TextField("thời hạn", blank=True)
    deadline = models.DateField("hạn", null=True, blank=True)
    text = models.TextField("nội dung")

    class Meta(Clause.Meta):
        default_related_name = "reporting_duties"
        verbose_name = "báo cáo phải gửi"


class Milestone(Clause):
    """A milestone of the plan itself (sơ kết, tổng kết)."""

    text = models.TextField("nội dung")
    start = models.DateField("từ", null=True, blank=True)
    end = models.DateField("đến", null=True, blank=True)

    class Meta(Clause.Meta):
        default_related_name = "milestones"
        verbose_name = "mốc"


class Section(Clause):
    """A section of running text (mục đích, yêu cầu; kinh phí …), kept as worded."""

    ref = models.CharField("mục", max_length=40, blank=True)
    heading = models.TextField("đề mục", blank=True)
    kind = models.CharField(max_length=12, choices=SectionKind, default=SectionKind.OTHER)
    text = models.TextField("nội dung", blank=True)

    class Meta(Clause.Meta):
        default_related_name = "sections"
        verbose_name = "phần"
