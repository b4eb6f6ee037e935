"""A reorganisation: the decision, which units go into which, and where each village and team goes."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from hoagiai import audit
from hoagiai.borders.terms import BorderState, Finding, Left, RehearsalState
from hoagiai.places.models import Neighbourhood, Unit
from hoagiai.places.terms import Level
from hoagiai.teams.models import Team


@audit.tracked()
class Reorganisation(models.Model):
    """A reorganisation of communes or provinces (sắp xếp đơn vị hành chính): one act with a decision and a day.

    `place` is the province it happens in, empty for the whole country. Who drafted it cannot sign it.
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField("tên", max_length=250)
    decision = models.CharField("số, ký hiệu văn bản", max_length=120)
    decided_on = models.DateField("ngày văn bản")
    issuer = models.CharField("cơ quan ban hành", max_length=200)
    effective = models.DateField("có hiệu lực từ ngày")
    place = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="địa bàn")
    state = models.CharField(
        "trạng thái", max_length=10, choices=BorderState.choices, default=BorderState.DRAFT
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người lập"
    )
    drafted_at = models.DateTimeField("lập lúc", auto_now_add=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="người ký"
    )
    signed_at = models.DateTimeField("ký lúc", null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="người hủy"
    )
    undone_at = models.DateTimeField("hủy lúc", null=True)
    undo_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        verbose_name = "phương án sắp xếp"
        verbose_name_plural = "phương án sắp xếp"
        ordering = ["-effective", "-pk"]

    def __str__(self) -> str:
        return self.title


@audit.tracked()
class PlannedUnit(models.Model):
    """A commune or province that the reorganisation will make (đơn vị mới); `unit` is the row it became.

    A commune lies in a province that is there (`parent`) or in one that is planned too (`under`). One that bears the
    code of a source is that unit as it goes on: under another name or kind, or in another province.
    """

    reorganisation = models.ForeignKey(
        Reorganisation, models.CASCADE, related_name="planned", verbose_name="việc sắp xếp"
    )
    level = models.CharField(
        "cấp", max_length=8, choices=Level.choices, default=Level.COMMUNE, db_default=Level.COMMUNE
    )
    code = models.CharField("mã", max_length=5)
    kind = models.CharField("loại", max_length=10)
    short_name = models.CharField("tên gọi", max_length=100)
    parent = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="+", verbose_name="thuộc tỉnh, thành phố"
    )
    under = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="below", verbose_name="thuộc tỉnh, thành phố mới"
    )
    unit = models.ForeignKey(
        Unit, models.SET_NULL, null=True, related_name="+", verbose_name="đơn vị hành chính đã lập"
    )

    class Meta:
        verbose_name = "đơn vị mới"
        verbose_name_plural = "đơn vị mới"
        constraints = [
            models.UniqueConstraint(fields=["reorganisation", "code"], name="planned_code_once"),
            models.CheckConstraint(
                condition=Q(level=Level.PROVINCE, code__regex=r"^\d{2}$", parent=None, under=None)
                | Q(level=Level.COMMUNE, code__regex=r"^\d{5}$", parent__isnull=False, under=None)
                | Q(level=Level.COMMUNE, code__regex=r"^\d{5}$", parent=None, under__isnull=False),
                name="planned_lies_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Kind and name together: "Phường Tân Phong"; a numbered name holds its kind already: "Phường 5"."""
        if self.short_name.lower().startswith(f"{self.kind.lower()} "):
            return self.short_name
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.short_name}"

    @property
    def lies_in(self) -> str:
        """The name of the province it will lie in; empty for a province."""
        above = self.parent or self.under
        return above.name if above else ""


class Goal(models.Model):
    """Where something goes: to a unit that is there, or to one that is planned."""

    target = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="đơn vị nhận")
    planned = models.ForeignKey(
        PlannedUnit, models.CASCADE, null=True, related_name="+", verbose_name="đơn vị hành chính sẽ lập"
    )

    class Meta:
        abstract = True


