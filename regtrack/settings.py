"""Settings: the environment over an embedded default that needs no server and no key.

Without DATABASE_URL and REDIS_URL everything lives in REGTRACK_DATA_DIR. README.md lists the variables.
"""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from regtrack.secret import kept_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
env.read_env(BASE_DIR / ".env")  # optional; the real environment wins over it

# --- this application's own ---
REGTRACK_DATA_DIR = Path(env.str("REGTRACK_DATA_DIR", str(BASE_DIR / "var"))).resolve()
REGTRACK_REFERENCE_DIR = BASE_DIR / "fixtures" / "reference"
# Findings less sure than this wait for a curator instead of being shown: docs/engine.md says why so.
REGTRACK_REVIEW_BELOW = env.float("REGTRACK_REVIEW_BELOW", 0.6)
REGTRACK_MAX_DOCUMENT_BYTES = env.int("REGTRACK_MAX_DOCUMENT_BYTES", 25 * 1024 * 1024)
# An archive of old issues (.zip, .mbox): kept in the database, in pieces.
REGTRACK_MAX_ARCHIVE_BYTES = env.int("REGTRACK_MAX_ARCHIVE_BYTES", 200 * 1024 * 1024)
# What goes out: ports that may be asked, and networks (CIDR) or hosts of an intranet that may be besides.
REGTRACK_FETCH_PORTS = [int(port) for port in env.list("REGTRACK_FETCH_PORTS", default=[80, 443])]
REGTRACK_FETCH_ALLOW = env.list("REGTRACK_FETCH_ALLOW", default=[])
REGTRACK_MAILBOX_PORTS = [int(port) for port in env.list("REGTRACK_MAILBOX_PORTS", default=[993, 143])]
# Certificates of an authority of one's own, for the mail servers of an intranet; added to the usual ones.
REGTRACK_MAILBOX_CA_FILE = env.str("REGTRACK_MAILBOX_CA_FILE", "")

# --- mail out ---
# Without EMAIL_URL no mail is written. smtp+tls://user:password@host:587 (STARTTLS) or smtp+ssl://…:465.
EMAIL_URL = env.str("EMAIL_URL", "")
REGTRACK_SENDS_MAIL = bool(EMAIL_URL)
if EMAIL_URL:
    vars().update(env.email_url_config(EMAIL_URL))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("REGTRACK_MAIL_FROM", "RegTrack <regtrack@localhost>")
# Who is told of alarms; empty: the administrators who have an address.
REGTRACK_ALARM_TO = [one.strip() for one in env.list("REGTRACK_ALARM_TO", default=[])]
# Where people reach it, for links in mail.
REGTRACK_URL = env.str("REGTRACK_URL", "").rstrip("/")

# --- who may ask, and how ---
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
DEBUG = env.bool("REGTRACK_DEBUG", False)
_hosts: list[str] = env.list("ALLOWED_HOSTS", default=[])
PUBLIC = any(host not in LOOPBACK for host in _hosts)
# A health check asks by a loopback name, so these are always allowed.
ALLOWED_HOSTS = [*_hosts, *LOOPBACK]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
EMBEDDED = not env.str("DATABASE_URL", "")

SECRET_KEY = env.str("SECRET_KEY", "")
if not SECRET_KEY:
    if PUBLIC or not EMBEDDED:
        raise ImproperlyConfigured(
            "Set SECRET_KEY: one is made by itself only on loopback without DATABASE_URL."
        )
    SECRET_KEY = kept_secret_key(REGTRACK_DATA_DIR / "secret-key")
# Former keys: what they sealed and signed stays good while the key is changed.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# Everything but a loopback installation is taken to stand behind TLS. A proxy that ends TLS says so in
# X-Forwarded-Proto, which gunicorn believes from the addresses in FORWARDED_ALLOW_IPS only.
HTTPS = env.bool("REGTRACK_HTTPS", PUBLIC and not DEBUG)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz(/alarms)?$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False  # the neighbours of this host are not ours to decide about
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- the house ---
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    "rest_framework.authtoken",
    "updates.apps.UpdatesConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "regtrack.limits.BodyLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # Every page asks for a login unless its view says otherwise; the API has permissions of its own.
    "regtrack.login.LoginMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "regtrack.urls"
WSGI_APPLICATION = "regtrack.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["updates.web.templatetags.regtrack"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# --- what is stored ---
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES: dict[str, dict[str, Any]] = {"default": env.db("DATABASE_URL", default="sqlite://:memory:")}
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # Readers do not wait for the writer (WAL); a writer takes its lock when its transaction
        # begins (IMMEDIATE), so that it waits its turn instead of failing half-way.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
    }
