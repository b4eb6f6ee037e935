"""How people sign in: password, TOTP and passkeys by django-allauth; OpenID Connect when the environment
names a provider (`HOAGIAI_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_NAME`, `_MATCH`)."""

from environs import Env

_env = Env()
_tls = _env.bool("HOAGIAI_TLS", default=False)

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["hoagiai.accounts.backend.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # one-time passwords of lists
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = 14 * 24 * 3600

ACCOUNT_ADAPTER = "hoagiai.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]  # nobody signs up; allauth's checks need them
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Hòa Giải] "
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/tai-khoan/dang-nhap/"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
ACCOUNT_FORMS = {
    "login": "hoagiai.accounts.forms.signin.LoginForm",
    "change_password": "hoagiai.accounts.forms.signin.ChangePasswordForm",
    "reset_password": "hoagiai.accounts.forms.signin.ResetPasswordForm",
    "reset_password_from_key": "hoagiai.accounts.forms.signin.ResetPasswordKeyForm",
    "set_password": "hoagiai.accounts.forms.signin.SetPasswordForm",
    "reauthenticate": "hoagiai.accounts.forms.signin.ReauthenticateForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = _env.int("HOAGIAI_PROXIES", default=0)

MFA_ADAPTER = "hoagiai.accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Hòa Giải"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _tls  # browsers offer passkeys on https and localhost only
MFA_FORMS = {
    "authenticate": "hoagiai.accounts.forms.mfa.AuthenticateForm",
    "reauthenticate": "hoagiai.accounts.forms.mfa.ReauthenticateForm",
    "activate_totp": "hoagiai.accounts.forms.mfa.ActivateTOTPForm",
    "add_webauthn": "hoagiai.accounts.forms.mfa.AddWebAuthnForm",
    "edit_webauthn": "hoagiai.accounts.forms.mfa.EditWebAuthnForm",
}

OIDC_ISSUER = _env.str("HOAGIAI_OIDC_ISSUER", default="")
OIDC_NAME = _env.str("HOAGIAI_OIDC_NAME", default="Tài khoản cơ quan")
OIDC_MATCH = _env.str("HOAGIAI_OIDC_MATCH", default="email")  # or "username": trust the provider's user names
SOCIALACCOUNT_ADAPTER = "hoagiai.accounts.adapters.ProviderAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "co-quan",
                "name": OIDC_NAME,
                "client_id": _env.str("HOAGIAI_OIDC_CLIENT_ID", default=""),
                "secret": _env.str("HOAGIAI_OIDC_CLIENT_SECRET", default=""),
                "settings": {"server_url": OIDC_ISSUER},
            }
        ]
        if OIDC_ISSUER
        else [],
    }
}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_cache"}}

DEMO = _env.bool("HOAGIAI_DEMO", default=False)
DEMO_PASSWORD = _env.str("HOAGIAI_DEMO_PASSWORD", default="")
