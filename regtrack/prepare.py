"""What `make run` does before anything is served: tables, reference data, demo login, static files."""

import hashlib
import os
import secrets
import sys
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError, transaction

DEMO_NAME = "demo"
DEMO_GROUP = "admin"
SAMPLES_WANTED = "samples-wanted"


def prepare() -> None:
    """Bring the installation up to date; run again, it changes nothing."""
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    collect_static()
    if settings.PUBLIC:
        print("ALLOWED_HOSTS names a public host, so no demo login is made: `manage.py createsuperuser`.")
    else:
        make_demo_login()


def collect_static() -> None:
    """Collect, compress and name by content what is served under /static/; 3 s, so only when it changed."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            stat = Path(storage.path(path)).stat()
            digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(digest.hexdigest())


def make_demo_login() -> None:
    """A user of the group `admin` with a random password, told here once and kept in the data folder.

    A database without that user is a new one: the launcher is told to take in the samples.
    """
    path = settings.REGTRACK_DATA_DIR / "demo-login.txt"
    users = get_user_model()._default_manager
    if users.filter(username=DEMO_NAME).exists():
        return
    password = secrets.token_urlsafe(12)
    (settings.REGTRACK_DATA_DIR / SAMPLES_WANTED).touch()
    with transaction.atomic():
        demo = users.create_user(username=DEMO_NAME, password=password, is_staff=True)
        demo.groups.add(apps.get_model("auth", "Group")._default_manager.get(name=DEMO_GROUP))
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f"{DEMO_NAME}\n{password}\n")
    print(f"Made the login {DEMO_NAME} with the password {password} (kept in {path}).", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regtrack.settings")
    try:
        django.setup()
        prepare()
    except (ImproperlyConfigured, OperationalError) as error:
        sys.exit(f"{error}".strip())
