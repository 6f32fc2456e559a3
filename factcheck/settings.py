"""All settings, read from the environment; fails loudly on what is missing; starts nothing.

README.md has the table of the variables.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from factcheck.checked import LANGUAGES, second_step_from, site_language, trusted_proxies, written_language  # noqa: F401
from factcheck.databases import database, database_urls
from factcheck.interface import API_APPS, REST_FRAMEWORK, SPECTACULAR_SETTINGS, rates  # noqa: F401
from factcheck.mail import mail_server

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"


def flag(name: str) -> bool:
    """Whether the environment variable is set to 1, true or yes."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


def text(name: str, default: str = "") -> str:
    """The environment variable without blanks round it."""
    return os.environ.get(name, default).strip()


def words(name: str, default: str = "") -> list[str]:
    """The environment variable split at commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


# Served over plain HTTP on this machine's loopback alone: `make run` and the tests say so, production never does.
LOOPBACK_HTTP = flag("LOOPBACK_HTTP")
DEBUG = False

# Keys and hosts -----------------------------------------------------------------------------------------------------


def secret_key() -> str:
    if key := os.environ.get("SECRET_KEY"):
        return key
    key_file = VAR_DIR / "secret_key"
    if key_file.exists():
        return key_file.read_text().strip()
    raise ImproperlyConfigured("SECRET_KEY is not set: set it to 50 random characters (`make run` draws one itself).")


SECRET_KEY = secret_key()
ALLOWED_HOSTS = words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS")
# Where readers find the site; absolute addresses in feeds, citations and markup start with it.
PUBLIC_URL = os.environ.get("PUBLIC_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}").rstrip("/")
PUBLISHER_NAME = text("PUBLISHER_NAME") or "Counterclaim"
# Of what is published as data; may be set to nothing.
DATA_LICENSE = text("DATA_LICENSE", "https://creativecommons.org/licenses/by/4.0/")
# A host, a comma, and a year in which the host was ours (RFC 4151): names the entries of feeds. Who moves the site to
# another address keeps it, so that readers of feeds do not get everything anew.
TAG_AUTHORITY = text("TAG_AUTHORITY") or f"{urlsplit(PUBLIC_URL).hostname},2026"
# A folder of fonts that draw letters on cards that ours have not.
CARD_FONTS = text("CARD_FONTS")
# Where readers report an error: a page, and an address to write to where there is none.
CONTACT_URL, CONTACT_EMAIL = text("CONTACT_URL"), text("CONTACT_EMAIL")

# Database: PostgreSQL alone, under two roles ------------------------------------------------------------------------

APPLICATION_URL, OWNER_URL = database_urls(VAR_DIR)
DATABASES = {
    # What the application runs as: it cannot change tables, nor rewrite what is append-only.
    "default": database(
        APPLICATION_URL,
        # Pages read a few rows of large tables by index. PostgreSQL's prices are those of turning disks, by which it
        # would rather read a whole table, and compile a query for longer than it runs.
        options="-c statement_timeout=20s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s "
        "-c random_page_cost=1.1 -c jit=off",
    ),
    # What migrates: `manage.py migrate --database owner`, then `manage.py grant`.
    "owner": database(OWNER_URL, options="-c lock_timeout=30s"),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        # Shared by all processes, so that sign-in limits hold across them; `manage.py grant` makes the table.
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "claims_cache",
        # By default 300: beyond, Django drops counts that still hold, and a hundred tries would free the next.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Parts --------------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "claims",
    # Without its own search for registrations: claims.records says what is shown.
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    # For the templates of its fields, of which templates/ has quicker ones.
    "django.forms",
    "django_htmx",
    "template_partials",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    *API_APPS,
]
MIDDLEWARE = [
    "claims.http.room_for_calls",
    # Before all that answer, so that files and refusals of the ones below carry the policy too.
    "csp.middleware.CSPMiddleware",
    "claims.http.response_headers",
    "claims.languages.by_address",
    "claims.http.refused_methods",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "claims.http.database_away",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "claims.http.Slashes",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "claims.http.remember_request",
    "claims.desk.moved.leading_on",
    # Last, so that what is tagged and compressed is what the view made.
    "claims.caching.kept_for_readers",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TIME_ZONE, USE_TZ = "UTC", True
# The desk's language, and what commands speak; the one of readers' pages; the one that the desk writes in.
LANGUAGE_CODE = "en-gb"
SITE_LANGUAGE = site_language(text("SITE_LANGUAGE"))
WRITTEN_LANGUAGE = written_language(text("WRITTEN_LANGUAGE"))
LOCALE_PATHS = [BASE_DIR / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOOPBACK_HTTP
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = LOOPBACK_HTTP

# People -------------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_ADAPTER = "claims.people.ClosedSignUp"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_LOGOUT_REDIRECT_URL = "public:home"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "join": "30/m/ip"}
ACCOUNT_EMAIL_VERIFICATION = "none"
# Whoever changes who may do what, or draws a secret, has shown so lately who they are.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# Whoever signs in by a passkey alone has shown the device and who holds it.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOOPBACK_HTTP
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}
MFA_TOTP_ISSUER = "Counterclaim"
USERSESSIONS_TRACK_ACTIVITY = False
SECOND_STEP_FROM = second_step_from(text("SECOND_STEP_FROM"))

# Safe by default ----------------------------------------------------------------------------------------------------

SESSION_COOKIE_NAME = "sessionid" if LOOPBACK_HTTP else "__Host-sessionid"
SESSION_COOKIE_SECURE = not LOOPBACK_HTTP
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "csrftoken" if LOOPBACK_HTTP else "__Host-csrftoken"
CSRF_COOKIE_SECURE = not LOOPBACK_HTTP
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "claims.http.csrf_failure"
SECURE_SSL_REDIRECT = not LOOPBACK_HTTP
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if LOOPBACK_HTTP else 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOOPBACK_HTTP
SECURE_HSTS_PRELOAD = not LOOPBACK_HTTP
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
# Else everybody would come from the proxy's address, and one who guesses passwords would lock all others out.
if ALLAUTH_TRUSTED_PROXY_COUNT := trusted_proxies(text("BEHIND_PROXY")):
    # Only where a proxy of one's own sets, and strips, this header.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        **{f"{what}-src": [SELF] for what in ("script", "style", "font", "connect", "img", "manifest")},
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
    }
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# A pasted report of the largest size, percent-encoded, with room for the other fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

# Mail: none, or all that it takes ------------------------------------------------------------------------------------

EMAIL_FROM = text("EMAIL_FROM")
mail = mail_server(text("EMAIL_URL"), EMAIL_FROM)
HAS_MAIL = mail is not None
if mail:
    EMAIL_HOST, EMAIL_PORT = mail.host, mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail.user, mail.password
    EMAIL_USE_SSL, EMAIL_USE_TLS = mail.is_tls, mail.starts_tls
    EMAIL_TIMEOUT = 20
    DEFAULT_FROM_EMAIL = SERVER_EMAIL = EMAIL_FROM

# The interface for programs; more of it in interface.py ------------------------------------------------------------

# Scripts of other sites may read, without cookies, and nothing else.
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "if-none-match"]
CORS_EXPOSE_HEADERS = ["content-disposition", "etag", "link", "repr-digest", "retry-after"]
CORS_PREFLIGHT_MAX_AGE = 86_400
API_RATES = rates()

# Jobs ---------------------------------------------------------------------------------------------------------------

# The tasks are imported by the worker alone: reading a text loads a language model, which no web process should.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_IMPORT_PATHS = ["claims.tasks"]
# Only for trying things: messages on new editions may go to this machine and its own net, over plain HTTP.
WEBHOOKS_MAY_BE_PRIVATE = flag("WEBHOOKS_MAY_BE_PRIVATE")
# What went well is told by what it did; what failed stays in the table.
PROCRASTINATE_WORKER_DEFAULTS = {"delete_jobs": "successful"}

# History ------------------------------------------------------------------------------------------------------------

PGHISTORY_APPEND_ONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"links": {"()": "factcheck.logs.WithoutInvitations"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["links"]}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}
