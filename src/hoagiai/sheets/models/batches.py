"""A list on its way into the registers: the file, its rows as read, and what applying them did."""

import uuid

from django.conf import settings
from django.db import models

from hoagiai import audit
from hoagiai.places.models import Unit
from hoagiai.plans.models import StoredFile
from hoagiai.sheets.terms import BatchState, Doubt, Outcome, Settled, Taken, Undated


@audit.tracked(exclude=["understood", "tries", "columns", "foretold"])
class Batch(models.Model):
    """One file brought in (lần nhập danh sách) for a commune, or for a province whose rows name their communes.

    `on` is the day as of which the list is true: what it brings holds from then unless a row says another day;
    with `undated` "before", people without a day were there before the register begins.
    `tries` counts how often a worker took it up for what it waits for. `columns` are those that each table had when
    the list was written: what is compared before the list is taken back.
    """

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="tệp gốc")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="địa bàn")
    on = models.DateField("đúng vào ngày")
    undated = models.CharField(
        "người không ghi ngày công nhận", max_length=6, choices=Undated.choices, default=Undated.DAY
    )
    register = models.CharField("sổ", max_length=14, blank=True)  # as the user said; "" lets each sheet tell
    continues = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="continued_by", verbose_name="gửi tiếp của"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người nhập"
    )
    made_at = models.DateTimeField("tải lên lúc", auto_now_add=True)
    state = models.CharField(
        "trạng thái", max_length=10, choices=BatchState.choices, default=BatchState.WAITING
    )
    refusal = models.TextField("lý do không đọc được", blank=True)
    mapping = models.JSONField("cách hiểu các cột", default=dict)
    layout = models.CharField("bố cục", max_length=400, blank=True)
    understood = models.JSONField("điều đã hiểu", default=dict)
    counts = models.JSONField("số dòng theo kết quả", default=dict)
    tries = models.PositiveSmallIntegerField("số lần thử", default=0, db_default=0)
    columns = models.JSONField(
        "cột của các bảng khi ghi", default=dict, db_default=models.Value({}, models.JSONField())
    )
    foretold = models.JSONField("điều sẽ lập mới", default=dict)  # as `actions.foretelling` says
    applied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="người ghi vào sổ"
    )
    applied_at = models.DateTimeField("ghi sổ lúc", null=True)

    class Meta:
        verbose_name = "lần nhập danh sách"
        verbose_name_plural = "lần nhập danh sách"
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.file.name


@audit.tracked(exclude=["by", "standing", "lines"])
class FileTaken(models.Model):
    """Protected values of a list taken out (lần lấy thông tin được bảo vệ của danh sách); who and when is its history.

    `by`, `standing` and `lines` (sheet and line of the rows seen, None for all) serve people whom the register does not
    know yet: once the list is written, each of them has the look. `by` is empty in those of before.
    """

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="taken", verbose_name="danh sách")
    what = models.CharField("đã lấy", max_length=8, choices=Taken.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="người lấy"
    )
    standing = models.CharField("chức danh, cơ quan khi lấy", max_length=300, blank=True, default="")
    lines = models.JSONField("các dòng đã xem", null=True)
    at = models.DateTimeField("lúc", auto_now_add=True)

    class Meta:
        verbose_name = "lần lấy thông tin được bảo vệ của danh sách"
        verbose_name_plural = "lần lấy thông tin được bảo vệ của danh sách"

    def __str__(self) -> str:
        return f"{self.get_what_display()} {self.at:%d/%m/%Y}"