if EMBEDDED:
    REGTRACK_DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    DATABASES["default"]["NAME"] = REGTRACK_DATA_DIR / "db.sqlite3"

# A pasted newsletter is a form field: the limit of a form is that of a document, and a little for the rest.
DATA_UPLOAD_MAX_MEMORY_SIZE = REGTRACK_MAX_DOCUMENT_BYTES + 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 50
REGTRACK_MAX_BODY_BYTES = DATA_UPLOAD_MAX_MEMORY_SIZE

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("REGTRACK_STATIC_ROOT", str(REGTRACK_DATA_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- people ---
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
# The pair, so that nobody locks another person out from elsewhere.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_HTTP_RESPONSE_CODE = 429
AXES_LOCKOUT_TEMPLATE = "lockout.html"
AXES_VERBOSE = False

# --- API ---
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        # Token first: its WWW-Authenticate makes an unknown caller's answer 401, not 403.
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    # Who asks too often is known by the connection: anybody can write an X-Forwarded-For.
    "NUM_PROXIES": 0,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "RegTrack",
    "DESCRIPTION": "The register that RegTrack draws from regulatory newsletters.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    # Several records have a "kind": each closed list of words has its own name in the schema.
    "ENUM_NAME_OVERRIDES": {
        **{
            f"{name}Enum": f"updates.extraction.vocabulary.{name}.choices"
            for name in (
                "ActionKind",
                "Category",
                "Event",
                "InstrumentKind",
                "PartyKind",
                "PenaltyKind",
                "Precision",
                "RegulatorKind",
            )
        },
        "DecisionKindEnum": "updates.models.decisions.DecisionKind",
        "SourceKindEnum": "updates.models.sources.SourceKind",
        "RunStatusEnum": "updates.models.sources.RunStatus",
        "DocumentStatusEnum": "updates.models.documents.Status",
    },
}

# --- queue ---
# `make run` leaves the address of the broker it started here, for commands in another terminal.
REGTRACK_BROKER_FILE = REGTRACK_DATA_DIR / "broker-url"
REDIS_URL = env.str("REDIS_URL", "") or (
    REGTRACK_BROKER_FILE.read_text().strip() if REGTRACK_BROKER_FILE.exists() else ""
)
# Without a broker tasks go nowhere; their documents stay "received" for the sweep of a later worker.
CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # A killed worker's tasks come back after visibility_timeout; looking for them each second, not each 100.
    "visibility_timeout": 300,
    "unacked_restore_interval": 1,
    "unacked_restore_throttle": 1,
    "global_keyprefix": env.str("REGTRACK_QUEUE_PREFIX", ""),
    "socket_timeout": 30,
    "socket_connect_timeout": 3,
}
CELERY_TASK_TIME_LIMIT = 240  # under visibility_timeout: else a long task would be run again and again
CELERY_TASK_SOFT_TIME_LIMIT = 220
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_DEFAULT_QUEUE = "process"
# Queues of their own, each with its workers, so that sources that are slow to answer do not stand before
# what was uploaded, nor a long queue of documents before a sweep or a mail.
CELERY_TASK_ROUTES = {
    "updates.tasks.fetch_*": {"queue": "fetch"},
    "updates.tasks.sweep": {"queue": "notify"},
    "updates.tasks.check_*": {"queue": "notify"},
    "updates.tasks.send_*": {"queue": "notify"},
}
CELERY_TASK_IGNORE_RESULT = True  # the document's row says how it went
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
# A page that enqueues waits two seconds at most for a broker that is away; the sweep sends it later.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 2, "interval_start": 0.2, "interval_step": 0.3}
CELERY_TIMEZONE = "UTC"
# A document that nobody has touched for so long is sent again: longer than a task may run.
REGTRACK_STUCK_SECONDS = env.int("REGTRACK_STUCK_SECONDS", 600)
REGTRACK_SWEEP_SECONDS = env.int("REGTRACK_SWEEP_SECONDS", 60)
# Tasks on a fixed rhythm need no table of schedules: what is due is read from the rows of documents, sources,
# jobs and mails. What a person sets (how often a source is asked) is in the source's row.
CELERY_BEAT_SCHEDULE = {
    "sweep": {
        "task": "updates.tasks.sweep",
        "schedule": REGTRACK_SWEEP_SECONDS,
        "options": {"expires": REGTRACK_SWEEP_SECONDS},
    },
    "check-sources": {"task": "updates.tasks.check_sources", "schedule": 600.0, "options": {"expires": 590}},
    "fetch-due": {"task": "updates.tasks.fetch_due", "schedule": 60.0, "options": {"expires": 55}},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(REGTRACK_DATA_DIR / "beat-schedule")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("REGTRACK_LOG_LEVEL", "INFO")},
}
