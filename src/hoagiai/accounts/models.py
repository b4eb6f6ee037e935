"""People who sign in and the positions they hold."""

import uuid
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from hoagiai.accounts.terms import ROLES, Role, RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.audit.actions import Standing
from hoagiai.audit.tracking import tracked
from hoagiai.base.folding import fold


class UserManager(BaseUserManager["User"]):
    """Makes accounts; names are compared without case."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """Make one account; without a password it cannot be used to sign in until one is set."""
        user = self.model(username=username.lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


@tracked(exclude=["password", "last_login", "folded"])
class User(AbstractBaseUser):
    """A person who signs in (người dùng)."""

    username = models.CharField("tên đăng nhập", max_length=150, unique=True)
    full_name = models.CharField("họ và tên", max_length=200)
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField("đang hoạt động", default=True)
    must_change_password = models.BooleanField("phải đổi mật khẩu khi đăng nhập", default=False)
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)
    joined_at = models.DateTimeField("ngày lập", auto_now_add=True)
    folded = models.CharField("để tìm kiếm", max_length=400, editable=False, default="")

    objects = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="user_email_once",
                violation_error_message="Thư điện tử này đã dùng cho một tài khoản khác.",
            )
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded text that search uses."""
        self.folded = self.folded_text()
        super().save(*args, **kwargs)

    def folded_text(self) -> str:
        """Name, user name and e-mail without marks; bulk writes set `folded` to this themselves."""
        return fold(f"{self.full_name} {self.username} {self.email}")[:400]

    def get_absolute_url(self) -> str:
        """The person's own page."""
        return reverse("accounts:person", args=[self.username])

    def standing(self, on: date, on_behalf: Any = None) -> Standing:
        """Position and body on a day for the history of acts: at the body acted for, else the first in force."""
        from hoagiai.accounts.queries import positions_of

        held = positions_of(self, on)
        chosen = next((p for p in held if p.agency == on_behalf), held[0] if held else None)
        return Standing(chosen.title, chosen.agency.name) if chosen else Standing()

    def forget_positions(self) -> None:
        """Drop what was read about positions; actions call it after a change."""
        self.__dict__.pop("_positions_on", None)


@tracked()
class Position(models.Model):
    """A position held at an agency from a day to a day (vị trí công tác); it carries a role's rights."""

    user = models.ForeignKey(User, models.PROTECT, related_name="positions", verbose_name="người giữ")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="positions", verbose_name="cơ quan")
    role_code = models.CharField("vai trò", max_length=30, choices=RoleCode)
    title = models.CharField("chức danh", max_length=200)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    decision = models.CharField("văn bản giao nhiệm vụ", max_length=300, blank=True)
    granted_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người giao"
    )

    class Meta:
        verbose_name = "vị trí công tác"
        verbose_name_plural = "vị trí công tác"
        ordering = ["-valid_from", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="position_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["user", "agency", "role_code"],
                condition=Q(valid_to__isnull=True),
                name="position_open_once",
                violation_error_message="Người này đang giữ vai trò đó tại cơ quan đó.",
            ),
        ]
        indexes = [models.Index(fields=["agency", "role_code"], name="position_by_agency")]

    def __str__(self) -> str:
        return self.title

    @property
    def role(self) -> Role:
        """What this position may do."""
        return ROLES[self.role_code]

    def in_force(self, on: date) -> bool:
        """Whether the position is held on this day."""
        return self.valid_from <= on and (self.valid_to is None or self.valid_to >= on)


class ListDraft(models.Model):
    """A list of accounts read from Excel (danh sách chờ nạp); once applied it only says when and by whom."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    made_by = models.ForeignKey(User, models.CASCADE, related_name="+")
    made_at = models.DateTimeField("tải lên lúc", auto_now_add=True)
    file_name = models.CharField("tên tệp", max_length=200)
    rows = models.JSONField("các dòng")
    applied_at = models.DateTimeField("nạp lúc", null=True, blank=True)
    applied_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="người nạp"
    )
    accounts_made = models.PositiveIntegerField("số tài khoản mới", default=0)

    class Meta:
        verbose_name = "danh sách chờ nạp"
        verbose_name_plural = "danh sách chờ nạp"

    def __str__(self) -> str:
        return self.file_name


class PasswordSlip(models.Model):
    """One-time passwords for the person who hands them out (phiếu mật khẩu): encrypted, for minutes only."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    made_for = models.ForeignKey(User, models.CASCADE, related_name="+")
    made_at = models.DateTimeField("lập lúc", auto_now_add=True)
    source = models.CharField("theo tệp", max_length=200, blank=True)
    sealed = models.TextField("nội dung đã mã hóa")

    class Meta:
        verbose_name = "phiếu mật khẩu"
        verbose_name_plural = "phiếu mật khẩu"

    def __str__(self) -> str:
        return f"phiếu mật khẩu {self.code}"

    def get_absolute_url(self) -> str:
        """Where the passwords can be read."""
        return reverse("accounts:slip", args=[self.code])