@audit.tracked()
class RememberedLayout(models.Model):
    """How a body's lists of one layout are to be understood (cách hiểu đã nhớ)."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+", verbose_name="xã, phường, đặc khu")
    layout = models.CharField("bố cục", max_length=400)
    mapping = models.JSONField("cách hiểu các cột")

    class Meta:
        verbose_name = "cách hiểu đã nhớ"
        verbose_name_plural = "cách hiểu đã nhớ"
        constraints = [models.UniqueConstraint(fields=["unit", "layout"], name="layout_once_a_unit")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.layout[:40]}"


class StagedRow(models.Model):
    """One row of a list as read, beside what it was found to be. Filled by COPY, compared and applied in SQL.

    Ids are no foreign keys: a row may stand here before what it makes exists. Protected values are sealed.
    """

    # The batch stands first in the constraint's index.
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows", db_index=False)
    position = models.PositiveIntegerField("thứ tự")
    sheet = models.CharField("trang", max_length=120)
    line = models.PositiveIntegerField("dòng")
    register = models.CharField(max_length=14)
    given = models.JSONField("ô có nội dung", default=list)  # names of the fields that say something
    faults = models.JSONField("lỗi", default=list)
    shown = models.JSONField("nội dung", default=dict)  # as written, without protected fields
    code = models.CharField(max_length=40, blank=True)
    unit_id = models.BigIntegerField(null=True)
    village = models.CharField(max_length=140, blank=True)
    village_kind = models.CharField(max_length=12, blank=True)
    village_folded = models.CharField(max_length=160, blank=True)
    team = models.CharField(max_length=160, blank=True)
    team_key = models.CharField(max_length=160, blank=True)
    team_code = models.CharField(max_length=16, blank=True)
    villages = models.JSONField(default=list)  # [kind, name, folded] of the villages that a team serves
    full_name = models.CharField(max_length=120, blank=True)
    folded = models.CharField(max_length=160, blank=True)
    sort_key = models.CharField(max_length=320, blank=True, db_collation="C")
    sex = models.CharField(max_length=1, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True)
    birth_date = models.DateField(null=True)
    ethnicity = models.CharField(max_length=2, blank=True)
    address = models.CharField(max_length=255, blank=True)
    phone_sealed = models.TextField(blank=True)
    phone_hash = models.CharField(max_length=32, blank=True)
    identity_sealed = models.TextField(blank=True)
    identity_hash = models.CharField(max_length=32, blank=True)
    leads = models.BooleanField(null=True)
    facts = models.JSONField(default=list)  # [kind, value]
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    ending = models.CharField(max_length=16, blank=True)
    decision = models.CharField(max_length=60, blank=True)
    decided_on = models.DateField(null=True)
    signer = models.CharField(max_length=120, blank=True)
    households = models.PositiveIntegerField(null=True)
    minority_area = models.BooleanField(null=True)
    fixed_number = models.PositiveSmallIntegerField(null=True)
    neighbourhood_id = models.BigIntegerField(null=True)
    team_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True)
    mediator_id = models.BigIntegerField(null=True)
    decision_id = models.BigIntegerField(null=True)
    outcome = models.CharField("kết quả", max_length=8, choices=Outcome.choices, default=Outcome.NEW)
    doubt = models.CharField(
        "điều cần xem", max_length=8, choices=Doubt.choices, blank=True, default="", db_default=""
    )
    settled = models.CharField("đã xem", max_length=4, choices=Settled.choices, blank=True, default="")
    again_of = models.BigIntegerField(null=True)  # the row of the same person's last spell, in this list
    chosen_id = models.BigIntegerField(null=True)  # the person of the register that somebody chose
    said_leader = models.BooleanField(null=True)  # what somebody said of a second leader
    let_stand = models.BooleanField("giữ như trong sổ", default=False, db_default=False)
    anew = models.BooleanField("lập mới nơi đã kết thúc", default=False, db_default=False)
    changes = models.JSONField("thay đổi", default=list)
    why = models.CharField("giải thích", max_length=300, blank=True)

    class Meta:
        verbose_name = "dòng của danh sách"
        verbose_name_plural = "dòng của danh sách"
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="staged_row_once")]
        indexes = [models.Index("batch", "outcome", "position", name="staged_by_outcome")]

    def __str__(self) -> str:
        return f"{self.sheet}!{self.line}"


class Effect(models.Model):
    """A row of a register that a batch made, or changed: what stood there before. By it a batch is undone."""

    # The batch stands first in the index below.
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="effects", db_index=False)
    table = models.CharField(max_length=40)
    row_id = models.BigIntegerField()
    before = models.JSONField(null=True)  # None: the batch made the row
    after = models.CharField(
        max_length=32
    )  # what the row was like then, as a digest: another one says it changed later

    class Meta:
        verbose_name = "điều đã ghi sổ"
        verbose_name_plural = "điều đã ghi sổ"
        indexes = [models.Index("batch", "table", name="effect_of_batch")]

    def __str__(self) -> str:
        return f"{self.table} {self.row_id}"
