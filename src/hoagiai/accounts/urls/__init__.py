"""Addresses of signing in, under `tai-khoan/`; people and roles are in `people`.

The names are allauth's own, because allauth reverses them.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import URLPattern, URLResolver, path, re_path

from hoagiai.accounts.views import signin

urlpatterns: list[URLPattern | URLResolver] = [
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("ngung/", account.account_inactive, name="account_inactive"),
    path("dang-ky/", signin.signup_closed, name="account_signup"),
    path("xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("mat-khau/", account.password_change, name="account_change_password"),
    path("mat-khau/dat/", account.password_set, name="account_set_password"),
    path("quen-mat-khau/", signin.password_reset, name="account_reset_password"),
    path("quen-mat-khau/da-gui/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "quen-mat-khau/xong/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^quen-mat-khau/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("bao-mat/", mfa.index, name="mfa_index"),
    path("bao-mat/xac-thuc/", mfa.authenticate, name="mfa_authenticate"),
    path("bao-mat/xac-nhan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("bao-mat/ung-dung/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("bao-mat/ung-dung/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("bao-mat/ma-du-phong/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("bao-mat/ma-du-phong/tao/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("bao-mat/ma-du-phong/tai/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("bao-mat/khoa/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("bao-mat/khoa/them/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("bao-mat/khoa/dang-nhap/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("bao-mat/khoa/xac-nhan/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("bao-mat/khoa/<int:pk>/go/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("bao-mat/khoa/<int:pk>/ten/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("phien/", signin.sessions, name="usersessions_list"),
    path("phien/<int:pk>/ket-thuc/", signin.end_session, name="end_session"),
    path("ben-ngoai/", social.connections, name="socialaccount_connections"),
    path("ben-ngoai/dang-ky/", signin.signup_closed, name="socialaccount_signup"),
    path("ben-ngoai/da-huy/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("ben-ngoai/loi/", social.login_error, name="socialaccount_login_error"),
    path("oidc/<str:provider_id>/", oidc.login, name="openid_connect_login"),
    path("oidc/<str:provider_id>/tra-loi/", oidc.callback, name="openid_connect_callback"),
]