@audit.tracked()
class Transfer(Goal):
    """A source goes, wholly or partly, into a target (nhập toàn bộ, một phần)."""

    reorganisation = models.ForeignKey(
        Reorganisation, models.CASCADE, related_name="transfers", verbose_name="việc sắp xếp"
    )
    source = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị cũ")
    partial = models.BooleanField("chỉ một phần", default=False)
    recorded = models.BooleanField("đã ghi vào sổ đơn vị hành chính", default=False)

    class Meta:
        verbose_name = "chuyển địa bàn"
        verbose_name_plural = "chuyển địa bàn"
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "source", "target", "planned"],
                name="transfer_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(target=None, planned__isnull=False) | Q(target__isnull=False, planned=None),
                name="transfer_has_one_goal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id or self.planned_id}"


class Move(Goal):
    """Where a village or team goes. `late`: it arose after the signature. `why_left`: why it was not moved on the day.

    `in_parts`: some of its periods begin on the day or later, so that each was moved by itself.
    """

    by_hand = models.BooleanField("do người lập chọn", default=False)
    applied = models.BooleanField("đã chuyển", default=False)
    late = models.BooleanField("phát sinh sau khi ký", default=False, db_default=False)
    why_left = models.CharField(
        "chưa chuyển vì", max_length=10, choices=Left.choices, blank=True, db_default=""
    )
    in_parts = models.BooleanField("chuyển từng giai đoạn", default=False, db_default=False)

    class Meta:
        abstract = True


class VillageMove(Move):
    """Where one village goes; without goal it is still to be assigned (thuộc đơn vị chỉ nhập một phần)."""

    reorganisation = models.ForeignKey(Reorganisation, models.CASCADE, related_name="village_moves")
    neighbourhood = models.ForeignKey(Neighbourhood, models.CASCADE, related_name="+")
    source = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "thôn, tổ dân phố chuyển"
        verbose_name_plural = "thôn, tổ dân phố chuyển"
        constraints = [
            models.UniqueConstraint(fields=["reorganisation", "neighbourhood"], name="village_moves_once")
        ]
        indexes = [models.Index("reorganisation", "target", name="village_moves_to")]

    def __str__(self) -> str:
        return f"{self.neighbourhood_id} → {self.target_id or self.planned_id}"


class TeamMove(Move):
    """Where one team goes: with its villages; by hand when they part or when it has none."""

    reorganisation = models.ForeignKey(Reorganisation, models.CASCADE, related_name="team_moves")
    team = models.ForeignKey(Team, models.CASCADE, related_name="+")
    source = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "tổ hòa giải chuyển"
        verbose_name_plural = "tổ hòa giải chuyển"
        constraints = [models.UniqueConstraint(fields=["reorganisation", "team"], name="team_moves_once")]
        indexes = [models.Index("reorganisation", "target", name="team_moves_to")]

    def __str__(self) -> str:
        return f"{self.team_id} → {self.target_id or self.planned_id}"


class Rehearsal(models.Model):
    """What a reorganisation would do, counted on a day before anything is written (diễn tập).

    `step` tells how far the worker is; `fingerprint` stands for what the draft said then.
    """

    reorganisation = models.ForeignKey(Reorganisation, models.CASCADE, related_name="rehearsals")
    made_at = models.DateTimeField("lúc", auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    state = models.CharField(
        "trạng thái", max_length=10, choices=RehearsalState.choices, default=RehearsalState.WAITING
    )
    step = models.PositiveSmallIntegerField("bước", default=0)
    seconds = models.FloatField("số giây", null=True)
    figures = models.JSONField("số liệu", default=dict)
    arrivals = models.JSONField("theo đơn vị nhận", default=list)
    fingerprint = models.CharField("dấu nội dung phương án", max_length=64, blank=True)

    class Meta:
        verbose_name = "lần diễn tập"
        verbose_name_plural = "lần diễn tập"
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reorganisation_id} {self.made_at:%d/%m/%Y}"


class RehearsalLine(models.Model):
    """One row behind a number of a rehearsal: `row` is the id of the team, village, position, work or body."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="lines")
    finding = models.CharField("nội dung", max_length=20, choices=Finding.choices)
    row = models.BigIntegerField()

    class Meta:
        verbose_name = "dòng của lần diễn tập"
        verbose_name_plural = "dòng của lần diễn tập"
        indexes = [models.Index("rehearsal", "finding", "id", name="rehearsal_lines_of")]

    def __str__(self) -> str:
        return f"{self.rehearsal_id} {self.finding} {self.row}"
