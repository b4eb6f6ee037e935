"""allauth's second-factor forms in Vietnamese."""

from typing import Any

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn

from hoagiai.accounts.forms.signin import speak


class AuthenticateForm(base.AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The second step of signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"code": "Mã xác thực"}, {"code": "Sáu số trong ứng dụng, hoặc một mã dự phòng."})


class ReauthenticateForm(base.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """Confirm with a code before a delicate act."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"code": "Mã xác thực"})


class ActivateTOTPForm(totp.ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """Switch the authenticator app on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"code": "Mã đang hiện trong ứng dụng"}, {"code": "Gồm sáu chữ số."})


class AddWebAuthnForm(webauthn.AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Add a passkey or a security key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        hint = "Thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN; không cần mật khẩu nữa."
        labels = {"name": "Tên gợi nhớ", "passwordless": "Dùng để đăng nhập không cần mật khẩu"}
        speak(self, labels, {"passwordless": hint})
        self.fields["passwordless"].initial = True


class EditWebAuthnForm(webauthn.EditWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Rename a key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Vietnamese labels."""
        super().__init__(*args, **kwargs)
        speak(self, {"name": "Tên gợi nhớ"})
