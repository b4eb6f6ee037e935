"""What allauth asks of us: nobody signs up, secrets are encrypted, messages are Vietnamese."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect

from hoagiai.accounts.models import User

WRONG = "Tên đăng nhập, thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại."
MANY = "Bạn đã thử sai quá nhiều lần. Hãy đợi năm phút rồi thử lại."
SLOW = "Bạn gửi quá nhanh. Hãy đợi một phút rồi thử lại."
CODE = "Mã không đúng hoặc đã hết hiệu lực. Hãy nhập mã mới."


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-in by user name or e-mail; accounts are made by people who may grant them."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Tài khoản này đã ngừng. Hãy liên hệ người quản trị của cơ quan.",
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "too_many_login_attempts": MANY,
        "rate_limited": SLOW,
        "enter_current_password": "Mật khẩu hiện tại không đúng.",
        "incorrect_password": "Mật khẩu không đúng.",
        "incorrect_code": CODE,
        "invalid_or_expired_key": "Đường dẫn không đúng hoặc đã hết hiệu lực.",
        "invalid_password_reset": "Đường dẫn đặt lại mật khẩu không đúng hoặc đã dùng rồi.",
        "unknown_email": "Không có tài khoản nào dùng thư điện tử này.",
        "same_as_current": "Giá trị mới phải khác giá trị hiện tại.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def set_password(self, user: User, password: str) -> None:
        """A password that the person chose ends the duty to change it."""
        user.must_change_password = False
        super().set_password(user, password)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the desk."""
        return settings.LOGIN_REDIRECT_URL


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """TOTP keys and recovery codes lie encrypted in the database."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": CODE,
        "cannot_delete_authenticator": "Không tắt được xác thực hai lớp của tài khoản này.",
        "cannot_generate_recovery_codes": "Hãy bật xác thực hai lớp trước khi tạo mã dự phòng.",
    }

    def encrypt(self, text: str) -> str:
        """Encrypt with a key made from the installation's secret key."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The counterpart of `encrypt`."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002  # allauth's name
        """Vietnamese names for new keys."""
        from allauth.mfa.models import Authenticator

        return f"Khóa số {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"

    def _get_site_name(self) -> str:
        return "Hòa Giải"


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """OpenID Connect links to existing accounts only."""

    error_messages = {
        **DefaultSocialAccountAdapter.error_messages,
        "connected_other": "Tài khoản bên ngoài này đã nối với một người dùng khác.",
        "disconnect_last": "Không bỏ được cách đăng nhập cuối cùng.",
        "invalid_token": "Hệ thống bên ngoài trả lời không hợp lệ. Hãy thử lại.",
    }

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Link a first sign-in to the account with the same verified e-mail (or user name, when trusted)."""
        if sociallogin.is_existing:
            return
        user = _account_for(sociallogin.account.extra_data)
        if user is None:
            messages.error(
                request,
                f"Chưa có người dùng nào ứng với {settings.OIDC_NAME} của bạn. "
                "Hãy đề nghị người quản trị của cơ quan lập tài khoản có cùng thư điện tử.",
            )
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, user)


def _account_for(data: dict[str, Any]) -> User | None:
    """The active account that the provider's claims name."""
    claims = {**data, **data.get("userinfo", {}), **data.get("id_token", {})}
    active = User.objects.filter(is_active=True)
    if settings.OIDC_MATCH == "username" and claims.get("preferred_username"):
        return active.filter(username=str(claims["preferred_username"]).lower()).first()
    if claims.get("email") and claims.get("email_verified") is True:
        return active.filter(email__iexact=claims["email"]).first()
    return None


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"hoagiai.mfa" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
