"""Settings of the tests: those of the application, with nothing that is slow or reaches out."""

import os
import tempfile
from pathlib import Path

# A key of its own, and a data folder of its own: no test may touch ./var.
os.environ["SECRET_KEY"] = "only-for-tests"
_folder = Path(tempfile.gettempdir()) / f"regtrack-tests-{os.getuid()}"
os.environ["REGTRACK_DATA_DIR"] = str(_folder)

from regtrack.settings import *  # noqa: E402, F403
from regtrack.settings import DATABASES, EMBEDDED, STATIC_ROOT  # noqa: E402

if EMBEDDED:
    # A file, not memory: workers and threads of a test must see the same database.
    DATABASES["default"]["TEST"] = {"NAME": str(_folder / f"test-{os.getpid()}.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns where it finds none
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AXES_ENABLED = False  # Client.login() has no request to count; the tests of throttling turn it on
