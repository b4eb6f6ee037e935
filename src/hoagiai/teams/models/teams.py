"""Teams: what lasts, what is true from a day to a day, the villages served, decisions and yearly reviews."""

from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.base.folding import fold, sort_key
from hoagiai.places.models import Neighbourhood, Unit
from hoagiai.places.models.neighbourhoods import DatedQuerySet
from hoagiai.plans.models import StoredFile
from hoagiai.teams.terms import DecisionKind, ReviewOutcome


@audit.tracked()
class Decision(models.Model):
    """A decision of the commune (quyết định của Chủ tịch UBND cấp xã): number, day, signer, scan.

    `published_on` is the day of public announcement in the unit (Luật 35/2013/QH13 Điều 8.4, 11.3).
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị hành chính cấp xã")
    kind = models.CharField("nội dung", max_length=20, choices=DecisionKind.choices)
    number = models.CharField("số, ký hiệu", max_length=60)
    day = models.DateField("ngày ký")
    signer = models.CharField("người ký", max_length=120, blank=True)
    signer_title = models.CharField("chức danh người ký", max_length=120, blank=True)
    published_on = models.DateField("công bố ngày", null=True)
    scan = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="bản chụp")
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)

    class Meta:
        verbose_name = "quyết định"
        verbose_name_plural = "quyết định"
        indexes = [models.Index("unit", "day", name="decision_of_unit")]

    def __str__(self) -> str:
        return f"Quyết định số {self.number} ngày {self.day:%d/%m/%Y}"


@audit.tracked()
class Team(models.Model):
    """A mediation team (tổ hòa giải; Luật 35/2013/QH13 Điều 12): its code never changes.

    An empty first day means "already there when the register begins".
    """

    code = models.CharField("mã tổ", max_length=16, unique=True)
    established_on = models.DateField("thành lập ngày", null=True)
    established_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định thành lập"
    )
    dissolved_on = models.DateField("hoạt động đến hết ngày", null=True)
    dissolved_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định giải thể"
    )
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)

    class Meta:
        verbose_name = "tổ hòa giải"
        verbose_name_plural = "tổ hòa giải"
        constraints = [
            models.CheckConstraint(
                condition=Q(dissolved_on__gte=F("established_on")), name="team_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return self.code


@audit.tracked()
class TeamPeriod(models.Model):
    """Its name, commune and fixed number of mediators from a day to a day (Luật 35/2013/QH13 Điều 12.2).

    The newest period has no last day, also when the team is dissolved: `Team.dissolved_on` says that.
    """

    team = models.ForeignKey(Team, models.CASCADE, related_name="periods", verbose_name="tổ hòa giải")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="team_periods", verbose_name="cấp xã")
    name = models.CharField("tên tổ", max_length=160)
    fixed_number = models.PositiveSmallIntegerField("số hòa giải viên được ấn định", null=True)
    first_day = models.DateField("từ ngày", null=True)
    last_day = models.DateField("đến hết ngày", null=True)
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, related_name="+", verbose_name="quyết định"
    )
    folded = models.CharField(max_length=160, editable=False)
    sort_key = models.CharField(max_length=320, editable=False, db_collation="C")

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "tên, địa bàn và số lượng của tổ hòa giải"
        verbose_name_plural = "tên, địa bàn và số lượng của tổ hòa giải"
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="team_period_forward"),
            models.UniqueConstraint(
                fields=["team"], condition=Q(last_day=None), name="team_period_one_newest"
            ),
        ]
        indexes = [
            models.Index("unit", "sort_key", name="team_period_of_unit"),
            models.Index("sort_key", "id", name="team_period_in_order"),
            models.Index(fields=["folded"], opclasses=["text_pattern_ops"], name="team_period_by_folded"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Store the period with the columns that search and order it."""
        self.folded, self.sort_key = fold(self.name), sort_key(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came


@audit.tracked()
class TeamNeighbourhood(models.Model):
    """A neighbourhood (thôn, tổ dân phố) that a team serves, from a day to a day."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="neighbourhoods", verbose_name="tổ hòa giải")
    neighbourhood = models.ForeignKey(
        Neighbourhood, models.PROTECT, related_name="teams", verbose_name="thôn, tổ dân phố"
    )
    first_day = models.DateField("từ ngày", null=True)
    last_day = models.DateField("đến hết ngày", null=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "thôn, tổ dân phố do tổ phụ trách"
        verbose_name_plural = "thôn, tổ dân phố do tổ phụ trách"
        constraints = [
            models.UniqueConstraint(
                fields=["team", "neighbourhood"], condition=Q(last_day=None), name="team_serves_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.team_id} → {self.neighbourhood_id}"


@audit.tracked()
class TeamReview(models.Model):
    """The yearly review of a team (rà soát, kiện toàn; Luật 35/2013/QH13 Điều 12.3)."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="reviews", verbose_name="tổ hòa giải")
    year = models.PositiveSmallIntegerField("năm")
    held_on = models.DateField("ngày rà soát")
    outcome = models.CharField("kết quả", max_length=16, choices=ReviewOutcome.choices)
    note = models.TextField("nội dung", max_length=2000, blank=True)

    class Meta:
        verbose_name = "rà soát hằng năm"
        verbose_name_plural = "rà soát hằng năm"
        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["team", "year"], name="team_review_once_a_year")]

    def __str__(self) -> str:
        return f"{self.team_id}, {self.year}"


@audit.tracked()
class LocalMinimum(models.Model):
    """A province's or commune's own smallest number of mediators in a team, never below the Law's.

    `rules.may_set_minimum` says what may be set; Luật 35/2013/QH13 Điều 12.1 sets the floor.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="địa bàn")
    mediators = models.PositiveSmallIntegerField("số hòa giải viên tối thiểu")
    first_day = models.DateField("từ ngày")
    last_day = models.DateField("đến hết ngày", null=True)
    decision = models.CharField("văn bản quy định", max_length=200)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "số hòa giải viên tối thiểu của địa phương"
        verbose_name_plural = "số hòa giải viên tối thiểu của địa phương"
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=Q(last_day=None), name="local_minimum_one_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.mediators}"
