"""People who sign in."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from hoagiai import audit
from hoagiai.audit.actions import Standing


class UserManager(BaseUserManager["User"]):
    """Makes accounts; names are compared without case."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        """Make one account; without a password it cannot be used to sign in until one is set."""
        user = self.model(username=username.lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


@audit.tracked(exclude=["password", "last_login"])
class User(AbstractBaseUser):
    """A person who signs in (người dùng)."""

    username = models.CharField("tên đăng nhập", max_length=150, unique=True)
    full_name = models.CharField("họ và tên", max_length=200)
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField("đang hoạt động", default=True)
    synthetic = models.BooleanField("dữ liệu giả lập", default=False)
    joined_at = models.DateTimeField("ngày lập", auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"

    def __str__(self) -> str:
        return self.full_name

    def standing(self, on_behalf: object = None) -> Standing:
        """Position and body for the history of acts."""
        return Standing()
