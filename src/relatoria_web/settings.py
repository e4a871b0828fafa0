"""Settings from the environment, with defaults that need no set-up: SQLite and a folder for files.

Every variable that is read stands in docs/reference/settings.md (a test compares).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PACKAGE = Path(__file__).resolve().parent


def _flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def _words(name: str, default: str = "") -> list[str]:
    return os.environ.get(name, default).replace(",", " ").split()


HOME = Path(os.environ.get("RELATORIA_HOME", "var")).resolve()
"""Where the database, the files and the secret key live if nothing else is said."""


def _secret() -> str:
    """The secret key: from the environment, else one that is made once and kept in HOME, readable by its owner only."""
    if given := os.environ.get("RELATORIA_SECRET_KEY"):
        return given
    path = HOME / "secret.key"
    if not path.exists():
        HOME.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.touch(mode=0o600)
        beside.write_text(os.urandom(48).hex(), encoding="ascii")
        try:
            os.link(beside, path)  # of several processes that start at once, the first one's key stands
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return path.read_text(encoding="ascii")


def _database(url: str) -> dict[str, object]:
    """Django's settings of a database from its URL: ``sqlite:///path`` or ``postgresql://user:password@host/name``."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        options = {
            "timeout": 20,
            "cached_statements": 32,  # of each connection: a prepared query of a page holds 40 KB
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-1000;"
            "PRAGMA temp_store=MEMORY;",
        }
        name = parts.path[1:] or ":memory:"
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": options, "CONN_MAX_AGE": 60}
    query = dict(pair.partition("=")[::2] for pair in parts.query.split("&") if pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host") or parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DEBUG = _flag("RELATORIA_DEBUG")
SECRET_KEY = _secret()
ALLOWED_HOSTS = _words("RELATORIA_HOSTS", "127.0.0.1 localhost [::1]")
CSRF_TRUSTED_ORIGINS = _words("RELATORIA_ORIGINS")
DEMO = _flag("RELATORIA_DEMO")
"""Whether demo accounts may sign in without a password; `relatoria web serve` refuses any address but loopback then."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "relatoria_web.site",
    "relatoria_web.people",
    "relatoria_web.trace",
    "relatoria_web.prepare",
    "relatoria_web.convene",
    "relatoria_web.search",
    "relatoria_web.steward",
    "relatoria_web.gather",
    "relatoria_web.conclude",
    "relatoria_web.api",
]
MIDDLEWARE = [
    "relatoria_web.site.requests.numbered",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "relatoria_web.site.compressed.Compressed",
    "relatoria_web.site.visitors.visitors",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "relatoria_web.site.middleware.locale",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "relatoria_web.people.middleware.Signed",
    "relatoria_web.people.middleware.standing",
    "relatoria_web.people.middleware.kept",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "relatoria_web.site.middleware.forms_only",
    "relatoria_web.site.middleware.content_security_policy",
]
CSRF_FAILURE_VIEW = "relatoria_web.site.views.pages.csrf"
ROOT_URLCONF = "relatoria_web.urls"
WSGI_APPLICATION = "relatoria_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "site" / "templates"],  # before those of allauth, whose pages it dresses
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "relatoria_web.site.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "relatoria_web.site.templatetags.say",
            ],
        },
    }
]

DATABASES = {"default": _database(os.environ.get("DATABASE_URL", f"sqlite:///{HOME / 'relatoria.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "relatoria_web.people.backends.SignIn",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "reading"]}}

LOCALE_PATHS = [PACKAGE / "site" / "locale"]  # what we say goes before what libraries say
LANGUAGE_CODE = "en"
LANGUAGES = [("es", "Español"), ("en", "English"), ("fr", "Français")]
USE_I18N = True
FORMAT_MODULE_PATH = ["relatoria_web.formats"]
TIME_ZONE = "UTC"
USE_TZ = True

MEDIA_ROOT = Path(os.environ.get("RELATORIA_FILES", HOME / "files"))
MEDIA_URL = "/never-served/"  # files leave through views that ask who is asking
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [("fonts", str(PACKAGE.parent / "relatoria" / "printing" / "page" / "fonts"))]
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if bucket := os.environ.get("RELATORIA_S3_BUCKET"):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": os.environ.get("RELATORIA_S3_ENDPOINT"),
            "default_acl": None,
            "querystring_auth": True,
        },
    }
WHITENOISE_USE_FINDERS = True
WHITENOISE_MANIFEST_STRICT = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_PERMISSIONS = 0o600

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
_mail = urlsplit(os.environ.get("RELATORIA_SMTP", "smtp://localhost:25"))
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or 25
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_TLS = _mail.scheme == "smtp+tls"
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("RELATORIA_FROM", "relatoria@localhost")
if not os.environ.get("RELATORIA_SMTP"):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = HOME / "mail"

PUBLIC_URL = os.environ.get("RELATORIA_URL", "http://127.0.0.1:8000").rstrip("/")
"""The address under which readers reach the platform: letters name it."""

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_ADAPTER = "relatoria_web.people.adapter.InvitedOnly"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True  # «your password was changed»
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Relatoría · "
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/h/ip,5/h/key",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
    "reauthenticate": "10/m/user",
    "confirm_email": "1/3m/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _flag("RELATORIA_BEHIND_PROXY") else 0
ACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
MFA_TOTP_ISSUER = "Relatoría"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_ADAPTER = "relatoria_web.people.adapter.HouseSignIn"
SOCIALACCOUNT_PROVIDERS: dict[str, object] = {}
if os.environ.get("RELATORIA_OIDC_URL"):
    INSTALLED_APPS.append("allauth.socialaccount.providers.openid_connect")  # it loads much: only where it is used
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "EMAIL_AUTHENTICATION": True,  # the house vouches for the addresses that it calls verified
        "EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        "APPS": [
            {
                "provider_id": "house",
                "name": os.environ.get("RELATORIA_OIDC_NAME", "OpenID Connect"),
                "client_id": os.environ.get("RELATORIA_OIDC_CLIENT", ""),
                "secret": os.environ.get("RELATORIA_OIDC_SECRET", ""),
                "settings": {"server_url": os.environ["RELATORIA_OIDC_URL"]},
            }
        ],
    }

FORM_RENDERER = "relatoria_web.site.forms.renderer.Renderer"
FORM_TARGETS = ["'self'"]
"""Where a page's forms may lead, by way of redirects too: here, and to the house's sign-in."""
if house := urlsplit(os.environ.get("RELATORIA_OIDC_URL", "")).netloc:
    FORM_TARGETS.append(f"{urlsplit(os.environ['RELATORIA_OIDC_URL']).scheme}://{house}")

SECURE = _flag("RELATORIA_HTTPS")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "relatoria_web.people.sessions"  # one truth for all processes: who signs out is out everywhere
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _flag("RELATORIA_BEHIND_PROXY") else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

WEBHOOKS_INSIDE = _flag("RELATORIA_WEBHOOKS_INSIDE")
"""Whether webhooks may lead to this machine or its network."""

METRICS_TOKEN = os.environ.get("RELATORIA_METRICS_TOKEN", "")
"""Who sends it reads the figures at /metrics/; without one, only this machine does, if no proxy stands before it."""

CACHES = {
    "default": {  # in the database: limits on signing in hold for all processes and machines together
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "site_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    "pages": {  # what never changes once it is made; each process keeps its own
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 30},  # the text of a report with its evidence: some 190 KB each, and compressed
    },
    "visitors": {  # pages as visitors see them, compressed, by the state of the database: see site/visitors.py
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "visitors",
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "relatoria_web.site.logs.Json"},
        "plain": {"format": "%(levelname)s %(name)s %(message)s"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "json" if os.environ.get("RELATORIA_LOG", "plain") == "json" else "plain",
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "relatoria_web": {"level": "INFO"},
        "relatoria_web.site.requests": {"level": "INFO" if os.environ.get("RELATORIA_LOG") == "json" else "WARNING"},
    },
}
MESSAGE_STORAGE = "django.contrib.messages.storage.fallback.FallbackStorage"
ORGANISATION_NAME = os.environ.get("RELATORIA_NAME", "")
SILENCED_SYSTEM_CHECKS: list[str] = []
