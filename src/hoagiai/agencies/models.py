"""Tables of the part: bodies, their other names, and what people corrected."""

import uuid

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from hoagiai import audit
from hoagiai.agencies.terms import PROVISIONAL, Level, Line
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit


@audit.tracked()
class Agency(models.Model):
    """A body (cơ quan, tổ chức, đơn vị) from a day to a day; empty days mean "already there", "still there".

    Standard bodies come from `kinds` and are loaded without history; what people add or change is followed. A standard
    body that people renamed or ended (`edited`) stays the one of its kind there; the load leaves it as it is.
    """

    code = models.UUIDField("mã", default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField("loại", max_length=50)
    line = models.CharField("hệ thống", max_length=20, choices=Line)
    level = models.CharField("cấp", max_length=10, choices=Level)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="agencies", verbose_name="địa bàn"
    )
    name = models.CharField("tên", max_length=250)
    short_name = models.CharField("tên viết tắt", max_length=250, blank=True)
    folded = models.CharField("tên không dấu", max_length=520, editable=False)
    sort_key = models.CharField("thứ tự", max_length=270, editable=False, db_collation="C")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="cấp trên"
    )
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    standard = models.BooleanField("theo danh mục chuẩn", default=False)
    edited = models.BooleanField("do người dùng sửa", default=False, db_default=False)
    provisional = models.BooleanField(PROVISIONAL, default=False)

    class Meta:
        verbose_name = "cơ quan"
        verbose_name_plural = "cơ quan"
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                name="agency_days_in_order",
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
            ),
            models.CheckConstraint(
                name="agency_central_has_no_unit",
                condition=Q(level=Level.CENTRAL, unit__isnull=True)
                | (~Q(level=Level.CENTRAL) & Q(unit__isnull=False)),
            ),
            models.CheckConstraint(name="agency_not_its_own_parent", condition=~Q(parent=F("pk"))),
        ]
        indexes = [
            models.Index(fields=["kind", "unit"], name="agency_kind_unit"),
            models.Index(fields=["sort_key"], name="agency_sort_key"),
            GinIndex(SearchVector("folded", config="simple"), name="agency_words"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The body's own page."""
        return reverse("agencies:agency", args=[self.code])

    @property
    def period(self) -> str:
        """From when to when it exists, in words."""
        since = f"từ {self.valid_from:%d/%m/%Y}" if self.valid_from else ""
        until = f"đến hết {self.valid_to:%d/%m/%Y}" if self.valid_to else ""
        return " ".join(filter(None, (since, until))) or "từ trước đến nay"

    def fill_search_fields(self) -> None:
        """Set what is derived from the names; call before saving a hand-made body."""
        self.folded = fold(f"{self.name} {self.short_name}")
        place = self.unit.sort_key if self.unit else ""
        self.sort_key = f"{list(Level).index(Level(self.level))} {place} 900"


@audit.tracked()
class Spelling(models.Model):
    """Another name of one body (tên gọi khác): a former name, or a spelling met in documents."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="spellings", verbose_name="cơ quan")
    name = models.CharField("tên gọi", max_length=250)
    folded = models.CharField("tên không dấu", max_length=250, db_index=True)
    valid_to = models.DateField("dùng đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "tên gọi khác"
        verbose_name_plural = "tên gọi khác"
        constraints = [models.UniqueConstraint(fields=["agency", "folded"], name="spelling_once_per_agency")]

    def __str__(self) -> str:
        return self.name


@audit.tracked()
class Correction(models.Model):
    """What a phrase means when this issuer writes it, as a person said (sửa cách hiểu)."""

    issuer = models.ForeignKey(
        Agency, models.CASCADE, related_name="corrections", verbose_name="cơ quan ban hành"
    )
    phrase = models.CharField("cụm từ", max_length=500)
    folded = models.CharField("cụm từ không dấu", max_length=500)
    outcome = models.JSONField("cách hiểu")
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người sửa"
    )
    at = models.DateTimeField("lúc", auto_now=True)

    class Meta:
        verbose_name = "cách hiểu đã sửa"
        verbose_name_plural = "cách hiểu đã sửa"
        constraints = [
            models.UniqueConstraint(fields=["issuer", "folded"], name="correction_once_per_issuer")
        ]

    def __str__(self) -> str:
        return self.phrase
