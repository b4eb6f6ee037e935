"""Signing in and one's own security: the same for every role; objects of others are never found."""

from allauth.mfa.models import Authenticator

from hoagiai.accounts.tests.factories import make_user
from rights.table import Route
from rights.world import SIGNED_IN


def key_of_another(world, who):
    key = Authenticator.objects.create(user=make_user(), type="webauthn", data={})
    return {"pk": key.pk}


def provider(world, who):
    return {"provider_id": "co-quan"}


def used_link(world, who):
    return {"uidb36": "1", "key": "het-han"}


def everyone(name, make=lambda world, who: {}, **more):
    return Route(name, make, ok=SIGNED_IN, anonymous=200, **more)


ROUTES = [
    Route("account_login", ok=SIGNED_IN, answer=302, anonymous=200),
    Route("account_logout", ok=SIGNED_IN),
    everyone("account_inactive"),
    everyone("account_signup"),
    Route("account_reauthenticate", ok=SIGNED_IN),
    Route("account_change_password", ok=SIGNED_IN),
    Route("account_set_password", otherwise=302),
    everyone("account_reset_password"),
    everyone("account_reset_password_done"),
    everyone("account_reset_password_from_key_done"),
    everyone("account_reset_password_from_key", used_link),
    Route("mfa_index", ok=SIGNED_IN),
    Route("mfa_authenticate", otherwise=302),
    Route("mfa_reauthenticate", otherwise=302),
    Route("mfa_activate_totp", otherwise=302),
    Route("mfa_activate_totp", ok=SIGNED_IN, confirmed=True, label="confirmed"),
    Route("mfa_deactivate_totp"),
    Route("mfa_view_recovery_codes"),
    Route("mfa_generate_recovery_codes", ok=SIGNED_IN, confirmed=True),
    Route("mfa_download_recovery_codes"),
    Route("mfa_list_webauthn", ok=SIGNED_IN),
    Route("mfa_add_webauthn", ok=SIGNED_IN, confirmed=True),
    Route("mfa_login_webauthn", otherwise=302),
    Route("mfa_reauthenticate_webauthn", otherwise=302),
    Route("mfa_remove_webauthn", key_of_another, confirmed=True),
    Route("mfa_edit_webauthn", key_of_another, confirmed=True),
    Route("usersessions_list", ok=SIGNED_IN),
    Route("end_session", lambda world, who: {"pk": 0}, method="post"),
    Route("socialaccount_connections", ok=SIGNED_IN),
    everyone("socialaccount_signup"),
    everyone("socialaccount_login_cancelled"),
    Route("socialaccount_login_error", otherwise=401, anonymous=401),
    Route("openid_connect_login", provider, anonymous=404),
    Route("openid_connect_callback", provider, anonymous=404),
]
