"""allauth's sign-in forms in Vietnamese."""

from typing import Any

from allauth.account import forms as allauth_forms
from django import forms
from django.conf import settings
from django.utils.functional import Promise

DEMO_ACCOUNT = "tai-khoan"
MISMATCH = "Hai lần nhập mật khẩu mới không giống nhau."
NEW_PASSWORD_HINT = "Ít nhất 10 ký tự; không quá thông dụng, không giống họ tên hay tên đăng nhập."  # noqa: S105


def speak(form: forms.Form, labels: dict[str, str], hints: dict[str, str] | None = None) -> None:
    """Give fields Vietnamese labels and hints; a label stands above the field, so no placeholder."""
    for name, label in labels.items():
        if name in form.fields:
            form.fields[name].label = label
            form.fields[name].widget.attrs.pop("placeholder", None)
            form.fields[name].help_text = (hints or {}).get(name, "")


class _SamePasswords:
    def add_error(self: Any, field: str | None, error: Any) -> None:
        """Say in Vietnamese that the two passwords differ."""
        differ = field == "password2" and isinstance(error, str | Promise)
        super().add_error(field, MISMATCH if differ else error)  # type: ignore[misc]  # mixed into forms


class LoginForm(allauth_forms.LoginForm):  # type: ignore[misc]  # allauth has no types
    """Sign in with user name or e-mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels; the browser may fill the user name."""
        super().__init__(*args, **kwargs)
        labels = {"login": "Tên đăng nhập hoặc thư điện tử", "password": "Mật khẩu"}
        speak(self, {**labels, "remember": "Ghi nhớ đăng nhập trên máy này"})
        self.fields["login"].widget.attrs.update(autocomplete="username", autofocus=True)
        if settings.DEMO_PASSWORD and settings.DEMO:
            self._fill_demo(self.request.GET.get(DEMO_ACCOUNT, ""))

    def _fill_demo(self, username: str) -> None:
        """In a demonstration: the account that was chosen from the list, with the password they share."""
        if username:
            self.initial.update(login=username, password=settings.DEMO_PASSWORD)
            self.fields["password"].widget.render_value = True


class ChangePasswordForm(_SamePasswords, allauth_forms.ChangePasswordForm):  # type: ignore[misc]  # no types
    """Change one's own password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        labels = {"oldpassword": "Mật khẩu hiện tại", "password1": "Mật khẩu mới"}
        speak(self, {**labels, "password2": "Nhập lại mật khẩu mới"}, {"password1": NEW_PASSWORD_HINT})


class SetPasswordForm(_SamePasswords, allauth_forms.SetPasswordForm):  # type: ignore[misc]  # no types
    """Set a password on an account that has none (OpenID Connect)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        labels = {"password1": "Mật khẩu mới", "password2": "Nhập lại mật khẩu mới"}
        speak(self, labels, {"password1": NEW_PASSWORD_HINT})


class ResetPasswordForm(allauth_forms.ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """Ask for a link by e-mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"email": "Thư điện tử của tài khoản"})


class ResetPasswordKeyForm(_SamePasswords, allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]  # no types
    """Choose a new password after following the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        labels = {"password1": "Mật khẩu mới", "password2": "Nhập lại mật khẩu mới"}
        speak(self, labels, {"password1": NEW_PASSWORD_HINT})


class ReauthenticateForm(allauth_forms.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """Confirm with the password before a delicate act."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"password": "Mật khẩu"})
