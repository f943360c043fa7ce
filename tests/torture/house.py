"""The whole house as processes: web server, workers, broker and database, asked by HTTP as people ask."""

import os
import re
import resource
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

from regtrack.broker import free_port
from regtrack.children import Child
from regtrack.launcher import web_command
from tests.servers.postgres import Server
from tests.torture.storm import Broker, Worker, descendants

READY_SECONDS = 60


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    address: str


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


class Browser:
    """One person's, with a session; redirects are told and not followed."""

    def __init__(self, site: str) -> None:
        self._site = site
        self._cookies = CookieJar()
        self._open = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self._cookies), _Stay()
        ).open

    def ask(self, path: str, form: Mapping[str, str] | None = None) -> Answer:
        """GET, or POST where there is a form."""
        data = None
        if form is not None:
            token = next((one.value for one in self._cookies if one.name == "csrftoken"), "")
            data = urllib.parse.urlencode({**form, "csrfmiddlewaretoken": token or ""}).encode()
        try:
            with self._open(urllib.request.Request(self._site + path, data), timeout=60) as answer:
                return Answer(answer.status, answer.read().decode(), answer.url)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read().decode(), error.headers.get("Location") or "")

    def log_in(self, name: str, password: str) -> "Browser":
        self.ask("/accounts/login/")
        answer = self.ask("/accounts/login/", {"username": name, "password": password})
        assert answer.status == 302, answer
        return self


@dataclass
class House:
    """A web server and workers that run."""

    site: str
    broker: Broker
    web: Child
    workers: list[Worker]
    data: Path

    def browser(self) -> Browser:
        """Of the login that `make run` makes."""
        name, password = (self.data / "demo-login.txt").read_text().split()
        return Browser(self.site).log_in(name, password)

    @contextmanager
    def no_room(self, *whose: Child) -> Iterator[None]:
        """No file of these processes, nor of any below them, can grow beyond two pages: to them the disk is
        full. Linux can say so of processes that run."""
        _limit_files(whose, 2 * 4096)
        try:
            yield
        finally:
            _limit_files(whose, resource.RLIM_INFINITY)

    def logs(self) -> str:
        return "\n".join([self.web.tail(30), *(worker.child.tail(30) for worker in self.workers)])


def _limit_files(whose: Iterable[Child], size: int) -> None:
    for child in whose:
        for pid in (child.process.pid, *descendants(child.process.pid)):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def environment(data: Path, broker: Broker, postgres: Server | None) -> dict[str, str]:
    """The application's own settings, but for how soon the sweep looks for what got stuck."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    env = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "regtrack.settings",
        "REGTRACK_DATA_DIR": str(data),
        "REDIS_URL": broker.url,
        "REGTRACK_STUCK_SECONDS": "2",
        "REGTRACK_SWEEP_SECONDS": "1",
        "SECRET_KEY": "only-for-tests",
        "PYTHONUNBUFFERED": "1",
    }
    return env | ({"DATABASE_URL": postgres.url} if postgres else {})


@contextmanager
def house(data: Path, *, postgres: Server | None = None, workers: int = 1) -> Iterator[House]:
    """Everything prepared and started as `make run` does; all of it ended at the end."""
    broker = Broker.start(data)
    env = environment(data, broker, postgres)
    port = str(free_port())
    started: list[Worker] = []
    web: Child | None = None
    try:
        subprocess.run([sys.executable, "-m", "regtrack.prepare"], env=env, check=True)
        web = Child.start("web", web_command("127.0.0.1", port), log=data / "web.log", env=env)
        for number in range(workers):
            logs = data / f"logs-{number}"
            own = {**env, "REGTRACK_LOG_LEVEL": "INFO"}
            started.append(Worker(own, logs))
            started[-1].start()
        for worker in started:
            worker.wait_until_ready()
        site = f"http://127.0.0.1:{port}"
        wait_until(lambda: Browser(site).ask("/healthz").status == 200, "the web server answers")
        yield House(site, broker, web, started, data)
    finally:
        for worker in started:
            worker.stop()
        if web:
            web.stop(10)
        broker.child.stop(5)


def wait_until(holds: Callable[[], bool], what: str, seconds: float = READY_SECONDS) -> None:
    """Raises ``AssertionError`` where it does not come to hold in time."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if holds():
                return
        except (OSError, urllib.error.URLError):
            pass  # it is not up yet
        assert time.monotonic() < deadline, f"in vain it waited until {what}"
        time.sleep(0.1)


def document_ids(answer: Answer) -> list[str]:
    """The documents that the answer to an upload leads to."""
    return re.findall(r"doc-[0-9a-f]{20}", urllib.parse.unquote(answer.address))
