"""`make run` as a whole, on a folder and a port of its own: it starts, it keeps, it ends."""

import http.cookiejar
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings

from regtrack.broker import free_port

START_SECONDS = 120


@contextmanager
def launched(data: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The launcher, once it says that it is ready, and what it said until then."""
    dropped = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ALLOWED_HOSTS", "DJANGO_SETTINGS_MODULE")
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    env |= {"REGTRACK_DATA_DIR": str(data), "REGTRACK_PORT": str(port), "REGTRACK_HOST": "127.0.0.1"}
    said = data.with_suffix(".said")
    with said.open("w") as output:
        command = [sys.executable, "-m", "regtrack.launcher"]
        process = subprocess.Popen(
            command, env=env, cwd=settings.BASE_DIR, stdout=output, stderr=output, text=True
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while "Ctrl-C ends it" not in said.read_text():
            assert process.poll() is None and time.monotonic() < deadline, said.read_text()
            time.sleep(0.2)
        yield process, said.read_text()
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0, said.read_text()


def browser() -> urllib.request.OpenerDirector:
    cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    return urllib.request.build_opener(urllib.request.ProxyHandler({}), cookies)


def log_in(base: str, data: Path) -> urllib.request.OpenerDirector:
    name, password = (data / "demo-login.txt").read_text().split()
    opener = browser()
    page = opener.open(base + "accounts/login/").read().decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found
    form = {"csrfmiddlewaretoken": found[1], "username": name, "password": password}
    opener.open(base + "accounts/login/", urllib.parse.urlencode(form).encode())
    return opener


def processes_of(data: Path) -> list[str]:
    """The processes that have this data folder in their environment."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"REGTRACK_DATA_DIR={data}".encode() in environ.read_bytes():
                found.append((environ.parent / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue  # it has just ended, or is another user's
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
def test_it_starts_keeps_and_ends(tmp_path: Path) -> None:
    data, port = tmp_path / "var", free_port()
    base = f"http://127.0.0.1:{port}/"
    with launched(data, port) as (_, said):
        name, password = (data / "demo-login.txt").read_text().split()
        assert f"login {name} with the password {password}" in said and base in said
        assert (data / "demo-login.txt").stat().st_mode & 0o077 == 0
        assert (data / "broker-url").stat().st_mode & 0o077 == 0
        assert browser().open(base + "healthz").status == 200
        with pytest.raises(urllib.error.HTTPError, match="401"):
            browser().open(base + "api/v1/documents/")
        documents = log_in(base, data).open(base + "api/v1/documents/").read()
        assert b'"filed"' in documents, "the worker has filed the samples before we are told to look"
    assert processes_of(data) == []
    assert not (data / "broker-url").exists()

    with launched(data, port) as (_, said):
        assert password not in said, "a password is told once"
        assert "Taking in" not in said
        assert log_in(base, data).open(base + "api/v1/documents/").read() == documents
    assert processes_of(data) == []
