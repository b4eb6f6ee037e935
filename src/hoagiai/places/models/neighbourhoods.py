"""Neighbourhoods (thôn, tổ dân phố): what lasts, what is true from a day to a day, and what became of what."""

import uuid
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from hoagiai import audit
from hoagiai.base.folding import fold, sort_key
from hoagiai.places.models.units import Unit
from hoagiai.places.terms import NeighbourhoodChangeKind, NeighbourhoodKind


@audit.tracked()
class Neighbourhood(models.Model):
    """A neighbourhood (thôn, bản, ấp, tổ dân phố …; Luật 35/2013/QH13 Điều 2.2) through all its names and communes.

    An empty first day means "already there when the register begins"; an empty last day "still there".
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    established_on = models.DateField("thành lập ngày", null=True)
    ended_on = models.DateField("tồn tại đến hết ngày", null=True)
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)

    class Meta:
        verbose_name = "thôn, tổ dân phố"
        verbose_name_plural = "thôn, tổ dân phố"
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__gte=F("established_on")), name="neighbourhood_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return str(self.code)


class DatedQuerySet(models.QuerySet[Any]):
    """Rows that hold from `first_day` to `last_day`, both included; an empty day is open."""

    def in_force(self, on: date) -> Self:
        """Rows that hold on this day."""
        return self.filter(
            Q(first_day__isnull=True) | Q(first_day__lte=on), Q(last_day__isnull=True) | Q(last_day__gte=on)
        )


@audit.tracked()
class NeighbourhoodPeriod(models.Model):
    """Its kind, name and commune from a day to a day, with the deciding document.

    The newest period has no last day, also when the neighbourhood itself has ended: `ended_on` says that.
    """

    neighbourhood = models.ForeignKey(
        Neighbourhood, models.CASCADE, related_name="periods", verbose_name="thôn, tổ dân phố"
    )
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        related_name="neighbourhood_periods",
        verbose_name="thuộc đơn vị hành chính cấp xã",
    )
    kind = models.CharField("loại", max_length=12, choices=NeighbourhoodKind.choices)
    name = models.CharField("tên", max_length=120)
    first_day = models.DateField("từ ngày", null=True)
    last_day = models.DateField("đến hết ngày", null=True)
    decision = models.CharField("văn bản quyết định", max_length=200, blank=True)
    folded = models.CharField(max_length=140, editable=False)
    sort_key = models.CharField(max_length=300, editable=False, db_collation="C")

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "tên và địa bàn của thôn, tổ dân phố"
        verbose_name_plural = "tên và địa bàn của thôn, tổ dân phố"
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="nbh_period_forward"),
            models.UniqueConstraint(
                fields=["neighbourhood"], condition=Q(last_day=None), name="nbh_period_one_newest"
            ),
        ]
        indexes = [
            models.Index("unit", "sort_key", name="nbh_period_of_unit"),
            models.Index("sort_key", "id", name="nbh_period_in_order"),
            models.Index(fields=["folded"], opclasses=["text_pattern_ops"], name="nbh_period_by_folded"),
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the period with the columns that search and order it."""
        self.with_search_columns()
        super().save(*args, **kwargs)

    def with_search_columns(self) -> Self:
        """The period with the columns that search and order it, which `bulk_create` does not fill."""
        self.folded, self.sort_key = fold(self.full_name), sort_key(self.full_name)
        return self

    @property
    def full_name(self) -> str:
        """Kind and name together: "Tổ dân phố số 3", "Bản Nậm Loỏng"; a name that already says so is kept."""
        kind = str(self.get_kind_display())
        if fold(self.name).startswith(fold(kind) + " "):
            return self.name
        return f"{kind[0].upper()}{kind[1:]} {self.name}"


@audit.tracked()
class HouseholdCount(models.Model):
    """How many households (hộ gia đình) a neighbourhood has, as counted on a day."""

    neighbourhood = models.ForeignKey(
        Neighbourhood, models.CASCADE, related_name="household_counts", verbose_name="thôn, tổ dân phố"
    )
    counted_on = models.DateField("tính đến ngày")
    households = models.PositiveIntegerField("số hộ gia đình")

    class Meta:
        verbose_name = "số hộ gia đình"
        verbose_name_plural = "số hộ gia đình"
        constraints = [
            models.UniqueConstraint(fields=["neighbourhood", "counted_on"], name="households_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.households} hộ, {self.counted_on:%d/%m/%Y}"


@audit.tracked()
class MinorityArea(models.Model):
    """The commune's finding that many ethnic-minority people live here (vùng có nhiều đồng bào dân tộc thiểu số).

    Luật 35/2013/QH13 Điều 12.1 uses the term and does not define it, so the commune says it, from a day to a day.
    """

    neighbourhood = models.ForeignKey(
        Neighbourhood, models.CASCADE, related_name="minority_areas", verbose_name="thôn, tổ dân phố"
    )
    first_day = models.DateField("từ ngày", null=True)
    last_day = models.DateField("đến hết ngày", null=True)
    decision = models.CharField("căn cứ", max_length=200, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "địa bàn có nhiều đồng bào dân tộc thiểu số"
        verbose_name_plural = "địa bàn có nhiều đồng bào dân tộc thiểu số"
        constraints = [
            models.UniqueConstraint(
                fields=["neighbourhood"], condition=Q(last_day=None), name="minority_area_one_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.neighbourhood_id} {self.first_day}"


@audit.tracked(exclude=["sides"])
class NeighbourhoodChange(models.Model):
    """One recorded act on neighbourhoods: the document, its day of effect, sources and targets.

    Nghị định 185/2026/NĐ-CP Điều 9.1: the commune People's Council decides. `sides` is what it said before it was
    taken back, because the neighbourhoods that it had made are gone then: `{"before": [...], "after": [...]}`.
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField("nội dung", max_length=12, choices=NeighbourhoodChangeKind.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị hành chính cấp xã")
    effective = models.DateField("có hiệu lực từ ngày")
    decision = models.CharField("số, ký hiệu văn bản", max_length=200)
    decided_on = models.DateField("ngày văn bản")
    undone = models.BooleanField("đã hủy bỏ", default=False)
    sides = models.JSONField("trước và sau", null=True, editable=False)

    class Meta:
        verbose_name = "việc sắp xếp thôn, tổ dân phố"
        verbose_name_plural = "việc sắp xếp thôn, tổ dân phố"
        ordering = ["-effective", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.decision}"


@audit.tracked()
class NeighbourhoodSuccession(models.Model):
    """What became of a neighbourhood: `old` went, wholly or partly, into `new` by this change."""

    change = models.ForeignKey(
        NeighbourhoodChange, models.CASCADE, related_name="successions", verbose_name="việc sắp xếp"
    )
    old = models.ForeignKey(
        Neighbourhood, models.CASCADE, null=True, related_name="became", verbose_name="nơi cũ"
    )
    new = models.ForeignKey(
        Neighbourhood, models.CASCADE, null=True, related_name="came_from", verbose_name="nơi mới"
    )

    class Meta:
        verbose_name = "chuyển tiếp thôn, tổ dân phố"
        verbose_name_plural = "chuyển tiếp thôn, tổ dân phố"
        constraints = [
            models.CheckConstraint(
                condition=Q(old__isnull=False) | Q(new__isnull=False), name="nbh_succession_names_one"
            )
        ]

    def __str__(self) -> str:
        return f"{self.old_id} → {self.new_id}"
