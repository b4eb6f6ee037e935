"""Administrative units, what became of them, and which unit holds which."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from hoagiai.base.folding import fold, same_spelling, sort_key
from hoagiai.places.terms import Level


class UnitQuerySet(models.QuerySet["Unit"]):
    """Units by day and level."""

    def in_force(self, on: date) -> Self:
        """Units that exist on this day, first and last day included."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        )

    def at_level(self, level: str) -> Self:
        """Units of one level (cấp)."""
        return self.filter(level=level)


class Unit(models.Model):
    """An administrative unit (đơn vị hành chính) from its first to its last day.

    Named by level, code and first day. An empty first day means "already there when the data begins", an
    empty last day "still there". Quyết định 19/2025/QĐ-TTg gives the codes in use since 1 July 2025.
    `settled_by` names the document of a reorganisation recorded here: loading the files leaves such a unit alone.
    """

    code = models.CharField("mã", max_length=5)
    level = models.CharField("cấp", max_length=8, choices=Level.choices)
    kind = models.CharField("loại", max_length=10)
    name = models.CharField("tên", max_length=100)
    short_name = models.CharField("tên gọi", max_length=100)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="units", verbose_name="trực thuộc"
    )
    province = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name="thuộc tỉnh, thành phố"
    )
    valid_from = models.DateField("từ ngày", null=True)
    valid_to = models.DateField("đến hết ngày", null=True)
    lat = models.FloatField("vĩ độ", null=True)
    lon = models.FloatField("kinh độ", null=True)
    area_km2 = models.FloatField("diện tích (km²)", null=True)
    settled_by = models.CharField("văn bản sắp xếp", max_length=200, blank=True, db_default="")
    spelled = models.CharField(max_length=100, editable=False)
    folded = models.CharField(max_length=100, editable=False)
    folded_name = models.CharField(max_length=100, editable=False)
    sort_key = models.CharField(max_length=200, editable=False, db_collation="C")

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = "đơn vị hành chính"
        verbose_name_plural = "đơn vị hành chính"
        ordering = ["sort_key", "code"]
        constraints = [
            models.CheckConstraint(condition=Q(level__in=Level.values), name="unit_level_known"),
            models.CheckConstraint(condition=Q(code__regex=r"^\d{2,5}$"), name="unit_code_digits"),
            models.CheckConstraint(
                condition=Q(valid_to__gte=F("valid_from")), name="unit_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(level=Level.PROVINCE, parent=None)
                | Q(~Q(level=Level.PROVINCE), parent__isnull=False),
                name="unit_below_province_has_parent",
            ),
        ]
        indexes = [
            models.Index("level", "code", name="unit_by_code"),
            models.Index("parent", "sort_key", name="unit_children"),
            models.Index(fields=["folded"], opclasses=["text_pattern_ops"], name="unit_by_folded"),
            models.Index(fields=["folded_name"], opclasses=["text_pattern_ops"], name="unit_by_folded_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the unit with the columns that search and order it."""
        self.with_search_columns()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page of this unit: its address names level, code and first day, so it stays the same."""
        return reverse("places:unit", args=[self.level, self.code, self.valid_from])

    def with_search_columns(self) -> Self:
        """The unit with the columns that search and order it, which `bulk_create` does not fill."""
        self.spelled, self.folded, self.folded_name, self.sort_key = search_columns(
            self.name, self.short_name
        )
        return self

    @property
    def period(self) -> str:
        """From when to when the unit exists, in words: "từ 01/07/2025", "đến hết 30/06/2025"."""
        since = f"từ {self.valid_from:%d/%m/%Y}" if self.valid_from else ""
        until = f"đến hết {self.valid_to:%d/%m/%Y}" if self.valid_to else ""
        return " ".join(filter(None, (since, until))) or "từ trước đến nay"

    def exists_on(self, on: date) -> bool:
        """Whether the unit exists on this day."""
        return not (self.valid_from and on < self.valid_from) and not (self.valid_to and on > self.valid_to)


def search_columns(name: str, short_name: str) -> tuple[str, str, str, str]:
    """`spelled`, `folded`, `folded_name` and `sort_key` of a unit with these names."""
    return same_spelling(short_name).lower(), fold(short_name), fold(name), sort_key(short_name)


class Succession(models.Model):
    """What became of a unit (nhập, chia, đổi tên): from `effective` on, `new` holds `old`, wholly or partly.

    `partial` means that the old unit was divided among several new ones: where a hamlet or residential group
    (thôn, bản, tổ dân phố) went, a person must say.
    """

    old = models.ForeignKey(Unit, models.CASCADE, related_name="became", verbose_name="đơn vị cũ")
    new = models.ForeignKey(Unit, models.CASCADE, related_name="came_from", verbose_name="đơn vị mới")
    effective = models.DateField("có hiệu lực từ ngày")
    partial = models.BooleanField("chỉ một phần")

    class Meta:
        verbose_name = "chuyển tiếp đơn vị hành chính"
        verbose_name_plural = "chuyển tiếp đơn vị hành chính"
        constraints = [
            models.UniqueConstraint(fields=["old", "new"], name="succession_once"),
            models.CheckConstraint(condition=~Q(old=F("new")), name="succession_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Containment(models.Model):
    """`whole` holds `part`: itself, what lies below it, and what it came from, wholly or partly.

    Computed from units and successions by `actions.load_units`, so a check of rights is one index look-up.
    """

    whole = models.ForeignKey(Unit, models.CASCADE, related_name="holds")
    part = models.ForeignKey(Unit, models.CASCADE, related_name="held_by")

    class Meta:
        verbose_name = "đơn vị nằm trong đơn vị"
        verbose_name_plural = "đơn vị nằm trong đơn vị"
        constraints = [models.UniqueConstraint(fields=["whole", "part"], name="containment_once")]

    def __str__(self) -> str:
        return f"{self.part} ⊂ {self.whole}"
