"""Settings, all from typed environment values; `docs/howto/operate.md` lists them."""

from pathlib import Path

from environs import Env

from hoagiai.conf.secret import secret_key

env = Env()

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(env.str("HOAGIAI_VAR", default=str(ROOT / "var")))

DEBUG = env.bool("HOAGIAI_DEBUG", default=False)
SECRET_KEY = env.str("HOAGIAI_SECRET_KEY", default="") or secret_key(VAR)
DATA_KEY = env.str("HOAGIAI_DATA_KEY", default="") or SECRET_KEY
OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"]  # the machine itself always asks whether it is well
ALLOWED_HOSTS = [*env.list("HOAGIAI_HOSTS", default=["testserver"]), *OWN_NAMES]
SITE_ADDRESS = env.str("HOAGIAI_ADDRESS", default="http://127.0.0.1:8000")
BEHIND_TLS = env.bool("HOAGIAI_TLS", default=False)

INSTALLED_APPS = [
    "hoagiai.desk",
    "hoagiai.reports",
    "hoagiai.borders",
    "hoagiai.sheets",
    "hoagiai.teams",
    "hoagiai.plans",
    "hoagiai.accounts",
    "hoagiai.agencies",
    "hoagiai.places",
    "hoagiai.audit",
    "hoagiai.base",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "hoagiai.accounts.middleware.staff",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "hoagiai.accounts.middleware.new_password",
]

ROOT_URLCONF = "hoagiai.conf.urls"
WSGI_APPLICATION = "hoagiai.conf.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hoagiai.base.navigation.shell",
            ],
            "builtins": ["hoagiai.base.templatetags.words", "hoagiai.base.templatetags.components"],
        },
    }
]
FORM_RENDERER = "hoagiai.base.forms.Renderer"
CSRF_FAILURE_VIEW = "hoagiai.base.views.csrf_failure"

# The command, the tests and production all set DATABASE_URL; without it only code that needs no table runs.
DATABASES = {"default": env.dj_db_url("DATABASE_URL", default="postgresql://localhost/hoagiai")}
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
NODE_MODULES = ROOT / "node_modules"
STATICFILES_DIRS = [
    ("vendor/htmx", NODE_MODULES / "htmx.org" / "dist"),
    ("vendor/tom-select", NODE_MODULES / "tom-select" / "dist"),
    ("vendor/be-vietnam-pro", NODE_MODULES / "@fontsource" / "be-vietnam-pro" / "files"),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": env.str(
            "HOAGIAI_STATICFILES", default="whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
MEDIA_ROOT = VAR / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_MAX_BYTES = env.int("HOAGIAI_UPLOAD_MAX_BYTES", default=25 * 1024 * 1024)

from hoagiai.conf.security import *  # noqa: E402, F403
from hoagiai.conf.signin import *  # noqa: E402, F403

EMAIL_CONFIG = env.dj_email_url("HOAGIAI_EMAIL_URL", default="dummymail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("HOAGIAI_EMAIL_FROM", default="hoagiai@localhost")
EMAIL_CONFIGURED = bool(env.str("HOAGIAI_EMAIL_URL", default=""))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {
            "class": "hoagiai.base.logs.Discreet",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["console"], "level": env.str("HOAGIAI_LOG_LEVEL", default="WARNING")},
    "loggers": {"django.db.backends": {"level": "WARNING"}},  # its lower levels print every value
}
