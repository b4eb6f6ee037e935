"""People, what is known of them from a day to a day, who looked at protected data, and who was two and became one."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from hoagiai import audit
from hoagiai.base.folding import fold
from hoagiai.base.sealing import keyed_hash, seal, unseal
from hoagiai.places.models.neighbourhoods import DatedQuerySet
from hoagiai.teams.names import given_name_key
from hoagiai.teams.terms import RARE_VALUES, FactKind, Sex


@audit.tracked(exclude=["phone_hash", "identity_hash"])
class Person(models.Model):
    """Somebody who is, was or stands to be a mediator; one row a person, however many teams.

    Identity and phone numbers are stored encrypted, with a keyed hash that finds equal ones. Ethnicity is
    sensitive data (Nghị định 356/2025/NĐ-CP Điều 4).
    """

    history_hidden = (
        "birth_date",
        "phone_sealed",
        "identity_sealed",
    )  # history says that they changed, not to what

    code = models.UUIDField("mã tra cứu", default=uuid.uuid4, unique=True, editable=False)
    full_name = models.CharField("họ và tên", max_length=120)
    sex = models.CharField("giới tính", max_length=1, choices=Sex.choices, blank=True)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True)
    birth_date = models.DateField("ngày sinh", null=True)
    ethnicity = models.CharField("dân tộc", max_length=2, blank=True)  # code of `ethnicities.ETHNICITIES`
    address = models.CharField("nơi thường trú", max_length=255, blank=True)
    phone_sealed = models.TextField("số điện thoại", blank=True, editable=False)
    phone_hash = models.CharField(max_length=32, blank=True, editable=False)
    identity_sealed = models.TextField("số định danh cá nhân", blank=True, editable=False)
    identity_hash = models.CharField(max_length=32, blank=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="person", verbose_name="tài khoản"
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="merged", verbose_name="đã gộp vào"
    )
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)
    folded = models.CharField(max_length=120, editable=False)
    sort_key = models.CharField(max_length=300, editable=False, db_collation="C")

    class Meta:
        verbose_name = "người"
        verbose_name_plural = "người"
        constraints = [
            models.CheckConstraint(condition=Q(sex__in=["", *Sex.values]), name="person_sex_known"),
        ]
        indexes = [
            models.Index(fields=["folded"], opclasses=["text_pattern_ops"], name="person_by_folded"),
            models.Index("sort_key", name="person_by_sort_key"),
            models.Index(fields=["id"], include=["sex", "ethnicity"], name="person_counted"),
            models.Index(fields=["ethnicity"], name="person_by_ethnicity"),
            models.Index(fields=["phone_hash"], condition=~Q(phone_hash=""), name="person_by_phone"),
            models.Index(fields=["identity_hash"], condition=~Q(identity_hash=""), name="person_by_identity"),
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Store the person with the columns that search and order."""
        self.folded, self.sort_key = fold(self.full_name), given_name_key(self.full_name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came

    @property
    def phone(self) -> str:
        """The phone number, opened; pages show it through `queries.protected` alone."""
        return unseal(self.phone_sealed)

    @phone.setter
    def phone(self, number: str) -> None:
        self.phone_sealed, self.phone_hash = seal(number), keyed_hash(number)

    @property
    def identity_number(self) -> str:
        """The personal identity number, opened; pages show it through `queries.protected` alone."""
        return unseal(self.identity_sealed)

    @identity_number.setter
    def identity_number(self, number: str) -> None:
        self.identity_sealed, self.identity_hash = seal(number), keyed_hash(number)


@audit.tracked()
class PersonFact(models.Model):
    """Something about a person that forms and targets ask for, from a day to a day; `value` is a word of `terms`."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="facts", verbose_name="người")
    kind = models.CharField("nội dung", max_length=12, choices=FactKind.choices)
    value = models.CharField("giá trị", max_length=120)
    first_day = models.DateField("từ ngày", null=True)
    last_day = models.DateField("đến hết ngày", null=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "thông tin theo thời gian"
        verbose_name_plural = "thông tin theo thời gian"
        indexes = [
            models.Index("person", "kind", name="fact_of_person"),
            models.Index(fields=["value", "person"], condition=Q(value__in=RARE_VALUES), name="fact_rare"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.value}"


class ProtectedLook(models.Model):
    """One look at a protected field (xem thông tin được bảo vệ): who, whose, which, when and why."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="looks", verbose_name="người")
    field = models.CharField("thông tin", max_length=20)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người xem"
    )
    standing = models.CharField("chức danh, cơ quan khi xem", max_length=300)
    reason = models.CharField("lý do", max_length=300)
    at = models.DateTimeField("lúc", auto_now_add=True)

    class Meta:
        verbose_name = "lần xem thông tin được bảo vệ"
        verbose_name_plural = "lần xem thông tin được bảo vệ"
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.field} {self.at:%d/%m/%Y}"


@audit.tracked()
class PersonMerge(models.Model):
    """Two rows found to be one person (gộp hồ sơ trùng): what went from one to the other, so it can go back."""

    kept = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="hồ sơ được giữ")
    merged = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="hồ sơ đã gộp")
    moved = models.JSONField("phần đã chuyển", default=dict)  # table -> row ids, and the fields filled in
    reason = models.CharField("lý do", max_length=300)
    undone = models.BooleanField("đã tách lại", default=False)

    class Meta:
        verbose_name = "gộp hồ sơ trùng"
        verbose_name_plural = "gộp hồ sơ trùng"

    def __str__(self) -> str:
        return f"{self.merged_id} → {self.kept_id}"


@audit.tracked()
class NotTheSame(models.Model):
    """Two people who look alike and were found to be two (không phải một người); never proposed again."""

    first = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="người thứ nhất")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="người thứ hai")

    class Meta:
        verbose_name = "hai người khác nhau"
        verbose_name_plural = "hai người khác nhau"
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="not_the_same_once"),
            models.CheckConstraint(condition=Q(first__lt=models.F("second")), name="not_the_same_ordered"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ≠ {self.second_id}"
