"""A real Celery worker on the database and the broker of a test."""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from regtrack.celery import app
from regtrack.children import Child

READY_SECONDS = 90


class WorkerMissing(Exception):
    """It did not come up; the message ends with its log."""


def worker_environment(
    database: Mapping[str, Any], redis_url: str, prefix: str, data: Path
) -> dict[str, str]:
    """The environment of a worker on the test's database, as Django's connection names it."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": database_url(database),
        "REDIS_URL": redis_url,
        "REGTRACK_QUEUE_PREFIX": prefix,
        "REGTRACK_DATA_DIR": str(data),
        "PYTHONUNBUFFERED": "1",
    }


def database_url(database: Mapping[str, Any]) -> str:
    if database["ENGINE"].endswith("sqlite3"):
        return f"sqlite:///{database['NAME']}"
    login = quote(str(database["USER"]), safe="")
    if database.get("PASSWORD"):
        login += ":" + quote(str(database["PASSWORD"]), safe="")
    return f"postgres://{login}@{database['HOST']}:{database['PORT']}/{quote(str(database['NAME']))}"


@contextmanager
def worker_running(env: Mapping[str, str], log: Path, *, concurrency: int = 2) -> Iterator[Child]:
    """A worker that answers; ended at the end, whatever it does then."""
    command = [sys.executable, "-m", "celery", "-A", "regtrack", "worker", "--loglevel", "INFO"]
    name = f"test-{os.urandom(4).hex()}@localhost"
    options = [
        "--queues",
        "process,fetch,notify",
        "--concurrency",
        str(concurrency),
        "-n",
        name,
        "--without-gossip",
        "--without-mingle",
    ]
    child = Child.start("worker", [*command, *options], log=log, env=env)
    try:
        _wait_until_ready(child, name)
        yield child
    finally:
        child.stop(10)


def _wait_until_ready(child: Child, name: str) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while child.running and time.monotonic() < deadline:
        if app.control.ping(destination=[name], timeout=0.3):
            return
    raise WorkerMissing(f"the worker does not answer:\n{child.tail(40)}")
